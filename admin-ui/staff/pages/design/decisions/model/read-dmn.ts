import {
  AGGREGATIONS,
  type Column,
  type DecisionTable,
  freeId,
  HIT_POLICIES,
  type Rule,
  type Side,
} from './table.js';
import { CAMUNDA } from './write-dmn.js';

/** As much of a DOM element as is read here. */
export interface XmlNode {
  readonly localName: string;
  readonly namespaceURI: string | null;
  readonly attributes: Iterable<{
    readonly localName: string;
    readonly namespaceURI: string | null;
    readonly value: string;
  }>;
  readonly children: Iterable<XmlNode>;
  readonly textContent: string | null;
}

/** The table, or what of the file a table cannot show: saving would lose it. */
export type ReadTable = { readonly table: DecisionTable } | { readonly unsupported: string };

/**
 * A file with one decision that is a table and asks no other decision. Pictures and input data say
 * nothing that is executed, and are let go.
 */
export function readTable(definitions: XmlNode): ReadTable {
  const stranger = strangerIn(definitions);
  if (stranger !== undefined) return { unsupported: stranger };
  const decisions = childrenOf(definitions, 'decision');
  const [decision] = decisions;
  if (decision === undefined || decisions.length > 1) {
    return { unsupported: `decision × ${decisions.length}` };
  }
  const [table] = childrenOf(decision, 'decisionTable');
  return table === undefined || attribute(decision, 'id') === ''
    ? { unsupported: 'decision' }
    : { table: tableOf(decision, table) };
}

// ---------------------------------------------------------------------------------------------

/** What is read of each element: attributes, then children. All else is strange. */
const READ: Readonly<Record<string, readonly [attributes: string, children: string]>> = {
  definitions: [
    'id name namespace exporter exporterVersion expressionLanguage typeLanguage',
    'decision inputData',
  ],
  decision: ['id name', 'variable informationRequirement decisionTable'],
  variable: ['id name typeRef', ''],
  informationRequirement: ['id', 'requiredInput'],
  requiredInput: ['href', ''],
  decisionTable: ['id hitPolicy aggregation preferredOrientation', 'input output rule'],
  input: ['id label', 'inputExpression inputValues'],
  inputExpression: ['id typeRef expressionLanguage', 'text'],
  inputValues: ['id expressionLanguage', 'text'],
  output: ['id label name typeRef', 'outputValues defaultOutputEntry'],
  outputValues: ['id expressionLanguage', 'text'],
  defaultOutputEntry: ['id typeRef expressionLanguage', 'text'],
  rule: ['id', 'description inputEntry outputEntry'],
  inputEntry: ['id expressionLanguage', 'text'],
  outputEntry: ['id typeRef expressionLanguage', 'text'],
  description: ['', ''],
  text: ['', ''],
};

/** Nothing is looked for inside of these. */
const LET_GO = new Set(['inputData']);
const KEPT = new Set(['versionTag', 'historyTimeToLive']);

function strangerIn(node: XmlNode): string | undefined {
  const [attributes = '', children = ''] = READ[node.localName] ?? [];
  for (const { localName, namespaceURI, value } of node.attributes) {
    const isKept = node.localName === 'decision' && KEPT.has(localName);
    if (namespaceURI === CAMUNDA && !isKept) return `camunda:${localName}`;
    if (namespaceURI !== null) continue;
    if (!attributes.split(' ').includes(localName)) return `${node.localName} ${localName}`;
    if (localName === 'expressionLanguage' && !/feel/i.test(value)) return value;
  }
  for (const child of node.children) {
    if (child.namespaceURI !== node.namespaceURI && child.localName === 'DMNDI') continue;
    if (!children.split(' ').includes(child.localName)) return child.localName;
    const stranger = LET_GO.has(child.localName) ? undefined : strangerIn(child);
    if (stranger !== undefined) return stranger;
  }
  return undefined;
}

function tableOf(decision: XmlNode, table: XmlNode): DecisionTable {
  const taken = new Set<string>();
  const idFor = (node: XmlNode, prefix: string): string => {
    const own = attribute(node, 'id');
    const id = own === '' || taken.has(own) ? freeId(prefix, taken) : own;
    taken.add(id);
    return id;
  };
  const inputs = childrenOf(table, 'input').map((it) => columnOf(it, 'input', idFor(it, 'input')));
  const outputs = childrenOf(table, 'output').map((it) =>
    columnOf(it, 'output', idFor(it, 'output')),
  );
  const rules = childrenOf(table, 'rule').map((rule): Rule => {
    const entries = [...childrenOf(rule, 'inputEntry'), ...childrenOf(rule, 'outputEntry')];
    const cells = [...inputs, ...outputs].map(({ id }, at): [string, string] => [
      id,
      textOf(entries[at]),
    ]);
    const note = childrenOf(rule, 'description')[0]?.textContent?.trim() ?? '';
    const id = idFor(rule, 'rule');
    return { id, cells: Object.fromEntries(cells), ...(note !== '' && { note }) };
  });
  const hitPolicy = HIT_POLICIES.find((it) => it === attribute(table, 'hitPolicy')) ?? 'UNIQUE';
  const aggregation = AGGREGATIONS.find((it) => it === attribute(table, 'aggregation'));
  const [variable] = childrenOf(decision, 'variable').map((node) => attribute(node, 'name'));
  return {
    key: attribute(decision, 'id'),
    name: attribute(decision, 'name'),
    ...(variable !== undefined && { variable }),
    kept: keptOf(decision),
    hitPolicy,
    ...(aggregation && { aggregation }),
    columns: [...inputs, ...outputs],
    rules,
  };
}

function columnOf(node: XmlNode, side: Side, id: string): Column {
  const [asked] = childrenOf(node, 'inputExpression');
  const values = textOf(childrenOf(node, `${side}Values`)[0]);
  const otherwise = textOf(childrenOf(node, 'defaultOutputEntry')[0]);
  const type = attribute(side === 'input' && asked ? asked : node, 'typeRef');
  return {
    id,
    side,
    label: attribute(node, 'label'),
    source: side === 'input' ? textOf(asked) : attribute(node, 'name'),
    ...(type !== '' && { type }),
    ...(values !== '' && { values }),
    ...(otherwise !== '' && { otherwise }),
  };
}

function keptOf(decision: XmlNode): DecisionTable['kept'] {
  const kept = [...decision.attributes].filter(({ namespaceURI }) => namespaceURI === CAMUNDA);
  return Object.fromEntries(kept.map(({ localName, value }) => [localName, value]));
}

function childrenOf(node: XmlNode, name: string): readonly XmlNode[] {
  return [...node.children].filter(({ localName }) => localName === name);
}

function attribute(node: XmlNode, name: string): string {
  const found = [...node.attributes].find(
    ({ localName, namespaceURI }) => namespaceURI === null && localName === name,
  );
  return found?.value ?? '';
}

/** Of the `text` inside. */
function textOf(node: XmlNode | undefined): string {
  if (node === undefined) return '';
  return childrenOf(node, 'text')[0]?.textContent?.trim() ?? '';
}
