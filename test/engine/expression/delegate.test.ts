import { expect } from 'chai';
import type { Language, Scope, Value, Write } from '../../../engine/core/expression.js';
import { scopeOf } from '../../../engine/core/expression.js';
import { asking, NOW, patientEvaluator } from './support.js';

const known: { readonly [name: string]: Value } = {
  x: 7,
  near: 1,
  execution: { id: 'e1', eventName: 'start' },
  task: { assignee: 'wang', name: '审核' },
};
/** `near` is the innermost scope's own, `x` is not. */
const scope: Scope = {
  ...scopeOf(known),
  names: () => ['x', 'near'],
  local: (name) => (name === 'near' ? 1 : undefined),
  localNames: () => ['near'],
  hasTask: true,
};

const set = (name: string, value: Value, where: 'nearest' | 'execution' | 'task' = 'nearest') =>
  ({ write: 'set', scope: where, name, value }) as const;

/** Expected by Camunda 7's DelegateExecution and DelegateTask. */
const writing: readonly [Language, source: string, value: Value, writes: readonly Write[]][] = [
  ['juel', "${execution.setVariable('y', x + 1)}", null, [set('y', 8)]],
  ['juel', "${execution.setVariableLocal('y', [1])}", null, [set('y', [1], 'execution')]],
  ['juel', "${task.setVariableLocal('y', 1)}", null, [set('y', 1, 'task')]],
  ['juel', "${task.execution.setVariableLocal('y', 1)}", null, [set('y', 1, 'execution')]],
  ['juel', "${task.getExecution().setVariable('y', 1)}", null, [set('y', 1)]],
  [
    'juel',
    "${execution.removeVariable('x')}",
    null,
    [{ write: 'remove', scope: 'nearest', name: 'x' }],
  ],
  [
    'juel',
    "${[execution.setVariable('x', 1), execution.setVariable('y', 2), x + y]}",
    [null, null, 3],
    [set('x', 1), set('y', 2)],
  ],
  ['juel', '${execution.setVariables(execution.getVariablesLocal())}', null, [set('near', 1)]],
  [
    'juel',
    "${task.setAssignee('li')}${task.setPriority(80)}",
    '',
    [
      { write: 'task', field: 'assignee', value: 'li' },
      { write: 'task', field: 'priority', value: 80 },
    ],
  ],
  [
    'juel',
    "${task.addCandidateGroups(['a', 'b'])}",
    null,
    [{ write: 'candidates', kind: 'groups', add: true, names: ['a', 'b'] }],
  ],
  [
    'javascript',
    "execution.setVariable('y', { at: new Date(0) }); variables.y.n = x; y.n",
    7,
    [set('y', { at: '1970-01-01T08:00:00+08:00', n: 7 })],
  ],
  [
    'javascript',
    "execution.setVariable('x', 1); execution.setVariableLocal('x', 2); [x, variables.x]",
    [2, 2],
    [set('x', 1), set('x', 2, 'execution')],
  ],
  [
    'javascript',
    "execution.removeVariable('x'); [typeof x, execution.hasVariable('x')]",
    ['undefined', false],
    [{ write: 'remove', scope: 'nearest', name: 'x' }],
  ],
  [
    'javascript',
    "task.setAssignee('li'); task.deleteCandidateUser('wang'); task.assignee",
    'li',
    [
      { write: 'task', field: 'assignee', value: 'li' },
      { write: 'candidates', kind: 'users', add: false, names: ['wang'] },
    ],
  ],
  [
    'javascript',
    "task.execution.setVariableLocal('y', undefined); execution.eventName",
    'start',
    [set('y', null, 'execution')],
  ],
];

const reading: readonly [source: string, value: Value][] = [
  ["execution.getVariableLocal('near')", 1],
  ["execution.getVariableLocal('x')", null],
  ["execution.hasVariableLocal('x')", false],
  ['execution.getVariableNames()', ['x', 'near']],
  ['execution.getVariableNamesLocal()', ['near']],
  ['execution.getVariables()', { x: 7, near: 1 }],
  ['execution.getEventName()', 'start'],
  ['execution.getTenantId()', null],
  ['task.getName()', '审核'],
  ['task.getOwner()', null],
];

const remove = (name: string) => ({ write: 'remove', scope: 'nearest', name }) as const;

