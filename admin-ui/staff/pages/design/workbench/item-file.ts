import type { Contents, Draft } from './model.js';

const FORMAT = 'yichuang-item';

/** The whole item as one file, as the server exports it too: also what is not saved yet. */
export function itemFileOf({ key, name, code, bpmn, forms }: Draft): string {
  return `${JSON.stringify({ format: FORMAT, v: 1, key, name, code, bpmn, forms }, null, 2)}\n`;
}

/** `undefined`: no item file, or one of a later product. */
export function readItemFile(text: string): (Contents & { readonly key: string }) | undefined {
  try {
    const file: unknown = JSON.parse(text);
    return isItemFile(file) ? { key: file.key, bpmn: file.bpmn, forms: file.forms } : undefined;
  } catch {
    return undefined;
  }
}

// ---------------------------------------------------------------------------------------------

interface ItemFile extends Contents {
  readonly format: string;
  readonly v: number;
  readonly key: string;
}

function isItemFile(value: unknown): value is ItemFile {
  if (typeof value !== 'object' || value === null) return false;
  const { format, v, key, bpmn, forms } = value as Partial<ItemFile>;
  if (format !== FORMAT || v !== 1 || typeof key !== 'string') return false;
  return typeof bpmn === 'string' && isForms(forms);
}

function isForms(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((form) =>
    Array.isArray((form as { components?: unknown } | null)?.components),
  );
}
