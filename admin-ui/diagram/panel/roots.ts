import { childrenOf, isA, type ModdleElement, textOf } from '../model.js';
import { owned } from '../write.js';

/** What events name beside the processes: messages, signals, errors, escalations. */
export function rootNamed(
  process: ModdleElement,
  type: string,
  property: string,
  value: string,
  make: () => ModdleElement,
): ModdleElement | undefined {
  if (value === '') return undefined;
  const known = childrenOf(process.$parent, 'rootElements').find(
    (root) => isA(root, type) && textOf(root, property) === value,
  );
  return known ?? addRoot(process, make());
}

/**
 * Left there when the change is undone: a message that nobody names does nothing, and undoing
 * again brings it back under the same id.
 */
function addRoot(process: ModdleElement, root: ModdleElement): ModdleElement {
  const definitions = process.$parent;
  const roots = childrenOf(definitions, 'rootElements') as ModdleElement[];
  if (definitions !== undefined) roots.push(owned(root, definitions));
  return root;
}
