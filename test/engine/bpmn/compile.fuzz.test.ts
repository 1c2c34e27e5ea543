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

const VALUES = [
  '',
  ' ',
  'x',
  'p',
  'start',
  'end',
  'true',
  'false',
  '0',
  '-1',
  '__proto__',
  'constructor',
  'toString',
  '${x}',
  '${',
  '#{a.b.c}',
  '= 1',
  'P1D',
  'R/PT1S',
  '2026-02-30',
  'external',
  'all',
  'tns:x',
  '审批',
];

/** One file of the corpus with some cuts, repetitions, swaps, insertions; with none it is taken. */
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
      { maxLength: 6 },
    ),
  })
  .map(({ file, edits }) => edits.reduce((text, edit) => applied(text, edit), file));

/** A file of the corpus, still well-formed: values and lines changed for others of the file. */
const rearranged = fc
  .record({
    file: fc.constantFrom(...corpus),
    edits: fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
        other: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
        kind: fc.constantFrom('value', 'word', 'line', 'drop', 'double'),
        word: fc.constantFrom(...VALUES),
      }),
      { minLength: 1, maxLength: 5 },
    ),
  })
  .map(({ file, edits }) => edits.reduce((text, edit) => shuffled(text, edit), file));

function shuffled(
  text: string,
  { at, other, kind, word }: { at: number; other: number; kind: string; word: string },
): string {
  if (kind === 'value' || kind === 'word') {
    const values = [...text.matchAll(/(?<=[a-zA-Z]=)"[^"]*"/g)];
    const from = values[Math.floor(at * values.length)];
    const to = kind === 'word' ? `"${word}"` : values[Math.floor(other * values.length)]?.[0];
    if (from === undefined || to === undefined) return text;
    return text.slice(0, from.index) + to + text.slice(from.index + from[0].length);
  }
  const lines = text.split('\n');
  const whole = lines.flatMap((line, index) =>
    /^\s*<(\w|:)+.*(\/>|<\/.*>)$/.test(line) ? index : [],
  );
  const from = whole[Math.floor(at * whole.length)];
  const to = whole[Math.floor(other * whole.length)];
  if (from === undefined || to === undefined) return text;
  const line = lines[from] as string;
  if (kind === 'drop' || kind === 'line') lines.splice(from, 1);
  if (kind === 'line' || kind === 'double') lines.splice(to, 0, line);
  return lines.join('\n');
}

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
  for (const [name, files] of [
    ['cut and pasted', mutated],
    ['rearranged', rearranged],
  ] as const) {
    it(`${name}: deployed or refused with a reason; nothing throws, nothing hangs`, async function () {
      this.timeout(long ? 600_000 : 60_000);
      let refused = 0;
      await fc.assert(
        fc.asyncProperty(files, async (text) => {
          refused += (await isRefused(text)) ? 1 : 0;
        }),
        { numRuns: RUNS },
      );
      expect(refused)
        .to.be.greaterThan(RUNS / 4)
        .and.below(RUNS);
    });
  }

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

async function isRefused(text: string): Promise<boolean> {
  // when
  const from = performance.now();
  const answer = await compiled({ 'a.bpmn': text });
  const took = performance.now() - from;

  // then
  expect(took).to.be.below(SLOW_MS);
  if ('models' in answer) {
    expect(answer.models.length).to.be.greaterThan(0);
    expect(JSON.parse(JSON.stringify(answer.models))).to.deep.equal(structuredClone(answer.models));
    return false;
  }
  expect(answer.problems.length).to.be.greaterThan(0);
  for (const { code, message, messageEn } of answer.problems) {
    expect(code).not.to.equal('COMPILE_FAILED');
    expect(message).not.to.equal('');
    expect(messageEn).not.to.equal('');
  }
  return true;
}
