import { numberSetting, settings } from '../../components/kind.js';
import { isBlank, own } from '../../components/shape.js';
import { compilePattern } from '../../pattern.js';
import type { LintRule } from '../view.js';

/** A pattern's cost grows with the text; beyond this the main thread would be held. */
const MATCHED_LENGTH_MAX = 2_000;

/** Patterns that both the browser and the linear-time engine can run. */
export const pattern: LintRule = {
  name: 'pattern',
  check({ components }, report) {
    for (const linted of components) {
      const text = own(linted.component['validate'], 'pattern');
      if (isBlank(text)) continue;
      if (!compilePattern(text)) {
        report(
          linted,
          '正则表达式无法使用：语法有误、过长，或用了反向引用、前后断言',
          'the pattern cannot be used: bad syntax, too long, back-references or look-around',
        );
      }
      const maxLength = numberSetting(settings(linted.component), 'maxLength') ?? 0;
      const unbounded = linted.component['type'] === 'textarea' && maxLength === 0;
      if (unbounded || maxLength > MATCHED_LENGTH_MAX) {
        report(
          linted,
          `使用正则表达式时，最大长度不能超过${MATCHED_LENGTH_MAX}`,
          `with a pattern, maxLength must be at most ${MATCHED_LENGTH_MAX}`,
        );
      }
    }
  },
};
