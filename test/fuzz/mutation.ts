import fc from 'fast-check';
import { all, copy, type Element, parseXml, writeXml } from './xml-tree.js';

/** One thing that somebody did to a file. */
export interface Mutation {
  readonly kind: (typeof KINDS)[number];
  /** Which element, which other one, which attribute: taken modulo how many there are. */
  readonly at: number;
  readonly other: number;
  readonly word: string;
}

const KINDS = [
  'delete',
  'double',
  'swap',
  'move',
  'nest',
  'rename',
  'attribute gone',
  'attribute exchanged',
  'attribute new',
  'attribute word',
  'text',
  'many',
  'truncated',
  'noise',
] as const;

const TAGS = ['subProcess', 'userTask', 'task', 'transaction', 'adHocSubProcess', 'endEvent'];
const NAMES = ['id', 'sourceRef', 'targetRef', 'default', 'attachedToRef', 'isExecutable', 'name'];
const WORDS = [
  '',
  'x',
  '__proto__',
  'constructor',
  'true',
  '-1',
  '1e99',
  'PT0S',
  'R/PT0S',
  '${1/0}',
  '${x.y.z}',
  '${',
  '#{execution}',
  '= for i in 1..9 return i',
  '<a/>',
  '&lt;',
  '\u0000',
  '审批',
];

export const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom(...KINDS),
  at: fc.nat(),
  other: fc.nat(),
  word: fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 6 })),
});

/** The file after all that, well formed or not. */
export function mutated(text: string, mutations: readonly Mutation[]): string {
  let root = copy(parseXml(text));
  let tail = (written: string): string => written;
  for (const one of mutations) {
    const before = tail;
    if (one.kind === 'truncated') {
      tail = (written) => before(written.slice(0, one.at % (written.length + 1)));
    } else if (one.kind === 'noise') {
      tail = (written) => before(inserted(written, one));
    } else {
      root = applied(root, one);
    }
  }
  return tail(writeXml(root));
}

// ---------------------------------------------------------------------------------------------

function inserted(text: string, { at, word }: Mutation): string {
  const place = at % (text.length + 1);
  return text.slice(0, place) + word + text.slice(place);
}

function applied(root: Element, { kind, at, other, word }: Mutation): Element {
  const elements = all(root);
  const element = elements[at % elements.length]!;
  const second = elements[other % elements.length]!;
  const parent = elements.find(({ children }) => children.includes(element)) ?? root;
  const place = parent.children.indexOf(element);
  switch (kind) {
    case 'delete':
      if (place >= 0) parent.children.splice(place, 1);
      return root;
    case 'double':
      if (place >= 0) parent.children.splice(place, 0, copy(element));
      return root;
    case 'move':
      if (place < 0) return root;
      parent.children.splice(place, 1);
      // Not into itself, which is nowhere now.
      (all(element).includes(second) ? root : second).children.push(element);
      return root;
    case 'swap':
      [element.attributes, second.attributes] = [second.attributes, element.attributes];
      return root;
    case 'rename':
      return replaced(root, element, { ...element, tag: renamed(element.tag, other) });
    case 'nest':
      return replaced(root, element, nested(root, element, other % 10 ? 1 + (other % 60) : 1_500));
    case 'many':
      if (place >= 0) parent.children.push(...copies(element, other % 300));
      return root;
    case 'text':
      element.children.splice(other % (element.children.length + 1), 0, word);
      return root;
    default:
      attribute(kind, element, second, { at, other, word });
      return root;
  }
}

function attribute(
  kind: Mutation['kind'],
  { attributes }: Element,
  second: Element,
  { at, other, word }: Pick<Mutation, 'at' | 'other' | 'word'>,
): void {
  const mine = attributes[other % Math.max(1, attributes.length)];
  const theirs = second.attributes[at % Math.max(1, second.attributes.length)];
  const quoted = `"${word.replaceAll('"', "'")}"`;
  if (kind === 'attribute gone' && mine) attributes.splice(attributes.indexOf(mine), 1);
  if (kind === 'attribute exchanged' && mine && theirs) mine[1] = theirs[1];
  if (kind === 'attribute word' && mine) mine[1] = quoted;
  if (kind === 'attribute new') attributes.push(theirs ?? [NAMES[at % NAMES.length]!, quoted]);
}

function renamed(tag: string, number: number): string {
  const prefix = /^[^:]*:/.exec(tag)?.[0] ?? '';
  return prefix + TAGS[number % TAGS.length]!;
}

/** Once in a file as deep as it goes: the tree is written out by recursion. */
function nested(root: Element, element: Element, depth: number): Element {
  const deepest = Math.min(depth, 1_700 - all(root).length);
  let inner = copy(element);
  for (let i = 0; i < deepest; i++) {
    inner = { tag: element.tag, attributes: [...element.attributes], children: [inner] };
  }
  return inner;
}

/** As many as fit into a file that somebody could have drawn. */
function copies(element: Element, count: number): readonly Element[] {
  const fits = Math.floor(5_000 / all(element).length);
  return Array.from({ length: Math.min(count, fits) }, () => copy(element));
}

function replaced(root: Element, before: Element, after: Element): Element {
  if (root === before) return after;
  for (const { children } of all(root)) {
    const place = children.indexOf(before);
    if (place >= 0) {
      children[place] = after;
      break;
    }
  }
  return root;
}
