import type { FormError } from './types.js';

/** One entry of `details` as Form.io's renderer reads it to paint a field. */
export interface FormioDetail {
  message: string;
  level: 'error';
  path: (string | number)[];
  context: {
    validator: string;
    hasLabel: boolean;
    key: string;
    label: string;
    path: string;
    index: number;
  };
}

/** The body of the 400 that Form.io's SDK expects; unlike Form.io's own it carries no values. */
export function toFormioDetails(errors: readonly FormError[]): {
  name: 'ValidationError';
  details: FormioDetail[];
} {
  const details = errors.map((error) => ({
    message: error.message,
    level: 'error' as const,
    path: pathParts(error.path),
    context: {
      validator: error.rule,
      hasLabel: true,
      key: error.key,
      label: error.label,
      path: error.path,
      index: lastIndex(error.path),
    },
  }));
  return { name: 'ValidationError', details };
}

// helpers ////////////////////////////////////////////////////////////////////////////////////////

/** `family[1].name` -> `['family', 1, 'name']`. */
function pathParts(path: string): (string | number)[] {
  return [...path.matchAll(/([^.[\]]+)|\[(\d+)\]/g)].map((m) => m[1] ?? Number(m[2]));
}

function lastIndex(path: string): number {
  const indexes = [...path.matchAll(/\[(\d+)\]/g)];
  return Number(indexes.at(-1)?.[1] ?? 0);
}
