import type { XmlProblemCode } from '../problem.js';
import type { XmlRefusal } from './decode.js';

/** Ends a scan; caught by `scan`, never seen outside this folder. */
export class ScanStopped extends Error {
  readonly refusal: XmlRefusal;

  constructor(refusal: XmlRefusal) {
    super(refusal.en);
    this.refusal = refusal;
  }
}

export function malformed(offset: number, zh: string, en: string): never {
  return stop('XML_MALFORMED', offset, `XML 格式错误：${zh}`, `malformed XML: ${en}`);
}

export function stop(code: XmlProblemCode, offset: number, zh: string, en: string): never {
  throw new ScanStopped({ code, offset, zh, en });
}
