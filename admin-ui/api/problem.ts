import type { ErrorBody, Problem } from '../../engine/http/contract/problem.js';
import type { Language } from '../i18n/language.js';

export interface ProblemParts {
  /** Of HTTP; 0 when no answer came. */
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly messageEn: string;
  readonly elementId?: string;
  readonly detail?: Readonly<Record<string, unknown>>;
  readonly problems?: readonly Problem[];
  readonly requestId?: string;
}

/** A refusal of the server, or that none could be reached, with its sentence in both languages. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly messageEn: string;
  readonly elementId?: string;
  readonly detail: Readonly<Record<string, unknown>>;
  /** What does not fit, where, and how to mend it. */
  readonly problems: readonly Problem[];
  readonly requestId?: string;

  constructor(parts: ProblemParts) {
    super(parts.message);
    this.name = 'ApiProblem';
    this.status = parts.status;
    this.code = parts.code;
    this.messageEn = parts.messageEn;
    this.elementId = parts.elementId;
    this.detail = parts.detail ?? {};
    this.problems = parts.problems ?? [];
    this.requestId = parts.requestId;
  }
}

/** The server did not say yes or no: the same may be sent again under the same command key. */
export function isUnanswered(error: unknown): boolean {
  return !(error instanceof ApiProblem) || error.status === 0 || error.status >= 500;
}

export function problemOf(status: number, body: unknown): ApiProblem {
  const error = (body as Partial<ErrorBody> | undefined)?.error;
  if (typeof error?.code !== 'string') return unintelligible(status);
  return new ApiProblem({ status, ...error });
}

export function unreachable(): ApiProblem {
  return new ApiProblem({
    status: 0,
    code: 'UNREACHABLE',
    message: '连不上服务器，刚才的操作可能没有送达。请检查网络，恢复后重试；重试不会重复办理。',
    messageEn:
      'The server cannot be reached. Check the network and try again; nothing is done twice.',
  });
}

/** The sentence to show; what is no refusal of ours is a bug and is told as one. */
export function problemText(error: unknown, language: Language): string {
  if (error instanceof ApiProblem) return language === 'zh' ? error.message : error.messageEn;
  return language === 'zh'
    ? '页面出了意外，请刷新后重试；仍不行请联系运维人员。'
    : 'Something went wrong on this page. Reload it; if it stays, tell the operator.';
}

function unintelligible(status: number): ApiProblem {
  return new ApiProblem({
    status,
    code: 'UNEXPECTED',
    message: `服务器给出了无法理解的应答（${status}），请稍后重试；仍不行请联系运维人员。`,
    messageEn: `The server's answer (${status}) makes no sense. Try again later or tell the operator.`,
  });
}
