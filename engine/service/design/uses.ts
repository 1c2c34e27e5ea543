import {
  type ComponentJson,
  type FormJson,
  type Json,
  boundsProblem,
} from '../../../forms/index.js';
import type { Item } from '../../core/case/item.js';
import type { Expression } from '../../core/expression.js';
import type { Model, Node } from '../../core/model.js';
import type { Staff } from '../access/principal.js';
import type { ServiceContext } from '../context.js';
import { wordsOf } from '../forms/needed-fields.js';
import { type Result, rejected } from '../result.js';
import type { Forms } from './draft.js';
import { readDraft } from './drafts.js';

/** One place that would break if the form or the field were called otherwise. */
export interface Use {
  readonly form?: string;
  readonly field?: string;
  readonly kind: UseKind;
  readonly elementId?: string;
  readonly elementName?: string;
  readonly station?: string;
  /** The expression as it is written. */
  readonly text?: string;
  readonly message: string;
  readonly messageEn: string;
}
type UseKind =
  | 'startForm'
  | 'stationForm'
  | 'right'
  | 'limit'
  | 'material'
  | 'condition'
  | 'mapping'
  | 'expression'
  | 'formLogic';

/**
 * Where the draft uses its forms and their fields: of one form, of one field, or all. While the
 * diagram has errors it cannot be told, and the answer is a refusal.
 */
export async function usesIn(
  context: ServiceContext,
  key: string,
  wanted: { readonly form?: string; readonly field?: string },
  who: Staff,
): Promise<Result<{ readonly items: readonly Use[] }>> {
  const draft = await readDraft(context, key, who);
  if ('rejected' in draft) return draft;
  const { bpmn } = draft.value;
  const forms = readableForms(draft.value.forms);
  const compiled = await context.kernel.compile({ [`${key}.bpmn`]: bpmn });
  if ('problems' in compiled) {
    return rejected('NOT_DEPLOYABLE', { reason: '流程图有错误，改正后才能看出表单用在哪里' });
  }
  const model = compiled.models.find((named) => named.model.key === key)?.model;
  const items: Use[] = [];
  const look = async (places: Iterable<readonly Use[]>, atOnce: number): Promise<void> => {
    let seen = 0;
    for (const uses of places) {
      items.push(...uses.filter((use) => isWanted(use, wanted)));
      seen += 1;
      if (seen % atOnce === 0) await new Promise((resolve) => setImmediate(resolve));
    }
  };
  if (model) await look(usesOfModel(model, fieldsOf(forms)), ELEMENTS_AT_ONCE);
  await look(usesInForms(forms), 1);
  return { value: { items } };
}

/** Every use, element by element; a field of several forms is told of each. */
function* usesOfModel(model: Model, fields: Fields): Generator<readonly Use[]> {
  const inExpression = (expression: Expression, about: About): Use[] => {
    const found = [...new Set(wordsOf(expression))].flatMap((word) => fields.get(word) ?? []);
    return found.map((at) => ({ ...at, ...about, text: expression.source }));
  };
  for (const node of model.nodes) yield usesOfNode(node, fields, inExpression);
  for (const { id, name = id, condition, listeners } of model.flows) {
    if (condition) {
      yield inExpression(condition, said('condition', `分支“${name}”的条件`, id, name));
    }
    const about = said('expression', `分支“${name}”的监听器`, id, name);
    for (const told of expressionsIn(listeners)) yield inExpression(told, about);
  }
  if (model.item) yield usesOfItem(model.item, inExpression);
}

// ---------------------------------------------------------------------------------------------

/** Elements that are looked through before others get a turn. */
const ELEMENTS_AT_ONCE = 500;

function isWanted(
  { form, field }: Use,
  wanted: { readonly form?: string; readonly field?: string },
): boolean {
  return (
    (wanted.form === undefined || form === wanted.form) &&
    (wanted.field === undefined || field === wanted.field)
  );
}

type About = Pick<Use, 'kind' | 'elementId' | 'elementName' | 'station' | 'message' | 'messageEn'>;
type InExpression = (expression: Expression, about: About) => readonly Use[];
interface FieldAt {
  readonly form: string;
  readonly field: string;
}
/** By the field's key. */
type Fields = ReadonlyMap<string, readonly FieldAt[]>;

const IN_ENGLISH: Readonly<Record<UseKind, string>> = {
  startForm: 'application form of the start event',
  stationForm: 'form of a station',
  right: 'field right of a station',
  limit: 'condition of a limit',
  material: 'condition of a material',
  condition: 'condition of a branch',
  mapping: 'mapping of an element',
  expression: 'expression of an element',
  formLogic: 'condition within a form',
};

