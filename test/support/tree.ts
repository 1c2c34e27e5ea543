import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { projectPath } from './fixture.js';

/** All files of the project that git knows or would add, as paths from its root, sorted. */
export function sourceFiles(): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: projectPath('.'),
    encoding: 'utf8',
    maxBuffer: 64 << 20,
  });
  const names = new Set(listed.split('\0').filter((name) => name !== ''));
  return [...names].filter((name) => existsSync(projectPath(name))).sort();
}

export function readSource(file: string): string {
  return readFileSync(projectPath(file), 'utf8');
}
