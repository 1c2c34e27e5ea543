import { CHANNELS, DELIVERY_METHODS, MATERIAL_FORMS, SPECIAL_PROCEDURES } from './parties.js';
import type { CaseCommand, CaseCommandType } from './command.js';
import {
  anyOf,
  flag,
  integer,
  list,
  map,
  object,
  optional,
  text,
  words,
  type Shape,
} from './shape.js';

/**
 * What a command must look like. The contract of HTTP checks the same at the door; here it is
 * checked again because connectors, the library and replays reach `step` without it.
 */
export function shapeProblem(command: CaseCommand): string | undefined {
  const type: unknown = command?.type;
  if (typeof type !== 'string' || !Object.hasOwn(SHAPES, type)) {
    return `没有这种办件操作（${String(type).slice(0, 40)}）`;
  }
  return SHAPES[command.type](command, '');
}

// ---------------------------------------------------------------------------------------------

const material = object({
  code: words,
  form: anyOf(MATERIAL_FORMS),
  originals: optional(integer(0, 999)),
  copies: optional(integer(0, 999)),
  files: optional(list(words)),
});
const materials = list(material);
const submissionRef = object({ id: words, form: words, version: integer(0) });
const submission = optional(submissionRef);
const defects = list(object({ subject: words, defect: words, standard: words, remedy: words }));
const person = {
  name: words,
  idType: words,
  idNumber: words,
  phone: optional(text),
};

const SHAPES: Readonly<Record<CaseCommandType, Shape>> = {
  receive: object({
    applicant: object({
      ...person,
      kind: integer(1, 6),
      address: optional(text),
      legalRepresentative: optional(text),
    }),
    agent: optional(
      object({
        ...person,
        relation: anyOf(['entrusted', 'villageAgent', 'guardian']),
        mandate: words,
        purpose: optional(text),
      }),
    ),
    channel: anyOf(CHANNELS),
    accepting: words,
    handling: optional(words),
    handOut: optional(words),
    domicile: optional(words),
    materials,
    submission,
    urgent: optional(words),
  }),
  notifyCorrection: object({ defects, days: optional(integer(1, 365)) }),
  supplyCorrection: object({ materials, subjects: optional(list(words)), submission }),
  accept: object({}),
  returnFile: object({ reason: words, defects }),
  refuseAcceptance: object({ reason: words, competent: optional(text) }),
  deferMaterials: object({
    materials: list(object({ code: words, days: optional(integer(1, 365)) })),
    undertaking: object({ signer: words, file: optional(text) }),
  }),
  supplyDeferred: object({ materials }),
  withdraw: object({ reason: words }),
  opinion: object({ agree: flag, text, signers: optional(list(text)) }),
  forward: object({ opinion: text, to: optional(words) }),
  takeOver: object({ handOver: optional(words) }),
  sendHandOver: object({ what: anyOf(['file', 'result']), to: words, list: list(words) }),
  takeOverHandOver: object({ handOver: words }),
  beginSpecialProcedure: object({
    procedure: anyOf(SPECIAL_PROCEDURES),
    basis: text,
    days: integer(1, 3650),
    reason: text,
  }),
  endSpecialProcedure: object({ result: text }),
  invite: object({ materials: list(words), reason: text }),
  supplyInvited: object({ materials }),
  fillForm: object({ submission: submissionRef }),
  returnInternally: object({ to: words, reason: text, defect: optional(text) }),
  requestExtension: object({ n: integer(1), reason: text }),
  grantExtension: object({ n: optional(integer(1)) }),
  denyExtension: object({ reason: text }),
  decide: object({
    result: anyOf(['grant', 'refuse']),
    reason: optional(text),
    delayReason: optional(text),
  }),
  explainDelay: object({ reason: text }),
  issue: object({ fields: optional(map(text)), validTo: optional(words) }),
  deliver: object({
    method: anyOf(DELIVERY_METHODS),
    place: text,
    signer: text,
    relation: text,
    signature: optional(words),
  }),
  moveHandOut: object({ to: words }),
  archive: object({ catalogue: words }),
  voidDocument: object({ document: words, reason: text }),
  reissueDocument: object({ document: words, reason: text }),
  markCopied: object({ document: words, to: words }),
  urge: object({ text: words }),
  supervise: object({ addressee: words, text, rule: words, days: integer(0, 365) }),
  answerSupervision: object({ order: words, text }),
  override: object({ rule: anyOf(['ONE_NOTICE_ONLY']), reason: text }),
  rate: object({
    level: integer(1, 5),
    occasion: anyOf(['visit', 'case']),
    channel: anyOf(CHANNELS),
    text: optional(text),
  }),
  hasten: object({ reason: text }),
  lapse: object({ clock: words }),
  checkClocks: object({}),
};
