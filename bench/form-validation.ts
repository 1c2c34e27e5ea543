import { createRequire } from 'node:module';
import { compileForm } from '../forms/index.js';
import type { Json } from '../forms/index.js';

const SECONDS = 2;
const FIELDS = 30;

/**
 * Validates a form of 30 fields (text, numbers, choices, dates, identity number, conditions) and
 * prints the rate beside that of @formio/core's own `process` on the same form and data. Core runs
 * as an unchanged second copy, cloning the form per call as its callers must: it writes on it.
 */
export async function run(): Promise<void> {
  const form = sampleForm();
  const data = sampleData();
  const compiled = compileForm(form);
  if ('problems' in compiled) throw new Error(JSON.stringify(compiled.problems));

  const ours = rate(() => {
    const result = compiled.form.validate(data, { today: '2025-06-30' });
    if ('errors' in result) throw new Error(JSON.stringify(result.errors));
  });
  const bare = bareCore();
  const core = await rateAsync(async () => {
    const components = structuredClone(form.components);
    const copy = structuredClone(data);
    await bare.process({
      form: { components },
      submission: { data: copy },
      components,
      data: copy,
      processors: bare.Processors,
      rules: bare.rules,
      scope: {},
      config: { server: true },
    });
  });
  const ratio = ours / core;
  console.log(
    `form validation, ${FIELDS} fields: ${Math.round(ours)}/s (budget 1500/s), ` +
      `${ratio.toFixed(1)}x bare @formio/core process (${Math.round(core)}/s)`,
  );
}

// helpers ////////////////////////////////////////////////////////////////////////////////////////

interface BareCore {
  process(context: object): Promise<unknown>;
  Processors: unknown;
  rules: unknown;
}

/** @formio/core as published: the copy that `forms` uses has its evaluator taken out. */
function bareCore(): BareCore {
  const require = createRequire(import.meta.url);
  const kept = { ...require.cache };
  for (const id of Object.keys(require.cache)) delete require.cache[id];
  try {
    return require('@formio/core') as BareCore;
  } finally {
    Object.assign(require.cache, kept);
  }
}

function rate(once: () => void): number {
  for (let i = 0; i < 200; i++) once();
  const end = performance.now() + SECONDS * 1000;
  const start = performance.now();
  let count = 0;
  for (; performance.now() < end; count++) once();
  return (count * 1000) / (performance.now() - start);
}

async function rateAsync(once: () => Promise<void>): Promise<number> {
  for (let i = 0; i < 50; i++) await once();
  const end = performance.now() + SECONDS * 1000;
  const start = performance.now();
  let count = 0;
  for (; performance.now() < end; count++) await once();
  return (count * 1000) / (performance.now() - start);
}

function sampleForm(): Json & { components: Json[] } {
  const components: Json[] = [
    { type: 'cnIdNumber', key: 'idNumber', label: '身份证号', validate: { required: true } },
    { type: 'cnMobile', key: 'mobile', label: '手机号', validate: { required: true } },
    { type: 'email', key: 'email', label: '电子邮箱' },
    { type: 'checkbox', key: 'agreed', label: '已阅读告知书', validate: { required: true } },
    date('birthday', '出生日期'),
    date('openingDay', '开业日期'),
    choice('kind', '经营场所类别', 'radio'),
    choice('district', '所在片区', 'select'),
    {
      type: 'selectboxes',
      key: 'purposes',
      label: '经营项目',
      values: OPTIONS,
      validate: { onlyAvailableItems: true, minSelectedCount: 1 },
    },
    {
      ...text('note', '说明'),
      conditional: { show: true, when: 'kind', eq: 'a' },
    },
  ];
  for (let i = components.length; i < FIELDS; i += 2) {
    components.push({ ...text(`text${i}`, `文本${i}`) });
    components.push({
      type: 'number',
      key: `number${i}`,
      label: `数字${i}`,
      validate: { required: true, min: 0, max: 1000, integer: true },
    });
  }
  return { title: '公共场所卫生许可申请', display: 'form', components };
}

const OPTIONS = ['a', 'b', 'c', 'd'].map((value) => ({ value, label: `选项${value}` }));

function text(key: string, label: string): Json {
  const validate = { required: true, minLength: 2, maxLength: 50, pattern: '[^<>]+' };
  return { type: 'textfield', key, label, validate };
}

function date(key: string, label: string): Json {
  const widget = { type: 'calendar', format: 'yyyy-MM-dd', saveAs: 'text', enableTime: false };
  return { type: 'textfield', key, label, widget };
}

function choice(key: string, label: string, type: 'radio' | 'select'): Json {
  const offered = type === 'radio' ? { values: OPTIONS } : { data: { values: OPTIONS } };
  const validate = { required: true, onlyAvailableItems: true };
  return { type, key, label, dataSrc: 'values', dataType: 'string', ...offered, validate };
}

function sampleData(): Json {
  const data: Json = {
    idNumber: '11010519491231002X',
    mobile: '13800138000',
    email: 'zhang@example.cn',
    agreed: true,
    birthday: '1949-12-31',
    openingDay: '2025-07-01',
    kind: 'a',
    district: 'b',
    purposes: { a: true, b: false, c: true, d: false },
    note: '沿街门面，一层',
  };
  for (let i = 10; i < FIELDS; i += 2) {
    data[`text${i}`] = '测试内容';
    data[`number${i}`] = 42;
  }
  return data;
}
