import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect } from 'chai';
import type { Value } from '../../../engine/core/expression.js';
import { scopeOf } from '../../../engine/core/expression.js';
import type { Evaluator } from '../../../engine/expression/index.js';
import { asking, deepFrozen, NOW, patientEvaluator, type Variables } from './support.js';

const variables: Variables = deepFrozen({
  x: 7,
  amount: 3_000,
  urgent: true,
  name: '张三',
  applied: '2025-02-20',
  date: 'a name that FEEL uses too',
  list: [1, 2, 3],
  persons: [
    { name: '甲', age: 17 },
    { name: '乙', age: 30 },
  ],
  person: { name: '李四', address: { town: '城关镇' } },
  'home town': '城关镇',
  人数: 4,
});

function garbageCollector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}

/** What runs directly. Expected by DMN 1.3, chapter 10, and by hand. */
const direct: readonly [source: string, value: Value][] = [
  ['x > 5', true],
  ['x = 7 and not(urgent)', false],
  ['人数 + 1', 5],
  ['amount > 1000 or urgent', true],
  ['if amount > 5000 then "大额" else "小额"', '小额'],
  ['x in [1..7]', true],
  ['x in [1..7)', false],
  ['x in (< 3, > 6)', true],
  ['x between 1 and 7', true],
  ['unknown', null],
  ['unknown > 1', null],
  ['unknown = null', true],
  ['person.address.town', '城关镇'],
  ['person.unknown', null],
  ['home town = person.address.town', true],
  ['name + "先生"', '张三先生'],
  ['"a" + 1', null],
  ['1 / 0', null],
  ['2 ** 3', 8],
  ['[1, x]', [1, 7]],
  ['count(list) + sum(list)', 9],
  ['list contains(list, 2)', true],
  ['string length(name)', 2],
  ['upper case("ab")', 'AB'],
  ['starts with(name, "张")', true],
  ['date("2025-01-31") + duration("P1M")', '2025-02-28'],
  ['date(applied) < today()', true],
  ['date', 'a name that FEEL uses too'],
  ['today()', '2025-03-01'],
  ['now()', '2025-03-01T09:30:00+08:00'],
  ['now() + duration("PT15H")', '2025-03-02T00:30:00+08:00'],
  ['duration("P1DT2H")', 'P1DT2H'],
  ['@"2025-07-01T10:00:00@Europe/Paris"', '2025-07-01T10:00:00+02:00'],
  ['day of week(today())', 'Saturday'],
  ['x // a comment', 7],
];

/** What iterates, filters, binds or matches, and so runs within QuickJS. */
const sandboxed: readonly [source: string, value: Value][] = [
  ['for i in 1..4 return i * i', [1, 4, 9, 16]],
  ['sum(for i in list return i * x)', 42],
  ['some p in persons satisfies p.age < 18', true],
  ['every p in persons satisfies p.age < 18', false],
  ['persons[age >= 18].name', ['乙']],
  ['list[1]', 1],
  ['list[-1]', 3],
  ['list[item > 1]', [2, 3]],
  ['{a: x, b: a + 1}.b', 8],
  ['{f: function(n) n * 2, r: f(x)}.r', 14],
  ['sort(list, function(a, b) a > b)', [3, 2, 1]],
  ['matches("FH-2025", "^[A-Z]+-[0-9]{4}$")', true],
  ['replace("a1b2", "[0-9]", "")', 'ab'],
  ['split("甲、乙", "、")', ['甲', '乙']],
  ['x instance of number', true],
  ['for i in 1..2 return today()', ['2025-03-01', '2025-03-01']],
  ['for i in [1] return string length(home town)', [3]],
];

