import type { ComponentKind } from '../components/kind.js';
import { kindOf } from '../components/registry.js';
import { isRecord } from '../components/shape.js';
import type { Json } from '../types.js';
import { childComponents } from '../validate/tree.js';
import { type FoundText, formTexts, textsOf } from './strings.js';

/** A component as the linter's rules see it; nothing about it is trusted but `component` itself. */
export interface LintedComponent {
  component: Json;
  /** Data path, or the position (`components[3]`) where there is no usable key. */
  path: string;
  key: string;
  kind: ComponentKind | undefined;
  /** Path of the nearest rows around it, `''` outside of any. */
  rows: string;
  /** How many components and how many rows lie around it. */
  depth: number;
  rowsDepth: number;
  parent: LintedComponent | undefined;
  /** Of its own properties; collected once, for several rules look at them all. */
  texts: readonly FoundText[];
}

export interface LintedForm {
  form: Json;
  /** Of the form's own properties. */
  texts: readonly FoundText[];
  components: readonly LintedComponent[];
}

/** Finds fault: a component, or nothing for the form as a whole. */
export type Report = (where: LintedComponent | undefined, zh: string, en: string) => void;

export interface LintRule {
  name: string;
  check(form: LintedForm, report: Report): void;
}

/** Every object that stands where a component should; call only after the bounds were checked. */
export function viewOf(form: Json): LintedForm {
  const components: LintedComponent[] = [];
  const visit = (list: readonly unknown[], prefix: string, parent?: LintedComponent): void => {
    list.forEach((component, i) => {
      if (!isRecord(component)) return;
      const linted = lintedComponent(component, prefix, i, parent);
      components.push(linted);
      const own = linted.kind?.role === 'object' || linted.kind?.role === 'rows';
      visit(childComponents(component), own ? `${linted.path}.` : prefix, linted);
    });
  };
  visit(childComponents({ components: form['components'] }), '');
  return { form, texts: formTexts(form), components };
}

// helpers ////////////////////////////////////////////////////////////////////////////////////////

function lintedComponent(
  component: Json,
  prefix: string,
  position: number,
  parent: LintedComponent | undefined,
): LintedComponent {
  const key = typeof component['key'] === 'string' ? component['key'].slice(0, 100) : '';
  const inRows = parent?.kind?.role === 'rows' ? parent.path : (parent?.rows ?? '');
  return {
    component,
    path: prefix + (key || `components[${position}]`),
    key,
    kind: kindOf(component),
    rows: inRows,
    depth: (parent?.depth ?? 0) + 1,
    rowsDepth: (parent?.rowsDepth ?? 0) + (parent?.kind?.role === 'rows' ? 1 : 0),
    parent,
    texts: textsOf(component),
  };
}
