import type { RowChange } from '../../../engine/store/kinds.js';
import type { AggregateKind, Commit, Json } from '../../../engine/store/port.js';

export const NOW = Date.UTC(2026, 8, 1, 1);

interface Given {
  readonly tenant?: string;
  readonly kind?: AggregateKind;
  readonly key?: string;
  readonly rev?: number;
  readonly at?: number;
  readonly head?: Json;
  readonly parts?: ReadonlyMap<number, Json>;
  /** All parts afterwards; the changed ones unless given. */
  readonly all?: ReadonlyMap<number, Json>;
  readonly remove?: boolean;
  readonly rows?: readonly Omit<RowChange, 'aggregate'>[];
  readonly events?: readonly Json[];
  readonly outbox?: Commit['outbox'];
  readonly commandKey?: string;
  readonly reply?: Json;
  readonly hash?: string;
}

/** A commit to `aggregate` that says what the test is about and nothing else. */
export function commit(aggregate: number, given: Given = {}): Commit {
  const { rev = 0, rows = [], events = [], all, ...rest } = given;
  const parts = given.parts ?? new Map();
  return {
    tenant: '',
    kind: 'instance',
    at: NOW,
    head: { v: 1 },
    outbox: [],
    hash: `hash-${aggregate}-${rev + 1}`,
    ...rest,
    aggregate,
    expectedRev: rev,
    parts,
    snapshot: () => all ?? new Map([...parts].filter(([, part]) => part !== null)),
    rows: rows.map((row) => ({ ...row, aggregate })),
    events: JSON.stringify(events),
  };
}

/** A task row of sequence number 3. */
export function taskRow(fields: RowChange['fields'], seq = 3): Omit<RowChange, 'aggregate'> {
  return { kind: 'task', seq, fields };
}
