import { parseArgs } from 'node:util';
import { tellStories } from './demo/tell-stories.js';

const base = process.env['BASE'] ?? `http://127.0.0.1:${process.env['PORT'] ?? 8080}`;

try {
  const { values } = parseArgs({ options: { save: { type: 'string' } } });
  await tellStories(base, (line) => console.log(line), values);
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
