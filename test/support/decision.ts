import { escape } from './diagram/drawing.js';

export interface Table {
  readonly id: string;
  readonly hitPolicy?: string;
  readonly aggregation?: string;
  /** Input expressions, FEEL. */
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /** One cell for each input and output. */
  readonly rules: readonly (readonly string[])[];
  /** Decisions whose results it uses. */
  readonly requires?: readonly string[];
}

/** A DMN 1.3 file with these decisions: tables, or `id: expression` for literal ones. */
export function decisions(...all: readonly (Table | readonly [string, string])[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="decisions"',
    '  name="decisions" namespace="http://example.org/corpus">',
    ...all.map((one) => ('id' in one ? table(one) : literal(one[0], one[1]))),
    '</definitions>',
    '',
  ].join('\n');
}

// ---------------------------------------------------------------------------------------------

function literal(id: string, expression: string): string {
  return `<decision id="${id}" name="${id}">
  <variable id="${id}-variable" name="${id}" />
  <literalExpression id="${id}-literal"><text>${escape(expression)}</text></literalExpression>
</decision>`;
}

function table({ id, hitPolicy = 'UNIQUE', aggregation, requires = [], ...rest }: Table): string {
  const { inputs, outputs, rules } = rest;
  const sum = aggregation === undefined ? '' : ` aggregation="${aggregation}"`;
  return `<decision id="${id}" name="${id}">
${requires.map((one, i) => requirement(`${id}-needs-${i}`, one)).join('')}<decisionTable id="${id}-table" hitPolicy="${hitPolicy}"${sum}>
${inputs.map((text, i) => input(`${id}-in-${i}`, text)).join('')}
${outputs.map((name, i) => `<output id="${id}-out-${i}" name="${name}" />`).join('\n')}
${rules.map((cells, i) => rule(`${id}-rule-${i}`, cells, inputs.length)).join('\n')}
</decisionTable></decision>`;
}

function requirement(id: string, decision: string): string {
  return `<informationRequirement id="${id}"><requiredDecision href="#${decision}" /></informationRequirement>\n`;
}

function input(id: string, text: string): string {
  return `<input id="${id}"><inputExpression id="${id}-expression"><text>${escape(text)}</text></inputExpression></input>`;
}

function rule(id: string, cells: readonly string[], inputs: number): string {
  const entries = cells.map((text, i) => {
    const tag = i < inputs ? 'inputEntry' : 'outputEntry';
    return `<${tag} id="${id}-${i}"><text>${escape(text)}</text></${tag}>`;
  });
  return `<rule id="${id}">${entries.join('')}</rule>`;
}
