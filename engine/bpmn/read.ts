import { LIMITS } from './limits.js';
import { moddle, type ModdleElement, type ModdleWarning, REFERENCES } from './moddle.js';
import type { Problem } from './problem.js';
import { checkTags } from './read-tags.js';
import type { Report } from './report.js';
import { Source } from './source.js';
import { decode, type XmlRefusal } from './xml/decode.js';
import { NAMESPACE, type XmlElement } from './xml/element.js';
import type { Position } from './xml/lines.js';
import { scan } from './xml/scan.js';

/** A file's `bpmn:Definitions`, or `undefined` with the reasons in the report. */
export async function read(
  content: string | Uint8Array,
  report: Report,
): Promise<ModdleElement | undefined> {
  const decoded = decode(content);
  if ('refused' in decoded) return refuse(report, decoded.refused);
  const scanned = scan(decoded.text, REFERENCES);
  if ('refused' in scanned) {
    return refuse(report, scanned.refused, scanned.lines.at(scanned.refused.offset ?? 0));
  }
  report.locateIn(new Source(scanned.root, scanned.lines));
  if (!isBpmn(scanned.root, report)) return undefined;
  checkTags(scanned.root, report);
  return parse(scanned.text, scanned.root, report);
}

function refuse(report: Report, refusal: XmlRefusal, position?: Position): undefined {
  const { code, zh, en } = refusal;
  report.problems.push({ code, file: report.file, ...position, message: zh, messageEn: en });
  return undefined;
}

function isBpmn(root: XmlElement, report: Report): boolean {
  if (root.uri === NAMESPACE.bpmn && root.local === 'definitions') return true;
  const [zh, en] = root.uri.includes('/DMN/')
    ? ['这是 DMN 决策表，不是 BPMN 流程', 'this is a DMN decision, not a BPMN process']
    : [
        `不是 BPMN 2.0 文件：根元素 <${root.local}> 的命名空间应为 ${NAMESPACE.bpmn}`,
        `not a BPMN 2.0 file: the root must be <definitions> of ${NAMESPACE.bpmn}`,
      ];
  report.refuse('NOT_BPMN', root, zh, en);
  return false;
}

async function parse(
  xml: string,
  root: XmlElement,
  report: Report,
): Promise<ModdleElement | undefined> {
  try {
    const { rootElement, warnings } = await moddle.fromXML(xml);
    for (const warning of warnings) convert(warning, report);
    return rootElement;
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    const zh = `不能读成 BPMN：${reason}`;
    report.refuse('XML_MALFORMED', root, zh, `cannot be read as BPMN: ${reason}`);
    return undefined;
  }
}

function convert(warning: ModdleWarning, report: Report): void {
  const { message, element, property, value } = warning;
  if (message.startsWith('unresolved reference')) {
    if (element !== undefined) dangling(element, property ?? '', String(value), report);
    return;
  }
  if (message.startsWith('unknown attribute')) return; // audit names it, with its element
  const line = Number(/line: (\d+)/.exec(message)?.[1]) + 1;
  if (report.problems.length >= LIMITS.problems) return;
  const said = unparsable(message, warning.error?.message ?? message);
  const at = Number.isNaN(line) ? {} : { line };
  report.problems.push({ file: report.file, ...at, ...said });
}

/** Documentation may point nowhere; so may types of messages, which are often `xsd:string`. */
const HARMLESS_REFERENCE =
  /:(?:incoming|outgoing|flowNodeRef|categoryValueRef|dataObjectRef|dataStoreRef|processRef|participantRef|partitionElementRef|interfaceRef|endPointRefs)$/;
const SILENT_REFERENCE = /:(?:itemRef|structureRef|itemSubjectRef|type|evaluatesToTypeRef|import)$/;

function dangling(element: ModdleElement, property: string, id: string, report: Report): void {
  const name = property.replace(/^bpmn:/, '');
  if (name === 'loopDataInputRef') report.loopVariables.set(element, id);
  if (report.loopVariables.has(element)) return;
  if (name === 'errorRef') {
    const zh = `errorRef 指向不存在的 “${id}”，按错误码 “${id}” 处理`;
    report.errorCodes.set(element, id);
    report.warn('REFERENCE_DANGLING', element, zh, `no error "${id}": taken as the error code`);
    return;
  }
  if (SILENT_REFERENCE.test(property) || isDocumentation(element)) return;
  const zh = `${name} 指向不存在的 “${id}”`;
  const en = `${name} refers to "${id}", which does not exist`;
  const isHarmless =
    HARMLESS_REFERENCE.test(property) || DATA_FLOW.test(element.$type) || isThrownMessage(element);
  if (isHarmless) report.warn('REFERENCE_DANGLING', element, zh, en);
  else report.refuse('REFERENCE_DANGLING', element, zh, en);
}

/** It sends nothing then, and is told of where it is compiled. */
function isThrownMessage({ $type, $parent }: ModdleElement): boolean {
  return $type === 'bpmn:MessageEventDefinition' && THROWS.test($parent?.$type ?? '');
}

const THROWS = /^bpmn:(?:IntermediateThrow|End)Event$/;
const DATA_FLOW = /^bpmn:Data(?:Input|Output)Association$/;
const DOCUMENTATION =
  /^bpmn:(?:Association|Data(?!.*Association).*|Input.*|Output.*|Message(?:Flow.*)?|Participant.*|Collaboration|Lane|Group|Conversation.*|Correlation.*|Category.*|Interface|Operation|Relationship)$/;

export function isDocumentation(element: ModdleElement): boolean {
  return DOCUMENTATION.test(element.$type);
}

type Said = Pick<Problem, 'code' | 'elementId' | 'message' | 'messageEn'>;

function unparsable(message: string, reason: string): Said {
  const subject = /<([^>]*)>/.exec(reason)?.[1] ?? '';
  const tag = /unparsable content <?([^\s>]*)/.exec(message)?.[1] ?? '';
  if (reason.includes('duplicate ID')) {
    return {
      code: 'ID_DUPLICATE',
      elementId: subject,
      message: `id “${subject}” 重复`,
      messageEn: `id "${subject}" is used twice`,
    };
  }
  if (reason.includes('illegal ID')) {
    return {
      code: 'ID_ILLEGAL',
      elementId: subject,
      message: `id “${subject}” 不合规：以字母或下划线开头，只含字母、数字、“_”、“-”、“.”`,
      messageEn: `id "${subject}" is illegal: ASCII letters, digits, "_", "-", "."`,
    };
  }
  if (reason.includes('unexpected body text')) {
    return {
      code: 'UNEXPECTED_TEXT',
      message: '这里不能有文字',
      messageEn: 'text is not allowed here',
    };
  }
  if (/unrecognized element|unknown type|expected no sub nodes/.test(reason)) {
    return {
      code: 'UNKNOWN_ELEMENT',
      message: `<${tag}> 不是 BPMN 元素，或不能放在这里`,
      messageEn: `<${tag}> is no BPMN element, or has no place here`,
    };
  }
  return {
    code: 'XML_MALFORMED',
    message: `不能理解 <${tag}>：${reason}`,
    messageEn: `cannot understand <${tag}>: ${reason}`,
  };
}
