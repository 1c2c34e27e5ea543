/** What a new item begins from; it stands in the address as `from`. */
export type Origin =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'template'; readonly template: string }
  | { readonly kind: 'item'; readonly item: string };

/** `nothing`, `template:forward`, `item:felling`; all else is nobody's choice. */
export function readOrigin(text: string | null): Origin | undefined {
  if (text === 'nothing') return { kind: 'nothing' };
  const [, kind, name = ''] = /^(template|item):(\w{1,60})$/.exec(text ?? '') ?? [];
  if (kind === 'template') return { kind, template: name };
  return kind === 'item' ? { kind, item: name } : undefined;
}

export function writeOrigin(origin: Origin): string {
  if (origin.kind === 'nothing') return 'nothing';
  return origin.kind === 'template' ? `template:${origin.template}` : `item:${origin.item}`;
}
