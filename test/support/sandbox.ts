import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectPath } from './fixture.js';
import { sourceFiles } from './tree.js';

export interface Run {
  readonly status: number | null;
  readonly output: string;
}

/**
 * A throw-away tree with the project's own compiler and linter settings and none of its sources,
 * so that a test can break a rule without disturbing the real tree. Call `remove` at the end.
 */
export class Sandbox {
  readonly #root = mkdtempSync(join(tmpdir(), 'yichuang-'));

  constructor() {
    for (const file of sourceFiles().filter(isSetting)) {
      const target = this.#path(file);
      mkdirSync(dirname(target), { recursive: true });
      cpSync(projectPath(file), target);
    }
    symlinkSync(projectPath('node_modules'), this.#path('node_modules'));
  }

  write(file: string, text: string): void {
    mkdirSync(dirname(this.#path(file)), { recursive: true });
    writeFileSync(this.#path(file), text);
  }

  /** Builds the whole tree of projects. */
  build(): Run {
    return this.#run('typescript/bin/tsc', ['-b', '--pretty', 'false']);
  }

  /** One finding a line: `file:line:column: message [Error/plugin(rule)]`. */
  lint(): Run {
    return this.#run('oxlint/bin/oxlint', ['--format', 'unix']);
  }

  remove(): void {
    rmSync(this.#root, { recursive: true, force: true });
  }

  #path(file: string): string {
    return join(this.#root, file);
  }

  #run(tool: string, args: readonly string[]): Run {
    const command = [projectPath(`node_modules/${tool}`), ...args];
    const run = spawnSync(process.execPath, command, { cwd: this.#root, encoding: 'utf8' });
    return { status: run.status, output: run.stdout + run.stderr };
  }
}

function isSetting(file: string): boolean {
  return /(^|\/)tsconfig[^/]*\.json$|^package\.json$|^\.oxlintrc\.json$/.test(file);
}
