import { conditionReferences } from '../../validate/condition.js';
import type { LintRule, LintedComponent } from '../view.js';

/** A shows B shows A: what is then shown would hang on where one begins. */
export const conditionCycle: LintRule = {
  name: 'condition-cycle',
  check({ components }, report) {
    const byPath = new Map(components.map((linted) => [linted.path, linted]));
    const state = new Map<LintedComponent, 'open' | 'done'>();
    /** Components whose visibility decides that of `linted`. */
    const decisive = (linted: LintedComponent): LintedComponent[] => {
      const named = conditionReferences(linted.component).map((path) => byPath.get(path));
      return [...named, linted.parent].filter((found) => found !== undefined);
    };
    const inCycle = (linted: LintedComponent): boolean => {
      if (state.has(linted)) return state.get(linted) === 'open';
      state.set(linted, 'open');
      const cycle = decisive(linted).some((next) => next !== linted && inCycle(next));
      state.set(linted, 'done');
      return cycle;
    };
    for (const linted of components) {
      if (inCycle(linted)) report(linted, '显示条件互相循环', 'the conditions run in a circle');
    }
  },
};
