import type { NamespaceScope } from './scope.js';

/** Local names of the attributes and elements that name another element, by id or QName. */
export type References = ReadonlySet<string>;

const QNAME = /^([\p{L}_][\p{L}\p{N}_.-]*):([\p{L}_][\p{L}\p{N}_.-]*)$/u;

/**
 * An id without the blanks that XML lets stand around it (xsd:ID). Moddle compares ids as they are
 * written.
 */
export function idIn(value: string): string {
  return value.trim();
}

/**
 * What a reference names, as moddle looks it up: by the bare id. `tns:order` is that of `order` of
 * this file where the prefix stands for the file's target namespace; other files are not read, and
 * their names stay as they are written.
 */
export function referredTo(value: string, scope: NamespaceScope, target: string): string {
  const name = value.trim();
  const [, prefix, local] = QNAME.exec(name) ?? [];
  if (prefix === undefined || local === undefined) return name;
  return scope.uriOf(prefix) === target ? local : name;
}
