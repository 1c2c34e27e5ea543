import { expect } from 'chai';
import { takenFlows, type Visit, visitMarks } from '../../../admin-ui/diagram/flow-path.js';
import { graphOf } from '../../../admin-ui/diagram/graph.js';
import { processesOf } from '../../../admin-ui/diagram/model.js';
import { definitionsOf, file, flows, shipped } from './models.js';

async function graph(xml: string) {
  const [process] = processesOf(await definitionsOf(xml));
  return graphOf(process as NonNullable<typeof process>);
}

/** `a@1-3 b@3`: from 1 to 3; still open; `!` behind the end: cancelled. */
function visits(text: string): readonly Visit[] {
  return text.split(' ').map((visit) => {
    const [elementId = '', span = ''] = visit.split('@');
    const [from = '', to] = span.split('-');
    return {
      elementId,
      startedAt: Number(from),
      ...(to !== undefined && { endedAt: Number.parseInt(to, 10) }),
      ...(to?.endsWith('!') === true && { cancelled: true }),
    };
  });
}

const SPLIT = `<bpmn:startEvent id="s" /><bpmn:exclusiveGateway id="g" /><bpmn:userTask id="a" />
  <bpmn:userTask id="b" /><bpmn:exclusiveGateway id="m" /><bpmn:endEvent id="e" />${flows('s>g g>a g>b a>m b>m m>e')}`;
const FORK = `<bpmn:startEvent id="s" /><bpmn:parallelGateway id="f" /><bpmn:userTask id="a" />
  <bpmn:userTask id="b" /><bpmn:parallelGateway id="j" /><bpmn:endEvent id="e" />${flows('s>f f>a f>b a>j b>j j>e')}`;
const LOOP = `<bpmn:startEvent id="s" /><bpmn:userTask id="a" /><bpmn:exclusiveGateway id="g" />
  <bpmn:endEvent id="e" />${flows('s>a a>g g>a g>e')}`;
const LIMIT = `<bpmn:startEvent id="s" /><bpmn:userTask id="a" />
  <bpmn:boundaryEvent id="t" attachedToRef="a"><bpmn:timerEventDefinition id="d" /></bpmn:boundaryEvent>
  <bpmn:endEvent id="e" /><bpmn:endEvent id="late" />${flows('s>a a>e t>late')}`;

describe('diagram flow path', () => {
  const cases: readonly (readonly [what: string, process: string, way: string, taken: string])[] = [
    ['nothing before the first step ends', SPLIT, 's@0', ''],
    ['one way of a condition', SPLIT, 's@0-0 g@0-0 b@0-9 m@9-9 e@9-9', 's_g g_b b_m m_e'],
    ['the way to where a token waits', SPLIT, 's@0-0 g@0-0 a@0', 's_g g_a'],
    ['all ways of a fork', FORK, 's@0-0 f@0-0 a@0 b@0', 's_f f_a f_b'],
    ['a join only when it fires', FORK, 's@0-0 f@0-0 a@0-4 b@0', 's_f f_a f_b'],
    [
      'all ways into a join',
      FORK,
      's@0-0 f@0-0 a@0-4 b@0-6 j@6-6 e@6-6',
      's_f f_a f_b a_j b_j j_e',
    ],
    ['a way back', LOOP, 's@0-0 a@0-5 g@5-5 a@5', 's_a a_g g_a'],
    ['a way back and then on', LOOP, 's@0-0 a@0-5 g@5-5 a@5-7 g@7-7 e@7-7', 's_a a_g g_a g_e'],
    ['that nothing leaves what was cancelled', LIMIT, 's@0-0 a@0-5! e@5', 's_a'],
    ['an interruption', LIMIT, 's@0-0 a@0-5! t@5-5 late@5-5', 's_a t_late'],
  ];
  for (const [what, process, way, taken] of cases) {
    it(`tells ${what}`, async () => {
      // given
      const model = await graph(file(process));
      // when
      const found = takenFlows(model, visits(way));
      // then
      expect([...found]).to.have.members(taken === '' ? [] : taken.split(' '));
    });
  }

  it('does not take a way twice for one leaving of a condition', async () => {
    // given: both ways lead to a task each, of which one was started by hand
    const model = await graph(file(SPLIT));
    // when
    const found = takenFlows(model, visits('s@0-0 g@0-0 a@0 b@7'));
    // then
    expect([...found]).to.have.members(['s_g', 'g_a']);
  });

  it('follows a shipped item from receipt to testing and back', async () => {
    // given
    const model = await graph(shipped('items/publicHygiene.bpmn'));
    const way =
      'received@0-0 acceptance@0-3 isAccepted@3-3 fileHandOver@3-4 review@4-6 needsTesting@6-6 testing@6-9 review@9';
    // when
    const found = takenFlows(model, visits(way));
    // then
    expect([...found]).to.have.members([
      'receivedToAcceptance',
      'acceptanceToIsAccepted',
      'isAcceptedToFileHandOver',
      'fileHandOverToReview',
      'reviewToNeedsTesting',
      'needsTestingToTesting',
      'testingToReview',
    ]);
  });

  it('lets elements of another version pass', async () => {
    const model = await graph(file(SPLIT));
    expect([...takenFlows(model, visits('gone@0-0 s@0-0 g@1-1'))]).to.deep.equal(['s_g']);
  });

  it('marks where tokens are and were, an element entered again as active', () => {
    expect(visitMarks(visits('s@0-0 a@0-5 g@5-5 a@5'))).to.deep.equal({
      s: 'done',
      a: 'active',
      g: 'done',
    });
  });
});
