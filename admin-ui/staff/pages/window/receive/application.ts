import type { Json, UploadedFile } from '../../../../../forms/index.js';
import { checkIdNumber } from '../../../../../forms/checks/id-number.js';
import { checkMobile } from '../../../../../forms/checks/mobile.js';
import { checkUscc } from '../../../../../forms/checks/uscc.js';
import type { Text } from '../../../../i18n/texts.js';
import type { Item, Material } from '../model.js';

/** How a material came to the window, or that it did not. */
export type Way = 'none' | 'submitted' | 'shared' | 'declared' | 'deferred';

export interface MaterialEntry {
  readonly way: Way;
  readonly originals: number;
  readonly copies: number;
  readonly files: readonly UploadedFile[];
  /** 容缺: workdays in which it follows. */
  readonly days?: number;
}

export interface ApplicantEntry {
  readonly kind: number;
  readonly name: string;
  readonly idType: string;
  readonly idNumber: string;
  readonly phone: string;
  readonly address: string;
  readonly legalRepresentative: string;
}

export interface AgentEntry {
  readonly relation: 'entrusted' | 'villageAgent' | 'guardian';
  readonly name: string;
  readonly idType: string;
  readonly idNumber: string;
  readonly phone: string;
  readonly mandate: string;
}

/** All that is entered at the window before the case is received; what a draft keeps. */
export interface Application {
  readonly v: 1;
  readonly item: string;
  readonly applicant: ApplicantEntry;
  readonly agent?: AgentEntry;
  /** Townships other than the window's own. */
  readonly handling?: string;
  readonly handOut?: string;
  /** 急办, with its reason. */
  readonly urgent?: string;
  readonly form: Json;
  readonly materials: Readonly<Record<string, MaterialEntry>>;
  /** 容缺承诺人. */
  readonly undertaker: string;
}

export type StepKey = 'applicant' | 'form' | 'materials' | 'check';
export const STEPS: readonly StepKey[] = ['applicant', 'form', 'materials', 'check'];

/** Something to mend before the case can be received; `field` is the id of its input. */
export interface EntryProblem {
  readonly step: StepKey;
  readonly field: string;
  readonly text: Text;
}

export const CITIZEN_ID = '居民身份证';
export const CREDIT_CODE = '统一社会信用代码';
const NATURAL = 1;

export function idTypesOf(kind: number): readonly string[] {
  return kind === NATURAL
    ? [
        CITIZEN_ID,
        '护照',
        '港澳居民来往内地通行证',
        '台湾居民来往大陆通行证',
        '外国人永久居留身份证',
      ]
    : [CREDIT_CODE, '组织机构代码', '其他证件'];
}

export function emptyApplication(key: string, item: Item): Application {
  const kind = item.audience[0] ?? NATURAL;
  const materials = item.materials.map((material) => [material.code, emptyEntry(material)]);
  return {
    v: 1,
    item: key,
    applicant: {
      kind,
      name: '',
      idType: idTypesOf(kind)[0]!,
      idNumber: '',
      phone: '',
      address: '',
      legalRepresentative: '',
    },
    form: {},
    materials: Object.fromEntries(materials) as Record<string, MaterialEntry>,
    undertaker: '',
  };
}

/** What the office obtains itself counts as there; everything else has to come. */
export function emptyEntry({ sharing }: Material): MaterialEntry {
  return { way: sharing ? 'shared' : 'none', originals: 0, copies: 0, files: [] };
}

/** The ways that an item allows for a material, the usual one first. */
export function waysOf({ sharing, declarable, deferrable }: Material): readonly Way[] {
  const ways: Way[] = sharing ? ['shared', 'submitted'] : ['submitted'];
  if (declarable) ways.push('declared');
  if (deferrable) ways.push('deferred');
  return [...ways, 'none'];
}

/** Handed in comes with the sheets that the item asks for, to be corrected if there are others. */
export function withWay(material: Material, entry: MaterialEntry, way: Way): MaterialEntry {
  const { originals, copies, deferrable } = material;
  if (way === 'submitted') {
    const asked = originals + copies === 0 && entry.files.length === 0 ? 1 : copies;
    return { ...entry, way, originals, copies: asked, days: undefined };
  }
  const days = way === 'deferred' ? deferrable?.days : undefined;
  return { ...entry, way, originals: 0, copies: 0, days };
}

/**
 * What has to be mended, of the applicant and the materials; the form checks itself. Materials
 * that are missing do not keep a case from being received: they are what a notice is for.
 *
 * @param today office day `yyyy-MM-dd`
 */
export function problemsOf(application: Application, item: Item, today: string): EntryProblem[] {
  const { applicant, agent, undertaker, urgent } = application;
  const problems = [...personProblems('applicant', applicant, today)];
  if (applicant.phone === '' && applicant.address === '' && !agent?.phone) {
    problems.push(problem('applicant-phone', CONTACT));
  }
  if (agent) {
    problems.push(...personProblems('agent', agent, today));
    if (agent.mandate.trim() === '') problems.push(problem('agent-mandate', MANDATE));
  }
  if (urgent !== undefined && urgent.trim() === '') problems.push(problem('urgent', URGENT));
  const deferred = item.materials.some(
    ({ code }) => application.materials[code]?.way === 'deferred',
  );
  if (deferred && undertaker.trim() === '') {
    problems.push({ step: 'materials', field: 'undertaker', text: UNDERTAKER });
  }
  return problems;
}

