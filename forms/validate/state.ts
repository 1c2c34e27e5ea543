import type { Finding, ReadContext } from '../components/kind.js';
import type { Json, Right, ValidateOptions } from '../types.js';
import type { FormNode } from './node.js';

/** One run of one validation. */
export interface Run {
  options: ValidateOptions;
  draft: boolean;
  rights: readonly Right[];
  read: ReadContext;
  /** What could not be read, by concrete path; reported only where the field is shown. */
  unreadable: Map<string, Finding>;
  /** Findings so far, in the order of the form. */
  findings: Located[];
}

export interface Located {
  node: FormNode;
  /** Concrete path, with row numbers. */
  path: string;
  finding: Finding;
}

export function report(run: Run, node: FormNode, path: string, finding: Finding): void {
  run.findings.push({ node, path: path + (finding.at ?? ''), finding });
}

/** What Form.io's renderer sends for a field that nobody touched. */
export function isUntouched(value: unknown): boolean {
  if (value === undefined || value === null || value === '' || value === false) return true;
  if (Array.isArray(value)) return value.every(isUntouched);
  return typeof value === 'object' && Object.values(value).every(isUntouched);
}

/** The object's own property; nothing for what is no object. */
export function ownValue(object: Json | undefined, key: string): unknown {
  return object !== undefined && Object.hasOwn(object, key) ? object[key] : undefined;
}

export function asObject(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Json)
    : undefined;
}

/** Equality of JSON values. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && sameJson((a as Json)[key], (b as Json)[key]));
}