/** What is written by name goes to where the name is, which is another scope's for `x`. */
const locals: readonly [calls: string, value: readonly Value[], write: Write][] = [
  [
    "execution.setVariable('x', 1), execution.hasVariableLocal('x'), x",
    [null, false, 1],
    set('x', 1),
  ],
  [
    "execution.setVariable('near', 5), execution.getVariableLocal('near')",
    [null, 5],
    set('near', 5),
  ],
  [
    "execution.setVariableLocal('x', 2), execution.getVariableNamesLocal()",
    [null, ['near', 'x']],
    set('x', 2, 'execution'),
  ],
  [
    "execution.setVariable('y', 3), execution.getVariablesLocal()",
    [null, { near: 1 }],
    set('y', 3),
  ],
  [
    "execution.removeVariable('near'), execution.getVariableNamesLocal()",
    [null, []],
    remove('near'),
  ],
];

describe('engine/expression: calls on execution and task', () => {
  let evaluator: Awaited<ReturnType<typeof patientEvaluator>>;
  before(async () => {
    evaluator = await patientEvaluator();
  });
  const run = (language: Language, source: string, seen = scope) =>
    evaluator.evaluate({ language, source }, seen, NOW);

  for (const [language, source, value, writes] of writing) {
    it(`${language}: ${source}`, () => {
      expect(run(language, source)).to.deep.equal({ value, writes });
      expect(evaluator.check({ language, source })).to.deep.equal([]);
    });
  }

  for (const [source, value] of reading) {
    it(`${source} is ${JSON.stringify(value)} in both languages`, () => {
      expect(run('juel', `\${${source}}`)).to.deep.equal({ value });
      expect(run('javascript', source)).to.deep.equal({ value });
    });
  }

  for (const [calls, value, write] of locals) {
    it(`${calls}: the same in both languages`, () => {
      expect(run('juel', `\${[${calls}]}`)).to.deep.equal({ value, writes: [write] });
      expect(run('javascript', `[${calls}]`)).to.deep.equal({ value, writes: [write] });
    });
  }

  it('change nothing where there is no such object', () => {
    const alone = scopeOf({ x: 1 });
    for (const source of ["${execution.setVariable('x', 2)}", "${task.setAssignee('li')}"]) {
      expect(run('juel', source, alone)).to.have.property('failure');
    }
    const failed = run('javascript', "execution.setVariable('x', 2)", alone);
    expect(JSON.stringify(failed)).to.include('这里没有 execution');
  });

  it('a variable called task is one where there is no task', () => {
    const seen = scopeOf({ task: { size: 3 }, execution: {} });
    expect(run('juel', '${task.size}', seen)).to.deep.equal({ value: 3 });
    expect(run('javascript', 'task.size', seen)).to.deep.equal({ value: 3 });
    expect(run('juel', "${task.setName('x')}", seen)).to.have.property('failure');
  });

  it('a write that fails with the rest leaves none behind', () => {
    const answer = run('juel', "${execution.setVariable('x', 1)}${1 / 0}");
    expect(answer).not.to.have.property('writes');
    const script = run('javascript', "execution.setVariable('x', 1); unknown");
    expect(script).not.to.have.property('writes');
  });

  it('a BPMN error of a script carries code, message and what was written before it', () => {
    const source = "execution.setVariable('y', 1); throw new BpmnError('E1', '缺料')";
    const answer = run('javascript', source);
    expect(answer).not.to.have.property('value');
    expect(answer).to.deep.include({ writes: [set('y', 1)] });
    const { failure } = answer as Extract<typeof answer, { failure: unknown }>;
    expect(failure.bpmnError).to.deep.equal({ code: 'E1', message: '缺料' });
  });

  describe('are bounded', () => {
    const limited: readonly [source: string, says: string][] = [
      ["for (;;) execution.setVariable('x', 1)", ''],
      ["for (let i = 0; i < 1001; i++) execution.setVariable('x', i)", '1000 次'],
      ["const all = []; all.push(all); execution.setVariable('x', all)", '循环'],
      ["execution.setVariable('x', 'x'.repeat(600000))", '过大'],
      ["execution.setVariable('x', () => 1)", '不是数据'],
    ];
    for (const [source, says] of limited) {
      it(source, () => {
        const asked = asking(evaluator, 'javascript');
        const result = evaluator.evaluate({ language: 'javascript', source }, scope, NOW);
        expect(result).to.have.property('failure');
        if ('failure' in result) expect(result.failure.reason).to.include(says);
        expect(asked.value('1')).to.equal(1);
      }).timeout(20_000);
    }

    it('and what a script forges is not believed', () => {
      const forged = [
        "Array.prototype.push = function () { this[0] = { write: 'erase' }; }; " +
          "execution.setVariable('x', 1)",
        "Object.prototype.toJSON = () => ({ value: 1, writes: 5 }); execution.setVariable('x', 1)",
      ];
      for (const source of forged) {
        expect(run('javascript', source)).not.to.have.property('writes');
      }
    });
  });
});
