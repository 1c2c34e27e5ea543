import type { Rejected } from '../../refusal.js';
import { issueReceipt } from '../documents/receipt.js';
import { isIssued } from '../documents/issue.js';
import type { CaseEnvironment, Townships } from '../environment.js';
import type { Item, OrganRole } from '../item.js';
import type { CaseFlag } from '../parties.js';
import { caseNumber, queryCode } from '../numbers.js';
import { startAnchored, startClock } from '../rules/anchored-limits.js';
import { liveDelegations } from '../rules/live-delegation.js';
import { checkMaterials, demandedMaterials, findMaterial } from '../rules/materials.js';
import { isRejected, refused, type Decision } from './decision.js';
import type { Command, Handlers } from './handlers.js';

/** 收件: makes the case. The window must be open: a live delegation, an organ for each role. */
export const RECEIVE: Handlers<'receive'> = { receive };

function receive(decision: Decision, command: Command<'receive'>): Rejected | undefined {
  if (decision.state.number !== '') return refused('CASE_EXISTS');
  const refusal = checkApplicant(decision.item, command);
  if (refusal) return refusal;
  const townships = townshipsOf(command);
  const place = decision.organ(townships.accepting);
  for (const id of Object.values(townships)) {
    if (decision.organ(id) === undefined) return refused('ORGAN_UNKNOWN', { organ: id });
  }
  const organs = playRoles(decision.cases, decision.item.organs, townships);
  if (isRejected(organs)) return organs;
  const wrong = checkMaterials(decision.item, command.materials);
  if (wrong) return wrong;
  const number = caseNumber(decision, place?.division ?? '');
  const { agent, submission, urgent } = command;
  const received = {
    type: 'received',
    number,
    queryCode: queryCode(decision.cases.random, number),
    item: decision.item.code,
    itemName: decision.item.name,
    applicant: command.applicant,
    ...(agent === undefined ? {} : { agent }),
    channel: command.channel,
    townships,
    organs: organs.byRole,
    materials: command.materials,
    flags: flagsOf(decision.item, urgent),
    ...(urgent === undefined ? {} : { urgent }),
    ...(submission === undefined ? {} : { submission }),
  } as const;
  // what is demanded may depend on who applies, how, and how urgently
  const supposed = decision.supposing({ ...received, missing: [], after: [] });
  const { missing, after, refusal: failed } = lackingMaterials(supposed, command);
  if (failed) return failed;
  decision.add({ ...received, missing, after });
  return openWindow(decision, command);
}

/** Organ id by role; refused where nobody plays one for these townships. */
export function playRoles(
  cases: CaseEnvironment,
  roles: readonly OrganRole[],
  townships: Townships,
): { readonly byRole: Readonly<Record<string, string>> } | Rejected {
  const byRole: Record<string, string> = {};
  for (const role of roles) {
    const organ = cases.play(role, townships);
    if (organ === undefined) return refused('ROLE_UNFILLED', { role: role.name });
    byRole[role.role] = organ.id;
  }
  return { byRole };
}

// ---------------------------------------------------------------------------------------------

/** Checked on the case made, for the delegate follows from its organs. */
function openWindow(decision: Decision, command: Command<'receive'>): Rejected | undefined {
  const delegations = liveDelegations(decision, decision.today);
  if (isRejected(delegations)) return delegations;
  const { regime } = decision.item;
  const limit = regime.limit ?? RECEIPT_LIMIT;
  const refusal =
    startClock(decision, {
      kind: 'receipt',
      limit,
      since: 'received',
      anchor: decision.moment,
      holder: decision.state.townships.accepting,
      basis: regime.basis.text,
    }) ?? startAnchored(decision, 'received', decision.moment);
  if (refusal) return refusal;
  const receipt = issueReceipt(decision, command.materials, limit);
  return isIssued(receipt) ? undefined : receipt;
}

/** 许可法 §32(4); other regimes answer in the same time unless the item says otherwise. */
export const RECEIPT_LIMIT = { n: 5, unit: 'workday' } as const;

function checkApplicant(item: Item, command: Command<'receive'>): Rejected | undefined {
  const { applicant, agent } = command;
  if (item.audience.length > 0 && !item.audience.includes(applicant.kind)) {
    return refused('APPLICANT_NOT_SERVED', { kind: applicant.kind });
  }
  const contact = applicant.phone ?? applicant.address ?? agent?.phone;
  return contact?.trim() ? undefined : refused('CONTACT_REQUIRED');
}

function townshipsOf(command: Command<'receive'>): Townships {
  const { accepting, handling = accepting, handOut = accepting, domicile } = command;
  return { accepting, handling, handOut, ...(domicile === undefined ? {} : { domicile }) };
}

/** What is demanded but not there; in an urgent case some papers may follow the decision. */
function lackingMaterials(decision: Decision, command: Command<'receive'>) {
  const demanded = demandedMaterials(decision);
  if (isRejected(demanded)) return { missing: [], after: [], refusal: demanded };
  const given = new Set(command.materials.map(({ code }) => code));
  const lacking = demanded.filter((code) => !given.has(code));
  const follows = (code: string) =>
    command.urgent !== undefined && findMaterial(decision.item, code)?.afterDecision !== undefined;
  return {
    missing: lacking.filter((code) => !follows(code)),
    after: lacking.filter(follows),
    refusal: undefined,
  };
}

function flagsOf(item: Item, urgent: string | undefined): CaseFlag[] {
  const flags: CaseFlag[] = [];
  if (urgent !== undefined) flags.push('urgent');
  if (item.joint) flags.push('joint');
  return flags;
}
