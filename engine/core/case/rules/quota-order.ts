import type { Rejected } from '../../refusal.js';
import { refused, type Decision } from '../decide/decision.js';

/** 行政许可法 §57: places go by order of acceptance; the place is taken with acceptance. */
export function takeQuotaPlace(decision: Decision): number | undefined {
  const { quota } = decision.item;
  if (quota === undefined) return undefined;
  const place = Number(decision.number(`quota:${quota.series}`));
  return Number.isSafeInteger(place) ? place : undefined;
}

/** A grant needs a place within the number, counting those that refusals have freed. */
export function checkQuota(decision: Decision): Rejected | undefined {
  const { item, state, cases } = decision;
  const quota = item.quota && cases.quota?.(item.quota.series);
  if (quota === undefined || state.quotaPlace === undefined) return undefined;
  if (state.quotaPlace <= quota.total + quota.freed) return undefined;
  return refused('QUOTA_EXHAUSTED', { total: quota.total, place: state.quotaPlace });
}
