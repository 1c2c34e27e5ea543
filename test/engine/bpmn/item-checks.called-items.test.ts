import { expect } from 'chai';
import { checkItem } from '../../../engine/bpmn/index.js';
import { fixture } from '../../support/fixture.js';
import { jointFiles, JOINT } from '../../support/joint-item.js';
import { modelOf } from './support.js';

const DECISION = fixture(import.meta.url, '../../../processes/blocks/decision.bpmn');
const ACCEPTANCE = fixture(import.meta.url, '../../../processes/blocks/acceptance.bpmn');
const ISSUE = fixture(import.meta.url, '../../../processes/blocks/issue.bpmn');
const HAND_OVER = fixture(import.meta.url, '../../../processes/blocks/hand-over.bpmn');

async function told(change: (files: Record<string, string>) => void = () => undefined) {
  const files = jointFiles();
  change(files);
  const blocks = {
    acceptance: await modelOf(ACCEPTANCE),
    decision: await modelOf(DECISION),
    issue: await modelOf(ISSUE),
    handOver: await modelOf(HAND_OVER),
    food: await modelOf(files['food.bpmn']!),
    signboard: await modelOf(files['signboard.bpmn']!),
  };
  return checkItem(await modelOf(files[JOINT]!), blocks);
}

/** The file with a text replaced; it must be there. */
function replace(files: Record<string, string>, file: string, from: string, to: string): void {
  expect(files[file]).to.contain(from);
  files[file] = files[file]!.replace(from, to);
}

describe('bpmn: items that call items', () => {
  it('nothing against the example', async () => {
    expect(await told()).to.deep.equal([]);
  });

  it('a station in a called item is looked for among its own', async () => {
    // given: the root has a station acceptance, the part has none
    const problems = await told((files) =>
      replace(files, 'food.bpmn', 'sourceExpression="decision"', 'sourceExpression="acceptance"'),
    );
    const unknown = problems.find(({ code }) => code === 'STATION_UNKNOWN');
    expect(unknown?.message).to.include('环节 acceptance 在 所调用的事项“食品经营许可” 里没有定义');
  });

  it('its stages count towards the root’s promise', async () => {
    // given: of ten workdays 2 + 2 are used; 9 + 2 are too many
    const problems = await told((files) =>
      replace(files, 'food.bpmn', 'post="review" limit="2"', 'post="review" limit="9"'),
    );
    expect(problems.map(({ code }) => code)).to.deep.equal(['LIMIT_STAGES_EXCEED_PROMISE']);
    expect(problems[0]?.message).to.include('审查 9 + 决定 2 = 11 > 10');
  });

  it('whoever calls items says when the whole is decided', async () => {
    const problems = await told((files) =>
      replace(files, JOINT, '<yc:milestone name="decided" />', ''),
    );
    expect(problems.map(({ code }) => code)).to.deep.equal(['ITEM_NEVER_DECIDED']);
    expect(problems[0]?.message).to.include('“食品经营许可”、“门头招牌设置许可”');
  });

  it('what is said of it within a called item does not count', async () => {
    const problems = await told((files) => {
      replace(files, JOINT, '<yc:milestone name="decided" />', '');
      const milestone =
        '<bpmn:extensionElements><yc:milestone name="decided" /></bpmn:extensionElements>';
      replace(
        files,
        'food.bpmn',
        '<bpmn:endEvent id="done" name="办结" />',
        `<bpmn:endEvent id="done" name="办结">${milestone}</bpmn:endEvent>`,
      );
    });
    expect(problems.map(({ code }) => code)).to.deep.equal(['ITEM_NEVER_DECIDED']);
  });

  it('an item is no part of itself', async () => {
    const problems = await told((files) =>
      replace(files, 'food.bpmn', 'calledElement="decision"', 'calledElement="openRestaurant"'),
    );
    expect(problems.map(({ code }) => code)).to.include('ITEM_CALLS_ITSELF');
    expect(problems.find(({ code }) => code === 'ITEM_CALLS_ITSELF')?.message).to.include(
      '流程 food',
    );
  });
});
