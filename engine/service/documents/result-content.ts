import { civilOf, dayNumber, formatDate, parseDate } from '../../core/clock/civil.js';
import type { Item } from '../../core/case/item.js';
import type { Applicant } from '../../core/case/parties.js';
import { rejected, type Result } from '../result.js';
import { type FilledForm, type RegionName, shownField } from './form-values.js';
import type { DocumentTemplate } from './template.js';
import { templateNamed } from './templates/index.js';

/** What the command `issue` says of the result (证照, 批准文件). */
export interface ResultContent {
  readonly fields: Readonly<Record<string, string>>;
  /** `YYYY-MM-DD`. */
  readonly validTo?: string;
}

export interface ResultRequest {
  readonly item: Item;
  readonly applicant: Applicant;
  /** Oldest first: a later form's field stands for an earlier one's of the same name. */
  readonly forms: readonly FilledForm[];
  readonly region: RegionName;
  /** What the person at the station typed; goes before what the forms say. */
  readonly given?: Partial<ResultContent>;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/**
 * What stands in the result: every field that its template names, taken from the forms of the case
 * by its name, and the last day of its validity. Refused, before a number is used up, while
 * something that must stand there is missing.
 */
export function resultContent(request: ResultRequest): Result<ResultContent> {
  const { item, given, today, applicant } = request;
  const template = templateNamed(item.result.template) ?? templateNamed('result')!;
  const fields = typedFields(given);
  for (const name of namesIn(template)) {
    if (SAID_BY_CASE.has(name) || Object.hasOwn(fields, name)) continue;
    const text = fromForms(request, name) ?? fromApplicant(applicant, name);
    if (text !== undefined) fields[name] = text;
  }
  const validTo = given?.validTo ?? lastDay(today, item.result.validity);
  const missing = Object.entries(template.mandatory).find(([name]) =>
    name === 'validTo' ? blank(validTo) : !SAID_BY_CASE.has(name) && blank(fields[name]),
  );
  if (missing) {
    return rejected('DOCUMENT_INCOMPLETE', { document: item.result.name, field: missing[1] });
  }
  return { value: { fields, ...(validTo === undefined ? {} : { validTo }) } };
}

/**
 * The last day of a validity that begins on that day: `P4Y` from 2025-07-10 ends on 2029-07-09.
 * A month that lacks the day ends it on its own last day.
 */
export function lastDay(from: string, validity: string | undefined): string | undefined {
  const parts = /^P(?:(\d{1,3})Y)?(?:(\d{1,3})M)?(?:(\d{1,5})D)?$/.exec(validity ?? '');
  const start = parseDate(from);
  if (!parts || start === undefined) return undefined;
  const [years, months, days] = parts.slice(1).map((part) => Number(part ?? 0));
  const { year, month, day } = civilOf(start);
  const total = year * 12 + month - 1 + years! * 12 + months!;
  const first = dayNumber(Math.floor(total / 12), (total % 12) + 1, 1);
  const next = dayNumber(Math.floor((total + 1) / 12), ((total + 1) % 12) + 1, 1);
  const same = first + day - 1;
  return formatDate((same < next ? same - 1 : next - 1) + days!);
}

// ---------------------------------------------------------------------------------------------

/** Put in by the case itself when it issues the result. */
const SAID_BY_CASE: ReadonlySet<string> = new Set(
  (
    'title number on organ caseNumber item itemCode applicant idType idNumber contact agent ' +
    'holder issuedOn content validity validTo'
  ).split(' '),
);

function typedFields(given: ResultRequest['given']): Record<string, string> {
  const typed = Object.entries(given?.fields ?? {});
  return Object.fromEntries(
    typed.filter(([name, text]) => !SAID_BY_CASE.has(name) && !blank(text)),
  );
}

function namesIn({ blocks }: DocumentTemplate): ReadonlySet<string> {
  const names = JSON.stringify(blocks).matchAll(/\{\{(\w+)\}\}/g);
  return new Set([...names].map((match) => match[1]!));
}

function fromForms({ forms, region }: ResultRequest, name: string): string | undefined {
  for (const form of forms.toReversed()) {
    const text = shownField(form, name, region);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** A person who trades in their own name answers for the business themselves. */
function fromApplicant(
  { kind, name, legalRepresentative }: Applicant,
  field: string,
): string | undefined {
  if (field !== 'representative') return undefined;
  return legalRepresentative ?? (kind === 1 ? name : undefined);
}

function blank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}
