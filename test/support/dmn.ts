/** DMN files in a few lines, for tests. Entries are FEEL unless a clause names another language. */
export interface TableText {
  readonly id?: string;
  readonly name?: string;
  readonly hitPolicy?: string;
  readonly aggregation?: string;
  readonly requires?: readonly string[];
  readonly inputs: readonly (string | InputText)[];
  readonly outputs: readonly (string | OutputText)[];
  /** Input entries, then output entries; the rules are `r1`, `r2` … */
  readonly rules: readonly (readonly string[])[];
}
export interface InputText {
  readonly expression: string;
  readonly type?: string;
  readonly values?: string;
  readonly variable?: string;
  readonly language?: string;
  readonly entryLanguage?: string;
}
export interface OutputText {
  readonly name?: string;
  readonly type?: string;
  readonly values?: string;
  readonly default?: string;
}
export interface LiteralText {
  readonly id: string;
  readonly variable?: string;
  readonly type?: string;
  readonly requires?: readonly string[];
  readonly expression: string;
}

const NEWEST = 'https://www.omg.org/spec/DMN/20191111/MODEL/';

export function dmn(
  decisions: readonly string[],
  { namespace = NEWEST, head = '' }: { readonly namespace?: string; readonly head?: string } = {},
): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="${namespace}" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
    id="graph" name="graph" namespace="test">
${head}
${decisions.join('\n')}
</definitions>`;
}

export function table(given: TableText): string {
  const { id = 'decision', name = id, hitPolicy, aggregation, requires = [] } = given;
  const policy = hitPolicy === undefined ? '' : ` hitPolicy="${hitPolicy}"`;
  const sum = aggregation === undefined ? '' : ` aggregation="${aggregation}"`;
  const inputs = given.inputs.map((input) =>
    typeof input === 'string' ? { expression: input } : input,
  );
  const outputs = given.outputs.map((output) =>
    typeof output === 'string' ? { name: output } : output,
  );
  return `<decision id="${id}" name="${name}">${requirements(requires)}
<decisionTable id="${id}_table"${policy}${sum}>
${inputs.map((input, at) => inputClause(input, `${id}_i${at + 1}`)).join('\n')}
${outputs.map((output, at) => outputClause(output, `${id}_o${at + 1}`)).join('\n')}
${given.rules.map((cells, at) => rule(cells, `r${at + 1}`, inputs, id)).join('\n')}
</decisionTable></decision>`;
}

export function literal({ id, variable, type, requires = [], expression }: LiteralText): string {
  const named = variable === undefined ? '' : `<variable name="${variable}"${typeRef(type)}/>`;
  return `<decision id="${id}" name="${id}">${named}${requirements(requires)}
<literalExpression id="${id}_expression"><text>${escaped(expression)}</text></literalExpression>
</decision>`;
}

// ---------------------------------------------------------------------------------------------

function requirements(ids: readonly string[]): string {
  return ids
    .map(
      (id) => `<informationRequirement><requiredDecision href="#${id}"/></informationRequirement>`,
    )
    .join('');
}

function inputClause(input: InputText, id: string): string {
  const { expression, type, values, variable, language } = input;
  const named = variable === undefined ? '' : ` camunda:inputVariable="${variable}"`;
  const written = language === undefined ? '' : ` expressionLanguage="${language}"`;
  return `<input id="${id}"${named}><inputExpression id="${id}_e"${typeRef(type)}${written}><text>${escaped(expression)}</text></inputExpression>${unary('inputValues', values)}</input>`;
}

function outputClause({ name, type, values, ...rest }: OutputText, id: string): string {
  const named = name === undefined ? '' : ` name="${name}"`;
  const otherwise =
    rest.default === undefined
      ? ''
      : `<defaultOutputEntry><text>${escaped(rest.default)}</text></defaultOutputEntry>`;
  return `<output id="${id}"${named}${typeRef(type)}>${unary('outputValues', values)}${otherwise}</output>`;
}

function rule(
  cells: readonly string[],
  id: string,
  inputs: readonly InputText[],
  decision: string,
): string {
  const entries = cells.map((cell, at) => {
    const kind = at < inputs.length ? 'inputEntry' : 'outputEntry';
    const language = inputs[at]?.entryLanguage;
    const written = language === undefined ? '' : ` expressionLanguage="${language}"`;
    return `<${kind}${written}><text>${escaped(cell)}</text></${kind}>`;
  });
  const prefix = decision === 'decision' ? '' : `${decision}_`;
  return `<rule id="${prefix}${id}">${entries.join('')}</rule>`;
}

function unary(tag: string, values: string | undefined): string {
  return values === undefined ? '' : `<${tag}><text>${escaped(values)}</text></${tag}>`;
}

function typeRef(type: string | undefined): string {
  return type === undefined ? '' : ` typeRef="${type}"`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
