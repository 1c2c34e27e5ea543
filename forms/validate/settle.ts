import { evaluateLogic } from '../logic/evaluate.js';
import { isEditable } from '../rights.js';
import type { Json } from '../types.js';
import type { Condition, FormNode } from './node.js';
import { walk } from './node.js';
import { asObject, ownValue, report } from './state.js';
import type { Run } from './state.js';

export interface Settled {
  /** The data with hidden fields cleared and computed ones filled in. */
  view: Json;
  /** Concrete paths of components whose own condition hides them. */
  hidden: ReadonlySet<string>;
}

/**
 * Decides what is shown. Form.io's renderer repeats conditions until nothing changes, so that a
 * field hidden by a hidden field goes too; each pass here rebuilds the data from `source` and asks
 * the conditions of the pass before. `clearOnHide` always holds, except that what the task may
 * not change is kept: nobody clears a protected value by unticking a box.
 */
export function settle(nodes: readonly FormNode[], source: Json, run: Run): Settled {
  const all = [...walk(nodes)];
  const dynamic = all.filter((node) => node.condition || node.calculate);
  if (dynamic.length === 0) return { view: source, hidden: new Set() };

  const decided: Decided = new Map();
  let before: Json = source;
  let signature = '';
  for (let pass = 0; pass <= dynamic.length + 1; pass++) {
    const next = newPass(run, before, decided);
    const view: Json = {};
    rebuild(nodes, view, { source, before, prefix: '', rows: [] }, next);
    const now = JSON.stringify([...next.hidden, ...next.computed]);
    if (now === signature) {
      for (const { node, path } of next.failed) report(run, node, path, { rule: 'logicFailed' });
      return { view, hidden: next.hidden };
    }
    signature = now;
    before = view;
  }
  const first = dynamic[0] as FormNode;
  report(run, first, first.path, { rule: 'conditionLoop' });
  return { view: before, hidden: new Set() };
}

// helpers ////////////////////////////////////////////////////////////////////////////////////////

interface Pass {
  run: Run;
  /** All data as the pass before left it. */
  root: Json;
  hidden: Set<string>;
  computed: unknown[];
  failed: { node: FormNode; path: string }[];
  decided: Decided;
}

type Decided = Map<Condition, Map<unknown, boolean>>;

/** Where the pass stands: the same object in the source and in the data of the pass before. */
interface Place {
  source: Json;
  before: Json;
  prefix: string;
  /** Row numbers from the outside in. */
  rows: readonly number[];
}

function newPass(run: Run, before: Json, decided: Decided): Pass {
  return { run, root: before, hidden: new Set(), computed: [], failed: [], decided };
}

function rebuild(nodes: readonly FormNode[], out: Json, place: Place, pass: Pass): void {
  for (const node of nodes) {
    const path = place.prefix + node.key;
    if (node.condition && !isShown(node, node.condition, path, place, pass)) {
      pass.hidden.add(path);
      keepProtected(node, out, place.source, pass.run);
    } else if (node.kind.role === 'layout') rebuild(node.children, out, place, pass);
    else if (node.calculate) compute(node, node.calculate, out, path, place, pass);
    else if (node.kind.role === 'object') out[node.key] = rebuildRow(node, path, place, pass);
    else if (node.kind.role === 'rows') rebuildRows(node, out, path, place, pass);
    else if (Object.hasOwn(place.source, node.key)) out[node.key] = place.source[node.key];
  }
}

function rebuildRows(node: FormNode, out: Json, path: string, place: Place, pass: Pass): void {
  const list = ownValue(place.source, node.key);
  if (!Array.isArray(list)) return;
  const before = ownValue(place.before, node.key);
  out[node.key] = list.map((row: Json, i) => {
    const inner: Json = {};
    const rowBefore = (Array.isArray(before) ? asObject(before[i]) : undefined) ?? row;
    const rows = [...place.rows, i];
    const inside = { source: row, before: rowBefore, prefix: `${path}[${i}].`, rows };
    rebuild(node.children, inner, inside, pass);
    return inner;
  });
}

function rebuildRow(node: FormNode, path: string, place: Place, pass: Pass): Json {
  const source = asObject(ownValue(place.source, node.key)) ?? {};
  const before = asObject(ownValue(place.before, node.key)) ?? source;
  const inner: Json = {};
  rebuild(node.children, inner, { ...place, source, before, prefix: `${path}.` }, pass);
  return inner;
}

/** A condition that fails shows the field: hidden, it would escape its checks. */
function isShown(
  node: FormNode,
  condition: Condition,
  path: string,
  place: Place,
  pass: Pass,
): boolean {
  if (condition.type === 'simple') {
    try {
      const values = condition.operands.map((keys) => operand(keys, place.rows, pass.root));
      return decide(condition, values, pass.decided);
    } catch {
      pass.failed.push({ node, path });
      return true;
    }
  }
  const outcome = evaluateLogic(condition.json, {
    data: pass.root,
    row: place.before,
    value: ownValue(place.before, node.key) ?? null,
  });
  if ('value' in outcome) return outcome.value === null || Boolean(outcome.value);
  pass.failed.push({ node, path });
  return true;
}

/** Rows mostly hold the same few choices; Form.io is asked once for each, and once per run. */
function decide(
  condition: Extract<Condition, { type: 'simple' }>,
  values: readonly unknown[],
  decided: Decided,
): boolean {
  const [value] = values;
  if (values.length > 1 || (typeof value === 'object' && value !== null)) {
    return condition.shows(values);
  }
  const known = decided.get(condition) ?? new Map<unknown, boolean>();
  decided.set(condition, known);
  const shown = known.get(value) ?? condition.shows(values);
  known.set(value, shown);
  return shown;
}

/** The value at a data path, in the rows in which the asking component stands. */
function operand(keys: readonly string[], rows: readonly number[], root: Json): unknown {
  let value: unknown = root;
  let depth = 0;
  for (const key of keys) {
    value = ownValue(asObject(value), key);
    if (Array.isArray(value) && depth < rows.length) value = value[rows[depth++] ?? 0];
  }
  return value;
}

function compute(
  node: FormNode,
  logic: Json,
  out: Json,
  path: string,
  place: Place,
  pass: Pass,
): void {
  const outcome = evaluateLogic(logic, { data: pass.root, row: place.before, value: null });
  const value = 'value' in outcome ? outcome.value : undefined;
  const read =
    value === null || value === undefined
      ? undefined
      : node.kind.read?.(value, node.component, pass.run.read);
  if (read && 'value' in read) out[node.key] = read.value;
  else if ('failed' in outcome || read) pass.failed.push({ node, path });
  pass.computed.push(out[node.key] ?? null);
}

/** Values that the task may not change outlive the condition that hides their field. */
function keepProtected(node: FormNode, out: Json, source: Json, run: Run): void {
  if (node.kind.role === 'layout') {
    for (const child of node.children) keepProtected(child, out, source, run);
    return;
  }
  const fields = node.kind.role === 'field' ? [node] : [...walk([node])];
  const kept = fields.some((n) => n.kind.role === 'field' && !isEditable(run.rights[n.index]));
  if (kept && Object.hasOwn(source, node.key)) out[node.key] = source[node.key];
}
