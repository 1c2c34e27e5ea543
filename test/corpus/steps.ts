/** A line of a case: what is done, with what, and what has to come of it. */
export interface Step {
  readonly line: string;
  readonly verb: string;
  readonly words: readonly string[];
  readonly variables: Readonly<Record<string, unknown>>;
  /** A pattern of events, or `refused CODE element`. */
  readonly expected: string;
}

/**
 * | step | is |
 * |---|---|
 * | `start [key] n=1` | starts the process, or another one |
 * | `complete a n=1` | completes the oldest open user task of that element |
 * | `work topic`, `fail topic retries`, `error topic CODE` | what a worker reports |
 * | `message M`, `message M @key`, `signal S` | comes from outside, `@key` to that business key |
 * | `trigger a` | the oldest instance of a receive task without a message goes on |
 * | `wait PT1H` | time goes on, timers fire |
 * | `jobs` | what is due runs |
 * | `set n=1` | sets variables of the process instance |
 * | `modify before a, after a, flow f, cancel a` | as Camunda's modification |
 * | `suspend`, `resume`, `cancel` | the process instance; `cancel key` a called one |
 * | `at a join` | exactly there rest tokens |
 * | `vars n=1 m=none` | these variables of the instance, `none`: there is none |
 * | `deploy refused a` | the file is refused because of that element |
 *
 * Values are JSON without spaces.
 */
export function parseSteps(text: string): readonly Step[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').map(parseStep);
}

function parseStep(line: string): Step {
  const [action = '', expected = ''] = line.split(/\s*=>\s*/);
  const [verb = '', ...rest] = action.trim().split(/\s+/);
  const assigned = rest.filter((word) => /^[\w-]+=/.test(word));
  return {
    line,
    verb,
    words: rest.filter((word) => !assigned.includes(word)),
    variables: Object.fromEntries(assigned.map(assignment)),
    expected,
  };
}

function assignment(word: string): readonly [string, unknown] {
  const at = word.indexOf('=');
  const text = word.slice(at + 1);
  return [word.slice(0, at), text === 'none' ? undefined : (JSON.parse(text) as unknown)];
}
