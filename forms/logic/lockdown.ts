import { DefaultEvaluator, jsonLogic, registerEvaluator } from '@formio/core/utils';
import { asText } from '../components/shape.js';
import { spend, spendSize } from './budget.js';
import { LOGIC_OPERATORS } from './operators.js';

/**
 * Takes the ways to run code out of @formio/core, for the whole process: its evaluator compiles
 * strings with `new Function`, and its JSONLogic carries 243 lodash operations of which `_invoke`
 * reaches `Function` from data alone. Loaded before anything validates; a browser page that runs
 * author scripts must not import it. Calling it again changes nothing.
 */
export function lockDown(): void {
  if (locked) return;
  locked = true;
  registerEvaluator(new RefusingEvaluator());
  jsonLogic.add_operation('var', ownVariable);
  const apply = jsonLogic.apply as Apply;
  // the library recurses through its own property, so every level passes here
  jsonLogic.apply = (logic: unknown, data: unknown): unknown => {
    if (jsonLogic.is_logic(logic)) {
      const operator = jsonLogic.get_operator(logic) as string;
      if (!LOGIC_OPERATORS.has(operator)) throw new Error('operator not allowed');
    }
    spend();
    return spendSize(apply(logic, data));
  };
}

// helpers ////////////////////////////////////////////////////////////////////////////////////////

type Apply = (logic: unknown, data: unknown) => unknown;

let locked = false;

/** JSONLogic objects are evaluated; anything that would be code throws, and texts stay texts. */
class RefusingEvaluator extends DefaultEvaluator {
  override evaluator(): never {
    throw new Error('author JavaScript is not run');
  }

  override execute(): never {
    throw new Error('author JavaScript is not run');
  }

  override evaluate(logic: unknown, args: unknown = {}): unknown {
    if (typeof logic !== 'object') throw new Error('author JavaScript is not run');
    return jsonLogic.apply(logic, args);
  }

  override interpolateString(template: unknown): string {
    return asText(template);
  }

  override interpolate(template: unknown): string {
    return asText(template);
  }
}

/** `var` of JSONLogic over own properties only: `constructor` and `__proto__` are nobody's data. */
function ownVariable(this: unknown, name?: unknown, fallback: unknown = null): unknown {
  if (name === undefined || name === null || name === '') return this;
  return lookUp(this, asText(name).split('.'), fallback);
}

function lookUp(data: unknown, keys: readonly string[], fallback: unknown): unknown {
  let value = data;
  for (const key of keys) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return fallback;
    value = (value as Record<string, unknown>)[key];
  }
  return value === undefined ? fallback : value;
}
