import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Engine } from '../../engine/service/engine.js';
import { projectPath } from '../support/fixture.js';

describe('docs/embedding.md', function () {
  this.timeout(60_000);

  const text = readFileSync(projectPath('docs/embedding.md'), 'utf8');
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'yichuang-embedding-'));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('has an example that prints what it says, and then ends', () => {
    // given
    const library = pathToFileURL(projectPath('dist/engine/main.js')).href;
    const example = blockOf(text, 'js').replace("'yichuang'", `'${library}'`);
    const file = join(folder, 'example.mjs');
    writeFileSync(file, example);
    // when
    const run = spawnSync(process.execPath, [file], { encoding: 'utf8', timeout: 50_000 });
    // then
    expect(run.stderr).to.equal('');
    expect(run.stdout).to.equal(blockOf(text, 'text'));
    expect(run.status).to.equal(0);
  });

  it('names every call of the engine, and none that there is not', () => {
    // given
    const table = text.slice(text.indexOf('## What the engine does'));
    const rows = table.split('\n').filter((line) => line.startsWith('| `'));
    // when
    const cells = rows.map((row) => row.split('|')[1]!).join(' ');
    const named = [...cells.matchAll(/`(\w+)\(/g)].map((match) => match[1]!);
    // then
    expect(named.toSorted()).to.deep.equal(callsOf(Engine.prototype).toSorted());
  });
});

/** Those that it has from what it extends too. */
function callsOf(prototype: object): string[] {
  if (prototype === Object.prototype) return [];
  const own = Object.getOwnPropertyNames(prototype).filter((it) => it !== 'constructor');
  return [...own, ...callsOf(Object.getPrototypeOf(prototype) as object)];
}

function blockOf(text: string, language: string): string {
  const begin = text.indexOf(`\`\`\`${language}\n`) + language.length + 4;
  return text.slice(begin, text.indexOf('```', begin));
}
