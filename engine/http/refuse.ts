import type { Context } from 'koa';
import { type RefusalTold, tellRefusal } from '../service/refusals.js';
import type { ErrorBody, Problem } from './contract/problem.js';

type Rejected = Parameters<typeof tellRefusal>[0];

/** Answers a refusal: what is wrong, where, and how to mend it. */
export function refuse(ctx: Context, rejected: Rejected, problems?: readonly Problem[]): void {
  const told: RefusalTold = tellRefusal(rejected);
  const { status, ...error } = told;
  const body: ErrorBody = {
    error: { ...error, detail: error.detail && { ...error.detail } },
  };
  if (problems && problems.length > 0) body.error.problems = [...problems];
  ctx.status = status;
  ctx.body = body;
}
