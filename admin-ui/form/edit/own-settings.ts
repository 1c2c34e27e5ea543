import type { Say, Setting } from './settings.js';
import { choice, count, line, lines, rows, tick } from './settings.js';

/** What belongs to one type only. */
export interface OwnSettings {
  readonly basic: readonly Setting[];
  readonly checks: readonly Setting[];
}

const WHOLE = { validate: { min: 0, integer: true }, decimalLimit: 0 };

export function ownSettings(type: string, say: Say): OwnSettings {
  const make = OWN[type];
  return make ? make(say) : { basic: [], checks: [] };
}

// helpers ////////////////////////////////////////////////////////////////////////////////////////

const OWN: Readonly<Record<string, (say: Say) => OwnSettings>> = {
  textfield: (say) => ({ basic: dateSettings(say), checks: textChecks(say) }),
  textarea: (say) => ({
    basic: [count(say, 'rows', ['行数', 'Lines'], WHOLE)],
    checks: textChecks(say),
  }),
  email: (say) => ({
    basic: [],
    checks: [count(say, 'validate.maxLength', ['最多字数', 'At most characters'], WHOLE)],
  }),
  number: (say) => ({
    basic: [count(say, 'decimalLimit', ['小数位数', 'Decimals'], WHOLE)],
    checks: [
      count(say, 'validate.min', ['最小', 'Least']),
      count(say, 'validate.max', ['最大', 'Most']),
      count(say, 'validate.step', ['步长', 'In steps of']),
      tick(say, 'validate.integer', ['只能是整数', 'Whole numbers only']),
    ],
  }),
  radio: (say) => ({ basic: [options(say, 'values')], checks: [] }),
  select: (say) => ({
    basic: [
      options(say, 'data.values'),
      tick(say, 'multiple', ['可以选多项', 'Several may be chosen']),
    ],
    checks: [],
  }),
  selectboxes: (say) => ({
    basic: [options(say, 'values')],
    checks: [
      count(say, 'validate.minSelectedCount', ['至少选几项', 'At least'], WHOLE),
      count(say, 'validate.maxSelectedCount', ['最多选几项', 'At most'], WHOLE),
    ],
  }),
  file: (say) => ({
    basic: [
      line(say, 'filePattern', ['允许的类型', 'Types'], {
        description: say(['用逗号分开，如 .pdf,.jpg,.png 或 image/*', 'E.g. .pdf,.jpg or image/*']),
        validate: { required: true },
      }),
      line(say, 'fileMaxSize', ['单个文件上限', 'Size of one at most'], {
        description: say(['如 10MB、500KB', 'E.g. 10MB, 500KB']),
        validate: { required: true },
      }),
      tick(say, 'multiple', ['可以上传多个', 'Several files']),
    ],
    checks: [],
  }),
  cnRegion: (say) => ({
    basic: [
      choice(
        say,
        'level',
        ['选到哪一级', 'Down to'],
        [
          ['county', ['县（区）', 'County']],
          ['township', ['乡镇（街道）', 'Township']],
          ['village', ['村（社区）', 'Village']],
        ],
      ),
      line(say, 'within', ['限于（区划代码前几位）', 'Within (leading digits)']),
    ],
    checks: [],
  }),
  cnMaterials: (say) => ({
    basic: [materials(say)],
    checks: [
      tick(say, 'validate.complete', ['提交时必要材料须齐全', 'Required materials must be there']),
    ],
  }),
  panel: (say) => ({
    basic: [
      tick(say, 'collapsible', ['可以收起', 'Can be folded']),
      tick(say, 'collapsed', ['开始时收起', 'Folded at first']),
    ],
    checks: [],
  }),
  columns: (say) => ({
    basic: [
      rows(
        say,
        'columns',
        ['各栏宽度（共 12 份）', 'Widths (of 12)'],
        [count(say, 'width', ['宽度', 'Width'], { validate: { min: 1, max: 12, integer: true } })],
        ['添加一栏', 'Add a column'],
      ),
    ],
    checks: [],
  }),
  content: (say) => ({
    basic: [
      lines(say, 'html', ['文字', 'Text'], {
        rows: 6,
        description: say([
          '可用 <p> <b> <ul> <li> <h4> 等标签，不能带属性',
          'Plain tags such as <p> <b> <ul> <li> <h4>, without attributes',
        ]),
      }),
    ],
    checks: [],
  }),
  button: (say) => ({
    basic: [
      choice(
        say,
        'action',
        ['作用', 'Does'],
        [
          ['submit', ['提交', 'Submit']],
          ['reset', ['清空', 'Empty the form']],
        ],
      ),
    ],
    checks: [],
  }),
  datagrid: (say) => ({
    basic: [
      line(say, 'addAnother', ['“添加”按钮上的字', 'Words of the add button']),
      tick(say, 'initEmpty', ['开始时没有行', 'No row at first']),
    ],
    checks: [
      count(say, 'validate.minLength', ['至少几行', 'At least rows'], WHOLE),
      count(say, 'validate.maxLength', ['最多几行', 'At most rows'], WHOLE),
    ],
  }),
};

function textChecks(say: Say): Setting[] {
  return [
    count(say, 'validate.minLength', ['最少字数', 'At least characters'], WHOLE),
    count(say, 'validate.maxLength', ['最多字数', 'At most characters'], WHOLE),
    line(say, 'validate.pattern', ['格式（正则表达式）', 'Format (regular expression)']),
    line(say, 'validate.patternMessage', ['格式不符时的提示', 'Message for the format']),
  ];
}

/** Shown for dates only: `widget.type` is not offered and stays what the palette set. */
function dateSettings(say: Say): Setting[] {
  const whenDate = {
    conditional: { json: { '==': [{ var: 'data.widget.type' }, 'calendar'] } },
    clearOnHide: false,
    description: say(['如 2025-01-01，或 today（当天）', 'Such as 2025-01-01, or today']),
  };
  return [
    line(say, 'widget.minDate', ['不早于', 'Not before'], whenDate),
    line(say, 'widget.maxDate', ['不晚于', 'Not after'], whenDate),
  ];
}

function options(say: Say, key: string): Setting {
  const columns = [
    line(say, 'label', ['显示的字', 'Label'], { validate: { required: true } }),
    line(say, 'value', ['存储的值', 'Value'], { validate: { pattern: '\\S{1,100}' } }),
  ];
  return rows(say, key, ['选项', 'Options'], columns, ['添加选项', 'Add an option']);
}

function materials(say: Say): Setting {
  const columns = [
    line(say, 'name', ['材料名称', 'Material'], { validate: { required: true } }),
    line(say, 'code', ['编码', 'Code']),
    count(say, 'originals', ['原件', 'Originals'], WHOLE),
    count(say, 'copies', ['复印件', 'Copies'], WHOLE),
    tick(say, 'required', ['必要', 'Required']),
    tick(say, 'deferrable', ['可容缺', 'May follow']),
    tick(say, 'declarable', ['可承诺', 'May be declared']),
    tick(say, 'obtainableBySharing', ['共享获取', 'By sharing']),
  ];
  return rows(say, 'materials', ['材料', 'Materials'], columns, ['添加材料', 'Add a material']);
}