/** Materials that everybody must bring and that are not there yet. */
export function missingOf(application: Application, item: Item): readonly Material[] {
  return item.materials.filter(
    ({ code, required, sharing }) =>
      required === 'always' && !sharing && (application.materials[code]?.way ?? 'none') === 'none',
  );
}

/** The body of `POST /cases`. */
export function toRequest(application: Application, hasForm: boolean, channel: string): object {
  const { item, applicant, agent, handling, handOut, urgent, form, materials } = application;
  const { phone, address, legalRepresentative, ...person } = applicant;
  return {
    item,
    channel,
    applicant: {
      ...person,
      idNumber: tidy(person.idNumber),
      ...given({ phone, address, legalRepresentative }),
    },
    ...(agent && { agent: { ...withoutBlank(agent), idNumber: tidy(agent.idNumber) } }),
    ...given({ handling, handOut, urgent }),
    materials: Object.entries(materials).flatMap(([code, entry]) => materialIn(code, entry)),
    ...(hasForm && { form }),
  };
}

/** The fact that defers what follows later (容缺); `undefined`: nothing does. */
export function toDeferral({ materials, undertaker }: Application): object | undefined {
  const deferred = Object.entries(materials)
    .filter(([, { way }]) => way === 'deferred')
    .map(([code, { days }]) => ({ code, ...(days === undefined ? {} : { days }) }));
  if (deferred.length === 0) return undefined;
  return {
    type: 'deferMaterials',
    materials: deferred,
    undertaking: { signer: undertaker.trim() },
  };
}

/** As the server takes it; a material that is not handed in is left out. */
export function materialIn(code: string, entry: MaterialEntry): object[] {
  const { way, originals, copies, files } = entry;
  if (way === 'none' || way === 'deferred') return [];
  if (way !== 'submitted') return [{ code, form: way }];
  const kept = files.map(({ url }) => url.slice(url.lastIndexOf('/') + 1));
  return [{ code, form: way, originals, copies, ...(kept.length > 0 && { files: kept }) }];
}

/** A number as its law has it; `undefined` for kinds of paper whose numbers nobody can check. */
export function idProblem(idType: string, idNumber: string, today: string): Text | undefined {
  if (idNumber.trim() === '') return ID_MISSING;
  if (idType === CITIZEN_ID) {
    const checked = checkIdNumber(idNumber, today);
    return 'problem' in checked ? ID_TEXTS[checked.problem] : undefined;
  }
  if (idType === CREDIT_CODE) {
    const checked = checkUscc(idNumber);
    return 'problem' in checked ? ID_TEXTS[checked.problem] : undefined;
  }
  return tidy(idNumber).length < 5 ? ID_SHORT : undefined;
}

export function tidy(idNumber: string): string {
  return idNumber.replaceAll(/\s/g, '').toUpperCase();
}

// ---------------------------------------------------------------------------------------------

const CONTACT: Text = ['请填写手机号或者地址，至少一项', 'Give a mobile number or an address'];
const MANDATE: Text = ['请填写授权委托书的编号或者说明', 'Give the number of the mandate'];
const URGENT: Text = ['请写明急办的原因', 'Say why it is urgent'];
const UNDERTAKER: Text = ['请填写容缺承诺人', 'Say who undertakes to bring what is missing'];
const NAME: Text = ['请填写姓名或者名称', 'Give the name'];
const PHONE: Text = ['手机号不对：11 位数字，以 1 开头', 'That is no mobile number'];
const ID_MISSING: Text = ['请填写证件号码', 'Give the identity number'];
const ID_SHORT: Text = ['证件号码太短', 'The identity number is too short'];
const ID_TEXTS: Readonly<Record<string, Text>> = {
  idLength: ['身份证号须为 18 位', 'An identity number has 18 characters'],
  idRegion: ['身份证号的前两位不是省级代码', 'The first two digits are no province'],
  idBirthDate: ['身份证号中的出生日期不存在', 'The date of birth in it does not exist'],
  idCheckDigit: ['身份证号末位校验不符，请核对证件', 'The check digit does not fit'],
  usccFormat: ['统一社会信用代码须为 18 位', 'A credit code has 18 characters'],
  usccCheckDigit: ['信用代码末位校验不符，请核对证照', 'The check digit does not fit'],
};

function personProblems(
  who: 'applicant' | 'agent',
  person: Pick<ApplicantEntry, 'name' | 'idType' | 'idNumber' | 'phone'>,
  today: string,
): EntryProblem[] {
  const problems: EntryProblem[] = [];
  const id = idProblem(person.idType, person.idNumber, today);
  if (id) problems.push(problem(`${who}-idNumber`, id));
  if (person.name.trim() === '') problems.push(problem(`${who}-name`, NAME));
  if (person.phone !== '' && 'problem' in checkMobile(person.phone)) {
    problems.push(problem(`${who}-phone`, PHONE));
  }
  return problems;
}

function problem(field: string, text: Text): EntryProblem {
  return { step: 'applicant', field, text };
}

function given(values: Readonly<Record<string, string | undefined>>): object {
  const entries = Object.entries(values).filter(([, value]) => value?.trim());
  return Object.fromEntries(entries);
}

function withoutBlank(values: object): object {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
}
