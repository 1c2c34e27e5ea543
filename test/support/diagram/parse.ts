import { type Arrow, type Drawing, newScope, type Scope, type Shape } from './drawing.js';
import { nodeOf } from './node.js';

/**
 * Reads a process written in words, one chain a line:
 *
 *     start s > user a > xor x -[n > 1]> end many
 *     x -*> sub sp > end few
 *     sp { start s1 > task t }
 *     boundary late on a timer PT1H > end too-late
 *
 * A word and an id make a node, an id alone names one. `-[…]>` is a conditional flow, `-*>` the
 * default flow, `-(f1)>` a flow with an id. `id: <xml>` adds to a node, `+ <xml>` to its scope.
 * `compensate a by task undo` draws a handler. `process other { … }` is one more process,
 * `main x="y"` adds attributes to the first one, whose id is given, `root <xml>` to the file.
 */
export function parse(id: string, text: string): Drawing {
  const first = newScope(id);
  const processes = [first];
  const open: Scope[] = [first];
  const roots: string[] = [];
  for (const line of linesOf(text)) {
    const scope = open.at(-1)!;
    const block = /^(.*) \{$/.exec(line)?.[1];
    if (line === '}') open.pop();
    else if (block?.startsWith('process ')) open.push(added(processes, block));
    else if (block !== undefined) open.push(insideOf(scope, block));
    else if (line.startsWith('root ')) roots.push(line.slice(5));
    else readLine(scope, line, first);
  }
  if (open.length !== 1) throw new Error(`${id}: a block is not closed`);
  return { processes, roots };
}

// ---------------------------------------------------------------------------------------------

/** Blocks in one line, `sp { a; b }`, become lines. */
function linesOf(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines
    .flatMap((line) => {
      const [, head, content = ''] = /^([^<]*) \{ (.*) \}$/.exec(line) ?? [];
      if (head === undefined) return [line];
      return [`${head} {`, ...linesOf(content.replaceAll('; ', '\n')), '}'];
    })
    .filter((line) => line !== '');
}

function added(processes: Scope[], block: string): Scope {
  const [, id = '', attributes = ''] = /^process (\S+) ?(.*)$/.exec(block) ?? [];
  const scope = newScope(id);
  scope.attributes = attributes;
  processes.push(scope);
  return scope;
}

function insideOf(scope: Scope, block: string): Scope {
  const inside = node(scope, block).inside;
  if (inside === undefined) throw new Error(`nothing can be inside ${block}`);
  return inside;
}

function readLine(scope: Scope, line: string, first: Scope): void {
  const [, id, xml] = /^(\S+): (<.*>)$/.exec(line) ?? [];
  const handler = /^compensate (\S+) by (.*)$/.exec(line);
  if (line.startsWith('+ ')) scope.raw.push(line.slice(2));
  else if (line.startsWith('main ')) first.attributes = line.slice(5);
  else if (handler) compensated(scope, handler[1]!, handler[2]!);
  else if (id !== undefined && xml !== undefined) enrich(node(scope, id), xml);
  else readChain(scope, line);
}

function enrich(shape: Shape, xml: string): void {
  (/^<(camunda|yc|zz):/.test(xml) ? shape.extensions : shape.body).push(xml);
}

const ARROW = /\s(?:-(?:\(([^)]+)\))?(\*)?(?:\[([^\]]+)\])?)?>\s/g;

function readChain(scope: Scope, line: string): void {
  // What stands in brackets is hidden while the arrows are looked for.
  const hidden = line.replace(/(?<!-|\)|\*)\[[^\]]*\]|\{[^}]*\}/g, (text) =>
    text.replaceAll('>', '\u0001'),
  );
  const arrows = [...hidden.matchAll(ARROW)];
  const ends = arrows.map(({ index, 0: { length } }) => index + length);
  const texts = [0, ...ends].map((from, i) => hidden.slice(from, arrows[i]?.index));
  const shapes = texts.map((text) => node(scope, text.replaceAll('\u0001', '>').trim()));
  for (const [i, [, id, isDefault, condition]] of arrows.entries()) {
    connect(scope, shapes[i]!, shapes[i + 1]!, { id, isDefault, condition });
  }
}

function connect(
  scope: Scope,
  source: Shape,
  target: Shape,
  { id, isDefault, condition }: { [key in 'id' | 'isDefault' | 'condition']: string | undefined },
): void {
  const name = id ?? free(scope, `${source.id}-to-${target.id}`);
  const arrow: Arrow = { id: name, source: source.id, target: target.id };
  scope.arrows.push(condition === undefined ? arrow : { ...arrow, condition });
  if (isDefault !== undefined) source.attributes = `${source.attributes} default="${name}"`.trim();
}

function free(scope: Scope, wanted: string): string {
  const taken = scope.arrows.filter(({ id }) => id.replace(/\.\d+$/, '') === wanted).length;
  return taken === 0 ? wanted : `${wanted}.${taken + 1}`;
}

/** The node that the text draws, or names. */
function node(scope: Scope, text: string): Shape {
  const made = nodeOf(text);
  const known = scope.shapes.find(({ id }) => id === (made?.id ?? text));
  if (made === undefined && known === undefined) throw new Error(`unknown: ${text}`);
  if (made !== undefined && known !== undefined) throw new Error(`drawn twice: ${text}`);
  if (made !== undefined) scope.shapes.push(made);
  return (made ?? known)!;
}

function compensated(scope: Scope, activity: string, handler: string): void {
  const event = node(scope, `boundary ${activity}.undone on ${activity} compensation`);
  const shape = node(scope, handler);
  shape.attributes = `${shape.attributes} isForCompensation="true"`.trim();
  const id = `${event.id}-by-${shape.id}`;
  scope.arrows.push({ id, source: event.id, target: shape.id, association: true });
}
