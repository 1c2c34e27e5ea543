/** What the diagram calls its item now, before the server has read it: not worth a whole parser. */
export function namedIn(bpmn: string): { readonly name?: string; readonly code?: string } {
  const [tag = ''] = /<yc:item\b[^>]*>/.exec(bpmn) ?? [];
  const [name, code] = [attribute(tag, 'name'), attribute(tag, 'code')];
  return { ...(name !== undefined && { name }), ...(code !== undefined && { code }) };
}

// ---------------------------------------------------------------------------------------------

function attribute(tag: string, name: string): string | undefined {
  const [, value = ''] = new RegExp(`\\s${name}="([^"]*)"`).exec(tag) ?? [];
  const plain = value.replace(/&(amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);/gi, decoded).trim();
  return plain === '' ? undefined : plain;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function decoded(whole: string, entity: string): string {
  if (!entity.startsWith('#')) return NAMED[entity.toLowerCase()] ?? whole;
  const isHex = entity[1]?.toLowerCase() === 'x';
  const point = Number.parseInt(entity.slice(isHex ? 2 : 1), isHex ? 16 : 10);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
}
