import { expect } from 'chai';
import type { Listener } from '../../../engine/core/model.js';
import { worldOf } from '../../support/bpmn.js';
import {
  error,
  type Given,
  expression,
  message,
  multiInstance,
  process,
} from '../../support/model.js';
import { World } from '../../support/step.js';
import { log, note, noted, script } from './listening.js';

/** Orders by Camunda 7's manual (delegation code, task listener event lifecycle) and its PVM. */
describe('execution listeners', () => {
  it('run at start and end of every node and on flows, in their order', () => {
    // given
    const model = process()
      .start('s')
      .exclusive('x', noted('x'))
      .userTask('a', noted('a'))
      .end('e')
      .build();
    const listening = {
      ...model,
      nodes: model.nodes.map((node) =>
        node.id === 'p' || node.id === 's' || node.id === 'e'
          ? { ...node, ...noted(node.id) }
          : node,
      ),
      flows: model.flows.map((flow) => ({ ...flow, listeners: [note(flow.id)] })),
    };
    // when
    const world = new World(listening).start({ log: '' });
    world.complete('a');
    // then
    expect(log(world)).to.equal('+p +s -s s->x +x -x x->a +a -a a->e +e -e -p');
    expect(world.ended).to.equal(true);
  });

  it('start listeners see the inputs, outputs see what end listeners wrote', () => {
    const model = process()
      .start()
      .userTask('a', {
        inputs: [{ target: 'n', value: { expression: expression('${2}') } }],
        listeners: {
          start: [{ evaluate: expression("${execution.setVariable('seen', n)}") }],
          end: [{ evaluate: expression("${execution.setVariableLocal('n', n + 40)}") }],
        },
        outputs: [{ target: 'result', value: { expression: expression('${n}') } }],
      })
      .userTask('b')
      .build();
    const world = new World(model).start();
    expect(world.variable('seen')).to.equal(2);
    world.complete('a');
    expect(world.variable('result')).to.equal(42);
  });

  it('know the event, the element and the flow', () => {
    const seen = (name: string): Listener => ({
      evaluate: expression(
        `\${execution.setVariable('${name}', ` +
          '[execution.eventName, execution.currentActivityId, execution.currentTransitionId])}',
      ),
    });
    const model = process()
      .start()
      .via('f')
      .userTask('a', { listeners: { start: [seen('start')] } })
      .build();
    const flows = model.flows.map((flow) => ({ ...flow, listeners: [seen('take')] }));
    const world = new World({ ...model, flows }).start();
    expect(world.variable('start')).to.deep.equal(['start', 'a', null]);
    expect(world.variable('take')).to.deep.equal(['take', null, 'f']);
  });

  it('run for each instance of a multi-instance activity, not for its body', () => {
    const loop = multiInstance({ cardinality: expression('2'), sequential: true });
    const model = process()
      .start()
      .userTask('a', { loop, ...noted('a') })
      .end()
      .build();
    const world = new World(model).start({ log: '' });
    world.complete('a').complete('a');
    expect(log(world)).to.equal('+a -a +a -a');
  });

  it('end listeners run when something is cancelled, the innermost first', () => {
    const model = process()
      .start()
      .subProcess('sub', (inside) => inside.start().userTask('a', noted('a')).end(), noted('sub'))
      .end()
      .boundary('sub', 'stop', message('stop'))
      .userTask('b')
      .build();
    const world = new World(model).start({ log: '' });
    world.deliver('stop');
    expect(world.at).to.deep.equal(['b']);
    expect(log(world)).to.equal('+sub +a -a -sub');
  });

  it('a deleted process instance tells its listeners too', () => {
    const model = process().start().userTask('a', noted('a')).build();
    const nodes = model.nodes.map((node) => (node.id === 'p' ? { ...node, ...noted('p') } : node));
    const world = new World({ ...model, nodes }).start({ log: '' });
    world.do({ type: 'cancel', process: 1, reason: 'test' });
    expect(log(world)).to.equal('+p +a -a -p');
  });

  it('a called process has its own, before its variables are mapped out', () => {
    const called = process('called').start().userTask('in').end().build();
    const nodes = called.nodes.map((node) =>
      node.id === 'called'
        ? { ...node, listeners: { end: [script("execution.setVariable('r', 'late')")] } }
        : node,
    );
    const main = process()
      .start()
      .call('call', 'called', { out: [{ variable: 'r', target: 'result' }] })
      .userTask('after')
      .build();
    const world = new World([main, { ...called, nodes }]).start();
    world.complete('in');
    expect(world.variable('result')).to.equal('late');
  });

  it('end listeners of an end event that throws run before it interrupts', () => {
    const model = process()
      .start()
      .subProcess('sub', (inside) =>
        inside.start().node('endEvent', { id: 'bad', events: [error('E')], ...noted('bad') }),
      )
      .end()
      .boundary('sub', 'catch', error('E'))
      .userTask('b')
      .build();
    const world = new World(model).start({ log: '' });
    expect(world.at).to.deep.equal(['b']);
    expect(log(world)).to.equal('+bad -bad');
  });

  it('that fail refuse the step: nothing has changed', () => {
    const model = process()
      .start()
      .userTask('a', { listeners: { end: [{ evaluate: expression('${missing}') }] } })
      .end()
      .build();
    const world = new World(model).start();
    const refusal = world.refused({ type: 'completeTask', task: world.task('a').seq });
    expect(refusal).to.include({ code: 'EXPRESSION_FAILED', elementId: 'a' });
    expect(world.at).to.deep.equal(['a']);
  });

  describe('that throw a BPMN error', () => {
    const thrower = script(
      "execution.setVariable('thrown', true); throw new BpmnError('E', '缺料')",
    );
    const caught = (given: Given, onFlow = false) => {
      const model = process()
        .start()
        .subProcess('sub', (inside) => inside.start().userTask('a', given).end())
        .end()
        .boundary('sub', 'catch', error('E'))
        .userTask('caught')
        .build();
      const flows = model.flows.map((flow) =>
        onFlow && model.nodes[flow.target]!.id === 'a' ? { ...flow, listeners: [thrower] } : flow,
      );
      return new World({ ...model, flows }).start();
    };

    it('at start, at end and on a flow are caught around them; what they wrote stays', () => {
      const atStart = caught({ listeners: { start: [thrower] } });
      const onFlow = caught({}, true);
      const atEnd = caught({ listeners: { end: [thrower] } }).complete('a');
      for (const world of [atStart, onFlow, atEnd]) {
        expect(world.at).to.deep.equal(['caught']);
        expect(world.variable('thrown')).to.equal(true);
      }
    });

    it('uncaught end their path', () => {
      const model = process()
        .start()
        .parallel('fork')
        .userTask('a')
        .from('fork')
        .userTask('b', { listeners: { start: [thrower] } })
        .build();
      expect(new World(model).start().at).to.deep.equal(['a']);
    });

    it('are refused where nobody could catch them', () => {
      const model = process()
        .start()
        .userTask('a', { listeners: { end: [thrower] } })
        .build();
      const world = new World(model).start();
      const refusal = world.refused({ type: 'cancel', process: 1, reason: 'x' });
      expect(refusal).to.include({ code: 'EXPRESSION_FAILED', elementId: 'a' });
      const cancelAll = { type: 'cancelAll', element: 'a' } as const;
      const modify = { type: 'modify', process: 1, instructions: [cancelAll] } as const;
      expect(world.try({ ...modify, skipListeners: true })).to.have.property('delta');
      world.do({ type: 'cancel', process: 1, reason: 'x', skipListeners: true });
      expect(world.ended).to.equal(true);
    });
  });
});

describe('listeners of a diagram', () => {
  it('run as they stand in the file', async () => {
    // given
    const world = await worldOf(import.meta.url, 'listeners/office.bpmn');
    // when
    world.start({ applicant: '刘长林' });
    // then
    expect(world.task('review').name).to.equal('审核：刘长林');
    expect(world.task('review').assignee).to.equal('wang');
    expect(world.variable('began')).to.equal('office');
    expect(world.variable('cameBy')).to.equal('toReview');
    // when
    world.complete('review', { fee: 20 });
    // then
    expect(world.lastSet('total')).to.equal(24);
    expect(world.lastSet('over')).to.equal(true);
    expect(world.ended).to.equal(true);
  });
});
