import type { Language } from '../i18n/language.js';
import { BLOCKS } from './blocks.js';
import { childOf, childrenOf, extensionsOf, isA, type ModdleElement, textOf } from './model.js';
import { said } from './said.js';
import { stationNamed, stationRefOf } from './stations.js';
import { CLOCKS, MILESTONES, POSTS, UNITS } from './words.js';
import type { Wording, Wordings } from './wording.js';

/** What is set on an element, in a few words each: seen before anything is opened. */
export function glance(bo: ModdleElement, language: Language): readonly string[] {
  return [
    ...ofStation(bo, language),
    ...ofTimer(bo, language),
    ...extensionsOf(bo, 'yc:Milestone').map(
      (it) => `◆ ${word(MILESTONES, textOf(it, 'name'), language)}`,
    ),
    ...extensionsOf(bo, 'yc:Suspends').map((it) => ofSuspends(it, language)),
    ...ofLoop(bo, language),
    ofCall(bo, language),
    ...plain(bo),
  ].filter((text) => text !== '');
}

// ---------------------------------------------------------------------------------------------

const STOPS: Wording = ['中止', 'stops '];
const FORM: Wording = ['表单', 'form '];
const BUTTONS: Wording = ['个按钮', ' buttons'];
const LIMIT: Wording = ['时限', 'limit '];
const WITH: Wording = ['随', 'with '];
const EACH: Wording = ['每项同时', 'each at once'];
const ONE_BY_ONE: Wording = ['逐项依次', 'one by one'];

function word(words: Wordings, code: string, language: Language): string {
  const found = words[code];
  return found === undefined ? code : said(found, language);
}

function ofStation(bo: ModdleElement, language: Language): readonly string[] {
  const key = stationRefOf(bo);
  if (key === '') return [];
  const station = stationNamed(bo, key);
  if (station === undefined) return [key];
  const form = textOf(station, 'form');
  const limit = textOf(station, 'limit');
  const buttons = childrenOf(station, 'outcomes').length;
  const unit = word(UNITS, textOf(station, 'unit'), language);
  return [
    word(POSTS, textOf(station, 'post'), language),
    form === '' ? '' : `${said(FORM, language)} ${form}`,
    limit === '' ? '' : `${said(LIMIT, language)} ${limit} ${unit}`,
    buttons === 0 ? '' : `${buttons}${said(BUTTONS, language)}`,
  ];
}

function ofTimer(bo: ModdleElement, language: Language): readonly string[] {
  return childrenOf(bo, 'eventDefinitions').flatMap((definition) => {
    const [clock] = extensionsOf(definition, 'yc:Clock');
    if (clock !== undefined) {
      return [`${said(WITH, language)}${word(CLOCKS, textOf(clock, 'kind'), language)}`];
    }
    const value = ['timeDuration', 'timeDate', 'timeCycle']
      .map((name) => textOf(childOf(definition, name), 'body'))
      .join('');
    const [calendar] = extensionsOf(definition, 'yc:Calendar');
    const unit = word(UNITS, textOf(calendar, 'unit'), language);
    const reference = textOf(childOf(definition, 'messageRef'), 'name');
    const code = textOf(childOf(definition, 'errorRef'), 'errorCode');
    return [[value, unit, reference, code, raised(definition)].filter(Boolean).join(' ')];
  });
}

/** Of a signal, an escalation, a condition or a link. */
function raised(definition: ModdleElement): string {
  return [
    textOf(childOf(definition, 'signalRef'), 'name'),
    textOf(childOf(definition, 'escalationRef'), 'escalationCode'),
    textOf(childOf(definition, 'condition'), 'body'),
    textOf(definition, 'name'),
  ].join('');
}

function ofSuspends(suspends: ModdleElement, language: Language): string {
  const clocks = textOf(suspends, 'clocks')
    .split(/\s+/)
    .map((clock) => word(CLOCKS, clock, language));
  return `${said(STOPS, language)}${clocks.join('、')}`;
}

function ofLoop(bo: ModdleElement, language: Language): readonly string[] {
  const loop = isA(bo, 'bpmn:Activity') ? childOf(bo, 'loopCharacteristics') : undefined;
  if (loop === undefined) return [];
  return [said(loop.get('isSequential') === true ? ONE_BY_ONE : EACH, language)];
}

/** The block by its name, another process by its id. */
function ofCall(bo: ModdleElement, language: Language): string {
  if (!isA(bo, 'bpmn:CallActivity')) return '';
  const called = textOf(bo, 'calledElement');
  const block = BLOCKS.find(({ key }) => key === called);
  return block === undefined ? called : said(block.name, language);
}

const PLAIN: readonly (readonly [type: string, property: string])[] = [
  ['bpmn:ServiceTask', 'camunda:topic'],
  ['bpmn:ServiceTask', 'camunda:expression'],
  ['bpmn:BusinessRuleTask', 'camunda:decisionRef'],
  ['bpmn:ScriptTask', 'scriptFormat'],
  ['bpmn:UserTask', 'camunda:assignee'],
  ['bpmn:UserTask', 'camunda:candidateGroups'],
  ['bpmn:StartEvent', 'camunda:formKey'],
];

const CONDITIONS: readonly (readonly [type: string, property: string])[] = [
  ['bpmn:SequenceFlow', 'conditionExpression'],
  ['bpmn:ComplexGateway', 'activationCondition'],
  ['bpmn:AdHocSubProcess', 'completionCondition'],
];

function plain(bo: ModdleElement): readonly string[] {
  const condition = CONDITIONS.filter(([type]) => isA(bo, type)).map(([, property]) =>
    textOf(childOf(bo, property), 'body'),
  );
  const set = PLAIN.filter(([type]) => isA(bo, type)).map(([, property]) => textOf(bo, property));
  return [...condition, ...set];
}
