import type { ComponentJson, FieldRights, FormJson, Json, Right } from './types.js';
import type { FormNode } from './validate/node.js';

/**
 * The right of every component, by `node.index`. What a task says of a path holds for all below
 * it until a longer path says otherwise. What the form itself keeps (`disabled`, `hidden`) stays
 * kept unless the task names that very field; a component of type `hidden` is never a client's.
 */
export function resolveRights(nodes: readonly FormNode[], rights: FieldRights = {}): Right[] {
  const resolved: Right[] = [];
  const visit = (list: readonly FormNode[], inherited: Right): void => {
    for (const node of list) {
      const named = Object.hasOwn(rights, node.path) ? rights[node.path] : undefined;
      const right = named ?? keptByForm(node, inherited);
      resolved[node.index] = node.kind.type === 'hidden' && right !== 'hidden' ? 'readonly' : right;
      visit(node.children, right === 'required' ? 'editable' : right);
    }
  };
  visit(nodes, Object.hasOwn(rights, '*') ? (rights['*'] ?? 'editable') : 'editable');
  return resolved;
}

export function isEditable(right: Right | undefined): boolean {
  return right === 'editable' || right === 'required';
}

/** The form as a task's page renders it. What is hidden is not sent at all. */
export function formForRights(
  form: FormJson,
  nodes: readonly FormNode[],
  resolved: readonly Right[],
): FormJson {
  const kept = new Map<ComponentJson, ComponentJson>();
  const keep = (list: readonly FormNode[]): boolean => {
    let any = false;
    for (const node of list) {
      const below = keep(node.children);
      const right = resolved[node.index] ?? 'hidden';
      // a hidden group still frames what a task opens inside it
      if (right === 'hidden' && !below) continue;
      kept.set(node.component, rendered(node, right));
      any = true;
    }
    return any;
  };
  keep(nodes);
  return { ...form, components: pruneList(form.components, kept) };
}

/** Stored data without what the task hides. */
export function dataForRights(
  data: Json,
  nodes: readonly FormNode[],
  resolved: readonly Right[],
): Json {
  const visible: Json = {};
  for (const node of nodes) copyVisible(visible, data, node, resolved);
  return visible;
}

// helpers ////////////////////////////////////////////////////////////////////////////////////////

function keptByForm(node: FormNode, inherited: Right): Right {
  if (inherited === 'hidden') return 'hidden';
  const kept = node.component['disabled'] === true || node.component['hidden'] === true;
  return kept ? 'readonly' : inherited;
}

function rendered(node: FormNode, right: Right): ComponentJson {
  if (node.kind.role === 'static') return node.component;
  if (right === 'readonly') return { ...node.component, disabled: true };
  if (right === 'hidden' || node.kind.role === 'layout') return node.component;
  const base =
    right === 'required'
      ? { ...node.component, validate: node.required['validate'] }
      : node.component;
  return base['disabled'] || base['hidden'] ? { ...base, disabled: false, hidden: false } : base;
}

function pruneList(
  list: readonly ComponentJson[],
  kept: ReadonlyMap<ComponentJson, ComponentJson>,
): ComponentJson[] {
  return list.flatMap((component) => {
    const copy = kept.get(component);
    return copy ? [pruneChildren(copy, kept)] : [];
  });
}

function pruneChildren(
  component: ComponentJson,
  kept: ReadonlyMap<ComponentJson, ComponentJson>,
): ComponentJson {
  const { components, columns } = component as { components?: unknown; columns?: unknown };
  if (Array.isArray(columns)) {
    const pruned = (columns as Json[]).map((column) => ({
      ...column,
      components: pruneList(column['components'] as ComponentJson[], kept),
    }));
    return { ...component, columns: pruned };
  }
  if (!Array.isArray(components)) return component;
  return { ...component, components: pruneList(components as ComponentJson[], kept) };
}

function copyVisible(out: Json, data: Json, node: FormNode, resolved: readonly Right[]): void {
  if (node.kind.role === 'layout') {
    for (const child of node.children) copyVisible(out, data, child, resolved);
    return;
  }
  if (node.kind.role === 'static' || !Object.hasOwn(data, node.key)) return;
  const value = data[node.key];
  if (node.kind.role === 'field') {
    if (resolved[node.index] !== 'hidden') out[node.key] = value;
    return;
  }
  if (!anyVisible(node, resolved)) return;
  const inner = (row: unknown): Json => {
    const copy: Json = {};
    if (typeof row !== 'object' || row === null) return copy;
    for (const child of node.children) copyVisible(copy, row as Json, child, resolved);
    return copy;
  };
  out[node.key] = Array.isArray(value) ? value.map(inner) : inner(value);
}

function anyVisible(node: FormNode, resolved: readonly Right[]): boolean {
  if (resolved[node.index] !== 'hidden') return true;
  return node.children.some((child) => anyVisible(child, resolved));
}
