import {
  buildCondition,
  type Condition,
  type Literal,
  parseCondition,
  type Rule,
} from '../../../../../diagram/condition.js';

/**
 * Conditions in FEEL as people choose them: `area <= 200 and case.urgent = true`. They have the
 * shape of the flows' conditions, so that both are chosen by the same rows.
 */
export function parseFeel(source: string): Condition {
  const text = source.trim();
  if (text === '') return { kind: 'always' };
  const free: Condition = { kind: 'free', source: text };
  if (/&&|\|\||==|'|!(?!=)/.test(text)) return free; // not FEEL's signs
  const parts = text.split(/(?<!\w)(and|or)(?!\w)/);
  const joins = new Set(parts.filter((_, index) => index % 2 === 1).map((join) => join.trim()));
  const rules = parts.filter((_, index) => index % 2 === 0).map(ruleOf);
  if (joins.size > 1 || !rules.every((rule) => rule !== undefined)) return free;
  return { kind: 'rules', join: joins.has('or') ? 'or' : 'and', rules };
}

/** Reads back as the same by `parseFeel`. */
export function buildFeel(condition: Condition): string {
  if (condition.kind !== 'rules') return condition.kind === 'free' ? condition.source : '';
  return condition.rules.map(ruleText).join(` ${condition.join} `);
}

// ---------------------------------------------------------------------------------------------

const COMPARED = /^\s*([^\s=<>!"(),]+)\s*(<=|>=|!=|=|<|>)\s*(.+?)\s*$/u;
const CONTAINED = /^\s*contains\(\s*([^\s=<>!"(),]+)\s*,\s*("(?:[^"\\]|\\.)*")\s*\)\s*$/u;

function ruleOf(text: string): Rule | undefined {
  const [, inside, part = ''] = CONTAINED.exec(text) ?? [];
  if (inside !== undefined) return known({ field: inside, operator: 'contains' }, part);
  const [, field = '', sign = '', value = ''] = COMPARED.exec(text) ?? [];
  if (value === 'null' && sign === '=') return known({ field, operator: 'isEmpty' });
  if (value === 'null' && sign === '!=') return known({ field, operator: 'isNotEmpty' });
  if (value === 'true' && sign === '=') return known({ field, operator: 'isTrue' });
  if (value === 'false' && sign === '=') return known({ field, operator: 'isFalse' });
  const operator = (sign === '=' ? '==' : sign) as Rule['operator'];
  return field === '' ? undefined : known({ field, operator }, value);
}

/** Only what the rows of a flow's condition can say too. */
function known(rule: Rule, value?: string): Rule | undefined {
  const literal = value === undefined ? undefined : literalOf(value);
  if (value !== undefined && literal === undefined) return undefined;
  const whole = literal === undefined ? rule : { ...rule, value: literal };
  const read = parseCondition(buildCondition({ kind: 'rules', join: 'and', rules: [whole] }));
  return read.kind === 'rules' ? whole : undefined;
}

function literalOf(text: string): Literal | undefined {
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (text === 'true' || text === 'false') return text === 'true';
  if (!/^"(?:[^"\\]|\\["\\])*"$/.test(text)) return undefined;
  return text.slice(1, -1).replaceAll(/\\(["\\])/g, '$1');
}

function ruleText({ field, operator, value = '' }: Rule): string {
  switch (operator) {
    case 'isTrue':
      return `${field} = true`;
    case 'isFalse':
      return `${field} = false`;
    case 'isEmpty':
      return `${field} = null`;
    case 'isNotEmpty':
      return `${field} != null`;
    case 'contains':
      return `contains(${field}, ${literalText(value)})`;
    default:
      return `${field} ${operator === '==' ? '=' : operator} ${literalText(value)}`;
  }
}

function literalText(value: Literal): string {
  if (typeof value !== 'string') return String(value);
  return `"${value.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
}
