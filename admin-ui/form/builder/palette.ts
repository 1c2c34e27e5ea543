import type { Json } from '../../../forms/index.js';
import { asText } from '../../../forms/components/shape.js';
import type { Language } from '../types.js';

type Said = readonly [zh: string, en: string];

/** A component as it lies in the palette: where it is dropped, `schema` becomes a field. */
export interface PaletteEntry {
  /** Unique in the palette; several entries may make the same type. */
  readonly name: string;
  readonly title: Said;
  /** Of bootstrap-icons. */
  readonly icon: string;
  readonly schema: Json & { readonly type: string; readonly key: string };
}

export interface PaletteGroup {
  readonly name: string;
  readonly title: Said;
  readonly entries: readonly PaletteEntry[];
}

const CALENDAR = { type: 'calendar', saveAs: 'text' };
const CHOICES = [
  { label: '选项一', value: 'a' },
  { label: '选项二', value: 'b' },
];
const FILE = { storage: 'url', filePattern: '.pdf,.jpg,.jpeg,.png', fileMaxSize: '10MB' };
const ONLY_AVAILABLE = { onlyAvailableItems: true };

/** All that a form may contain (`forms/components/registry.ts`), and nothing else. */
export const PALETTE: readonly PaletteGroup[] = [
  group(
    'base',
    ['基础', 'Basic'],
    [
      entry('textfield', ['单行文本', 'Text'], 'input-cursor-text', { key: 'text' }),
      entry('textarea', ['多行文本', 'Long text'], 'text-paragraph', { key: 'longText' }),
      entry('number', ['数字', 'Number'], '123', {}),
      entry('checkbox', ['勾选', 'Tick'], 'check-square', { key: 'tick' }),
      entry('email', ['电子邮箱', 'E-mail'], 'envelope', {}),
      entry('file', ['文件', 'File'], 'paperclip', FILE),
    ],
  ),
  group(
    'choice',
    ['日期与选择', 'Dates and choices'],
    [
      entry('textfield', ['日期', 'Date'], 'calendar3', {
        key: 'date',
        widget: { ...CALENDAR, format: 'yyyy-MM-dd', enableTime: false },
      }),
      entry('textfield', ['日期和时间', 'Date and time'], 'calendar-week', {
        key: 'dateTime',
        widget: { ...CALENDAR, format: 'yyyy-MM-dd HH:mm', enableTime: true },
      }),
      entry('radio', ['单选', 'One of'], 'ui-radios', {
        key: 'choice',
        dataType: 'string',
        values: CHOICES,
        validate: ONLY_AVAILABLE,
      }),
      entry('select', ['下拉选择', 'Drop-down'], 'menu-button-wide', {
        dataSrc: 'values',
        dataType: 'string',
        data: { values: CHOICES },
        validate: ONLY_AVAILABLE,
      }),
      entry('selectboxes', ['多选', 'Some of'], 'ui-checks', {
        key: 'choices',
        values: CHOICES,
        validate: ONLY_AVAILABLE,
      }),
    ],
  ),
  group(
    'gov',
    ['政务组件', 'Government'],
    [
      entry('cnIdNumber', ['居民身份证', 'Identity number'], 'person-vcard', { key: 'idNumber' }),
      entry('cnUscc', ['统一社会信用代码', 'Credit code'], 'building', { key: 'uscc' }),
      entry('cnMobile', ['手机号', 'Mobile number'], 'phone', { key: 'mobile' }),
      entry('cnRegion', ['区划（村、社区）', 'Region'], 'geo-alt', {
        key: 'region',
        level: 'village',
      }),
      entry('cnBankCard', ['银行卡号', 'Bank card'], 'credit-card', { key: 'bankCard' }),
      entry('cnMaterials', ['材料清单', 'Materials'], 'card-checklist', {
        key: 'materials',
        materials: [{ code: 'form', name: '申请表', originals: 1, copies: 0, required: true }],
      }),
    ],
  ),
  group(
    'layout',
    ['版式', 'Layout'],
    [
      entry('panel', ['面板', 'Panel'], 'window', { title: '', components: [] }),
      entry('fieldset', ['小组', 'Group'], 'bounding-box', { legend: '', components: [] }),
      entry('well', ['衬底', 'Well'], 'square-fill', { label: '', components: [] }),
      entry('columns', ['分栏', 'Columns'], 'layout-split', {
        label: '',
        columns: [
          { width: 6, components: [] },
          { width: 6, components: [] },
        ],
      }),
      entry('content', ['说明文字', 'Text to read'], 'info-circle', {
        label: '',
        html: '<p>请在这里写填写说明。</p>',
      }),
      entry('button', ['按钮', 'Button'], 'hand-index', { key: 'submit', action: 'submit' }),
    ],
  ),
  group(
    'data',
    ['数据', 'Data'],
    [
      entry('datagrid', ['表格（多行）', 'Rows'], 'table', { key: 'rows', components: [] }),
      entry('container', ['数据组', 'Container'], 'folder', { key: 'group', components: [] }),
      entry('hidden', ['隐藏值', 'Hidden value'], 'eye-slash', { key: 'hiddenValue' }),
    ],
  ),
];

/** What the palette calls the type of a component. */
export function titleOf(component: Json, language: Language): string {
  const entries = PALETTE.flatMap(({ entries: all }) => all);
  const isDate = (json: Json): boolean =>
    (json['widget'] as Json | undefined)?.['type'] === 'calendar';
  const found = entries.find(
    ({ schema }) => schema.type === component['type'] && isDate(schema) === isDate(component),
  );
  return found ? found.title[language === 'zh' ? 0 : 1] : asText(component['type']);
}

/** The groups as Form.io's builder takes them; its own are switched off. */
export function paletteOptions(language: Language): Json {
  const at = language === 'zh' ? 0 : 1;
  const off = ['basic', 'advanced', 'layout', 'data', 'premium', 'resource', 'custom'];
  const groups = PALETTE.map(({ name, title, entries }, weight) => {
    const components = entries.map((item, order) => {
      const { name: key, icon, schema } = item;
      const titled = item.title[at];
      const named = ['title', 'legend'].find((property) => property in schema);
      const label = 'label' in schema ? {} : { [named ?? 'label']: titled };
      return [key, { key, icon, weight: order, title: titled, schema: { ...schema, ...label } }];
    });
    const all = Object.fromEntries(components) as Json;
    return [`yc_${name}`, { title: title[at], weight, default: true, components: all }];
  });
  return {
    ...Object.fromEntries(off.map((name) => [name, false])),
    ...(Object.fromEntries(groups) as Json),
  };
}

// helpers ////////////////////////////////////////////////////////////////////////////////////////

function group(name: string, title: Said, entries: readonly PaletteEntry[]): PaletteGroup {
  return { name, title, entries };
}

function entry(type: string, title: Said, icon: string, schema: Json): PaletteEntry {
  const key = asText(schema['key']) || type;
  return { name: key, title, icon, schema: { type, input: true, ...schema, key } };
}
