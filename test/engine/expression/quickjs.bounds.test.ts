import { expect } from 'chai';
import { createEvaluator, type Evaluator } from '../../../engine/expression/index.js';
import { asking, expectHold, patientEvaluator, settled } from './support.js';

/** What one evaluation may hold the main thread. */
const HOLD_MS = 50;

const loops: readonly [language: 'feel' | 'javascript', source: string][] = [
  ['feel', 'count(for a in 1..1000, b in 1..1000 return a * b)'],
  ['feel', 'matches("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "(a+)+$")'],
  ['feel', 'every i in 1..100000000 satisfies i > 0'],
  ['feel', 'for i in 1..100000000 return i'],
  ['javascript', 'for (;;);'],
  ['javascript', '/(a+)+$/.test("a".repeat(40) + "!")'],
  ['javascript', '({ get a() { for (;;); } })'],
];

/** QuickJS runs these to their end: only the end of its thread stops them. */
const deaf: readonly [string, string] = [
  '"a".repeat(4e5).indexOf("a".repeat(2e5) + "b")',
  'let a = 3n ** 300000n; a * a > 1n',
];

const memory: readonly [language: 'feel' | 'javascript', source: string][] = [
  ['javascript', 'const a = []; for (;;) a.push([1, 2, 3])'],
  ['javascript', 'let s = "a"; for (;;) s += s'],
  ['javascript', '"a".repeat(2 ** 29)'],
  ['javascript', 'function f() { return f() + 1 } f()'],
  ['javascript', 'let o = {}; for (;;) o = { o }'],
  ['feel', '{f: function(n) f(n), r: f(1)}.r'],
  ['feel', `{a: "${'x'.repeat(30)}", ${doublings(60)}}.z`],
  ['feel', 'for i in 1..1000000 return [i, i, i]'],
];

function doublings(count: number): string {
  const names = Array.from({ length: count }, (_, at) => `n${at}`);
  const entries = names.map((name, at) => {
    const before = names[at - 1] ?? 'a';
    return `${name}: ${before} + ${before}`;
  });
  return `${entries.join(', ')}, z: n${count - 1}`;
}

describe('engine/expression: bounds of FEEL and scripts', () => {
  let strict: Evaluator;
  let patient: Evaluator;

  before(async () => {
    strict = await createEvaluator();
    patient = await patientEvaluator();
  });

  beforeEach(async () => settled(patient));

  for (const [language, source] of loops) {
    it(`stops ${language} ${source} in time`, async () => {
      const { failure } = asking(strict, language);
      await expectHold(HOLD_MS, () => {
        expect(failure(source).code).to.equal('EXPRESSION_LIMIT');
      });
    });
  }

  it('is not held by the description of what a script throws', async () => {
    const { failure } = asking(strict, 'javascript');
    await expectHold(HOLD_MS, () => failure('throw { toJSON() { for (;;); } }'));
  });

  it('stops waiting for what QuickJS cannot interrupt, and recovers', async function () {
    this.timeout(20_000);
    // given a first script that is deaf
    const script = asking(strict, 'javascript');
    expect(script.failure(deaf[0]).code).to.equal('EXPRESSION_LIMIT');
    // then the second thread serves at once
    expect(asking(patient, 'javascript').value('1 + 1')).to.equal(2);
    // when that meets one too, there is none left for the moment
    expect(script.failure(deaf[1]).code).to.equal('EXPRESSION_LIMIT');
    expect(script.failure('1 + 1').reason).to.include('正忙');
    // then new threads take their places
    await settled(patient);
  });

  for (const [language, source] of memory) {
    it(`stops ${language} ${source.slice(0, 60)} from taking all memory`, async () => {
      const { failure, value } = asking(patient, language);
      expect(failure(source).code).to.equal('EXPRESSION_LIMIT');
      await settled(patient);
      expect(value(language === 'feel' ? 'for i in [1] return i' : '[1]')).to.deep.equal([1]);
    });
  }

  it('refuses data that is too big before sending it', () => {
    const variables = {
      list: Array.from({ length: 100_000 }, (_, at) => at),
      text: 'a'.repeat(1e6),
    };
    for (const source of ['count(list)', 'for i in list return i', 'string length(text)']) {
      expect(asking(strict, 'feel').failure(source, variables).code).to.equal('EXPRESSION_LIMIT');
    }
    for (const source of ['list.length', 'text.length', 'variables.x']) {
      const { failure } = asking(strict, 'javascript');
      expect(failure(source, variables).code).to.equal('EXPRESSION_LIMIT');
    }
  });

  it('refuses results that are too big or too deep', () => {
    const script = asking(patient, 'javascript');
    expect(script.failure('"x".repeat(600000)').code).to.equal('EXPRESSION_LIMIT');
    expect(script.failure('Array(30000).fill(1)').code).to.equal('EXPRESSION_LIMIT');
    const deep = 'let o = 1; for (let i = 0; i < 100; i++) o = [o]; o';
    expect(script.failure(deep).code).to.equal('EXPRESSION_LIMIT');
  });

  it('refuses sources that are too long or too deep, quickly', async () => {
    const feel = [
      '('.repeat(10_000),
      `${'('.repeat(900)}1${')'.repeat(900)}`,
      `${'1+'.repeat(900)}1`,
      `${'-'.repeat(1_900)}1`,
      'if '.repeat(600),
      '{a:'.repeat(600),
      '"'.repeat(1_999),
    ];
    for (const source of feel) {
      expect(asking(strict, 'feel').run(source)).to.have.property('failure');
      await expectHold(HOLD_MS, (spaces) =>
        strict.check({ language: 'feel', source: source + spaces }),
      );
    }
    const script = asking(strict, 'javascript');
    expect(script.failure(`1${' '.repeat(9_000)}`).code).to.equal('EXPRESSION_LIMIT');
    for (const bracket of ['(', '[', '{', '`${']) {
      expect(script.failure(bracket.repeat(2_000)).code).to.equal('EXPRESSION_LIMIT');
      expect(script.problems(bracket.repeat(2_000))).to.have.length(1);
    }
  });

  it('keeps answering after a hundred FEEL programs and some failures', () => {
    const feel = asking(patient, 'feel');
    for (let at = 0; at < 100; at += 1) {
      expect(feel.value(`for i in 1..2 return i + ${at}`)).to.deep.equal([at + 1, at + 2]);
      if (at % 10 > 0) continue;
      expect(feel.failure(`{f: function(n) f(n + ${at}), r: f(1)}.r`).code).to.equal(
        'EXPRESSION_LIMIT',
      );
    }
    expect(feel.value('for i in 1..2 return i + 0')).to.deep.equal([1, 2]);
  });
});
