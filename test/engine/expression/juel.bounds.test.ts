import { expect } from 'chai';
import type { Evaluator } from '../../../engine/expression/index.js';
import { asking, expectHold, patientEvaluator } from './support.js';

/** What is refused before it runs, with a word that the sentence must say. */
const refused: readonly [source: string, says: string][] = [
  ['${}', '空'],
  ['${ ', '缺少右花括号'],
  ['${x > }', '第'],
  ['${x y}', '运算符'],
  ['${a, b}', '一个表达式'],
  ['${"abc}', '缺少右花括号'],
  ['${x = 1}', '第'],
  ['${x === 1}', '请改用 =='],
  ['${x !== 1}', '请改用 !='],
  ['${a?.b}', '?.'],
  ['${a | b}', '|'],
  ['${~a}', '~'],
  ['${this}', '不支持'],
  ['${[1,,2]}', '空缺'],
  ['${1e999}', '过大'],
  ['${（x）}', '半角'],
  ['${size（x）}', '半角'],
  ['${list.size()}', 'size(x)'],
  ["${name.equals('x')}", 'a == b'],
  ['${list.get(0)}', 'x[y]'],
  ['${bean.doIt()}', 'doIt'],
  ['${dateTime().plusDays(3).toDate()}', '方法'],
  ["${execution.setVariable('x')}", '2 个参数'],
  ['${execution.getVariable()}', '1 个参数'],
  ["${execution.setAssignee('wang')}", 'execution.setAssignee'],
  ['${task.complete()}', 'task.complete'],
  ['${task.execution.setFoo(1)}', 'execution.setFoo'],
  ["${person.setVariable('x', 1)}", '不能在值上调用方法'],
  ["${execution['setVariable']('x', 1)}", '不支持'],
  ['${execution.processInstance}', 'processInstanceId'],
  ['${execution.getProcessEngineServices()}', 'getProcessEngineServices'],
  ['${😀}', '不是有效的名称'],
  ['${nope(1)}', '没有函数“nope”'],
  ['${size()}', '1 个参数'],
  ['${size(a, b)}', '1 个参数'],
  ['${f()()}', '不支持'],
  ["${a['b']()}", '不支持'],
];

const reachingOut = [
  '${constructor}',
  '${__proto__}',
  '${prototype}',
  '${a.constructor}',
  '${a.__proto__.polluted}',
  "${a['__proto__']}",
  "${a['constructor']['constructor']}",
  '${a.constructor.constructor("return process")()}',
  '${constructor.constructor("return process")()}',
  "${toString.call('x')}",
  '${a.toString()}',
  '${a.valueOf()}',
];

