import type { QuickJSContext, QuickJSHandle } from 'quickjs-emscripten';
import type { ExpressionFailure } from '../../core/expression.js';
import type { RunLimits } from '../limits.js';

/** What was running, for the sentence. */
export type What = '脚本' | 'FEEL 表达式';

/** The file name of what the author wrote, to find its line in a stack. */
export const AUTHORED = 'authored-script';

/** What QuickJS throws, told as a failure. The handle is disposed of. */
export function failureOfThrown(
  context: QuickJSContext,
  thrown: QuickJSHandle,
  what: What,
  limits: RunLimits,
): ExpressionFailure {
  const { name, message, line, code } = describe(context, thrown);
  if (name === 'BpmnError' && code !== '') return bpmnError(code, message);
  if (name === 'InternalError' && message === 'interrupted') return tooLong(limits.sandboxMs);
  if (message === 'out of memory' || name === '') return tooMuchMemory(limits.sandboxBytes);
  if (name === 'InternalError' || name === 'RangeError') return beyondBounds(message);
  const at = line === undefined ? '' : `第 ${line} 行`;
  const unknown = /^'?([^']+)'? is not defined$/.exec(message)?.[1];
  const reason = unknown === undefined ? message : `找不到变量“${unknown}”`;
  return failed(`${what}${at}出错：${reason}`, `failed: ${name}: ${message}`);
}

export function tooLong(milliseconds: number): ExpressionFailure {
  return {
    code: 'EXPRESSION_LIMIT',
    reason: `运行超过 ${milliseconds} 毫秒，请检查循环，或缩小所用的列表`,
    reasonEn: `ran longer than ${milliseconds} ms: check its loops or use smaller lists`,
  };
}

export function failed(reason: string, reasonEn: string): ExpressionFailure {
  return { code: 'EXPRESSION_FAILED', reason, reasonEn };
}

interface Described {
  readonly name: string;
  readonly message: string;
  readonly line: number | undefined;
  /** Of a BPMN error; else empty. */
  readonly code: string;
}

/** Reading a thrown object may run the script's getters: within the deadline, and never trusted. */
function describe(context: QuickJSContext, thrown: QuickJSHandle): Described {
  try {
    const error: unknown = thrown.consume((handle) => context.dump(handle));
    if (error === null || error === undefined) return UNKNOWN;
    const { name, message, stack, code } = Object(error) as { [key: string]: unknown };
    const line = /authored-script:(\d+)/.exec(text(stack, 1_000))?.[1];
    return {
      name: text(name ?? 'Error', 40),
      message: text(message ?? error, 200),
      line: line === undefined ? undefined : Number(line),
      code: typeof code === 'string' ? code.slice(0, 255) : '',
    };
  } catch {
    return { ...UNKNOWN, name: 'Error', message: 'an error without description' };
  }
}

const UNKNOWN: Described = { name: '', message: '', line: undefined, code: '' };

function bpmnError(code: string, message: string): ExpressionFailure {
  const failure = failed(`脚本抛出 BPMN 错误“${code}”`, `the script threw BPMN error ${code}`);
  return { ...failure, bpmnError: message === '' ? { code } : { code, message } };
}

function text(value: unknown, length: number): string {
  return typeof value === 'string' ? value.slice(0, length) : (JSON.stringify(value) ?? '');
}

function tooMuchMemory(bytes: number): ExpressionFailure {
  const megabytes = Math.round(bytes / 1_048_576);
  return {
    code: 'EXPRESSION_LIMIT',
    reason: `占用内存超过 ${megabytes} MB，请缩小所用的列表或文本`,
    reasonEn: `used more than ${megabytes} MB of memory: use smaller lists or texts`,
  };
}

function beyondBounds(message: string): ExpressionFailure {
  return {
    code: 'EXPRESSION_LIMIT',
    reason: '递归过深、文本过长或数值超出范围',
    reasonEn: `recursion too deep, a text too long or a number out of range: ${message}`,
  };
}
