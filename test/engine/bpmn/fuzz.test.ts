import { readdirSync } from 'node:fs';
import { expect } from 'chai';
import fc from 'fast-check';
import { fixture, fixturePath } from '../../support/fixture.js';
import { long } from '../../support/seed.js';
import { compiled } from './support.js';

const RUNS = long ? 20_000 : 1_500;
/** A broken copy of a fixture takes some 5 ms; what takes 2 s hangs. */
const SLOW_MS = 2_000;

const corpus = ['invalid', 'elements', 'camunda']
  .flatMap((folder) =>
    readdirSync(fixturePath(import.meta.url, folder)).map((name) => `${folder}/${name}`),
  )
  .filter((name) => name.endsWith('.bpmn'))
  .concat('item.bpmn')
  .map((name) => fixture(import.meta.url, name));

const WORDS = [
  '<',
  '>',
  '/',
  '"',
  "'",
  '=',
  '&',
  ';',
  '&#0;',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<?',
  '?>',
  '<!DOCTYPE a>',
  '\0',
  '\uFFFD',
  '\uD800',
  '__proto__',
  'constructor',
  'xmlns',
  'xmlns:a="b"',
  '<task/>',
  '<task id="start"/>',
  '</process>',
  '<process>',
  '<bpmn:x/>',
  ' id="x"',
  '${',
  '}',
  '  ',
  '<extensionElements>',
  'xsi:type="tTask"',
  '𠮷',
  '\r',
  '99999999999999999999',
  'true',
  'PT1H',
];

/** One file of the corpus with a few cuts, repetitions, swaps and insertions. */
const mutated = fc
  .record({
    file: fc.constantFrom(...corpus),
    edits: fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        length: fc.nat({ max: 60 }),
        kind: fc.constantFrom('cut', 'repeat', 'move', 'insert', 'truncate'),
        word: fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'binary', maxLength: 8 })),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  })
  .map(({ file, edits }) => edits.reduce((text, edit) => applied(text, edit), file));

interface Edit {
  readonly at: number;
  readonly length: number;
  readonly kind: string;
  readonly word: string;
}

function applied(text: string, { at, length, kind, word }: Edit): string {
  const from = Math.floor(at * text.length);
  const piece = text.slice(from, from + length);
  const before = text.slice(0, from);
  const after = text.slice(from + length);
  switch (kind) {
    case 'cut':
      return before + after;
    case 'repeat':
      return before + piece + piece + after;
    case 'move':
      return before + after + piece;
    case 'truncate':
      return length % 7 === 0 ? before : before + word + after;
    default:
      return before + word + piece + after;
  }
}

describe('bpmn: broken files', () => {
  it('are deployed or refused with a reason; nothing throws, nothing hangs', async function () {
    this.timeout(long ? 600_000 : 60_000);
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(mutated, async (text) => {
        // when
        const from = performance.now();
        const answer = await compiled({ 'a.bpmn': text });
        const took = performance.now() - from;

        // then
        expect(took).to.be.below(SLOW_MS);
        if ('models' in answer) {
          expect(answer.models.length).to.be.greaterThan(0);
          expect(JSON.parse(JSON.stringify(answer.models))).to.deep.equal(
            structuredClone(answer.models),
          );
          return;
        }
        refused += 1;
        expect(answer.problems.length).to.be.greaterThan(0);
        for (const { code, message, messageEn } of answer.problems) {
          expect(code).not.to.equal('COMPILE_FAILED');
          expect(message).not.to.equal('');
          expect(messageEn).not.to.equal('');
        }
      }),
      { numRuns: RUNS },
    );
    expect(refused).to.be.greaterThan(RUNS / 4);
  });

  it('of random bytes are refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const answer = await compiled({ 'a.bpmn': bytes });
        expect('problems' in answer && answer.problems[0]?.code).not.to.equal('COMPILE_FAILED');
        expect('problems' in answer).to.equal(true);
      }),
      { numRuns: RUNS },
    );
  });
});
