/** An XML element as text and tree, loose enough to be cut up and put together wrongly. */
export interface Element {
  readonly tag: string;
  attributes: [name: string, value: string][];
  children: (Element | string)[];
}

/** Reads a well-formed file; comments and declarations are dropped. */
export function parseXml(text: string): Element {
  const root: Element = { tag: '', attributes: [], children: [] };
  const open = [root];
  const tokens = /<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<[^>]*>|[^<]+/g;
  for (const [token] of text.matchAll(tokens)) {
    const scope = open.at(-1)!;
    if (token.startsWith('<!--') || token.startsWith('<?')) continue;
    if (!token.startsWith('<') || token.startsWith('<![')) {
      if (token.trim() !== '') scope.children.push(token);
    } else if (token.startsWith('</')) {
      if (open.length > 1) open.pop();
    } else {
      const element = elementOf(token);
      scope.children.push(element);
      if (!token.endsWith('/>')) open.push(element);
    }
  }
  return root.children.find((child) => typeof child !== 'string') ?? root;
}

export function writeXml({ tag, attributes, children }: Element): string {
  const opening = `<${[tag, ...attributes.map(([name, value]) => `${name}=${value}`)].join(' ')}`;
  if (children.length === 0) return `${opening}/>`;
  const inside = children.map((child) => (typeof child === 'string' ? child : writeXml(child)));
  return `${opening}>${inside.join('\n')}</${tag}>`;
}

/** The element and all inside it, outer ones first. */
export function all(element: Element): readonly Element[] {
  const found = [element];
  for (const one of found) {
    for (const child of one.children) if (typeof child !== 'string') found.push(child);
  }
  return found;
}

/** By hand: a structured clone does not go as deep as the trees here. */
export function copy({ tag, attributes, children }: Element): Element {
  return {
    tag,
    attributes: attributes.map(([name, value]) => [name, value]),
    children: children.map((child) => (typeof child === 'string' ? child : copy(child))),
  };
}

// ---------------------------------------------------------------------------------------------

function elementOf(token: string): Element {
  const [, tag = '', rest = ''] = /^<([^\s/>]+)([\s\S]*?)\/?>$/.exec(token) ?? [];
  const attributes = [...rest.matchAll(/([^\s=]+)\s*=\s*("[^"]*"|'[^']*')/g)].map(
    ([, name, value]): [string, string] => [name!, value!],
  );
  return { tag, attributes, children: [] };
}
