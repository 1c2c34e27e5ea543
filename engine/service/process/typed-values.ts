import type { Variable } from '../../core/aggregate.js';
import { formatInstant } from '../../core/clock/civil.js';
import type { TypedValue } from '../../core/command.js';
import type { Value } from '../../core/expression.js';
import { parseInstant } from '../../core/timer/iso8601.js';

/** A variable as Camunda 7 writes it in JSON: on its REST interface and to its workers. */
export interface GivenValue {
  readonly value?: unknown;
  /** Camunda's name, `Long` or `long`; without it the type follows from the value. */
  readonly type?: string;
  /** `transient`, and for Object and File what they need beside the value. */
  readonly valueInfo?: Readonly<Record<string, unknown>>;
}

export interface ShownValue {
  /** Null for File: its content is asked for apart. */
  readonly value: Value;
  readonly type: string;
  readonly valueInfo: Readonly<Record<string, Value>>;
}

/** A sentence that says what does not fit and what would. */
export interface Misfit {
  readonly problem: string;
}

/** Bytes of a file or of a Bytes variable, as base64: bigger ones are attachments. */
const MOST_BASE64 = 1_000_000;

/** Reads Camunda's form. Numbers and flags may be written as texts, as Camunda takes them. */
export function typedValue(given: GivenValue): TypedValue | Misfit {
  const { value = null, type, valueInfo = {} } = given;
  const read = readValue(value, type, valueInfo);
  if ('problem' in read || valueInfo['transient'] !== true) return read;
  return { ...read, transient: true };
}

/** The type by which Camunda knows the value, and the value as Camunda writes it. */
export function shownValue({ value, type, info = {} }: Pick<Variable, 'value' | 'type' | 'info'>) {
  if (type === 'Date') return shown(camundaDate(value), type, info);
  if (type === 'Object') return shown(JSON.stringify(value), type, info);
  if (type === 'File') return shown(null, type, fileInfo(value));
  return shown(value, type ?? inferred(value), info);
}

// ---------------------------------------------------------------------------------------------

type Info = Readonly<Record<string, unknown>>;
type Reader = (value: unknown, info: Info) => TypedValue | Misfit;

const READERS: Readonly<Record<string, Reader>> = {
  Null: (value) => (value === null ? { value } : misfit('类型为 Null 时值须为 null')),
  Boolean: (value) => {
    const flag = typeof value === 'string' ? FLAGS.get(value.toLowerCase()) : value;
    return typeof flag === 'boolean' ? { value: flag } : misfit('须为 true 或 false');
  },
  Short: whole('Short', 2 ** 15),
  Integer: whole(undefined, 2 ** 31),
  Long: whole('Long', 2 ** 53),
  Double: (value) => {
    const number = numberOf(value);
    if (number === undefined) return misfit('须为数字');
    return Number.isInteger(number) ? { value: number, type: 'Double' } : { value: number };
  },
  String: (value) => (typeof value === 'string' ? { value } : misfit('须为文本')),
  Date: (value) => {
    const at = typeof value === 'string' ? parseInstant(value) : undefined;
    if (at === undefined) return misfit('须为日期时间，如 2026-03-02T09:00:00.000+0800');
    return { value: isoText(at), type: 'Date' };
  },
  Bytes: (value) => base64(value, (data) => ({ value: data, type: 'Bytes' })),
  File: file,
  Object: object,
  Json: (value) => parsed(value, (json) => ({ value: json, type: 'Json' })),
  Xml: (value) => (typeof value === 'string' ? { value, type: 'Xml' } : misfit('须为 XML 文本')),
};

const FLAGS = new Map([
  ['true', true],
  ['false', false],
]);

