import { expect } from 'chai';
import { Sandbox, type Run } from '../support/sandbox.js';

/** A wrong line in a file of its own, and what must refuse it. */
interface Wrong {
  readonly layer: string;
  readonly code: string;
  /** A compiler error's number, or a linter rule's name. */
  readonly refusedBy: string;
}

const UNREFERENCED = 'TS6307';
const IMPORTS = 'no-restricted-imports';
const GLOBALS = 'no-restricted-globals';
const PROPERTIES = 'no-restricted-properties';

const wrong: readonly Wrong[] = [
  // The core is pure.
  { layer: 'engine/core', code: value('../store/good.js'), refusedBy: UNREFERENCED },
  { layer: 'engine/core', code: value('../../forms/good.js'), refusedBy: UNREFERENCED },
  { layer: 'engine/core', code: `import 'node:fs';`, refusedBy: IMPORTS },
  { layer: 'engine/core', code: `import 'libsql';`, refusedBy: IMPORTS },
  { layer: 'engine/core', code: `export const x = import('feelin');`, refusedBy: IMPORTS },
  { layer: 'engine/core', code: `setTimeout(() => 0);`, refusedBy: 'TS2304' },
  { layer: 'engine/core', code: `export const x = process.pid;`, refusedBy: 'TS2591' },
  { layer: 'engine/core', code: `console.log('x');`, refusedBy: 'TS2584' },
  { layer: 'engine/core', code: `export const x = Date.now();`, refusedBy: GLOBALS },
  { layer: 'engine/core', code: `export const x = new globalThis.Date();`, refusedBy: GLOBALS },
  { layer: 'engine/core', code: `export const x = performance.now();`, refusedBy: GLOBALS },
  { layer: 'engine/core', code: `export const x = new Intl.Collator();`, refusedBy: GLOBALS },
  { layer: 'engine/core', code: `export const x = Promise.resolve();`, refusedBy: GLOBALS },
  { layer: 'engine/core', code: `export const x = Math.random();`, refusedBy: PROPERTIES },
  { layer: 'engine/core', code: `export const { random } = Math;`, refusedBy: PROPERTIES },
  { layer: 'engine/core', code: `export const x = 'a'.localeCompare('b');`, refusedBy: PROPERTIES },

  // Each layer imports what the table says.
  { layer: 'engine/expression', code: value('../bpmn/good.js'), refusedBy: UNREFERENCED },
  { layer: 'engine/expression', code: value('../core/good.js'), refusedBy: IMPORTS },
  { layer: 'engine/bpmn', code: value('../expression/good.js'), refusedBy: UNREFERENCED },
  { layer: 'engine/bpmn', code: value('../store/good.js'), refusedBy: UNREFERENCED },
  { layer: 'engine/dmn', code: value('../expression/good.js'), refusedBy: UNREFERENCED },
  { layer: 'engine/dmn', code: value('../bpmn/index.js'), refusedBy: IMPORTS },
  { layer: 'engine/store', code: value('./sqlite/good.js'), refusedBy: UNREFERENCED },
  { layer: 'engine/store', code: value('../core/good.js'), refusedBy: IMPORTS },
  { layer: 'engine/store/memory', code: value('../../core/good.js'), refusedBy: IMPORTS },
  { layer: 'engine/store/sqlite', code: value('../../core/good.js'), refusedBy: IMPORTS },
  { layer: 'engine/store/sqlite', code: value('../../runtime/good.js'), refusedBy: UNREFERENCED },
  { layer: 'engine/runtime', code: value('../service/good.js'), refusedBy: UNREFERENCED },
  { layer: 'engine/runtime', code: value('../expression/good.js'), refusedBy: UNREFERENCED },
  { layer: 'engine/runtime', code: value('../store/sqlite/good.js'), refusedBy: UNREFERENCED },
  { layer: 'engine/service', code: value('../http/good.js'), refusedBy: UNREFERENCED },
  { layer: 'engine/service', code: value('../store/memory/good.js'), refusedBy: UNREFERENCED },
  { layer: 'engine/http', code: value('../core/good.js'), refusedBy: IMPORTS },
  { layer: 'engine/http', code: value('../runtime/good.js'), refusedBy: IMPORTS },
  { layer: 'engine/http/routes', code: value('../../../forms/good.js'), refusedBy: IMPORTS },
  { layer: 'engine/http', code: value('../store/sqlite/good.js'), refusedBy: UNREFERENCED },
  { layer: 'engine/http/contract', code: value('../../service/good.js'), refusedBy: UNREFERENCED },
  { layer: 'engine', code: value('./store/sqlite/good.js'), refusedBy: IMPORTS },
  { layer: 'forms', code: value('../engine/core/good.js'), refusedBy: UNREFERENCED },
  { layer: 'scripts', code: value('../engine/store/memory/good.js'), refusedBy: IMPORTS },
  { layer: 'connectors/mail', code: value('../../engine/core/good.js'), refusedBy: IMPORTS },
  { layer: 'admin-ui', code: value('../engine/core/good.js'), refusedBy: IMPORTS },
  { layer: 'admin-ui', code: value('../engine/bpmn/good.js'), refusedBy: IMPORTS },
  { layer: 'admin-ui/staff', code: value('../../engine/http/good.js'), refusedBy: IMPORTS },
  { layer: 'admin-ui', code: value('../engine/http/contract/good.js'), refusedBy: IMPORTS },
  { layer: 'admin-ui/citizen', code: value('../../engine/service/good.js'), refusedBy: IMPORTS },
  { layer: 'admin-ui/citizen', code: value('../staff/good.js'), refusedBy: IMPORTS },

  // Each package has its folder.
  { layer: 'engine/expression', code: `import 'koa';`, refusedBy: IMPORTS },
  { layer: 'engine/bpmn', code: `import 'jsep';`, refusedBy: IMPORTS },
  { layer: 'engine/bpmn', code: `import 'dmn-moddle';`, refusedBy: IMPORTS },
  { layer: 'engine/dmn', code: `import 'bpmn-moddle';`, refusedBy: IMPORTS },
  { layer: 'engine/store', code: `import 'libsql';`, refusedBy: IMPORTS },
  { layer: 'engine/store/memory', code: `import 'libsql';`, refusedBy: IMPORTS },
  { layer: 'engine/store/sqlite', code: `import 'mongoose';`, refusedBy: IMPORTS },
  { layer: 'engine/runtime', code: `import 'libsql';`, refusedBy: IMPORTS },
  { layer: 'engine/service', code: `import 'koa';`, refusedBy: IMPORTS },
  { layer: 'engine/service', code: `import 'bpmn-moddle';`, refusedBy: IMPORTS },
  { layer: 'engine/http', code: `import '@formio/core';`, refusedBy: IMPORTS },
  { layer: 'engine/http/contract', code: `import 'koa';`, refusedBy: IMPORTS },
  { layer: 'engine/http/contract', code: `import 'node:fs';`, refusedBy: IMPORTS },
  { layer: 'engine', code: `import '@koa/router';`, refusedBy: IMPORTS },
  { layer: 'forms', code: `import 'koa';`, refusedBy: IMPORTS },
  { layer: 'forms', code: `import 'node:crypto';`, refusedBy: IMPORTS },
  { layer: 'forms', code: `export const x = window.name;`, refusedBy: GLOBALS },

  { layer: 'admin-ui', code: `import 'node:fs';`, refusedBy: IMPORTS },
  { layer: 'admin-ui/citizen', code: `import 'react';`, refusedBy: IMPORTS },

  // Real time and randomness enter through the runtime's clock only.
  { layer: 'engine/expression', code: `export const x = new Date();`, refusedBy: GLOBALS },
  { layer: 'engine/store/sqlite', code: `export const x = Date.now();`, refusedBy: GLOBALS },
  { layer: 'engine/runtime', code: `setTimeout(() => 0, 1);`, refusedBy: GLOBALS },
  { layer: 'engine/runtime', code: `setInterval(() => 0, 1);`, refusedBy: GLOBALS },
  { layer: 'engine/runtime', code: `import 'node:timers/promises';`, refusedBy: IMPORTS },
  { layer: 'engine/runtime', code: `export const x = process.hrtime();`, refusedBy: PROPERTIES },
  { layer: 'engine/service', code: `export const x = performance.now();`, refusedBy: GLOBALS },
  { layer: 'engine/service', code: `export const x = Math.random();`, refusedBy: PROPERTIES },
  { layer: 'engine/http', code: `export const x = new Date(0);`, refusedBy: GLOBALS },

  // Rules that need types are on.
  { layer: 'engine/service', code: `Promise.resolve(1);`, refusedBy: 'no-floating-promises' },
];

