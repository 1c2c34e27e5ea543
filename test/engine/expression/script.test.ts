import { expect } from 'chai';
import type { Value } from '../../../engine/core/expression.js';
import { asking, deepFrozen, patientEvaluator, type Variables } from './support.js';

const variables: Variables = deepFrozen({
  x: 7,
  name: '张三',
  list: [1, 2, 3],
  person: { name: '李四' },
  execution: { processBusinessKey: '2025-001' },
  'not-a-word': 1,
});

/** Expected by ECMA-262, with local time Asia/Shanghai and now 2025-03-01T09:30:00+08:00. */
const results: readonly [source: string, value: Value][] = [
  ['x + 1', 8],
  ['x > 5', true],
  ['let r = []; for (const i of list) r.push(i * 2); r', [2, 4, 6]],
  ['list.map((i) => i * i).filter((i) => i > 1)', [4, 9]],
  ['`${name}先生`', '张三先生'],
  ['person.name', '李四'],
  ['variables.x', 7],
  ["variables['not-a-word']", 1],
  ["execution.getVariable('x')", 7],
  ["execution.getVariable('unknown')", null],
  ["execution.hasVariable('unknown')", false],
  ['execution.getProcessBusinessKey()', '2025-001'],
  ['execution.processBusinessKey', '2025-001'],
  ['Object.keys(execution.getVariables()).length', 6],
  ['x = 9; x', 9],
  ['list.push(4); list.length', 4],
  ['({ a: undefined, b: [1, null] })', { a: null, b: [1, null] }],
  ['undefined', null],
  ['', null],
  ['-0', 0],
  ['if (x > 5) { "many" } else { "few" }', 'many'],
  ['Date.now()', Date.UTC(2025, 2, 1, 1, 30, 0)],
  ['new Date()', '2025-03-01T09:30:00+08:00'],
  ['new Date().getHours()', 9],
  ['new Date().getDay()', 6],
  ['new Date(Date.UTC(2025, 11, 31, 16)).getFullYear()', 2026],
  ['new Date(2025, 0, 1).toISOString()', '2024-12-31T16:00:00.000Z'],
  ['new Date("2025-01-01T08:00:00").toISOString()', '2025-01-01T00:00:00.000Z'],
  ['new Date("2025-01-01").toISOString()', '2025-01-01T00:00:00.000Z'],
  ['const d = new Date(2025, 0, 31); d.setDate(32); d', '2025-02-01T00:00:00+08:00'],
  ['new Date().getTimezoneOffset()', -480],
  ['new Date().toLocaleDateString()', '2025-03-01'],
  ['new (new Date(0).constructor)().getTime()', Date.UTC(2025, 2, 1, 1, 30, 0)],
  ['new Date() instanceof Date', true],
  ['typeof Date()', 'string'],
  ['new Date("nonsense")', null],
];

const failures: readonly [source: string, says: string][] = [
  ['unknown + 1', '第 1 行出错：找不到变量“unknown”'],
  ['let a = 1;\n\na.b.c', '第 3 行'],
  ["throw new Error('金额不对')", '金额不对'],
  ['throw "plain"', 'plain'],
  ['throw null', ''],
  ['execution.setFoo(1)', 'not a function'],
  ["task.setAssignee('wang')", '找不到变量“task”'],
  ["throw new BpmnError('E1', '缺料')", 'BPMN 错误“E1”'],
  ['(function () {})', '不是数据'],
  ['Symbol()', '不是数据'],
  ['7n', '不是数据'],
  ['new Map()', '不是数据'],
  ['Promise.resolve(1)', '不是数据'],
  ['NaN', '有限'],
  ['1 / 0', '有限'],
  ['const o = {}; o.o = o; o', '循环'],
  ['JSON.parse(\'{"__proto__": 1}\')', '不是数据'],
];

describe('engine/expression: scripts', () => {
  let script: ReturnType<typeof asking>;

  before(async () => {
    script = asking(await patientEvaluator(), 'javascript');
  });

  for (const [source, expected] of results) {
    it(`${source} is ${JSON.stringify(expected)}`, () => {
      expect(script.value(source, variables)).to.deep.equal(expected);
      expect(script.problems(source)).to.deep.equal([]);
    });
  }

  for (const [source, says] of failures) {
    it(`${source} fails and says “${says}”`, () => {
      expect(script.failure(source, variables).reason).to.include(says);
    });
  }

  it('tells line, column and place of a mistake at deployment', () => {
    const [problem] = script.problems('let a = 1;\nlet b = ;\n');
    expect(problem?.message).to.include('第 2 行第 9 列');
    expect(problem?.offset).to.equal('let a = 1;\nlet b = '.length);
    expect(script.problems('return 1')).to.have.length(1);
  });

  describe('has no way to the host', () => {
    const unreachable = [
      'process',
      'require("fs")',
      'globalThis.process.env',
      'globalThis.constructor.constructor("return process")()',
      '(function () {}).constructor("return process.env")()',
      'eval("process")',
      'new Function("return require")()()',
      'import("node:fs").then((fs) => fs.readFileSync("/etc/passwd"))',
      'yichuang',
      'hostZone("UTC")',
      'setTimeout(() => {}, 1)',
      'fetch("http://localhost")',
      'console.log(1)',
      'WebAssembly.Module',
      'new Worker("x")',
    ];

    for (const source of unreachable) {
      it(source, () => {
        expect(script.run(source, variables)).to.have.property('failure');
      });
    }

    it('nor from one script to the next', () => {
      // when one spoils all it can reach
      const spoil = `
        Object.prototype.polluted = 1; Array.prototype.map = null; globalThis.left = 1;
        Date.now = () => 0; Math.random = () => 4; JSON.stringify = () => '{"value":"forged"}';
        Object.entries = () => []; Object.getPrototypeOf = () => null; 5`;
      script.run(spoil, variables);
      // then the next, and the host, know nothing of it
      const probe = '[typeof left, ({}).polluted === undefined, [1].map((i) => i), Date.now() > 0]';
      expect(script.value(probe)).to.deep.equal(['undefined', true, [1], true]);
      expect(Object.hasOwn(Object.prototype, 'polluted')).to.equal(false);
    });

    it('nor by forging what its result is read from', () => {
      const forged = [
        'Object.prototype.toJSON = () => "forged"; 5',
        'Object.prototype.toJSON = () => 5; ({ a: 1 })',
        'Array.from = () => 5; Object.entries = () => [["a", {}]]; ({ b: 1 })',
        'Object.defineProperty(Object.prototype, "value", { get: () => 6 }); ({ a: 1 })',
      ];
      for (const source of forged) {
        const text = JSON.stringify(script.run(source));
        expect(text).to.match(/^\{"(value|failure)":/);
      }
    });
  });

  it('is not troubled by a big variable that it does not name', () => {
    const big = Array.from({ length: 100_000 }, () => 1);
    expect(script.value('x + 1', { x: 1, big })).to.equal(2);
    expect(script.failure('big.length', { x: 1, big }).code).to.equal('EXPRESSION_LIMIT');
  });

  it('gives variables as copies: nothing flows back', () => {
    const mine = { list: [1], person: { name: '甲' } };
    script.value('list.push(2); person.name = "乙"; variables.list.length', mine);
    expect(mine).to.deep.equal({ list: [1], person: { name: '甲' } });
  });
});
