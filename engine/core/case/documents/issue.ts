import type { Rejected } from '../../refusal.js';
import type { Value } from '../../expression.js';
import { refused, type Decision } from '../decide/decision.js';
import { itemOfStation } from '../called-items.js';
import type { Item } from '../item.js';
import type { DocumentType } from './document.js';

/** A kind of document: what it is called, and what it must carry (domain: 2.5). */
export interface DocumentKind {
  readonly type: DocumentType;
  readonly title: string | ((item: Item, itemType: string) => string);
  /** 性质 in its number: 机关简称 + 性质 +〔年〕+ 序号 + 号. */
  readonly nature: string;
  /** Mandatory fields with their Chinese names; checked before issue. */
  readonly mandatory: Readonly<Record<string, string>>;
}

export type Fields = Readonly<Record<string, Value | undefined>>;

export interface Issued {
  readonly id: string;
  readonly number: string;
}

export interface IssueOptions {
  /** Template of the item that stands for the type's own. */
  readonly template?: string | undefined;
  /** The called item that it is about; undefined: the case's own. */
  readonly called?: string | undefined;
  readonly replaces?: string;
}

/** Numbers the document and makes its fact; refused if a mandatory field is blank. */
export function issueDocument(
  decision: Decision,
  kind: DocumentKind,
  organId: string,
  fields: Fields,
  options: IssueOptions = {},
): Issued | Rejected {
  const { template, replaces, called } = options;
  const about = itemOfStation(decision.item, options);
  const { title: titled } = kind;
  const title = typeof titled === 'string' ? titled : titled(decision.item, about.itemType);
  const organ = decision.organ(organId);
  if (organ === undefined) return refused('ORGAN_UNKNOWN', { organ: organId });
  const all: Fields = { ...commonFields(decision, about), ...fields };
  const blank = missingField({ ...COMMON, ...kind.mandatory }, all);
  const lacking = blank ?? (organ.seal === undefined ? '印章' : undefined);
  if (lacking !== undefined) {
    return refused('DOCUMENT_INCOMPLETE', { document: title, field: lacking });
  }
  const id = `D${decision.state.documents.length + 1}`;
  const number = documentNumber(decision, organ.id, organ.shortName, kind.nature);
  decision.add({
    type: 'documentIssued',
    document: {
      id,
      type: kind.type,
      title,
      number,
      on: decision.today,
      organ: { id: organ.id, name: organ.name, seal: organ.seal! },
      ...(template === undefined ? {} : { template }),
      fields: present(all),
      ...(replaces === undefined ? {} : { replaces }),
      ...(called === undefined ? {} : { called }),
    },
  });
  return { id, number };
}

/** Remedies for a refusal: 复议 within 60 days, 诉讼 within six months. */
export function remediesOf(decision: Decision, organId: string): string | undefined {
  const remedies = decision.organ(organId)?.remedies;
  if (remedies === undefined) return undefined;
  const { reconsideration, court } = remedies;
  return (
    `如不服本决定，可以自收到本决定书之日起六十日内向${reconsideration}申请行政复议，` +
    `也可以自收到本决定书之日起六个月内向${court}提起行政诉讼。`
  );
}

export function materialName(item: Item, code: string): string {
  return item.materials.find((material) => material.code === code)?.name ?? code;
}

export function isIssued(result: Issued | Rejected): result is Issued {
  return 'id' in result;
}

// ---------------------------------------------------------------------------------------------

const COMMON = { caseNumber: '办件编号', item: '事项名称', applicant: '申请人' };

function commonFields({ state }: Decision, item: Pick<Item, 'name' | 'code'>): Fields {
  const { applicant, agent } = state;
  return {
    caseNumber: state.number,
    item: item.name,
    itemCode: item.code,
    applicant: applicant.name,
    idType: applicant.idType,
    idNumber: applicant.idNumber,
    contact: applicant.phone ?? applicant.address ?? agent?.phone,
    agent: agent?.name,
  };
}

function missingField(mandatory: DocumentKind['mandatory'], fields: Fields): string | undefined {
  return Object.entries(mandatory).find(([name]) => isBlank(fields[name]))?.[1];
}

function isBlank(value: Value | undefined): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) && value.length === 0;
}

function present(fields: Fields): Readonly<Record<string, Value>> {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Record<string, Value>;
}

/** Two of one series in one step: `#2` asks for the second number of it. */
function documentNumber(decision: Decision, organ: string, short: string, nature: string): string {
  const year = decision.today.slice(0, 4);
  const series = `document/${organ}/${nature}/${year}`;
  const used = new Set(decision.state.documents.map(({ number }) => number));
  for (let n = 1; ; n++) {
    const leased = decision.number(n === 1 ? series : `${series}#${n}`);
    const number = `${short}${nature}〔${year}〕${leased}号`;
    if (leased === '' || !used.has(number) || n > 20) return number;
  }
}
