import { numberSetting, settings } from '../../components/kind.js';
import { ROWS_MAX } from '../../components/datagrid.js';
import { isRecord, own } from '../../components/shape.js';
import { TEXT_MAX } from '../../components/text-value.js';
import type { Json } from '../../types.js';
import type { LintRule } from '../view.js';

const PAIRS = [
  ['minLength', 'maxLength'],
  ['minWords', 'maxWords'],
  ['min', 'max'],
  ['minSelectedCount', 'maxSelectedCount'],
] as const;

/** Limits that something can satisfy, within what the engine takes at all. */
export const limits: LintRule = {
  name: 'limits',
  check({ components }, report) {
    for (const linted of components) {
      if (!isRecord(linted.component['validate']) && linted.kind?.type !== 'textfield') continue;
      const validate = settings(linted.component);
      for (const [low, high] of PAIRS) {
        if (contradicts(validate, low, high)) {
          report(linted, `${low} 不能大于 ${high}`, `${low} is greater than ${high}`);
        }
      }
      const most = linted.kind?.role === 'rows' ? ROWS_MAX : TEXT_MAX;
      if ((numberSetting(validate, 'maxLength') ?? 0) > most) {
        report(linted, `maxLength 不能超过${most}`, `maxLength must be at most ${most}`);
      }
      const [from, to] = ['minDate', 'maxDate'].map((n) => own(linted.component['widget'], n));
      if (isDay(from) && isDay(to) && from > to) {
        report(linted, 'minDate 不能晚于 maxDate', 'minDate is after maxDate');
      }
    }
  },
};

// helpers ////////////////////////////////////////////////////////////////////////////////////////

function contradicts(validate: Json, low: string, high: string): boolean {
  const from = numberSetting(validate, low);
  const to = numberSetting(validate, high);
  return from !== undefined && to !== undefined && to !== 0 && from > to;
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value !== 'today';
}