function readValue(value: unknown, type: string | undefined, info: Info): TypedValue | Misfit {
  if (type === undefined || type === '') return { value: value as Value };
  const name = type.charAt(0).toUpperCase() + type.slice(1);
  const reader = Object.hasOwn(READERS, name) ? READERS[name] : undefined;
  if (reader === undefined) {
    return misfit(`类型“${type}”不支持，可用的有：${Object.keys(READERS).join('、')}`);
  }
  if (value !== null || name === 'Null') return reader(value, info);
  return name === 'File' || name === 'Object' ? reader(value, info) : { value };
}

/** Below ±`bound`; a type that the value itself tells is not kept. */
function whole(type: string | undefined, bound: number): Reader {
  return (value) => {
    const number = numberOf(value);
    const fits = number !== undefined && Number.isInteger(number);
    if (!fits || number >= bound || number < -bound) return misfit(`须为整数，绝对值小于 ${bound}`);
    return type === undefined ? { value: number } : { value: number, type };
  };
}

function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

function file(value: unknown, info: Info): TypedValue | Misfit {
  const { filename, mimetype, mimeType = mimetype, encoding } = info;
  if (typeof filename !== 'string' || filename === '') return misfit('文件须有 valueInfo.filename');
  const about = { filename, ...texts({ mimeType, encoding }) };
  if (value === null) return { value: about, type: 'File' };
  return base64(value, (data) => ({ value: { ...about, data }, type: 'File' }));
}

/** Objects of Java come as JSON; what only a Java program could read is refused. */
function object(value: unknown, info: Info): TypedValue | Misfit {
  const { serializationDataFormat: format = 'application/json', objectTypeName } = info;
  if (format !== 'application/json') {
    return misfit('Object 只支持 valueInfo.serializationDataFormat 为 application/json');
  }
  const kept = texts({ objectTypeName, serializationDataFormat: format });
  return parsed(value, (json) => ({ value: json, type: 'Object', info: kept }));
}

function parsed(value: unknown, make: (json: Value) => TypedValue): TypedValue | Misfit {
  if (typeof value !== 'string') return make(value as Value);
  try {
    return make(JSON.parse(value) as Value);
  } catch {
    return misfit('须为 JSON 文本');
  }
}

function base64(value: unknown, make: (data: string) => TypedValue): TypedValue | Misfit {
  const isText = typeof value === 'string' && /^[A-Za-z0-9+/]*={0,2}$/.test(value);
  if (!isText || value.length % 4 !== 0) return misfit('须为 base64 文本');
  if (value.length > MOST_BASE64) {
    return misfit(`超过 ${(MOST_BASE64 * 3) / 4} 字节，请作为附件上传`);
  }
  return make(value);
}

function texts(given: Info): Readonly<Record<string, string>> {
  const entries = Object.entries(given).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(entries);
}

function shown(value: Value, type: string, valueInfo: Readonly<Record<string, Value>>): ShownValue {
  return { value, type, valueInfo };
}

function inferred(value: Value): string {
  if (value === null) return 'Null';
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'string') return 'String';
  if (typeof value !== 'number') return 'Json';
  if (!Number.isInteger(value)) return 'Double';
  return Math.abs(value) < 2 ** 31 ? 'Integer' : 'Long';
}

function fileInfo(value: Value): Readonly<Record<string, Value>> {
  const { data: _, ...about } = value as { readonly [name: string]: Value };
  return about;
}

/** To the second, so that such texts sort as the instants do; with milliseconds where there are. */
function isoText(at: number): string {
  const ms = ((at % 1000) + 1000) % 1000;
  const text = formatInstant(at - ms);
  return ms === 0 ? text : text.replace('+', `.${String(ms).padStart(3, '0')}+`);
}

/** `2026-03-02T09:00:00.000+0800`; what a computation made of it stays as it is. */
function camundaDate(value: Value): Value {
  const at = typeof value === 'string' ? parseInstant(value) : undefined;
  if (at === undefined) return value;
  const ms = String(((at % 1000) + 1000) % 1000).padStart(3, '0');
  return formatInstant(at).replace('+08:00', `.${ms}+0800`);
}

function misfit(problem: string): Misfit {
  return { problem };
}
