import { expect } from 'chai';
import fc from 'fast-check';
import type { Language } from '../../../engine/core/expression.js';
import { error, type Given, expression, process } from '../../support/model.js';
import { World } from '../../support/step.js';

const script = (
  source: string,
  language: Language = 'javascript',
  resultVariable?: string,
): Given => ({
  script: { value: { language, source }, ...(resultVariable !== undefined && { resultVariable }) },
});
const running = (given: Given, type: 'scriptTask' | 'serviceTask' = 'scriptTask') =>
  process()
    .start()
    .node(type, { id: 's', ...given })
    .userTask('after')
    .build();
const varsOf = (world: World) =>
  Object.fromEntries(
    Object.entries(world.parts('process')[0]!.vars ?? {}).map(([name, { value }]) => [name, value]),
  );

/** As on Camunda 7: see “Variables” and “Scripting” of its user guide. */
describe('what expressions and scripts write', () => {
  it('an expression service task writes and gives null as its result', () => {
    const given = script("${execution.setVariable('x', n + 1)}", 'juel', 'r');
    const world = new World(running(given, 'serviceTask')).start({ n: 1 });
    expect(varsOf(world)).to.deep.equal({ n: 1, x: 2, r: null });
  });

  it('goes to the nearest scope that has the variable, else to the process instance', () => {
    const model = process()
      .start()
      .subProcess(
        'sub',
        (inside) =>
          inside
            .start()
            .node('scriptTask', {
              id: 's',
              ...script("execution.setVariable('own', 2); execution.setVariable('other', 3)"),
            })
            .userTask('a')
            .end(),
        { inputs: [{ target: 'own', value: { expression: expression('${1}') } }] },
      )
      .build();
    const world = new World(model).start();
    expect(world.variable('own', world.activity('sub').seq)).to.equal(2);
    expect(varsOf(world)).to.deep.equal({ other: 3 });
  });

  it('setVariableLocal writes to the path: the scope’s own until it forks', () => {
    const source = "execution.setVariableLocal('mine', 1)";
    const straight = new World(running(script(source))).start();
    expect(varsOf(straight)).to.deep.equal({ mine: 1 });
    const forked = process()
      .start()
      .parallel('fork')
      .node('scriptTask', { id: 's', ...script(source) })
      .userTask('a')
      .from('fork')
      .userTask('b')
      .build();
    expect(varsOf(new World(forked).start())).to.deep.equal({});
    const mapped = {
      ...script(source),
      inputs: [{ target: 'x', value: { expression: expression('1') } }],
    };
    expect(varsOf(new World(running(mapped)).start())).to.deep.equal({});
  });

  it('removeVariable takes the nearest away', () => {
    const world = new World(running(script("execution.removeVariable('n')"))).start({ n: 1, m: 2 });
    expect(varsOf(world)).to.deep.equal({ m: 2 });
  });

  it('is there for what is evaluated next: a condition, a mapping', () => {
    const model = process()
      .start()
      .exclusive('x')
      .when("${execution.setVariable('tried', 1) == null && false}")
      .userTask('a')
      .from('x')
      .when('${tried == 1}')
      .userTask('b')
      .build();
    expect(new World(model).start().at).to.deep.equal(['b']);
  });

  it('nothing of it stays where the step is refused', () => {
    const model = running(script("execution.setVariable('x', 1); unknown"));
    const refusal = new World(model).refused({ type: 'start', definition: { key: 'p' } });
    expect(refusal).to.include({ code: 'EXPRESSION_FAILED', elementId: 's' });
  });

  it('names are bounded and __proto__ is none', () => {
    for (const name of ["''", "'x'.repeat(4001)", "'__proto__'"]) {
      const world = new World(running(script(`execution.setVariable(${name}, 1)`)));
      expect(world.refused({ type: 'start', definition: { key: 'p' } }), name).to.have.property(
        'code',
      );
    }
  });

  it('a task cannot be changed while it is being made, nor where there is none', () => {
    const making = process()
      .start()
      .userTask('a', { user: { assignee: expression("${task.setName('x')}") } })
      .build();
    const refusal = new World(making).refused({ type: 'start', definition: { key: 'p' } });
    expect(refusal.detail?.['reason']).to.include('任务监听器');
    const none = new World(running(script("${task.setName('x')}", 'juel')));
    expect(none.refused({ type: 'start', definition: { key: 'p' } }).elementId).to.equal('s');
  });

  it('a loop of scripts is stopped by the bound on one step', () => {
    const model = process()
      .start()
      .exclusive('again')
      .node('scriptTask', { id: 's', ...script("execution.setVariable('n', n + 1)") })
      .to('again')
      .build();
    const refusal = new World(model).refused({
      type: 'start',
      definition: { key: 'p' },
      variables: { n: { value: 0 } },
    });
    expect(refusal.code).to.equal('STEP_LIMIT');
  });
});

describe('what a script writes it reads again', () => {
  const step = fc.record({
    how: fc.constantFrom('setVariable', 'setVariableLocal', 'removeVariable'),
    name: fc.constantFrom('a', 'b', 'c'),
    value: fc.oneof(
      fc.integer(),
      fc.string(),
      fc.boolean(),
      fc.array(fc.integer()),
      fc.constant(null),
    ),
  });

  it('and the process instance holds it afterwards, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        // given
        const expected = new Map<string, unknown>([['a', 0]]);
        const seen: unknown[] = [];
        const lines = steps.map(({ how, name, value }) => {
          if (how === 'removeVariable') expected.delete(name);
          else expected.set(name, value);
          seen.push(expected.get('a') ?? null);
          const given = how === 'removeVariable' ? '' : `, ${JSON.stringify(value)}`;
          return `execution.${how}('${name}'${given}); seen.push(execution.getVariable('a'));`;
        });
        const source = `const seen = []; ${lines.join('\n')} JSON.stringify(seen)`;
        // when
        const world = new World(running(script(source, 'javascript', 'seen'))).start({ a: 0 });
        // then
        const { seen: read, ...rest } = varsOf(world);
        expect(read).to.equal(JSON.stringify(seen));
        expect(rest).to.deep.equal(Object.fromEntries(expected));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a BPMN error that a script throws', () => {
  const thrower = (code: string, type: 'scriptTask' | 'serviceTask' = 'scriptTask') =>
    process()
      .start()
      .node(type, {
        id: 's',
        ...script(`execution.setVariable('before', 1); throw new BpmnError('${code}', '缺料')`),
      })
      .userTask('after')
      .boundary('s', 'catch', { ...error('E'), messageVariable: 'why' })
      .userTask('caught')
      .build();

  it('is caught at the task, with its message and what was written before', () => {
    const world = new World(thrower('E')).start();
    expect(world.at).to.deep.equal(['caught']);
    expect(varsOf(world)).to.deep.equal({ before: 1, why: '缺料' });
  });

  it('uncaught ends its path', () => {
    const world = new World(thrower('other')).start();
    expect(world.ended).to.equal(true);
  });

  it('is a failure where nobody can catch it: in a condition', () => {
    const model = process().start().exclusive('x').when('?').userTask('a').build();
    const condition = { language: 'javascript', source: "throw new BpmnError('E')" } as const;
    const flows = model.flows.map((flow) => (flow.condition ? { ...flow, condition } : flow));
    const refusal = new World({ ...model, flows }).refused({
      type: 'start',
      definition: { key: 'p' },
    });
    expect(refusal).to.include({ code: 'EXPRESSION_FAILED', elementId: 'x' });
  });
});