const right: { readonly [file: string]: string } = {
  'engine/core/good.ts':
    'export interface Shape {\n  readonly n: number;\n}\nexport const x = 1;\n',
  'engine/expression/good.ts': `${types('../core/good.js')}${bare('jsep')}${bare('feelin')}`,
  'engine/bpmn/good.ts': `${value('../core/good.js')}${bare('bpmn-moddle')}`,
  'engine/dmn/good.ts': `${value('../core/good.js')}${bare('dmn-moddle')}`,
  'engine/store/good.ts': `${types('../core/good.js')}export const x = 1;\n`,
  'engine/store/memory/good.ts': `${types('../../core/good.js')}${value('../good.js')}`,
  'engine/store/sqlite/good.ts': `${types('../../core/good.js')}${value('../good.js')}`,
  'engine/runtime/good.ts': `${value('../core/good.js')}${bare('node:worker_threads')}`,
  'engine/runtime/clock.ts': 'export const now = (): number => Date.now();\n',
  'engine/service/good.ts': `${value('../runtime/good.js')}${bare('qrcode')}`,
  'engine/http/contract/good.ts': `export interface Shape {\n  readonly n: number;\n}\nexport const x = 1;\n${bare('typebox')}`,
  'engine/http/good.ts': `${value('../service/good.js')}${bare('koa')}`,
  'engine/main.ts': `${value('./store/sqlite/good.js')}setTimeout(() => 0, 1);\n`,
  'forms/good.ts': `export const x = 1;\n${bare('@formio/core')}`,
  'admin-ui/good.ts': `${types('../engine/http/contract/good.js')}${bare('react')}`,
  'scripts/good.ts': `${value('../engine/main.js')}console.log('x');\n`,
  'bench/good.ts': value('../engine/store/sqlite/good.js'),
  'test/good.ts': value('../engine/store/memory/good.js'),
};

