#!/usr/bin/env node
import { serve } from './cli/serve.js';

const COMMANDS: Readonly<Record<string, () => Promise<void>>> = { serve };

const [name = 'serve'] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (command) {
  await command();
} else {
  console.error(`没有命令“${name}”。可用：${Object.keys(COMMANDS).join('、')}`);
  process.exitCode = 2;
}