function said(kind: UseKind, message: string, elementId?: string, elementName?: string): About {
  const about = { ...(elementId && { elementId }), ...(elementName && { elementName }) };
  return { kind, ...about, message, messageEn: IN_ENGLISH[kind] };
}

function usesOfNode(node: Node, fields: Fields, inExpression: InExpression): readonly Use[] {
  const { id, name = id, formKey, inputs, outputs, call, ...rest } = node;
  const uses: Use[] = [];
  if (formKey?.language === 'literal') {
    const about = said('startForm', `开始事件“${name}”的申请表`, id, name);
    uses.push({ form: formKey.source, ...about });
  }
  const mapped = said('mapping', `“${name}”的输入输出`, id, name);
  for (const expression of expressionsIn([inputs, outputs, call])) {
    uses.push(...inExpression(expression, mapped));
  }
  const data = [...inputs, ...outputs].map(({ value }) => value);
  for (const mapping of [...(call?.in ?? []), ...(call?.out ?? []), ...data]) {
    if (!('variable' in mapping)) continue;
    const handed = fields.get(mapping.variable) ?? [];
    uses.push(...handed.map((at) => ({ ...at, ...mapped, text: mapping.variable })));
  }
  const plain = said('expression', `“${name}”的表达式`, id, name);
  for (const expression of expressionsIn(rest)) uses.push(...inExpression(expression, plain));
  return uses;
}

function usesOfItem(item: Item, inExpression: InExpression): readonly Use[] {
  const uses: Use[] = [];
  for (const { key: station, name, form, rights = {} } of Object.values(item.stations)) {
    if (form === undefined) continue;
    uses.push({ form, station, ...said('stationForm', `环节“${name}”的表单`) });
    for (const field of Object.keys(rights).filter((path) => path !== '*')) {
      uses.push({ form, field, station, ...said('right', `环节“${name}”的字段权限`) });
    }
  }
  for (const limit of [item.limits.statutory, item.limits.promised]) {
    const kind = limit === item.limits.statutory ? '法定' : '承诺';
    for (const { when } of 'none' in limit ? [] : limit.variants) {
      if (when) uses.push(...inExpression(when, said('limit', `${kind}时限的适用情形`)));
    }
  }
  for (const { name, required } of item.materials) {
    if (typeof required !== 'object') continue;
    uses.push(...inExpression(required.when, said('material', `材料“${name}”的必要条件`)));
  }
  return uses;
}

/** Form by form: where the visibility or a value of one component goes by another. */
function* usesInForms(forms: Forms): Generator<readonly Use[]> {
  for (const [form, schema] of Object.entries(forms)) yield usesInForm(form, schema);
}

function usesInForm(form: string, schema: FormJson): readonly Use[] {
  const components = componentsOf(schema);
  const keys = new Set(components.map(({ key }) => key));
  return components.flatMap(({ key, label, conditional, calculateValue, logic }) => {
    const written = JSON.stringify([conditional, calculateValue, logic]);
    const words = new Set(written.match(/[A-Za-z_][\w.]*/g));
    const name = typeof label === 'string' && label !== '' ? label : key;
    const about = said('formLogic', `表单里“${name}”的显示条件或计算`);
    const used = [...words].filter((word) => word !== key && keys.has(word));
    return used.map((field) => ({ form, field, ...about }));
  });
}

function fieldsOf(forms: Forms): Fields {
  const fields = new Map<string, FieldAt[]>();
  for (const [form, schema] of Object.entries(forms)) {
    for (const field of new Set(componentsOf(schema).map(({ key }) => key))) {
      const at = { form, field };
      const before = fields.get(field);
      if (before) before.push(at);
      else fields.set(field, [at]);
    }
  }
  return fields;
}

/** What is no form at all, or larger than any may be, uses nothing; the check tells of it. */
function readableForms(forms: Forms): Forms {
  return Object.fromEntries(Object.entries(forms).filter(([, form]) => !boundsProblem(form)));
}

/** All components at any depth; a form in the making may hold anything. */
function componentsOf(schema: FormJson): readonly ComponentJson[] {
  const found: ComponentJson[] = [];
  const visit = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null || depth > 60) return;
    if (Array.isArray(value)) return value.forEach((entry) => visit(entry, depth + 1));
    const { key, type, components, columns, rows } = value as Json;
    if (typeof key === 'string' && typeof type === 'string') found.push(value as ComponentJson);
    for (const inner of [components, columns, rows]) visit(inner, depth + 1);
  };
  visit(schema.components, 0);
  return found;
}

function expressionsIn(value: unknown): readonly Expression[] {
  if (typeof value !== 'object' || value === null) return [];
  const { language, source } = value as Partial<Expression>;
  if (typeof language === 'string' && typeof source === 'string') return [value as Expression];
  return Object.values(value).flatMap(expressionsIn);
}
