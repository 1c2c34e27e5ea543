import type { ComponentJson, Json } from '../../forms/index.js';

/**
 * Every component with its data path (`family.name`, without row numbers; layout: its key behind
 * the path of what it lies in), parents before children.
 */
export function* walkComponents(
  list: readonly ComponentJson[],
  prefix = '',
): Generator<{ component: ComponentJson; path: string }> {
  for (const component of list) {
    const path = prefix + component.key;
    yield { component, path };
    const inside = isScope(component) ? `${path}.` : prefix;
    yield* walkComponents(childrenOf(component), inside);
  }
}

/** A copy of the tree; a component for which `change` gives nothing is left out with its insides. */
export function mapComponents(
  list: readonly ComponentJson[],
  change: (component: ComponentJson, path: string) => ComponentJson | undefined,
  prefix = '',
): ComponentJson[] {
  return list.flatMap((component) => {
    const path = prefix + component.key;
    const changed = change(component, path);
    if (!changed) return [];
    const inside = isScope(component) ? `${path}.` : prefix;
    return [withChildren(changed, (children) => mapComponents(children, change, inside))];
  });
}

/** Components directly inside, by columns or not. */
export function childrenOf(component: ComponentJson): ComponentJson[] {
  const columns = Array.isArray(component['columns']) ? (component['columns'] as Json[]) : [];
  const lists = [...columns.map((column) => column['components']), component['components']];
  return lists.flatMap((list) => (Array.isArray(list) ? (list as ComponentJson[]) : []));
}

/** Whether the fields inside are stored under the component's own key. */
export function isScope(component: ComponentJson): boolean {
  return component.type === 'container' || component.type === 'datagrid';
}

/** What a person calls the component. */
export function nameOf(component: ComponentJson): string {
  for (const name of ['label', 'title', 'legend']) {
    const text = component[name];
    if (typeof text === 'string' && text !== '') return text;
  }
  return component.key;
}

// helpers ////////////////////////////////////////////////////////////////////////////////////////

function withChildren(
  component: ComponentJson,
  change: (children: ComponentJson[]) => ComponentJson[],
): ComponentJson {
  const { columns, components } = component as { columns?: unknown; components?: unknown };
  const changed: Json = {};
  if (Array.isArray(columns)) {
    changed['columns'] = (columns as Json[]).map((column) => ({
      ...column,
      components: change((column['components'] ?? []) as ComponentJson[]),
    }));
  }
  if (Array.isArray(components)) {
    changed['components'] = change(components as ComponentJson[]);
  }
  return { ...component, ...changed };
}
