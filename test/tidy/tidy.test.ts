import { expect } from 'chai';
import { readSource, sourceFiles } from '../support/tree.js';
import { textRules } from './text-rules.js';

const LINES_MAX = 400;

describe('tidy: every file', () => {
  const files = sourceFiles().filter((file) => !/\.(png|woff2?|pdf|ico|gz)$/.test(file));
  const lines = new Map(files.map((file) => [file, readSource(file).split('\n')]));

  it(`of code has at most ${LINES_MAX} lines`, () => {
    const code = files.filter((file) => /\.(ts|tsx|mjs|cjs|js)$/.test(file));
    expect(code.filter((file) => linesOf(file).length - 1 > LINES_MAX)).to.deep.equal([]);
  });

  for (const rule of textRules) {
    it(`keeps the rule: ${rule.name}`, () => {
      const found = files
        .filter((file) => rule.files.test(file))
        .flatMap((file) =>
          linesOf(file)
            .map((line, i) => ({ line, at: `${file}:${i + 1}` }))
            .filter(({ line }) => rule.breaks(line, file))
            .map(({ line, at }) => `${at}: ${line.trim().slice(0, 120)}`),
        );
      expect(found).to.deep.equal([]);
    });
  }

  function linesOf(file: string): readonly string[] {
    return lines.get(file) ?? [];
  }
});
