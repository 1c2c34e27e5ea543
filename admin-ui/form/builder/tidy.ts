import type { ComponentJson, FormJson, Json } from '../../../forms/index.js';
import { COMPONENT_KINDS } from '../../../forms/index.js';
import { isBlank, isRecord } from '../../../forms/components/shape.js';
import { sameJson } from '../../../forms/validate/state.js';
import { mapComponents } from '../walk.js';

/** Form.io's own defaults of a type. */
export type DefaultsOf = (type: string) => Json;

const ALWAYS = new Set(['type', 'key', 'label', 'title', 'legend', 'components', 'columns']);
const NEVER = new Set([
  'validate',
  'id',
  'input',
  'tableView',
  'isNew',
  'keyModified',
  'lockKey',
  'tree',
]);

/**
 * The form as it is stored: without the hundred properties that Form.io's builder fills in with
 * their defaults, and with what the whitelist demands even if it is the default.
 */
export function tidyForm(form: FormJson, defaultsOf: DefaultsOf): FormJson {
  const components = mapComponents(form.components, (component) =>
    tidyComponent(component, defaultsOf(component.type)),
  );
  return { ...form, components };
}

// helpers ////////////////////////////////////////////////////////////////////////////////////////

/** One component, its insides untouched. */
function tidyComponent(component: ComponentJson, defaults: Json): ComponentJson {
  const { type, key } = component;
  const kind = COMPONENT_KINDS.get(type);
  // Form.io calls every panel "Panel" beside its title
  const isFrame = kind?.role !== 'field' && kind?.role !== 'rows';
  const label = isFrame && component.label === defaults['label'] ? undefined : component.label;
  const tidy: Json = { type, key };
  for (const [name, value] of Object.entries(finished({ ...component, label }))) {
    if (NEVER.has(name) || value === undefined) continue;
    const kept = COMPOUND[name] ? COMPOUND[name](value) : value;
    const isDefault = isBlank(kept) || sameJson(kept, defaults[name]);
    const isDemanded = kind?.required?.includes(name) === true && !isBlank(kept);
    if (ALWAYS.has(name) ? !(name === 'label' && isBlank(kept)) : isDemanded || !isDefault) {
      tidy[name] = kept;
    }
  }
  const validate = tidyValidate(type, component['validate'], defaults);
  return (isBlank(validate) ? tidy : { ...tidy, validate }) as ComponentJson;
}

/** What follows from what was set. */
function finished(component: ComponentJson): Json {
  const json: Json = { ...component };
  if (isRecord(json['calculateValue']) && !isBlank(json['calculateValue'])) {
    json['calculateServer'] = true;
    json['disabled'] = true;
  } else delete json['calculateServer'];
  if (Array.isArray(json['values'])) json['values'] = finishedOptions(json['values']);
  if (isRecord(json['data']) && Array.isArray(json['data']['values'])) {
    json['data'] = { values: finishedOptions(json['data']['values']) };
  }
  if (Array.isArray(json['materials'])) json['materials'] = finishedMaterials(json['materials']);
  if (Array.isArray(json['columns'])) json['columns'] = finishedColumns(json['columns']);
  return json;
}

/** Options without a value of their own are numbered; Form.io adds keys that nothing reads. */
function finishedOptions(list: readonly unknown[]): Json[] {
  const options = list.filter(isRecord).filter(({ label }) => !isBlank(label));
  const taken = new Set(options.map(({ value }) => value));
  let next = 1;
  return options.map(({ label, value }) => {
    if (typeof value === 'string' && value !== '') return { label, value };
    if (typeof value === 'number') return { label, value: `${value}` };
    while (taken.has(`o${next}`)) next += 1;
    return { label, value: `o${next++}` };
  });
}

function finishedMaterials(list: readonly unknown[]): Json[] {
  return list.filter(isRecord).map((material, i) => {
    const { name, code, originals, copies, ...flags } = material;
    const set = Object.entries(flags).filter(([, flag]) => flag === true);
    return {
      code: isBlank(code) ? `m${i + 1}` : code,
      name,
      originals: Number(originals) || 0,
      copies: Number(copies) || 0,
      ...Object.fromEntries(set),
    };
  });
}

function finishedColumns(list: readonly unknown[]): Json[] {
  return list.filter(isRecord).map(({ width, components }) => ({
    width: Number(width) || 6,
    components: Array.isArray(components) ? components : [],
  }));
}

function tidyValidate(type: string, value: unknown, defaults: Json): Json {
  const demanded = new Set(COMPONENT_KINDS.get(type)?.requiredValidate);
  const usual = isRecord(defaults['validate']) ? defaults['validate'] : {};
  const kept = Object.entries(isRecord(value) ? value : {}).filter(
    ([name, setting]) =>
      !isBlank(setting) && (demanded.has(name) || !sameJson(setting, usual[name])),
  );
  for (const name of demanded) {
    if (!kept.some(([each]) => each === name)) kept.push([name, true]);
  }
  return Object.fromEntries(kept);
}

/** `show: false` counts, and so does an empty `eq` that is asked for. */
function tidyConditional(value: unknown): Json {
  const { show, when, eq, conjunction, conditions, json } = isRecord(value) ? value : {};
  if (!isBlank(json)) return { json };
  if (!isBlank(when)) return { show, when, eq };
  return isBlank(conditions) ? {} : { show, conjunction, conditions };
}

const CALENDAR = ['type', 'format', 'saveAs', 'enableTime', 'minDate', 'maxDate'];

/** Only a calendar is a setting; any other widget is Form.io's default. */
function tidyWidget(widget: unknown): Json {
  if (!isRecord(widget) || widget['type'] !== 'calendar') return {};
  const kept = CALENDAR.map((name) => [name, widget[name]] as const);
  return Object.fromEntries(kept.filter(([name, v]) => name === 'enableTime' || !isBlank(v)));
}

/** Settings that hold settings. */
const COMPOUND: Readonly<Record<string, (value: unknown) => Json>> = {
  conditional: tidyConditional,
  widget: tidyWidget,
};
