import { CASE } from '../../core/case-part.js';
import type { Committed } from '../../runtime/dispatcher.js';
import type { RowChange } from '../../store/kinds.js';
import { members, optionalText } from '../../store/row-fields.js';
import type { Staff } from '../access/principal.js';

/** By what a person is addressed; the targets of notices are written so too. */
export function addressesOf({ user, groups, organs }: Staff): readonly string[] {
  return [
    `user:${user}`,
    ...groups.map((group) => `group:${group}`),
    ...organs.map((organ) => `organ:${organ}`),
  ];
}

/** Whose queues a commit has changed, and which case it was. */
export interface Change {
  /** Addresses; `undefined`: nobody can say whose. */
  readonly addresses: ReadonlySet<string> | undefined;
  readonly caseNumber?: string;
}

const MOST_KNOWN = 50_000;

/**
 * Whose queues commits change. A task's row says whose it is; that it is gone says nothing, so
 * whose it was is remembered. What was open before this process began nobody remembers: then
 * everybody is told, which costs a look and hurts nobody.
 */
export class Audience {
  readonly #known = new Map<string, readonly string[]>();

  /** `undefined`: no queue and no case has changed. */
  of({ aggregate, rows }: Committed): Change | undefined {
    const addresses = new Set<string>();
    let isUnknown = false;
    let isTouched = false;
    let caseNumber: string | undefined;
    for (const row of rows) {
      if (row.kind === 'case' && row.seq === CASE) caseNumber = textOf(row, 'number');
      if (row.kind !== 'task') continue;
      isTouched = true;
      const key = `${aggregate}/${row.seq}`;
      const before = this.#known.get(key);
      if (!before && !row.fields) isUnknown = true;
      const now = row.fields ? holdersOf(row) : [];
      for (const address of [...(before ?? []), ...now]) addresses.add(address);
      this.#remember(key, row.fields ? now : undefined);
    }
    if (!isTouched && caseNumber === undefined) return undefined;
    return { addresses: isUnknown ? undefined : addresses, caseNumber };
  }

  #remember(key: string, addresses: readonly string[] | undefined): void {
    this.#known.delete(key);
    if (!addresses) return;
    this.#known.set(key, addresses);
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= MOST_KNOWN) return;
      this.#known.delete(oldest);
    }
  }
}

// ---------------------------------------------------------------------------------------------

function holdersOf({ fields }: RowChange): readonly string[] {
  if (!fields) return [];
  const assignee = optionalText(fields, 'assignee');
  const organ = optionalText(fields, 'organ');
  return [
    ...(assignee === undefined ? [] : [`user:${assignee}`]),
    ...members(fields, 'candidateUsers').map((user) => `user:${user}`),
    ...members(fields, 'candidateGroups').map((group) => `group:${group}`),
    ...(organ === undefined ? [] : [`organ:${organ}`]),
  ];
}

function textOf({ fields }: RowChange, name: string): string | undefined {
  return fields ? optionalText(fields, name) : undefined;
}
