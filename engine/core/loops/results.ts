import type { ActivityInstance } from '../aggregate.js';
import type { Value } from '../expression.js';
import type { MultiInstanceCharacteristics } from '../model.js';
import type { Run } from '../run.js';
import { findVariable, setVariable } from '../variables.js';

type Output = MultiInstanceCharacteristics['output'];

/**
 * What an instance leaves is a part of its own until the body is complete: a list that grew with
 * each of them would be written anew each time.
 */
export function keepResult(run: Run, inner: ActivityInstance, output: Output): void {
  if (output === undefined) return;
  const index = findVariable(run.draft, inner.seq, 'loopCounter')?.value;
  run.draft.add({
    seq: run.draft.nextSeq(),
    owner: inner.owner,
    process: inner.process,
    kind: 'loopResult',
    index: typeof index === 'number' ? index : 0,
    value: findVariable(run.draft, inner.seq, output.item)?.value ?? null,
  });
}

/** The list in the order of the instances, null for those that are not complete. */
export function collectResults(
  run: Run,
  body: ActivityInstance,
  output: Output,
  total: number,
): void {
  if (output === undefined) return;
  const list = Array.from<unknown, Value>({ length: total }, () => null);
  for (const part of run.draft.owned(body.seq)) {
    if (part.kind === 'loopResult' && part.index < total) list[part.index] = part.value;
  }
  setVariable(run, body.owner, output.target, { value: list });
}
