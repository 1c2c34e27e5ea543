import { readdirSync, readFileSync } from 'node:fs';

const TASKS = '/proc/self/task';
const MICROS = 1_000;

/** Processor time of each thread so far, in us; empty where the system does not tell. */
export function threadTimes(): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const thread of threads()) {
    const [nanos] = read(thread).split(' ');
    times.set(thread, Number(nanos) / MICROS);
  }
  return times;
}

/**
 * What each thread worked since, for one of so many pieces: the main thread first, then the others
 * that count, busiest first. `main 92, others 71 + 48 us`
 */
export function threadsSince(before: ReadonlyMap<string, number>, pieces: number): string {
  const main = String(process.pid);
  const spent = [...threadTimes()].map(([thread, micros]) => {
    return { thread, each: (micros - (before.get(thread) ?? 0)) / pieces };
  });
  const others = spent.filter(({ thread, each }) => thread !== main && each >= 1);
  const listed = others.map(({ each }) => each).sort((a, b) => b - a);
  const own = spent.find(({ thread }) => thread === main)?.each ?? 0;
  return `main ${own.toFixed(0)}, others ${listed.map((each) => each.toFixed(0)).join(' + ')} us`;
}

function threads(): readonly string[] {
  try {
    return readdirSync(TASKS);
  } catch {
    return [];
  }
}

/** A thread may have ended since it was listed. */
function read(thread: string): string {
  try {
    return readFileSync(`${TASKS}/${thread}/schedstat`, 'utf8');
  } catch {
    return '0';
  }
}
