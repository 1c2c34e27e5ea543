import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { formatInstant } from '../../core/clock/civil.js';
import { createEngine, VirtualClock } from '../../main.js';
import { systemClock } from '../../runtime/clock.js';
import type { Engine } from '../../service/engine.js';
import type { Wait } from '../../service/process/waits.js';
import type { PlainVariables } from '../../service/process/variables.js';
import { textsOf } from '../files.js';
import { fail } from '../sentence.js';
import { Session, variablesIn } from './session.js';
import { lineOf } from './trace.js';
import { type Language, say, WORDS } from './words.js';

/**
 * Runs processes in memory, at a clock that moves when it is told to: the trace goes to the
 * terminal, and the person there is user, worker and sender of messages. Fed by a pipe it takes
 * one line for each answer; timers fire by themselves when nothing else is left.
 */
export async function run(args: readonly string[], input?: AsyncIterable<string>): Promise<void> {
  const given = optionsOf(args);
  if (given === undefined) return usage('usage');
  const { files, language, process: key } = given;
  const variables = variablesIn(given.vars);
  if (variables === undefined) return usage('varsInvalid');
  const texts = await textsOf(files);
  if ('zh' in texts) return fail(texts);
  const clock = new VirtualClock(systemClock.now());
  const engine = await createEngine({ clock });
  try {
    engine.onEvent((event) => {
      const line = lineOf(event);
      if (line !== undefined) console.log(line);
    });
    const started = await begin(engine, texts.found, key, variables);
    if (started === undefined) return undefined;
    console.log(`${say(language, 'started')} ${started}`);
    const session = new Session(engine, clock, started, language);
    await talk(session, input ?? createInterface({ input: process.stdin }), clock, language);
  } finally {
    await engine.close();
  }
  return undefined;
}

/** That fire by themselves once the input is over: one that repeats would do so for ever. */
const MOST_TIMERS = 1_000;

interface Options {
  readonly files: readonly string[];
  readonly vars: string;
  readonly process: string | undefined;
  readonly language: Language;
}

function optionsOf(args: readonly string[]): Options | undefined {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        vars: { type: 'string' },
        process: { type: 'string' },
        lang: { type: 'string' },
      },
    });
    const { vars = '', process, lang } = values;
    if (positionals.length === 0) return undefined;
    return { files: positionals, vars, process, language: lang === 'en' ? 'en' : 'zh' };
  } catch {
    return undefined;
  }
}

function usage(word: 'usage' | 'varsInvalid'): void {
  const [zh, en] = WORDS[word];
  fail({ zh, en });
}

/** Id of the instance; what stands against it has been told. */
async function begin(
  engine: Engine,
  files: Readonly<Record<string, string>>,
  key: string | undefined,
  variables: PlainVariables,
): Promise<string | undefined> {
  const deployed = await engine.deploy(files);
  if ('rejected' in deployed) return tell(deployed.rejected.message);
  if ('problems' in deployed) {
    for (const { file = '', line, elementId, message, messageEn } of deployed.problems) {
      const place = [file, line, elementId].filter((part) => part !== undefined).join(':');
      console.error(`${place}\n  ${message}\n  ${messageEn}`);
    }
    process.exitCode = 1;
    return undefined;
  }
  const wanted = key ?? deployed.definitions[0]?.key;
  if (wanted === undefined) return tell(WORDS.noProcess.join('\n'));
  const started = await engine.start(wanted, { variables });
  if ('rejected' in started) return tell(started.rejected.message);
  return started.id;
}

function tell(message: string): undefined {
  console.error(message);
  process.exitCode = 1;
  return undefined;
}

async function talk(
  session: Session,
  input: AsyncIterable<string>,
  clock: VirtualClock,
  language: Language,
): Promise<void> {
  const lines = input[Symbol.asyncIterator]();
  let timersLeft = MOST_TIMERS;
  try {
    while (!(await session.isOver())) {
      show(await session.waits(), clock, language);
      const line = await lines.next();
      const isOver = line.done === true;
      if (isOver && timersLeft-- === 0) return tell(say(language, 'unfinished'));
      const reply = isOver ? await session.advance() : await session.take(line.value);
      if (reply === undefined) return tell(say(language, 'unfinished'));
      if (reply === 'quit') return;
      if (reply.said !== undefined) console.error(reply.said);
    }
    console.log(say(language, 'ended'));
  } finally {
    await lines.return?.();
  }
}

function show(waits: readonly Wait[], clock: VirtualClock, language: Language): void {
  console.log(`${say(language, 'waiting')} (${say(language, 'now')} ${timeOf(clock.now())})`);
  for (const [index, wait] of waits.entries()) {
    const { kind, name, elementId, elementName, dueAt, failed } = wait;
    const title = elementName === undefined ? elementId : `${elementName} (${elementId})`;
    const isNamed = kind === 'message' || kind === 'signal' || kind === 'externalTask';
    const words = [
      say(language, kind),
      isNamed ? `${title}: ${name ?? ''}` : title,
      dueAt === undefined ? '' : timeOf(dueAt),
      failed ? say(language, 'failed') : '',
    ];
    console.log(`  ${index + 1}. ${words.filter((word) => word !== '').join(' ')}`);
  }
  console.log(say(language, 'prompt'));
}

function timeOf(instant: number): string {
  return formatInstant(instant).slice(0, 19).replace('T', ' ');
}
