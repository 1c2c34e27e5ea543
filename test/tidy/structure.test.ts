import { posix } from 'node:path';
import { expect } from 'chai';
import { readSource, sourceFiles } from '../support/tree.js';

/** Folders of tests that mirror no folder, because they try the whole. */
const WHOLE =
  /^test\/(browser|contract|corpus|crash|fuzz|http|long|property|reference|story|support|tidy)\//;

/** What in the folder of elements is no element. */
const NO_ELEMENT = ['element', 'index', 'registry'];

describe('tidy: the tree', () => {
  const files = sourceFiles();
  const known = new Set(files.flatMap(withFolders));

  it('has for every test the source that it mirrors', () => {
    const tests = files.filter((file) => file.startsWith('test/') && file.endsWith('.test.ts'));
    const mirrors = tests.filter((file) => !WHOLE.test(file));
    expect(mirrors.filter((file) => !hasSource(file))).to.deep.equal([]);
  });

  it('has for every element its test, its fixtures and its row in docs/elements.md', () => {
    const elements = files
      .filter((file) => posix.dirname(file) === 'engine/core/elements' && file.endsWith('.ts'))
      .map((file) => posix.basename(file, '.ts'))
      .filter((name) => !NO_ELEMENT.includes(name));
    const rows = known.has('docs/elements.md') ? readSource('docs/elements.md') : '';

    const lacking = elements.flatMap((name) => [
      ...(known.has(`test/engine/core/elements/${name}.test.ts`) ? [] : [`${name}: test`]),
      ...(known.has(`test/engine/core/elements/${name}`) ? [] : [`${name}: fixture folder`]),
      ...(isRow(rows, name) ? [] : [`${name}: row in docs/elements.md`]),
    ]);
    expect(lacking).to.deep.equal([]);
  });

  it('has no link in a document that leads nowhere', () => {
    const documents = files.filter((file) => file.endsWith('.md'));
    expect(documents.flatMap(deadLinks)).to.deep.equal([]);
  });

  it('has every decision in the list of decisions, numbered without a gap', () => {
    const decisions = files
      .filter((file) => /^docs\/decisions\/\d{4}-.*\.md$/.test(file))
      .map((file) => posix.basename(file));
    const list = readSource('docs/decisions/README.md');

    expect(decisions.filter((name) => !list.includes(`(${name})`))).to.deep.equal([]);
    expect(decisions.map((name) => Number(name.slice(0, 4)))).to.deep.equal(
      decisions.map((_, i) => i + 1),
    );
  });

  it('has a lockfile that names no place to download from', () => {
    expect(readSource('package-lock.json')).to.not.match(/"resolved"|https?:\/\/registry/);
  });

  /**
   * `engine/a/b.test.ts` tests `engine/a/b.*` or the folder `engine/a/b`, as may
   * `b.more.test.ts`.
   */
  function hasSource(test: string): boolean {
    const stem = test.slice('test/'.length, -'.test.ts'.length);
    const whole = stem.replace(/\.[^./]+$/, '');
    return [stem, whole].some(
      (path) => known.has(path) || files.some((file) => file.startsWith(`${path}.`)),
    );
  }

  function deadLinks(document: string): readonly string[] {
    const text = readSource(document).replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
    return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
      .map((match) => (match[1] ?? '').replace(/#.*$/, ''))
      .filter((target) => target !== '' && !/^[a-z]+:/.test(target))
      .filter((target) => !known.has(posix.join(posix.dirname(document), target)))
      .map((target) => `${document}: ${target}`);
  }
});

// helpers ------------------------------------------------------------------------------------

/** A path and the folders above it: `a/b/c.ts` gives `a`, `a/b` and `a/b/c.ts`. */
function withFolders(file: string): readonly string[] {
  const parts = file.split('/');
  return parts.map((_, i) => parts.slice(0, i + 1).join('/'));
}

function isRow(document: string, name: string): boolean {
  return document.split('\n').some((line) => line.startsWith('|') && line.includes(`\`${name}\``));
}
