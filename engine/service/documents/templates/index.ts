import type { DocumentData } from '../../../core/case/documents/document.js';
import type { Item } from '../../../core/case/item.js';
import type { DocumentTemplate } from '../template.js';
import { ACCEPTANCE } from './acceptance.js';
import { COLLECTION } from './collection.js';
import { CORRECTION } from './correction.js';
import { DEFERRAL } from './deferral.js';
import { DELIVERY_RECEIPT } from './delivery-receipt.js';
import { EXTENSION } from './extension.js';
import { FELLING_LICENCE } from './felling-licence.js';
import { FOOD_STALL_CARD } from './food-stall-card.js';
import { FORWARDING } from './forwarding.js';
import { GRANT } from './grant.js';
import { HAND_OVER } from './hand-over.js';
import { HYGIENE_LICENCE } from './hygiene-licence.js';
import { NON_ACCEPTANCE } from './non-acceptance.js';
import { RECEIPT } from './receipt.js';
import { REFUSAL } from './refusal.js';
import { RELIEF_DECISION } from './relief-decision.js';
import { RESULT } from './result.js';
import { RETURN } from './return.js';
import { RURAL_HOUSE_PERMIT } from './rural-house-permit.js';
import { SPECIAL_PROCEDURE_END } from './special-procedure-end.js';
import { SPECIAL_PROCEDURE_START } from './special-procedure-start.js';
import { SUPERVISION_ORDER } from './supervision-order.js';
import { UNDERTAKING } from './undertaking.js';

/** All versions of all templates; of one name the last is the newest. */
export const TEMPLATES: readonly DocumentTemplate[] = [
  RECEIPT,
  ACCEPTANCE,
  CORRECTION,
  RETURN,
  NON_ACCEPTANCE,
  DEFERRAL,
  UNDERTAKING,
  SPECIAL_PROCEDURE_START,
  SPECIAL_PROCEDURE_END,
  EXTENSION,
  FORWARDING,
  GRANT,
  REFUSAL,
  RESULT,
  COLLECTION,
  DELIVERY_RECEIPT,
  HAND_OVER,
  SUPERVISION_ORDER,
  HYGIENE_LICENCE,
  FELLING_LICENCE,
  FOOD_STALL_CARD,
  RURAL_HOUSE_PERMIT,
  RELIEF_DECISION,
];

/** Those that an item may name, each once, as they are chosen. */
export function offeredTemplates(): readonly OfferedTemplate[] {
  const newest = new Map(TEMPLATES.map((template) => [template.name, template]));
  return [...newest.values()].flatMap(({ name, label: [title, titleEn], use }) =>
    use === 'engine' ? [] : [{ name, title, titleEn, use }],
  );
}

export interface OfferedTemplate extends Pick<DocumentTemplate, 'name'> {
  readonly title: string;
  readonly titleEn: string;
  readonly use: 'result' | 'notice';
}

/** The newest version of that name. */
export function templateNamed(name: string): DocumentTemplate | undefined {
  return TEMPLATES.findLast((template) => template.name === name);
}

/** The version that an issued document was rendered with. */
export function templateAt(name: string, version: number): DocumentTemplate | undefined {
  return TEMPLATES.find((template) => template.name === name && template.version === version);
}

/** The item's own template, else that of the document's type. */
export function templateFor({ template, type }: DocumentData): DocumentTemplate {
  const own = template === undefined ? undefined : templateNamed(template);
  return own ?? templateNamed(type)!;
}

/** Names of templates that an item asks for and that there are not: asked when it is published. */
export function unknownTemplates({ result, stations }: Item): readonly string[] {
  const notices = Object.values(stations).flatMap(({ outcomes }) =>
    outcomes.map(({ notice }) => notice),
  );
  const names = new Set([result.template, ...notices].filter((name) => name !== undefined));
  return [...names].filter((name) => templateNamed(name) === undefined);
}
