#!/usr/bin/env node
import { fail } from './cli/sentence.js';

type Command = (args: readonly string[]) => Promise<void>;

/** Loaded when asked for: help need not wait for the whole product. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import('./cli/serve.js')).serve,
  check: async () => (await import('./cli/check.js')).check,
  run: async () => (await import('./cli/run/run.js')).run,
  verify: async () => (await import('./cli/verify.js')).verify,
  backup: async () => (await import('./cli/backup.js')).backup,
  calendar: async () => (await import('./cli/calendar.js')).calendar,
  help: async () => (await import('./cli/help.js')).help,
  version: async () => (await import('./cli/help.js')).version,
};
const ALIASES: Readonly<Record<string, string>> = {
  '--help': 'help',
  '-h': 'help',
  '--version': 'version',
  '-v': 'version',
};

const [name = 'help', ...args] = process.argv.slice(2);
const wanted = ALIASES[name] ?? (args.includes('--help') ? 'help' : name);
const load = Object.hasOwn(COMMANDS, wanted) ? COMMANDS[wanted] : undefined;
if (load) {
  const command = await load();
  await command(args);
} else {
  fail({
    zh: `没有命令“${name}”。可用：${Object.keys(COMMANDS).join('、')}。`,
    en: `No such command: ${name}. See yichuang --help.`,
  });
}