describe('engine/expression: FEEL', () => {
  let evaluator: Evaluator;
  let feel: ReturnType<typeof asking>;

  before(async () => {
    evaluator = await patientEvaluator();
    feel = asking(evaluator, 'feel');
  });

  for (const [source, expected] of [...direct, ...sandboxed]) {
    it(`${source} is ${JSON.stringify(expected)}`, () => {
      expect(feel.value(source, variables)).to.deep.equal(expected);
      expect(feel.problems(source)).to.deep.equal([]);
    });
  }

  it('means the same within QuickJS as without', () => {
    for (const [source, expected] of direct) {
      const wrapped = `{ result: (${source.replace(/\/\/.*/, '')}) }.result`;
      expect(feel.value(wrapped, variables), source).to.deep.equal(expected);
    }
  });

  it('asks the scope for what it names and for nothing else', () => {
    // given
    const asked: string[] = [];
    const scope = {
      ...scopeOf({ x: 1 }),
      get: (name: string) => {
        asked.push(name);
        return 1;
      },
    };
    // when
    evaluator.evaluate({ language: 'feel', source: 'a + count([b]) > now' }, scope, NOW);
    // then
    expect(asked).to.have.members(['a', 'b', 'now']);
  });

  const refused: readonly [source: string, says: string, offset: number][] = [
    ['', '空', 0],
    ['x >', '第 4 个字符', 3],
    ['x ) y', '第 3 个字符', 2],
    ['is defined(x)', '没有函数“is defined”', 0],
    ['1 + foo(2)', '没有函数“foo”', 4],
    ['count(count)', '换个名称', 0],
    ['"open', '第', 0],
    ['x； y', '全角符号', 0],
    ['x ＞ 5', '全角符号', 2],
    ['count（x）', '全角符号', 0],
  ];

  for (const [source, says, offset] of refused) {
    it(`refuses ${JSON.stringify(source)} at deployment and says “${says}”`, () => {
      const [problem] = feel.problems(source);
      expect(problem?.message).to.include(says);
      expect(problem?.offset).to.equal(offset);
      expect(feel.failure(source, variables).reason).to.equal(problem?.message);
    });
  }

  it('does not grow with use', () => {
    // given an expression of which feelin notes, each time, that an entry is missing
    const use = () => feel.value('person.unknown = null', variables);
    const collect = garbageCollector();
    for (let at = 0; at < 1_000; at += 1) use();
    collect();
    const before = process.memoryUsage().heapUsed;
    // when
    for (let at = 0; at < 50_000; at += 1) use();
    // then
    collect();
    expect(process.memoryUsage().heapUsed - before).to.be.below(4_000_000);
  });

  it('refuses results that are no data', () => {
    for (const source of ['function(a) a', '[1..3]', '[function(a) a]']) {
      expect(feel.failure(source, variables).reason).to.include('不是数据');
    }
    expect(feel.failure('10 ** 400').reason).to.include('有限');
  });
});

describe('engine/expression: FEEL unary tests', () => {
  const rows: readonly [source: string, input: Value, passes: boolean | null][] = [
    ['< 10', 5, true],
    ['< 10', 10, false],
    ['>= x', 7, true],
    ['"a", "b"', 'b', true],
    ['"a", "b"', 'c', false],
    ['not("a", "b")', 'c', true],
    ['not("a", "b")', 'a', false],
    ['-', null, true],
    ['', 'anything', true],
    ['[1..5]', 5, true],
    ['(1..5)', 5, false],
    ['null', null, true],
    ['true', true, true],
    ['true', false, false],
    ['? > 5 and ? < 10', 7, true],
    ['? > 5 and ? < 10', 11, false],
    ['starts with(?, "张")', '张三', true],
    ['date(?) < today()', '2025-02-28', true],
    ['date(?) < today()', '2025-03-01', false],
    ['some i in [1, 2] satisfies i = ?', 2, true],
    ['list contains(list, ?)', 3, true],
    [`${'"filler", '.repeat(30)}"last"`, 'last', true],
    [`${'"filler", '.repeat(30)}"last"`, 'first', false],
    ['< 10', 'text', false],
  ];
  let evaluator: Evaluator;

  before(async () => {
    evaluator = await patientEvaluator();
  });

  for (const [source, input, passes] of rows) {
    const shown = source.length > 40 ? `${source.slice(0, 40)}…` : source;
    it(`${JSON.stringify(input)} against ${JSON.stringify(shown)} is ${String(passes)}`, () => {
      const expression = { language: 'unaryTests', source } as const;
      expect(evaluator.check(expression)).to.deep.equal([]);
      const result = evaluator.evaluate(expression, scopeOf({ ...variables, '?': input }), NOW);
      expect(result).to.deep.equal({ value: passes });
    });
  }

  it('refuses what is no test', () => {
    const tests = (source: string) => ({ language: 'unaryTests', source }) as const;
    expect(evaluator.check(tests('< '))[0]?.message).to.include('第');
    expect(evaluator.check(tests('foo(?)'))[0]?.message).to.include('没有函数');
    const result = evaluator.evaluate(tests('< '), scopeOf({ '?': 1 }), NOW);
    expect(result).to.have.nested.property('failure.code', 'EXPRESSION_FAILED');
  });
});
