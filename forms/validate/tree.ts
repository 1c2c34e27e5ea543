import { kindOf } from '../components/registry.js';
import { settings } from '../components/kind.js';
import { asText, isBlank, isRecord, own } from '../components/shape.js';
import { compilePattern } from '../pattern.js';
import type { ComponentJson, Json } from '../types.js';
import { compileCondition } from './condition.js';
import { coreRulesOf } from './core-rules.js';
import type { FormNode } from './node.js';
import { walk } from './node.js';

/** The tree of a form that the linter found nothing in. */
export function compileTree(components: readonly ComponentJson[]): FormNode[] {
  let index = 0;
  const build = (list: readonly ComponentJson[], prefix: string): FormNode[] =>
    list.map((component) => {
      const node = compileNode(component, prefix, index++);
      const inner = node.kind.role === 'object' || node.kind.role === 'rows';
      node.children = build(childComponents(component), inner ? `${node.path}.` : prefix);
      return node;
    });
  const nodes = build(components, '');
  attachConditions(nodes);
  return nodes;
}

/** Components directly inside another: what a renderer would show, by columns or not. */
export function childComponents(component: Json): ComponentJson[] {
  const columns = Array.isArray(component['columns']) ? component['columns'] : [];
  const lists = [...columns.map((column) => own(column, 'components')), component['components']];
  return lists.flatMap((list) => (Array.isArray(list) ? (list as ComponentJson[]) : []));
}

/** What a person calls the component. */
export function labelOf(component: Json): string {
  for (const key of ['label', 'title', 'legend', 'key']) {
    const text = component[key];
    if (typeof text === 'string' && text !== '') return text;
  }
  return '';
}

// helpers ////////////////////////////////////////////////////////////////////////////////////////

type Draft = { -readonly [K in keyof FormNode]: FormNode[K] };

function compileNode(component: ComponentJson, prefix: string, index: number): Draft {
  const kind = kindOf(component);
  if (!kind) throw new Error(`compileTree: ${component.type} is not whitelisted`);
  const validate = settings(component);
  const node: Draft = {
    index,
    path: prefix + component.key,
    key: component.key,
    label: asText(component['errorLabel']) || labelOf(component),
    kind,
    component,
    plain: { ...component },
    required: { ...component, validate: { ...validate, required: true } },
    children: [],
    rules: coreRulesOf(kind, component),
  };
  if (kind.role !== 'field') return node;

  const matches = isBlank(validate['pattern']) ? undefined : compilePattern(validate['pattern']);
  if (matches) node.matches = matches;
  const json = validate['json'];
  if (isRecord(json) && !isBlank(json)) node.logic = { json, texts: textsIn(json) };
  const calculate = component['calculateValue'];
  if (isRecord(calculate) && !isBlank(calculate)) node.calculate = calculate;
  return node;
}

function attachConditions(nodes: readonly Draft[]): void {
  const all: Draft[] = [...walk(nodes)];
  const byPath = new Map(all.map((node) => [node.path, node.component]));
  for (const node of all) {
    const condition = compileCondition(node.component, (path) => {
      const found = byPath.get(path);
      if (!found) throw new Error(`compileTree: condition on unknown ${path}`);
      return found;
    });
    if (condition) node.condition = condition;
  }
}

function textsIn(logic: unknown): Set<string> {
  const texts = new Set<string>();
  const visit = (part: unknown): void => {
    if (typeof part === 'string') texts.add(part);
    else if (Array.isArray(part)) part.forEach(visit);
    else if (isRecord(part)) Object.values(part).forEach(visit);
  };
  visit(logic);
  return texts;
}
