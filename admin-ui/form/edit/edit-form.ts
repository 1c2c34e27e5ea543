import type { Json } from '../../../forms/index.js';
import type { Language } from '../types.js';
import type { Say, Setting } from './settings.js';
import { commonSettings } from './settings.js';
import { ownSettings } from './own-settings.js';

/** The tabs of a component's dialog, as a Form.io form. */
export interface EditForm {
  readonly components: Json[];
}

/** Types that hold a value that a person fills in. */
const FIELDS = new Set(
  (
    'textfield textarea number checkbox radio select selectboxes email file ' +
    'cnIdNumber cnUscc cnMobile cnRegion cnBankCard cnMaterials'
  ).split(' '),
);
const TYPED = new Set(['textfield', 'textarea', 'number', 'email', 'cnIdNumber', 'cnUscc']);
const TITLED: Readonly<Record<string, string>> = {
  panel: 'title',
  fieldset: 'legend',
  well: 'plainLabel',
  columns: 'plainLabel',
  content: 'plainLabel',
};
const DEFAULTED = new Set([
  'textfield',
  'textarea',
  'number',
  'checkbox',
  'radio',
  'select',
  'hidden',
]);
const CALCULATED = new Set(['textfield', 'number', 'textarea', 'hidden']);

/**
 * What may be set of a component, and nothing else: the whitelist of `forms/components`, in plain
 * words. No scripts, no addresses, no data sources.
 */
export function editFormOf(type: string, language: Language): EditForm {
  const say: Say = ([zh, en]) => (language === 'zh' ? zh : en);
  const common = commonSettings(say);
  const own = ownSettings(type, say);
  const pick = (...names: string[]): Setting[] =>
    names.map((name) => common[name]).filter((setting) => setting !== undefined);
  const isField = FIELDS.has(type);
  const basic = [
    ...pick(TITLED[type] ?? 'label', 'key'),
    ...own.basic,
    ...(TYPED.has(type) ? pick('placeholder') : []),
    ...(isField ? pick('description') : []),
    ...(type === 'number' || type === 'textfield' ? pick('prefix', 'suffix') : []),
    ...(DEFAULTED.has(type) ? [defaultValue(say)] : []),
    ...(isField || type === 'datagrid' ? pick('disabled') : []),
    ...(isField ? pick('hidden') : []),
  ];
  const checks = isField
    ? [...pick('required'), ...own.checks, ...pick('customMessage')]
    : own.checks;
  const tabs = [tab('display', say(['基本', 'Basic']), basic)];
  if (checks.length > 0) tabs.push(tab('validation', say(['校验', 'Checks']), checks));
  tabs.push(tab('conditional', say(['显示条件', 'Shown when']), [condition(say)]));
  if (isField || CALCULATED.has(type)) {
    tabs.push(tab('advanced', say(['高级', 'Advanced']), advanced(type, say)));
  }
  return { components: [{ type: 'tabs', key: 'tabs', components: tabs }] };
}

/** Every property that a dialog can set, as dotted paths. */
export function offeredSettings(type: string): string[] {
  const [tabs] = editFormOf(type, 'zh').components as { components: { components: Setting[] }[] }[];
  return (tabs?.components ?? []).flatMap(({ components }) => components.map(({ key }) => key));
}

// helpers ////////////////////////////////////////////////////////////////////////////////////////

function tab(key: string, label: string, components: readonly Setting[]): Json {
  return { key, label, components: [...components] };
}

function condition(say: Say): Setting {
  return { type: 'ycfConditions', key: 'conditional', label: say(['显示条件', 'Shown when']) };
}

/** Form.io makes it a field like the one that is edited. */
function defaultValue(say: Say): Setting {
  return { type: 'textfield', key: 'defaultValue', label: say(['默认值', 'Default']), input: true };
}

function advanced(type: string, say: Say): Setting[] {
  const json = {
    type: 'ycfLogic',
    key: 'validate.json',
    label: say(['自定义校验（JSONLogic）', 'Own check (JSONLogic)']),
    description: say([
      '结果为 true 表示通过，否则结果就是提示文字。例：{"if": [{">": [{"var": "data.area"}, 0]}, true, "面积应大于 0"]}',
      'true, or the message. E.g. {"if": [{">": [{"var": "data.area"}, 0]}, true, "must be over 0"]}',
    ]),
  };
  const calculate = {
    type: 'ycfLogic',
    key: 'calculateValue',
    label: say(['自动计算（JSONLogic）', 'Computed (JSONLogic)']),
    description: say([
      '由其他字段算出，填写人不能改。例：{"*": [{"var": "data.length"}, {"var": "data.width"}]}',
      'Computed from other fields. E.g. {"*": [{"var": "data.length"}, {"var": "data.width"}]}',
    ]),
  };
  const settings = type === 'hidden' ? [] : [json];
  return CALCULATED.has(type) ? [...settings, calculate] : settings;
}
