import type { Rejected } from '../../refusal.js';
import type { Decision } from '../decide/decision.js';
import { acceptanceName } from '../power.js';
import { dueDate } from '../rules/anchored-limits.js';
import { issueDocument, type DocumentKind, type IssueOptions, type Issued } from './issue.js';

/** 受理通知书; issued after its facts, for it names the day by which the decision falls. */
export const ACCEPTANCE: DocumentKind = {
  type: 'acceptance',
  title: '受理通知书',
  nature: '受',
  mandatory: {
    contact: '联系方式',
    appliedOn: '申请日期',
    acceptedOn: '受理日期',
    legalBases: '法律依据',
    decideBy: '作出决定的期限',
    acceptor: '受理人',
  },
};

export function issueAcceptance(decision: Decision, options: IssueOptions): Issued | Rejected {
  const { state, item, context } = decision;
  return issueDocument(
    decision,
    ACCEPTANCE,
    acceptanceName(state, item),
    {
      appliedOn: state.milestones.received?.on,
      acceptedOn: state.milestones.accepted?.on,
      legalBases: item.legalBases.map(({ text }) => text),
      decideBy: decideBy(decision),
      acceptor: context.actor.user ?? '受理系统',
      acceptingOrgan: decision.organName(state.townships.accepting),
      delegation: state.delegations.map(({ documentNumber }) => documentNumber),
      copiesTo: (item.copies ?? [])
        .filter(({ at }) => at === 'accepted')
        .map(({ role }) => decision.organName(state.organs[role] ?? role)),
    },
    options,
  );
}

/** The promise, else the law; an item without either says why there is none. */
function decideBy(decision: Decision): string | undefined {
  const { limits } = decision.item;
  const due = dueDate(decision, 'promised') ?? dueDate(decision, 'statutory');
  if (due !== undefined) return due;
  if ('none' in limits.promised) return limits.promised.none;
  return 'none' in limits.statutory ? limits.statutory.none : '自县级部门接收之日起计算';
}
