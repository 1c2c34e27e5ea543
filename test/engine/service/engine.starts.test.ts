import { expect } from 'chai';
import { createEngine, type Engine, VirtualClock } from '../../../engine/main.js';
import { given } from '../../support/answer.js';

/** What is set, computed or found out before anybody has done anything. */
describe('what a process starts with', () => {
  let engine: Engine;
  before(async () => {
    engine = await createEngine({ clock: new VirtualClock(0) });
  });
  after(() => engine.close());

  it('names who has started it, in what it calls too, and nobody by null', async () => {
    // given
    const inner = '<startEvent id="is" camunda:initiator="by" /><receiveTask id="w" />';
    const outer = `<startEvent id="s" camunda:initiator="starter" /><callActivity id="c"
      calledElement="inner"><extensionElements><camunda:out source="by" target="innerBy" />
      </extensionElements></callActivity><userTask id="t" />`;
    given(
      await engine.deploy({
        'inner.bpmn': file('inner', `${inner}${flow('is', 'w')}`),
        'outer.bpmn': file('outer', `${outer}${flow('s', 'c')}${flow('c', 't')}`),
      }),
    );
    // when
    const known = given(await engine.start('outer', { user: 'wang' }));
    const nobody = given(await engine.start('outer'));
    const given3 = given(await engine.start('outer', { variables: { starter: 'li' } }));
    // then
    const [wait] = given(await engine.waits(known.id));
    given(await engine.trigger(wait!.id));
    const after = given(await engine.instance(known.id));
    expect(after.variables).to.deep.equal({ starter: 'wang', innerBy: 'wang' });
    expect(given(await engine.variables(nobody.id))['starter']).to.include({ type: 'Null' });
    expect(given3.variables).to.deep.equal({ starter: 'li' });
  });

  it('shows the owners of a task as its candidates, each expression for itself', async () => {
    // given
    const owners = 'user(li), group(clerks), ${groups}, chiefs';
    const task = `<startEvent id="s" /><userTask id="t" camunda:candidateUsers="chen, \${users}">
      <potentialOwner><resourceAssignmentExpression><formalExpression>${owners}</formalExpression>
      </resourceAssignmentExpression></potentialOwner></userTask>${flow('s', 't')}`;
    given(await engine.deploy({ 'owned.bpmn': file('owned', task) }));
    // when
    const variables = { groups: ['a', 'clerks'], users: ['zhao', 'qian'] };
    given(await engine.start('owned', { variables }));
    // then
    const [one] = given(await engine.tasks({ definitionKey: 'owned' }));
    expect(one!.candidateUsers).to.deep.equal(['chen', 'zhao', 'qian', 'li']);
    expect(one!.candidateGroups).to.deep.equal(['clerks', 'a', 'chiefs']);
  });

  it('hears a signal whose name is computed when it is deployed', async () => {
    // given
    const signal = (name: string): string => `<signal id="g" name="${name}" />`;
    const start = `<startEvent id="s"><signalEventDefinition signalRef="g" /></startEvent>
      <userTask id="t" />${flow('s', 't')}`;
    const computed = { 'a.bpmn': file('heard', start, signal(`recall-\${1 + 1}`)) };
    // when
    given(await engine.deploy(computed));
    given(await engine.signal('recall-2'));
    const unknown = await engine.deploy({ 'b.bpmn': file('deaf', start, signal(`\${name}`)) });
    // then
    expect(given(await engine.tasks({ definitionKey: 'heard' }))).to.have.length(1);
    expect('problems' in unknown && unknown.problems).to.have.length(1);
    expect('problems' in unknown && unknown.problems[0]).to.include({
      code: 'EXPRESSION_INVALID',
      elementId: 's',
      file: 'b.bpmn',
    });
  });

  it('tells of a receive task that waits to be triggered', async () => {
    // given
    const inside = `<startEvent id="s" /><receiveTask id="r" name="回执" />${flow('s', 'r')}`;
    given(await engine.deploy({ 'r.bpmn': file('r-only', inside) }));
    // when
    const { id } = given(await engine.start('r-only'));
    // then
    const [wait] = given(await engine.waits(id));
    expect(wait).to.include({ kind: 'trigger', elementId: 'r', elementName: '回执' });
    expect(given(await engine.trigger(wait!.id, { n: 1 })).ended).to.equal(true);
    expect(await engine.trigger(wait!.id)).to.have.nested.property('rejected.code');
    expect(await engine.trigger('x')).to.have.nested.property('rejected.code', 'NOT_FOUND');
  });
});

// ---------------------------------------------------------------------------------------------

function file(key: string, inside: string, beside = ''): string {
  return `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="t">${beside}
    <process id="${key}" isExecutable="true">${inside}</process></definitions>`;
}

function flow(from: string, to: string): string {
  return `<sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}" />`;
}
