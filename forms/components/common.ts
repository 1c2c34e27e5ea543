import {
  flag,
  isBlank,
  isRecord,
  listOf,
  looks,
  oneOf,
  plainText,
  shape,
  text,
  unused,
} from './shape.js';
import type { Shapes } from './shape.js';

/** Only changes how a component looks; the server has no interest in it. */
const APPEARANCE: Shapes = {
  placeholder: text(200),
  description: text(1000),
  tooltip: text(1000),
  prefix: text(50),
  suffix: text(50),
  customClass: shape('样式类名', 'class names', (v) => isBlank(v) || isClassNames(v)),
  tabindex: looks,
  hideLabel: flag,
  labelPosition: looks,
  labelWidth: looks,
  labelMargin: looks,
  optionsLabelPosition: looks,
  dataGridLabel: flag,
  autofocus: flag,
  autocomplete: plainText,
  spellcheck: flag,
  tableView: flag,
  modalEdit: flag,
  overlay: looks,
  widget: looks,
  id: plainText,
  size: looks,
  theme: looks,
  inline: flag,
  showCharCount: flag,
  showWordCount: flag,
  applyMaskOn: looks,
  validateOn: oneOf('change', 'blur', 'submit'),
  validateWhenHidden: unused,
  lockKey: flag,
  isNew: flag,
};

/**
 * Every component. `unused` names what Form.io offers and this engine refuses: values that would
 * not be stored, stored unvalidated, computed by author JavaScript or checked by a database that
 * the validator does not have.
 */
export const COMMON: Shapes = {
  ...APPEARANCE,
  key: text(64),
  type: text(64),
  input: flag,
  label: text(100),
  hidden: flag,
  disabled: flag,
  properties: looks,
  tags: listOf(20, '标签列表', 'a list of tags', (v) => typeof v === 'string' && v.length <= 50),
  conditional: shape('显示条件', 'a condition', (v) => isBlank(v) || isRecord(v)),
  persistent: oneOf(true),
  clearOnHide: oneOf(true),
  multiple: unused,
  protected: unused,
  unique: unused,
  dbIndex: unused,
  encrypted: unused,
  refreshOn: unused,
  redrawOn: unused,
  addons: unused,
  attributes: unused,
  allowCalculateOverride: unused,
  allowMultipleMasks: unused,
  inputMask: unused,
  inputMasks: unused,
  mask: unused,
  truncateMultipleSpaces: unused,
  case: unused,
  inputFormat: oneOf('plain'),
  serverOverride: unused,
  // judged by the rule author-code, which says what to use instead
  customConditional: unused,
  customDefaultValue: unused,
  logic: unused,
};

/** Components that hold a value. */
export const FIELD_COMMON: Shapes = {
  defaultValue: shape('默认值', 'a default value', () => true),
  validate: shape('校验设置', 'validation settings', (v) => isBlank(v) || isRecord(v)),
  errors: shape('错误提示', 'texts by rule', (v) => isBlank(v) || isTextRecord(v)),
  errorLabel: text(100),
  calculateValue: shape('JSONLogic', 'JSONLogic', (v) => isBlank(v) || isRecord(v)),
  calculateServer: flag,
};

export const VALIDATE_COMMON: Shapes = {
  required: flag,
  customMessage: text(200),
  json: shape('JSONLogic', 'JSONLogic', (v) => isBlank(v) || isRecord(v)),
  custom: unused,
  customPrivate: unused,
  unique: unused,
  multiple: unused,
  strictDateValidation: unused,
};

// helpers ////////////////////////////////////////////////////////////////////////////////////////

function isClassNames(value: unknown): boolean {
  return typeof value === 'string' && value.length <= 200 && /^[\w\- ]*$/.test(value);
}

function isTextRecord(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const texts = Object.values(value);
  return texts.length <= 40 && texts.every((t) => typeof t === 'string' && t.length <= 200);
}
