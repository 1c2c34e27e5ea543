import { expect } from 'chai';
import fc from 'fast-check';
import type { ExpressionSupport } from '../../../../engine/bpmn/expressions.js';
import { compileDecisions, decide } from '../../../../engine/dmn/index.js';
import { scopeOf } from '../../../../engine/core/expression.js';
import { createEvaluator, type Evaluator } from '../../../../engine/expression/index.js';
import { expressionSupport } from '../../../../engine/expression/support.js';
import { fixture } from '../../../support/fixture.js';

const WORDS = [
  '<',
  '>',
  '"',
  '&',
  '<dmn:x/>',
  '</dmn:decision>',
  '<dmn:decision id="season">',
  '<dmn:context/>',
  'hitPolicy="COLLECT" aggregation="SUM" ',
  'hitPolicy="PRIORITY"',
  'typeRef="date" ',
  'href="#dish"',
  '__proto__',
  'constructor',
  'not(',
  '[1..',
  '..',
  '? > ',
  '${x}',
  'for i in 1..9999999 return i',
  '𠮷',
];

describe('any DMN file', function () {
  this.timeout(120_000);
  const whole = fixture(import.meta.url, 'dish.dmn');
  let expressions: ExpressionSupport;
  let evaluator: Evaluator;
  before(async () => {
    expressions = await expressionSupport();
    evaluator = await createEvaluator();
  });

  const edit = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat({ max: 60 }),
    kind: fc.constantFrom('cut', 'repeat', 'insert', 'truncate'),
    word: fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'binary', maxLength: 8 })),
  });

  it('is compiled, and then evaluated, or refused with reasons', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { maxLength: 4 }), async (edits) => {
        const xml = edits.reduce(applied, whole);
        const compiled = await compileDecisions({ 'a.dmn': xml }, expressions);
        if ('problems' in compiled) {
          expect(compiled.problems).to.not.deep.equal([]);
          for (const { code, message } of compiled.problems) {
            expect(code, message).to.not.equal('COMPILE_FAILED');
            expect(message).to.match(/[一-鿿]/);
          }
          return;
        }
        for (const { model } of compiled.models) {
          const scope = scopeOf({ temperature: 5, guests: ['甲', '乙'] });
          const decided = decide(model, scope, (asked, seen) =>
            evaluator.evaluate(asked, seen, { now: 0, seed: 1 }),
          );
          expect('results' in decided || decided.failure.reason !== '').to.equal(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

function applied(
  text: string,
  { at, length, kind, word }: { at: number; length: number; kind: string; word: string },
): string {
  const from = Math.floor(at * text.length);
  const to = from + length;
  if (kind === 'truncate') return text.slice(0, from);
  if (kind === 'cut') return text.slice(0, from) + text.slice(to);
  if (kind === 'repeat') return text.slice(0, to) + text.slice(from);
  return text.slice(0, from) + word + text.slice(from);
}