describe('engine/expression: bounds of JUEL', () => {
  let evaluator: Evaluator;
  let juel: ReturnType<typeof asking>;

  before(async () => {
    evaluator = await patientEvaluator();
    juel = asking(evaluator, 'juel');
  });

  for (const [source, says] of refused) {
    it(`refuses ${source} at deployment and says “${says}”`, () => {
      // when
      const [problem, ...others] = juel.problems(source);
      // then
      expect(others).to.deep.equal([]);
      expect(problem?.message).to.include(says);
      expect(problem?.messageEn).to.match(/^[\x20-\x7e（）\u{1f600}]+$/u);
      expect(juel.failure(source, {}).reason).to.equal(problem?.message);
    });
  }

  it('tells where in a template the trouble is', () => {
    expect(juel.problems('第 ${n} 号 ${x > }')[0]?.offset).to.equal('第 ${n} 号 ${x > '.length);
    expect(juel.problems('第 ${n} 号 ${f(1)}')[0]?.offset).to.equal('第 ${n} 号 ${'.length);
  });

  for (const source of reachingOut) {
    it(`refuses to reach out: ${source}`, () => {
      expect(juel.problems(source)).to.have.length(1);
      expect(juel.run(source, { a: {} })).to.have.property('failure');
    });
  }

  it('reads own properties only, whatever name is made up at run time', () => {
    const names = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'];
    for (const key of names) {
      expect(juel.value('${a[key]}', { a: {}, key })).to.equal(null);
      expect(juel.value('${variables[key]}', { key })).to.equal(null);
      expect(juel.value('${execution.getVariable(key)}', { key })).to.equal(null);
    }
    expect(juel.failure('${a[key]}', { a: 'text', key: 'length' }).reason).to.include('属性');
    expect(juel.failure('${a[key]}', { a: [1], key: 'length' }).reason).to.include('数字');
  });

  describe('size', () => {
    const bombs: readonly [what: string, source: string][] = [
      ['10,000 parentheses', `\${${'('.repeat(10_000)}1${')'.repeat(10_000)}}`],
      ['4,000 parentheses', `\${${'('.repeat(4_000)}1${')'.repeat(4_000)}}`],
      ['8,000 exclamation marks', `\${${'!'.repeat(8_000)}x}`],
      ['8,000 minus signs', `\${${'-'.repeat(8_000)}1}`],
      ['2,000 nested conditions', `\${${'a?b:'.repeat(2_000)}1}`],
      ['100 additions', `\${${'1+'.repeat(100)}1}`],
      ['4,000 additions', `\${${'1+'.repeat(4_000)}1}`],
      ['2,000 nested lists', `\${${'['.repeat(2_000)}${']'.repeat(2_000)}}`],
      ['2,000 items', `\${[${'1,'.repeat(2_000)}1]}`],
      ['a source of 1 MB', `\${'${'a'.repeat(1_000_000)}'}`],
      ['a template of 1 MB', '${1}'.repeat(250_000)],
    ];

    for (const [what, source] of bombs) {
      it(`refuses ${what}, quickly`, async () => {
        expect(juel.failure(source).code).to.equal('EXPRESSION_LIMIT');
        expect(juel.problems(source)[0]?.message).to.match(/超过|过深/);
        await expectHold(50, (spaces) => juel.problems(source + spaces));
      });
    }

    it('points at the bracket that is one too many', () => {
      const source = `\${${'('.repeat(100)}x${')'.repeat(100)}}`;
      expect(juel.problems(source)[0]?.offset).to.equal('${'.length + 64);
    });

    it('takes what people do write: 60 conditions, 20 brackets', () => {
      const all = Array.from({ length: 60 }, (_, at) => `x != ${at}`).join(' && ');
      expect(juel.value(`\${${all}}`, { x: 99 })).to.equal(true);
      expect(juel.value(`\${${'('.repeat(20)}x${')'.repeat(20)}}`, { x: 1 })).to.equal(1);
    });
  });

  describe('work', () => {
    const long = 'a'.repeat(60_000);
    const numbers = Array.from({ length: 90_000 }, (_, at) => at);
    const bombs: readonly [source: string, variables: Parameters<typeof juel.run>[1]][] = [
      ['${x + x + x}', { x: 'a'.repeat(30_000) }],
      ['${x}${x}${x}', { x: 'a'.repeat(30_000) }],
      ["${replace(replace(replace(x, 'a', y), 'a', y), 'a', y)}", { x: long, y: 'a'.repeat(100) }],
      ['${join(list, x)}', { list: numbers.slice(0, 1_000), x: 'a'.repeat(1_000) }],
      ['${contains(x, y)}', { x: 'a'.repeat(1_000_000), y: `${'a'.repeat(500_000)}b` }],
      ['${contains(x, -1) || contains(x, -2)}', { x: numbers }],
      [`\${${'x == y || '.repeat(50)} false}`, { x: numbers, y: [...numbers.slice(0, -1), 0] }],
      ['${upper(x)}', { x: 'a'.repeat(1_000_000) }],
    ];

    for (const [source, variables] of bombs) {
      it(`stops ${source.slice(0, 60)}`, async () => {
        expect(juel.failure(source, variables).code).to.equal('EXPRESSION_LIMIT');
        await expectHold(50, () => juel.run(source, variables));
      });
    }

    it('stops comparing what is nested without end', () => {
      // given two towers of 10,000 storeys
      const tower = () => {
        let value: object = {};
        for (let storey = 0; storey < 10_000; storey += 1) value = { value };
        return value as never;
      };
      // when, then
      const failure = juel.failure('${a == b}', { a: tower(), b: tower() });
      expect(failure.code).to.equal('EXPRESSION_LIMIT');
    });
  });

  it('does not take one language for another because the text is the same', () => {
    expect(asking(evaluator, 'literal').value('1 + 1')).to.equal('1 + 1');
    expect(asking(evaluator, 'feel').value('1 + 1')).to.equal(2);
    expect(asking(evaluator, 'juel').value('1 + 1')).to.equal('1 + 1');
  });

  it('keeps a bounded number of programs and still answers', () => {
    for (let at = 0; at < 5_000; at += 1) {
      expect(juel.value(`\${x + ${at}}`, { x: 1 })).to.equal(at + 1);
    }
  });
});
