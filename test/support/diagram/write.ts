import { formal } from './brackets.js';
import {
  type Arrow,
  type Drawing,
  escape,
  idOfNamed,
  type Named,
  type Scope,
  type Shape,
} from './drawing.js';
import { layout } from './layout.js';

export interface Style {
  /** Of BPMN's namespace; empty: the default namespace. */
  readonly prefix?: string;
  /** Whether sequence flows have ids where nothing refers to them. */
  readonly flowIds?: boolean;
  /** Whether there is a diagram beside the process. */
  readonly layout?: boolean;
}

/** The drawing as a BPMN file. */
export function write(drawing: Drawing, style: Style = {}): string {
  const { prefix = 'bpmn', flowIds = true } = style;
  const lines = [
    ...namesOf(drawing).map(rootElement),
    ...drawing.roots,
    ...drawing.processes.flatMap((process) => [
      `<process id="${process.id}" isExecutable="true"${spaced(process.attributes)}>`,
      ...inside(process, flowIds),
      '</process>',
    ]),
  ];
  const xmlns = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
  const colon = prefix === '' ? '' : `${prefix}:`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${colon}definitions ${xmlns}="http://www.omg.org/spec/BPMN/20100524/MODEL"`,
    '  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
    '  xmlns:camunda="http://camunda.org/schema/1.0/bpmn"',
    ...(style.layout === true ? DIAGRAM_NAMESPACES : []),
    `  id="${drawing.processes[0]!.id}-file" targetNamespace="http://example.org/corpus">`,
    ...indented(lines.map((line) => prefixed(line, colon))),
    ...(style.layout === true ? indented(layout(drawing)) : []),
    `</${colon}definitions>`,
    '',
  ].join('\n');
}

// ---------------------------------------------------------------------------------------------

const DIAGRAM_NAMESPACES = [
  '  xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"',
  '  xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"',
  '  xmlns:di="http://www.omg.org/spec/DD/20100524/DI"',
];

function inside(scope: Scope, flowIds: boolean): readonly string[] {
  return [
    ...scope.shapes.flatMap((shape) => shapeOf(shape, flowIds)),
    ...scope.arrows.map((arrow) => arrowOf(scope, arrow, flowIds)),
    ...scope.raw,
  ];
}

function shapeOf(shape: Shape, flowIds: boolean): readonly string[] {
  const { id, tag, attributes, extensions, body } = shape;
  const children = [
    ...(extensions.length === 0
      ? []
      : ['<extensionElements>', ...extensions, '</extensionElements>']),
    ...body,
    ...(shape.inside === undefined ? [] : inside(shape.inside, flowIds)),
  ];
  const opening = `<${tag} id="${id}"${spaced(attributes)}`;
  return children.length === 0 ? [`${opening} />`] : [`${opening}>`, ...children, `</${tag}>`];
}

function arrowOf(scope: Scope, arrow: Arrow, flowIds: boolean): string {
  const { id, source, target, condition, association } = arrow;
  const tag = association ? 'association' : 'sequenceFlow';
  const isDefault = scope.shapes.some(({ attributes }) => attributes.includes(`default="${id}"`));
  const name = flowIds || isDefault ? ` id="${id}"` : '';
  const opening = `<${tag}${name} sourceRef="${source}" targetRef="${target}"`;
  if (condition === undefined) return `${opening} />`;
  return `${opening}>${formal('conditionExpression', condition)}</${tag}>`;
}

function namesOf({ processes }: Drawing): readonly Named[] {
  const found = new Map<string, Named>();
  const visit = (scope: Scope): void => {
    for (const shape of scope.shapes) {
      for (const named of shape.names) found.set(`${named.kind} ${named.name}`, named);
      if (shape.inside !== undefined) visit(shape.inside);
    }
  };
  processes.forEach(visit);
  return [...found.values()];
}

function rootElement({ kind, name }: Named): string {
  const code = kind === 'error' || kind === 'escalation' ? ` ${kind}Code="${escape(name)}"` : '';
  return `<${kind} id="${idOfNamed(kind, name)}" name="${escape(name)}"${code} />`;
}

/** BPMN's own tags get the prefix; those that have one keep it. */
function prefixed(line: string, colon: string): string {
  return line
    .replace(/<(\/?)([a-zA-Z]+)(?=[\s/>])/g, `<$1${colon}$2`)
    .replaceAll('xsi:type="tFormal', `xsi:type="${colon}tFormal`);
}

function indented(lines: readonly string[]): readonly string[] {
  let depth = 1;
  return lines.map((line) => {
    const opens = /^<[^/?!]/.test(line) && !/\/>$|<\/[^<]*>$/.test(line);
    if (line.startsWith('</')) depth--;
    const text = '  '.repeat(depth) + line;
    if (opens) depth++;
    return text;
  });
}

function spaced(attributes: string): string {
  return attributes === '' ? '' : ` ${attributes}`;
}
