import { expect } from 'chai';
import fc from 'fast-check';
import type { Language } from '../../../engine/core/expression.js';
import { scopeOf } from '../../../engine/core/expression.js';
import { createEvaluator, type Evaluator } from '../../../engine/expression/index.js';
import { NOW } from './support.js';

const words: { readonly [language in 'juel' | 'feel' | 'javascript']: readonly string[] } = {
  juel: [
    ...'( ) [ ] { } , . ? : ! - + * / % < > = " \' \\ $ # & |'.split(' '),
    ...'== != <= >= && || and or not empty div mod eq null true x list person 1 2.5'.split(' '),
    ...'${ } size( join( contains( concat( __proto__ constructor execution .getVariable('.split(
      ' ',
    ),
  ],
  feel: [
    ...'( ) [ ] { } , . .. : - + * / ** < > = ? @ "'.split(' '),
    ...'for some every in return satisfies if then else and or not( between function('.split(' '),
    ...'instance of null true 1..9 1 2.5 x list person item date( duration( count( matches('.split(
      ' ',
    ),
    '"a"',
    '"(a+)+$"',
    ' ',
  ],
  javascript: [
    ...'( ) [ ] { } , . => ? : ; - + * / < > = == ! `'.split(' '),
    ...'let const for while if else function return throw try catch new typeof class'.split(' '),
    ...'null true 1 x list person Date Math JSON Array Object this globalThis constructor'.split(
      ' ',
    ),
    ...'.map( .repeat( .length .prototype 1e9 9n eval( /(a+)+$/ "a" \n'.split(' '),
    ' ',
  ],
};

/** Sources that parse: trees of the language's own constructs, A, B and C their parts. */
const grown: { readonly [language in 'juel' | 'feel']: fc.Arbitrary<string> } = {
  juel: tree(
    `x; list; person; person.name; list[0]; 1.5; 'a'; '12'; null; true; nope`,
    `(A + B); (A - B); (A * B); (A / B); (A % B); (A == B); (A != B); (A < B); (A >= B);
     (A && B); (A || B); (!A); (-A); (empty A); (A ? B : C); A[B]; [A, B]; person[A]; size(A);
     contains(A, B); join(A, B); concat(A, B); replace(A, B, C); max(A, B); round(A, B);
     substring(A, B); date(A); addDays(A, B); upper(A)`,
  ),
  feel: tree(
    `x; list; person; person.name; 1.5; "a"; null; true; nope; today(); now()`,
    `(A + B); (A - B); (A * B); (A / B); (A ** B); (A = B); (A != B); (A < B); (A >= B);
     (A and B); (A or B); (-A); (if A then B else C); (A)[B]; [A, B]; {p: A, q: B}.q; not(A);
     (for i in A return B); (some i in A satisfies i = B); (A in [B..C]); (A between B and C);
     count(A); list contains(A, B); string(A); max(A, B); date(A); matches(A, B); append(A, B);
     duration(A); substring(A, B); sum(A); concatenate(A, B); sort(A)`,
  ),
};

function tree(leaves: string, branches: string): fc.Arbitrary<string> {
  const oneOf = (text: string) => fc.constantFrom(...text.split(/;\s+/));
  const { node } = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 5, depthIdentifier: 'source' },
      oneOf(leaves),
      fc
        .tuple(oneOf(branches), tie('node'), tie('node'), tie('node'))
        .map(([shape, a, b, c]) =>
          shape.replace(/[ABC]/g, (at) => ({ A: a, B: b, C: c })[at] ?? ''),
        ),
    ),
  }));
  return node;
}

const scope = scopeOf({ x: 1, list: [1, 2], person: { name: 'aaaaaaaaaaaaaaaaaaaaaaaaaaa!' } });

/** Held longer than this by one source again and again: a bound is missing. */
const HOLD_MS = 100;
const TRIES = 10;

function sources(language: 'juel' | 'feel' | 'javascript') {
  const known = fc.constantFrom(...words[language]);
  const mixture = fc.oneof({ weight: 9, arbitrary: known }, fc.string({ unit: 'binary' }));
  const text = fc.array(mixture, { maxLength: 60 }).map((parts) => parts.join(' '));
  return language === 'juel' ? text.map((inside) => `\${${inside}}`) : text;
}

describe('engine/expression: any source', () => {
  let evaluator: Evaluator;

  before(async () => {
    evaluator = await createEvaluator();
  });

  const runs: readonly [language: 'juel' | 'feel' | 'javascript', numRuns: number][] = [
    ['juel', 3_000],
    ['feel', 800],
    ['javascript', 200],
  ];

  for (const [language, numRuns] of runs) {
    it(`never throws and never holds the thread: ${numRuns} times ${language}`, function () {
      this.timeout(60_000);
      fc.assert(
        fc.property(sources(language), (source) => {
          expect(heldAlways(language, source)).to.equal(false);
        }),
        { numRuns },
      );
    });
  }

  for (const language of ['juel', 'feel'] as const) {
    it(`never throws and never holds the thread: 500 well-formed ${language}`, function () {
      this.timeout(60_000);
      let values = 0;
      fc.assert(
        fc.property(grown[language], (inside) => {
          const source = language === 'juel' ? `\${${inside}}` : inside;
          expect(heldAlways(language, source)).to.equal(false);
          if ('value' in evaluator.evaluate({ language, source }, scope, NOW)) values += 1;
        }),
        { numRuns: 500 },
      );
      expect(values).to.be.above(50);
    });
  }

  it('never throws, whatever the text and its language', function () {
    this.timeout(60_000);
    const language = fc.constantFrom<Language>('literal', 'juel', 'feel', 'unaryTests');
    fc.assert(
      fc.property(language, fc.string({ unit: 'binary', maxLength: 200 }), (named, source) => {
        attempt(named, source);
      }),
      { numRuns: 500 },
    );
  });

  function heldAlways(language: Language, source: string): boolean {
    return Array.from({ length: TRIES }).every(() => {
      const start = performance.now();
      attempt(language, source);
      return performance.now() - start > HOLD_MS;
    });
  }

  function attempt(language: Language, source: string): void {
    const expression = { language, source };
    const problems = evaluator.check(expression);
    const result = evaluator.evaluate(expression, scope, NOW);
    if ('failure' in result) {
      expect(result.failure.reason).not.to.equal('');
      expect(result.failure.reasonEn).not.to.equal('');
      return;
    }
    // on a machine too busy to look at a script in time, checking it is refused
    if (language !== 'javascript') expect(problems).to.deep.equal([]);
    expect(JSON.parse(JSON.stringify(result.value))).to.deep.equal(result.value);
  }
});