describe('import table', function () {
  this.timeout(60_000);

  let sandbox: Sandbox;

  beforeEach(() => {
    sandbox = new Sandbox();
    for (const [file, code] of Object.entries(right)) sandbox.write(file, code);
  });

  afterEach(() => sandbox.remove());

  it('lets through what it allows', () => {
    // when
    const build = sandbox.build();
    const lint = sandbox.lint();

    // then
    expect(build.output).to.equal('');
    expect(lint.output).to.not.match(/restricted/);
  });

  it('has the compiler refuse one wrong line of each kind', () => {
    // given
    const lines = wrong.filter(isForCompiler);
    lines.forEach((line, i) => sandbox.write(fileOf(line, i), `${line.code}\n`));

    // when
    const build = sandbox.build();

    // then
    expect(build.status).to.not.equal(0);
    expect(lines.filter((line, i) => !refuses(build, line, i))).to.deep.equal([]);
  });

  it('has the linter refuse one wrong line of each kind', () => {
    // given
    const lines = wrong.filter((line) => !isForCompiler(line));
    lines.forEach((line, i) => sandbox.write(fileOf(line, i), `${line.code}\n`));

    // when
    const lint = sandbox.lint();

    // then
    expect(lint.status).to.not.equal(0);
    expect(lines.filter((line, i) => !refuses(lint, line, i))).to.deep.equal([]);
  });
});

// helpers ------------------------------------------------------------------------------------

function value(from: string): string {
  return `export { x } from '${from}';\n`;
}

function types(from: string): string {
  return `export type { Shape } from '${from}';\n`;
}

function bare(name: string): string {
  return `import '${name}';\n`;
}

function isForCompiler(line: Wrong): boolean {
  return line.refusedBy.startsWith('TS');
}

function fileOf(line: Wrong, i: number): string {
  return `${line.layer}/wrong-${i}.ts`;
}

function refuses(run: Run, line: Wrong, i: number): boolean {
  const rows = run.output.split('\n').filter((row) => row.startsWith(fileOf(line, i)));
  return rows.some((row) => row.includes(line.refusedBy));
}
