import { cellId, expressionId } from './ids.js';
import { type Column, columnsOf, type DecisionTable, type Rule } from './table.js';

/** The table as a DMN 1.3 file, from which `readTable` makes the same table again. */
export function writeTable(table: DecisionTable): string {
  const { key, name, variable, kept, hitPolicy, aggregation } = table;
  const inputs = columnsOf(table, 'input');
  const outputs = columnsOf(table, 'output');
  const camunda = Object.entries(kept).map(
    ([local, value]) => [`camunda:${local}`, value] as const,
  );
  const policy = { hitPolicy, ...(hitPolicy === 'COLLECT' && { aggregation }) };
  const graph = { id: `${key}_definitions`, name, namespace: 'http://yichuang.dev/decisions' };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<definitions xmlns="${NEWEST}" xmlns:camunda="${CAMUNDA}" ${attributes(graph)}>`,
    `  <decision ${attributes({ id: key, name, ...Object.fromEntries(camunda) })}>`,
    ...(variable === undefined ? [] : [`    <variable ${attributes({ name: variable })}/>`]),
    `    <decisionTable ${attributes({ id: `${key}_table`, ...policy })}>`,
    ...inputs.map(input),
    ...outputs.map(output),
    ...table.rules.map((it) => rule(it, inputs, outputs)),
    '    </decisionTable>',
    '  </decision>',
    '</definitions>',
    '',
  ].join('\n');
}

export const NEWEST = 'https://www.omg.org/spec/DMN/20191111/MODEL/';
export const CAMUNDA = 'http://camunda.org/schema/1.0/dmn';

// ---------------------------------------------------------------------------------------------

function input({ id, label, source, type, values }: Column): string {
  const typed = attributes({ id: expressionId(id), typeRef: type });
  return `      <input ${attributes({ id, label })}>
        <inputExpression ${typed}>${text(source)}</inputExpression>${unary('inputValues', values)}
      </input>`;
}

function output({ id, label, source, type, values, otherwise = '' }: Column): string {
  const fallback =
    otherwise === '' ? '' : `<defaultOutputEntry>${text(otherwise)}</defaultOutputEntry>`;
  const named = attributes({ id, label, name: source, typeRef: type });
  return `      <output ${named}>${unary('outputValues', values)}${fallback}</output>`;
}

function rule(
  { id, cells, note = '' }: Rule,
  inputs: readonly Column[],
  outputs: readonly Column[],
): string {
  const entry = (tag: string, column: Column): string => {
    const given = attributes({ id: cellId(id, column.id) });
    return `        <${tag} ${given}>${text(cells[column.id] ?? '')}</${tag}>`;
  };
  const entries = [
    ...(note === '' ? [] : [`        <description>${escaped(note)}</description>`]),
    ...inputs.map((column) => entry('inputEntry', column)),
    ...outputs.map((column) => entry('outputEntry', column)),
  ];
  return `      <rule ${attributes({ id })}>\n${entries.join('\n')}\n      </rule>`;
}

function unary(tag: string, values = ''): string {
  return values.trim() === '' ? '' : `<${tag}>${text(values)}</${tag}>`;
}

function text(value: string): string {
  return `<text>${escaped(value)}</text>`;
}

/** Without those that say nothing. */
function attributes(given: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(given)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value = '']) => `${name}="${escaped(value)}"`)
    .join(' ');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escaped(value: string): string {
  return value
    .replace(/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
