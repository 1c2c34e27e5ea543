import { decode, type XmlRefusal } from '../bpmn/xml/decode.js';
import type { XmlElement } from '../bpmn/xml/element.js';
import type { Lines } from '../bpmn/xml/lines.js';
import { scan } from '../bpmn/xml/scan.js';
import { LIMITS } from '../bpmn/limits.js';
import { type DmnElement, type DmnWarning, moddle } from './moddle.js';
import type { Report } from './report.js';

/** DMN 1.3, which moddle reads; the others differ from it in nothing that is executed here. */
const NEWEST = 'https://www.omg.org/spec/DMN/20191111/MODEL/';
const VERSIONS: readonly string[] = [
  'http://www.omg.org/spec/DMN/20151101/dmn.xsd',
  'http://www.omg.org/spec/DMN/20180521/MODEL/',
  NEWEST,
  'https://www.omg.org/spec/DMN/20211108/MODEL/',
  'https://www.omg.org/spec/DMN/20230324/MODEL/',
];

/** A file's `dmn:Definitions`, or `undefined` with the reasons in the report. */
export async function read(
  content: string | Uint8Array,
  report: Report,
): Promise<DmnElement | undefined> {
  const decoded = decode(content);
  if ('refused' in decoded) return refuse(report, decoded.refused);
  const scanned = scan(decoded.text);
  if ('refused' in scanned) return refuse(report, scanned.refused, scanned.lines);
  const { root, lines, text } = scanned;
  report.locateIn(root, lines);
  if (!isDmn(root, report)) return undefined;
  try {
    const { rootElement, warnings } = await moddle.fromXML(asNewest(root, text));
    for (const warning of warnings) convert(warning, report);
    return rootElement;
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    const zh = `不能读成 DMN：${reason}`;
    report.refuse('XML_MALFORMED', root, zh, `cannot be read as DMN: ${reason}`);
    return undefined;
  }
}

// ---------------------------------------------------------------------------------------------

function refuse(report: Report, { code, zh, en, offset }: XmlRefusal, lines?: Lines): undefined {
  const place = lines?.at(offset ?? 0);
  const own = code === 'NOT_BPMN' ? 'NOT_DMN' : code;
  report.problems.push({ code: own, file: report.file, ...place, message: zh, messageEn: en });
  return undefined;
}

function isDmn({ uri, local }: XmlElement, report: Report): boolean {
  if (VERSIONS.includes(uri) && local === 'definitions') return true;
  const zh = `不是 DMN 文件（1.1 至 1.5）：根元素 <${local}> 的命名空间是 “${uri}”`;
  report.refuse('NOT_DMN', undefined, zh, `not DMN 1.1 to 1.5: the root is <${local}> of "${uri}"`);
  return false;
}

/** Under the newest namespace and without layout, lines kept. */
function asNewest(root: XmlElement, text: string): string {
  const layout = root.children.findIndex(({ local }) => local === 'DMNDI');
  const from = root.children[layout]?.offset;
  const to = root.children[layout + 1]?.offset ?? text.lastIndexOf('</');
  const bare =
    from === undefined
      ? text
      : text.slice(0, from) + text.slice(from, to).replace(/[^\n]+/g, '') + text.slice(to);
  return root.uri === NEWEST
    ? bare
    : bare.replaceAll(`"${root.uri}"`, `"${NEWEST}"`).replaceAll(`'${root.uri}'`, `'${NEWEST}'`);
}

function convert({ message, error }: DmnWarning, report: Report): void {
  if (report.problems.length >= LIMITS.problems) return;
  if (/^unresolved reference|duplicate ID/.test(`${message} ${error?.message ?? ''}`)) return;
  if (message.startsWith('unknown attribute')) return; // the audit names it, with its element
  const line = Number(/line: (\d+)/.exec(message)?.[1]) + 1;
  const tag = /unparsable content <?([^\s>]*)/.exec(message)?.[1] ?? '';
  report.problems.push({
    code: 'UNKNOWN_ELEMENT',
    file: report.file,
    ...(Number.isNaN(line) ? {} : { line }),
    message: `引擎不执行 <${tag}>：它不是 DMN 1.3 的元素，或不能放在这里`,
    messageEn: `<${tag}> is not executed: ${error?.message ?? message}`,
  });
}
