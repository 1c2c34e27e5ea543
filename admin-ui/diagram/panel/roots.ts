import { childOf, childrenOf, isA, type ModdleElement, textOf } from '../model.js';
import { owned } from '../write.js';
import type { Subject } from './subject.js';

/** What events and tasks name that stands beside the processes, and by what people know it. */
export const ROOTS = {
  messageRef: { type: 'bpmn:Message', known: 'name' },
  signalRef: { type: 'bpmn:Signal', known: 'name' },
  errorRef: { type: 'bpmn:Error', known: 'errorCode' },
  escalationRef: { type: 'bpmn:Escalation', known: 'escalationCode' },
} as const;
export type RootReference = keyof typeof ROOTS;

export function rootOf(owner: ModdleElement, reference: RootReference): string {
  return textOf(childOf(owner, reference), ROOTS[reference].known);
}

/**
 * The one of that name or code, made where the file has none; an empty text names none. What
 * nobody names any more is left in the file: it does nothing, and undo brings it back to use.
 */
export function putRoot(
  { element, process, writer }: Subject,
  owner: ModdleElement,
  reference: RootReference,
  text: string,
): void {
  const { type, known } = ROOTS[reference];
  const wanted = text.trim();
  const roots = childrenOf(process.$parent, 'rootElements') as ModdleElement[];
  let root = roots.find((it) => isA(it, type) && textOf(it, known) === wanted);
  if (wanted === '') root = undefined;
  else if (root === undefined && process.$parent !== undefined) {
    root = owned(writer.create(type, { name: wanted, [known]: wanted }), process.$parent);
    roots.push(root);
  }
  writer.setIn(element, owner, { [reference]: root });
}
