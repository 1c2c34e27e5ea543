import { ROWS_MAX } from '../components/datagrid.js';
import { isEditable } from '../rights.js';
import type { Json, Right } from '../types.js';
import type { FormNode } from './node.js';
import { asObject, isUntouched, ownValue, report, sameJson } from './state.js';
import type { Run } from './state.js';

/**
 * Builds the submission from what was posted and what is stored, field by field of the form:
 * unknown keys are left behind, types are strict, and a field that the task may not change keeps
 * its stored value. Writes into `out`.
 */
export function collect(
  nodes: readonly FormNode[],
  out: Json,
  posted: Json | undefined,
  stored: Json | undefined,
  prefix: string,
  run: Run,
): void {
  for (const node of nodes) {
    const role = node.kind.role;
    if (role === 'layout') collect(node.children, out, posted, stored, prefix, run);
    else if (role === 'field') collectField(node, out, posted, stored, prefix, run);
    else if (role === 'object') collectObject(node, out, posted, stored, prefix, run);
    else if (role === 'rows') collectRows(node, out, posted, stored, prefix, run);
  }
}

// helpers ////////////////////////////////////////////////////////////////////////////////////////

function collectField(
  node: FormNode,
  out: Json,
  posted: Json | undefined,
  stored: Json | undefined,
  prefix: string,
  run: Run,
): void {
  const path = prefix + node.key;
  const right = run.rights[node.index];
  const given = ownValue(posted, node.key);
  const kept = ownValue(stored, node.key);
  if (isEditable(right) || node.calculate) {
    const value = given === undefined ? defaultOf(node, stored) : given;
    // null is an emptied field; a computed one is filled in later
    if (value !== undefined && value !== null && !node.calculate) {
      readInto(out, node, value, path, run, kept);
    }
    return;
  }
  const value = kept ?? node.component['defaultValue'];
  if (value !== undefined && value !== null) out[node.key] = value;
  if (right === 'hidden') {
    // even the right value is refused: answers that differ would let a person guess it
    if (given !== undefined) report(run, node, path, { rule: 'hiddenField' });
  } else if (given !== undefined && !isSame(node, given, value, run)) {
    report(run, node, path, { rule: 'readonly' });
  }
}

function readInto(
  out: Json,
  node: FormNode,
  value: unknown,
  path: string,
  run: Run,
  kept: unknown,
): void {
  const context = Array.isArray(kept) ? withStoredFiles(run, kept) : run.read;
  const read = node.kind.read?.(value, node.component, context);
  if (!read) return;
  if ('value' in read) out[node.key] = read.value;
  else run.unreadable.set(path, read);
}

/** As @formio/core on a server: an absent number may have been emptied, so it stays absent. */
function defaultOf(node: FormNode, stored: Json | undefined): unknown {
  if (node.kind.type === 'number' || stored !== undefined) return undefined;
  return node.component['defaultValue'] ?? undefined;
}

function isSame(node: FormNode, given: unknown, kept: unknown, run: Run): boolean {
  if (isUntouched(given) && isUntouched(kept)) return true;
  const identity = node.kind.identity ?? ((value: unknown) => value);
  if (sameJson(identity(given), identity(kept))) return true;
  const read = given === null ? undefined : node.kind.read?.(given, node.component, run.read);
  return read !== undefined && 'value' in read && sameJson(read.value, kept);
}

/** Files that the stored submission holds may stay, whoever uploaded them. */
function withStoredFiles(run: Run, kept: readonly unknown[]): Run['read'] {
  const own = new Map<string, Json>();
  for (const entry of kept.flatMap((item) => [item, ...filesOf(item)])) {
    const url = asObject(entry)?.['url'];
    if (typeof url === 'string') own.set(url, entry as Json);
  }
  if (own.size === 0) return run.read;
  return { ...run.read, file: (url) => run.read.file(url) ?? (own.get(url) as never) };
}

function filesOf(item: unknown): readonly unknown[] {
  const files = asObject(item)?.['files'];
  return Array.isArray(files) ? files : [];
}

function collectObject(
  node: FormNode,
  out: Json,
  posted: Json | undefined,
  stored: Json | undefined,
  prefix: string,
  run: Run,
): void {
  const path = prefix + node.key;
  const given = ownValue(posted, node.key);
  const inner: Json = {};
  if (given !== undefined && given !== null && !asObject(given)) {
    run.unreadable.set(path, { rule: 'typeObject' });
  }
  const keptInner = asObject(ownValue(stored, node.key)) ?? (stored ? {} : undefined);
  collect(node.children, inner, asObject(given), keptInner, `${path}.`, run);
  out[node.key] = inner;
}

function collectRows(
  node: FormNode,
  out: Json,
  posted: Json | undefined,
  stored: Json | undefined,
  prefix: string,
  run: Run,
): void {
  const path = prefix + node.key;
  const given = ownValue(posted, node.key);
  const kept = ownValue(stored, node.key);
  const keptRows = (Array.isArray(kept) ? kept : []).map((row) => asObject(row) ?? {});
  const rows = readRows(node, given, keptRows, path, run);
  if (!rows) return;

  out[node.key] = rows.map((row, i) => {
    const inner: Json = {};
    const keptRow = keptRows[i] ?? (stored ? {} : undefined);
    collect(node.children, inner, row, keptRow, `${path}[${i}].`, run);
    return inner;
  });
}

/** The posted rows, or as many unposted ones as are stored; nothing if they are not rows. */
function readRows(
  node: FormNode,
  given: unknown,
  kept: readonly Json[],
  path: string,
  run: Run,
): (Json | undefined)[] | undefined {
  const fixed = !isEditable(run.rights[node.index]);
  if (given === undefined || given === null || given === '') {
    if (fixed || protectsAny(node, run.rights)) return kept.map(() => undefined);
    return [];
  }
  if (!Array.isArray(given)) return unreadable(run, path, 'array');
  if (given.length > ROWS_MAX) return unreadable(run, path, 'rowsMax');
  const bad = given.findIndex((row) => !asObject(row));
  if (bad >= 0) return unreadable(run, `${path}[${bad}]`, 'typeObject', path);

  // rows are matched by position: taking one away would hand its kept values to its neighbour
  const shrunk = given.length < kept.length && protectsAny(node, run.rights);
  if (shrunk || (fixed && given.length !== kept.length)) {
    report(run, node, path, { rule: fixed ? 'readonly' : 'rowsFixed' });
    return kept.map(() => undefined);
  }
  return given as Json[];
}

function unreadable(run: Run, path: string, rule: string, owner = path): undefined {
  const at = path.slice(owner.length);
  run.unreadable.set(owner, { rule, params: { count: ROWS_MAX }, ...(at ? { at } : {}) });
  return undefined;
}

function protectsAny(node: FormNode, rights: readonly (Right | undefined)[]): boolean {
  return node.children.some(
    (child) =>
      (child.kind.role === 'field' && !isEditable(rights[child.index])) ||
      protectsAny(child, rights),
  );
}
