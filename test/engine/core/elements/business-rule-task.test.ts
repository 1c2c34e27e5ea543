import { expect } from 'chai';
import {
  type Engine,
  type EngineEvent,
  createEngine,
  VirtualClock,
} from '../../../../engine/main.js';
import type { DecisionDefinition } from '../../../../engine/core/decision.js';
import type { Value } from '../../../../engine/core/expression.js';
import { given } from '../../../support/answer.js';
import { worldOf } from '../../../support/bpmn.js';
import { fixture } from '../../../support/fixture.js';

const read = (name: string): string => fixture(import.meta.url, `business-rule-task/${name}`);

describe('business rule task', () => {
  let engine: Engine;
  let events: EngineEvent[];

  beforeEach(async () => {
    engine = await createEngine({ clock: new VirtualClock(0) });
    events = [];
    engine.onEvent((event) => events.push(event));
  });
  afterEach(() => engine.close());

  async function deploy(diagram: string, dmn = read('fee.dmn')): Promise<void> {
    given(await engine.deploy({ 'fee.dmn': dmn, 'p.bpmn': read(diagram) }));
  }

  async function variables(diagram: string, start: Record<string, Value>) {
    await deploy(diagram);
    return given(await engine.start('p', { variables: start })).variables;
  }

  async function refusal(start: Record<string, Value>) {
    const answer = await engine.start('p', { variables: start });
    return 'rejected' in answer ? answer.rejected : expect.fail('was not refused');
  }

  describe('mapDecisionResult', () => {
    it('singleEntry: the one value; the decision by an expression', async () => {
      const start = { decision: 'level', amount: 5 };
      expect(await variables('by-variable.bpmn', start)).to.include({ out: '小额' });
    });

    it('singleResult: the outputs of the one rule', async () => {
      const out = { fee: 100, who: '县' };
      expect((await variables('single-result.bpmn', { amount: 1000 }))['out']).to.deep.equal(out);
    });

    it('collectEntries: the values of the one output', async () => {
      const found = await variables('collect-entries.bpmn', { amount: 1000 });
      expect(found['out']).to.deep.equal(['申请书', '证明']);
    });

    it('resultList, where it says nothing: the outputs of each rule', async () => {
      const found = await variables('result-list.bpmn', { amount: 1 });
      expect(found['out']).to.deep.equal([{ material: '申请书' }]);
    });

    it('refuses results of another shape', async () => {
      await deploy('by-variable.bpmn');
      const several = await refusal({ decision: 'materials', amount: 1000 });
      expect(several).to.include({ code: 'DECISION_FAILED', elementId: 'decide' });
      expect(several.message).to.include('2 条').and.include('materials');
      expect((await refusal({ decision: 'fee', amount: 1000 })).message).to.include('2 项');
    });
  });

  it('shows all results to output mappings, and reads input mappings', async () => {
    const found = await variables('output-mapping.bpmn', { sum: 5000 });
    expect(found).to.deep.equal({ sum: 5000, second: '证明' });
  });

  describe('decisionRefBinding', () => {
    const dearer = (): string => read('fee.dmn').replace('<text>100</text>', '<text>200</text>');
    const fee = async (): Promise<unknown> =>
      given(await engine.start('p', { variables: { amount: 1000 } })).variables['out'];

    it('latest: the newest version, whoever deployed it', async () => {
      await deploy('single-result.bpmn');
      given(await engine.deploy({ 'fee.dmn': dearer() }));
      expect(await fee()).to.deep.equal({ fee: 200, who: '县' });
    });

    for (const binding of ['version', 'version-tag', 'deployment']) {
      it(`${binding}: the one that is meant`, async () => {
        await deploy(`${binding}.bpmn`);
        given(await engine.deploy({ 'fee.dmn': dearer().replace('2026', '2027') }));
        expect(await fee()).to.deep.equal({ fee: 100, who: '县' });
      });
    }

    it('deployment: refused where the decision is not deployed with it', async () => {
      const answer = await engine.deploy({ 'p.bpmn': read('deployment.bpmn') });
      expect(answer).to.have.nested.property('problems[0].code', 'DECISION_MISSING');
      expect(answer).to.have.nested.property('problems[0].elementId', 'decide');
    });
  });

  it('works as a service task does: by a worker, by an expression', async () => {
    await deploy('external.bpmn');
    given(await engine.start('p'));
    const request = { worker: 'w', topics: ['rules'], maxTasks: 1, lockMs: 1_000 };
    expect(given(await engine.fetchAndLock(request))).to.have.length(1);
    expect(await variables('expression.bpmn', { amount: 4 })).to.include({ out: 8 });
  });

  describe('what goes wrong', () => {
    it('an unknown decision', async () => {
      await deploy('by-variable.bpmn');
      const answer = await refusal({ decision: 'nobody', amount: 1 });
      expect(answer).to.include({ code: 'DECISION_NOT_FOUND', elementId: 'decide' });
      expect(answer.message).to.include('nobody');
    });

    it('a decision that fails: with the table, the input and the reason', async () => {
      await deploy('by-variable.bpmn');
      const answer = await refusal({ decision: 'fee', amount: 'much' });
      expect(answer).to.include({ code: 'DECISION_FAILED', elementId: 'decide' });
      expect(answer.message).to.include('档次').and.include('金额').and.include('"much"');
    });

    it('as a job, an incident after the last retry', async () => {
      await deploy('async.bpmn');
      const { id } = given(await engine.start('p', { variables: { amount: 'much' } }));
      await engine.runDueJobs();
      await engine.runDueJobs();
      await engine.runDueJobs();
      const raised = events.find(({ type }) => type === 'incidentRaised');
      expect(raised).to.include({ processInstanceId: id, elementId: 'decide' });
      given(await engine.setVariables(id, { amount: 1 }));
    });

    it('nobody who decides', async () => {
      const world = await worldOf(import.meta.url, 'business-rule-task/single-result.bpmn');
      const refused = world.refused({ type: 'start', definition: { key: 'p' } });
      expect(refused).to.include({ code: 'INVALID_COMMAND', elementId: 'decide' });
    });

    it('a loop of decisions: stopped the sooner, the larger the table', async () => {
      // given 2,000 rules, which count as 100 activations of 10,000
      let decisions = 0;
      const decide = () => {
        decisions += 1;
        return { results: [], evaluations: [] };
      };
      const env = { decisions: { find: () => tableOf(2_000), decide } };
      const world = await worldOf(import.meta.url, 'business-rule-task/loop.bpmn', { env });
      // when
      const refused = world.refused({ type: 'start', definition: { key: 'p' } });
      // then
      expect(refused).to.include({ code: 'STEP_LIMIT', elementId: 'decide' });
      expect(decisions).to.be.within(90, 100);
    });
  });

  it('records what was decided: inputs, rules, outputs, of each decision', async () => {
    await deploy('single-result.bpmn');
    given(await engine.start('p', { variables: { amount: 1000 } }));
    const decided = events.filter(({ type }) => type === 'decisionEvaluated');
    expect(decided.map((event) => (event as { decision?: string }).decision)).to.deep.equal([
      'level',
      'fee',
    ]);
    const [level, fee] = decided as readonly Record<string, unknown>[];
    expect(level).to.deep.include({
      elementId: 'decide',
      root: fee?.['evaluation'],
      inputs: [{ id: 'level_amount', name: '金额', value: 1000 }],
      rules: [
        {
          id: 'large',
          number: 2,
          outputs: [{ id: 'level_out', name: 'level', value: '大额' }],
        },
      ],
      results: [{ level: '大额' }],
    });
    expect(level?.['definition']).to.match(/^level:1:/);
    expect(fee?.['definition']).to.match(/^fee:1:/);
  });
});

// ---------------------------------------------------------------------------------------------

function tableOf(rules: number): DecisionDefinition {
  const logic = {
    kind: 'decisionTable',
    hitPolicy: 'FIRST',
    inputs: [],
    outputs: [],
    rules: Array.from({ length: rules }, (_, at) => ({ id: `r${at}`, tests: [], outputs: [] })),
  } as const;
  const decisions = [{ id: 'big', variable: 'big', logic }];
  const model = { v: 1, key: 'big', requirements: { key: 'graph' }, decisions } as const;
  const place = { id: 'big:1:x', key: 'big', version: 1, deployment: 'd', tenant: 'county' };
  return { ...place, required: {}, model };
}
