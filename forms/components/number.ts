import type { ComponentJson } from '../types.js';
import type { ComponentKind, Finding } from './kind.js';
import { numberSetting, settings } from './kind.js';
import { blankOr, count, flag, numeric, oneOf, shape } from './shape.js';

const STEP_TOLERANCE = 1e-9;

/** A JSON number. Form.io drops `"abc"` in silence and never looks at step, integer or decimals. */
export const number: ComponentKind = {
  type: 'number',
  role: 'field',
  properties: {
    decimalLimit: count,
    requireDecimal: flag,
    delimiter: flag,
    thousandsSeparator: blankOr(oneOf(',')),
    decimalSymbol: blankOr(oneOf('.')),
  },
  validate: {
    min: numeric,
    max: numeric,
    step: shape('any 或正数', 'any or a positive number', isStep),
    integer: flag,
  },
  coreRules: ['validateMinimumValue', 'validateMaximumValue', 'validateNumber'],
  read(value) {
    if (typeof value !== 'number' || !Number.isFinite(value)) return { rule: 'number' };
    return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? { value } : { rule: 'number' };
  },
  check(value, component) {
    return typeof value === 'number' ? precision(value, component) : [];
  },
};

// helpers ////////////////////////////////////////////////////////////////////////////////////////

function precision(value: number, component: ComponentJson): Finding[] {
  const validate = settings(component);
  const findings: Finding[] = [];
  if (validate['integer'] === true && !Number.isInteger(value)) findings.push({ rule: 'integer' });

  const step = numberSetting(validate, 'step');
  if (step !== undefined && !isMultiple(value - (numberSetting(validate, 'min') ?? 0), step)) {
    findings.push({ rule: 'step', params: { step } });
  }
  const decimals = numberSetting(component, 'decimalLimit');
  if (decimals !== undefined && decimals <= 20 && Number(value.toFixed(decimals)) !== value) {
    findings.push({ rule: 'decimalLimit', params: { decimals } });
  }
  return findings;
}

/** As a browser's number box counts: from the minimum, in steps. */
function isMultiple(distance: number, step: number): boolean {
  const steps = distance / step;
  return Math.abs(steps - Math.round(steps)) <= STEP_TOLERANCE * Math.max(1, Math.abs(steps));
}

function isStep(value: unknown): boolean {
  return value === '' || value === 'any' || (typeof value === 'number' && value > 0);
}
