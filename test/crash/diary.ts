import { existsSync, openSync, readFileSync, writeSync } from 'node:fs';

/** A command as the child is about to send it, under a key of its own. */
export type Intent = { readonly key: string } & (
  | { readonly do: 'start'; readonly process: string; readonly businessKey: string }
  | { readonly do: 'complete'; readonly aggregate: number; readonly task: number }
);
export interface Reply {
  readonly key: string;
  readonly done: true;
  readonly aggregate: number;
}
/** The child died at this point, or met with what should not be. */
export interface Remark {
  readonly died?: string;
  readonly bad?: string;
}
type Line = Intent | Reply | Remark;

/** What the children of one data folder sent and were told; a line is out before they go on. */
export class Diary {
  readonly #file: number;

  constructor(path: string) {
    this.#file = openSync(path, 'a');
  }

  write(line: Line): void {
    writeSync(this.#file, `${JSON.stringify(line)}\n`);
  }
}

export interface Read {
  readonly intents: ReadonlyMap<string, Intent>;
  /** Replies by key. */
  readonly replies: ReadonlyMap<string, Reply>;
  readonly died: readonly string[];
  readonly bad: readonly string[];
}

export function readDiary(path: string): Read {
  const intents = new Map<string, Intent>();
  const replies = new Map<string, Reply>();
  const [died, bad]: [string[], string[]] = [[], []];
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  for (const raw of text.split('\n')) {
    if (raw === '') continue;
    const line = JSON.parse(raw) as Line;
    if ('do' in line) intents.set(line.key, line);
    else if ('done' in line) replies.set(line.key, line);
    else if (line.died !== undefined) died.push(line.died);
    else if (line.bad !== undefined) bad.push(line.bad);
  }
  return { intents, replies, died, bad };
}
