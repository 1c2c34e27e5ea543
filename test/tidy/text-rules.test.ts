import { expect } from 'chai';
import { textRules, width } from './text-rules.js';

interface Example {
  readonly bad: readonly string[];
  readonly good: readonly string[];
}

/**
 * Lines that break the rule whose name starts with those words, and lines that only look like it.
 * A bar stands where a line of this file must not break the rule itself.
 */
const examples: { readonly [start: string]: Example } = {
  'lines of code': {
    bad: [`const a = ${'b + '.repeat(24)}c;`, `// ${'字'.repeat(50)}`],
    good: [`const a = '${'b'.repeat(120)}';`, `    <task id="${'b'.repeat(120)}" />`],
  },
  'nothing is left': {
    bad: ['// TO|DO: later', '// FI|XME', `throw new Error('not imple|mented');`],
    good: ['const TO|DOS = [];', 'const ha|cksaw = 1;'],
  },
  'no test is left out': {
    bad: [`it.on|ly('a', f);`, `describe.sk|ip('a', f);`, `xi|t('a', f);`],
    good: ['fc.only(x)', 'exit(1)'],
  },
  'the compiler': { bad: ['// @ts-ig|nore'], good: ['// @ts-expect-error: wrong on purpose'] },
  'a linter rule': {
    bad: ['// oxlint-dis|able-next-line no-new', '/* c8 ig|nore next */'],
    good: ['// oxlint-dis|able-next-line no-new -- throws on a bad pattern'],
  },
  'no path of': {
    bad: [`read('/ho|me/me/x')`, 'at C:|\\Users\\me', '/wo|rk/main'],
    good: ['engine/work/item', 'https://example.org/home/x', '/api/work'],
  },
  'no address': {
    bad: ['https://registry.npm|js.org/x', 'https://registry.npm|mirror.com'],
    good: ['https://example.org/npmjs'],
  },
  'no text damaged': { bad: ['\uFFFD', '\u951F\u65A4\u62F7', '\u00C3\u00A9'], good: ['一窗 é â'] },
  'no invisible': { bad: ['a\u0000', 'a\u202Eb', 'a\u200Bb'], good: ['a\tb'] },
  'the engine reads': {
    bad: ['new Da|te()', 'Da|te.now()'],
    good: ['new Date(at)', 'clock.now()'],
  },
  'what runs': { bad: ['npx |--yes x', 'curl ht|tp://x'], good: ['npm run build'] },
};

describe('text rules', () => {
  for (const rule of textRules) {
    it(`find what breaks "${rule.name}"`, () => {
      const example = Object.entries(examples).find(([start]) => rule.name.startsWith(start))?.[1];
      const broken = (line: string): boolean => rule.breaks(line.replace('|', ''), 'engine/x.ts');

      expect(example, 'a rule without example').to.not.equal(undefined);
      expect(example?.bad.filter((line) => !broken(line))).to.deep.equal([]);
      expect(example?.good.filter(broken)).to.deep.equal([]);
    });
  }

  it('counts Chinese characters as two columns', () => {
    expect(width('a一，b')).to.equal(6);
  });
});
