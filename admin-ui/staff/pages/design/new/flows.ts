import type { Text } from '../../../../i18n/texts.js';

/** Who has the case at a step. */
export type Level = 'window' | 'township' | 'county';

export interface FlowStep {
  /** As the template's diagram names it. */
  readonly name: Text;
  readonly level: Level;
}

export interface Flow {
  readonly steps: readonly FlowStep[];
  /** Who does what, in one sentence. */
  readonly said: Text;
}

export const LEVELS: Readonly<Record<Level, Text>> = {
  window: ['乡镇窗口', 'Counter'],
  township: ['乡镇', 'Township'],
  county: ['县级', 'County'],
};

const ACCEPT: FlowStep = { name: ['受理', 'Accept'], level: 'window' };
const ISSUE: FlowStep = { name: ['出件', 'Issue'], level: 'window' };
const TAKE_OVER: FlowStep = { name: ['县接收', 'Taken over'], level: 'county' };

/** The templates as small pictures. A test compares the steps with the templates' diagrams. */
export const FLOWS: Readonly<Record<string, Flow>> = {
  direct: {
    steps: [ACCEPT, { name: ['当场办理', 'Decide at once'], level: 'township' }, ISSUE],
    said: [
      '窗口收件后乡镇当场办，当场给结果，群众等着拿。',
      'The township decides while the applicant waits.',
    ],
  },
  forward: {
    steps: [
      ACCEPT,
      { name: ['初审并转报', 'Review, forward'], level: 'township' },
      TAKE_OVER,
      { name: ['县级部门决定', 'Decide'], level: 'county' },
      ISSUE,
    ],
    said: [
      '乡镇受理、初审，转报县级部门；县级部门决定，结果回到乡镇窗口领取。',
      'The township reviews and forwards; the county decides; collected at the counter.',
    ],
  },
  basicService: {
    steps: [
      ACCEPT,
      { name: ['核实', 'Verify'], level: 'township' },
      { name: ['确认', 'Confirm'], level: 'township' },
      ISSUE,
    ],
    said: [
      '乡镇受理、核实情况并确认，全程不出乡镇。',
      'Accepted, verified and confirmed within the township.',
    ],
  },
  transferred: {
    steps: [
      ACCEPT,
      { name: ['审查', 'Review'], level: 'township' },
      { name: ['乡镇人民政府决定', 'Township decides'], level: 'township' },
      ISSUE,
    ],
    said: [
      '权力已依法交给乡镇：乡镇审查，以乡镇名义、盖乡镇印章决定。',
      "The power is the township's by law: its name, its seal.",
    ],
  },
  entrusted: {
    steps: [
      ACCEPT,
      { name: ['现场核查', 'Site visit'], level: 'township' },
      { name: ['以县级部门名义决定', "In the county's name"], level: 'township' },
      ISSUE,
    ],
    said: [
      '县级部门委托乡镇办：乡镇核查、决定，用的是县级部门的名义和印章。',
      "Entrusted: the township decides in the department's name and seal.",
    ],
  },
  substantive: {
    steps: [
      ACCEPT,
      { name: ['审查', 'Review'], level: 'township' },
      { name: ['乡镇实质性审核', 'Review in substance'], level: 'township' },
      ISSUE,
    ],
    said: [
      '乡镇把实质内容审到底，县级部门只盖章制证，不再重复审查。',
      'The township reviews in substance; the county only seals and issues.',
    ],
  },
  acceptanceOnly: {
    steps: [
      ACCEPT,
      { name: ['移交案卷', 'Hand the file over'], level: 'window' },
      { name: ['审查', 'Review'], level: 'county' },
      { name: ['县级部门决定', 'Decide'], level: 'county' },
      ISSUE,
    ],
    said: [
      '乡镇窗口只代收代转，县级部门审查、决定；群众不用跑县城。',
      'The counter accepts on behalf; the county reviews and decides.',
    ],
  },
  joint: {
    steps: [
      ACCEPT,
      { name: ['现场核查', 'Site visit'], level: 'township' },
      { name: ['协办部门联合审查', 'Joint review'], level: 'county' },
      { name: ['牵头部门审查', 'Lead reviews'], level: 'county' },
      { name: ['审核并转报', 'Review, forward'], level: 'township' },
      TAKE_OVER,
      { name: ['牵头部门决定', 'Lead decides'], level: 'county' },
      ISSUE,
    ],
    said: [
      '一处受理，几个部门同时审查，牵头部门统一决定。',
      'Accepted once; several departments review side by side; the lead decides.',
    ],
  },
};
