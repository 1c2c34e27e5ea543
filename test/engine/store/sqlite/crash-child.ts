import { writeSync } from 'node:fs';
import type { CrashPoint } from '../../../../engine/store/crash-point.js';
import { openSqliteStore } from '../../../../engine/store/sqlite/store.js';
import { commit, NOW, taskRow } from '../../../contract/store/commits.js';

// Started by crash.test.ts: works until it is killed, and says what was acknowledged.
const [folder, at, hit] = process.argv.slice(2) as [string, CrashPoint, string];
const store = await openSqliteStore({ folder, now: () => NOW, crash: { at, hit: Number(hit) } });

for (let batch = 0; ; batch++) {
  const { first, count } = await store.leaseNumbers(3);
  const numbers = Array.from({ length: count }, (_, i) => first + i);
  const results = await store.commit(
    numbers.map((n) => commit(n, { rows: [taskRow({ name: `t${n}` })], events: [{ n }] })),
  );
  if (results.some(({ status }) => status !== 'committed')) throw new Error('refused');
  writeSync(1, `${numbers.join(' ')} `);
  const { token, commits } = await store.unprojected(100);
  const rows = commits.map(({ aggregate }) => {
    return { kind: 'historyTask', aggregate, seq: 3, fields: { name: 'h' } } as const;
  });
  await store.project(token, rows);
}
