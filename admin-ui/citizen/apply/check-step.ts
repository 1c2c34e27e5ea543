import { type Region, regionName } from '../../form/regions.js';
import { call, told } from '../call.js';
import { button, el } from '../dom.js';
import { idOf } from '../files.js';
import { say } from '../say.js';
import { type Answer, answersOf } from './answers.js';
import { applicantToSend } from './applicant-check.js';
import { KINDS } from './applicant-step.js';
import { dayInWords } from './days.js';
import type { Draft } from './draft.js';
import { type Guide, wayOf } from './guide.js';
import { keepReceipt, showReceipt, type Receipt } from './receipt.js';
import { publicRegions } from './services.js';
import type { Desk, Step } from './wizard.js';

/** Everything once more, each part with the way back to it; then it is handed in. */
export class CheckStep implements Step {
  readonly title = say('核对并提交', 'Check and hand in');
  readonly #desk: Desk;
  readonly #place: HTMLElement;

  constructor(desk: Desk, place: HTMLElement) {
    this.#desk = desk;
    this.#place = place;
  }

  async show(host: HTMLElement): Promise<void> {
    const { guide, draft } = this.#desk;
    const regions = guide.form ? await publicRegions().catch((): readonly Region[] => []) : [];
    const words = {
      yes: say('是', 'Yes'),
      no: say('否', 'No'),
      region: (code: string): string => regionName(regions, code),
    };
    host.append(
      this.#part(say('谁来申请', 'Who applies'), applicantAnswers(draft)),
      ...(guide.form
        ? [this.#part(say('填申请表', 'The form'), answersOf(guide.form, draft.form, words))]
        : []),
      this.#part(say('传材料', 'Papers'), materialAnswers(guide, draft)),
      this.#part(say('选领取地点', 'Where to collect'), this.#placeAnswers()),
    );
  }

  async leave(): Promise<readonly string[]> {
    const { draft, guide } = this.#desk;
    const id = await this.#desk.application();
    const received = await call<{ number: string; queryCode: string }>(
      'POST',
      `/applications/${id}/submit`,
      {
        item: guide.key,
        township: draft.township,
        channel: matchMedia('(max-width: 620px)').matches ? 'mobile' : 'web',
        applicant: applicantToSend(draft.applicant),
        handOut: draft.handOut === '' ? draft.township : draft.handOut,
        materials: materialsToSend(guide, draft),
        ...(guide.form ? { form: draft.form } : {}),
      },
    );
    const receipt: Receipt = {
      ...received,
      item: guide.item.name,
      township: this.#nameOf(draft.township),
      handOut: this.#nameOf(draft.handOut),
      ...(await this.#book(received.number)),
    };
    keepReceipt(guide.key, receipt);
    this.#desk.clear();
    showReceipt(this.#place, receipt);
    return [];
  }

  /** The case is there already: a slot that somebody else took meanwhile does not undo it. */
  async #book(caseNumber: string): Promise<Pick<Receipt, 'booking' | 'bookingFailed'>> {
    const { slot, township, applicant } = this.#desk.draft;
    if (!slot) return {};
    const { name, phone } = applicantToSend(applicant) as { name: string; phone: string };
    const item = this.#desk.guide.key;
    try {
      const { day, from } = slot;
      const request = { township, day, from, name: name.slice(0, 50), phone, item, caseNumber };
      const { number } = await call<{ number: string }>('POST', '/bookings', request);
      return { booking: { number, text: `${dayInWords(day)} ${from}–${slot.to}` } };
    } catch (error) {
      return { bookingFailed: told(error) };
    }
  }

  #part(title: string, answers: readonly Answer[]): HTMLElement {
    const edit = button(say('修改', 'Change'), 'link', () => this.#desk.goTo(title));
    edit.append(el('span', { class: 'hidden' }, `：${title}`));
    const lines = answers.map(([label, text]) =>
      el('div', {}, el('dt', {}, label), el('dd', { lang: 'zh-CN' }, text)),
    );
    return el(
      'section',
      { class: 'card' },
      el('div', { class: 'answer-head' }, el('h3', {}, title), edit),
      el('dl', { class: 'answers' }, ...lines),
    );
  }

  #placeAnswers(): readonly Answer[] {
    const { township, handOut, slot } = this.#desk.draft;
    return [
      [say('收件', 'Handed in at'), this.#nameOf(township)],
      [say('领取', 'Collected at'), this.#nameOf(handOut)],
      ...(slot
        ? [[say('预约', 'Booked'), `${dayInWords(slot.day)} ${slot.from}–${slot.to}`] as const]
        : []),
    ];
  }

  #nameOf(id: string): string {
    return this.#desk.all.find((place) => place.id === id)?.name ?? id;
  }
}

// ---------------------------------------------------------------------------------------------

function applicantAnswers({ applicant }: Draft): readonly Answer[] {
  const { kind, name, idType, idNumber, phone, address, legalRepresentative } = applicant;
  const all: readonly Answer[] = [
    [say('申请人', 'Applicant'), `${name}（${say(...(KINDS[kind] ?? ['', '']))}）`],
    [idType, idNumber],
    [say('法定代表人或负责人', 'Legal representative'), kind === 1 ? '' : legalRepresentative],
    [say('手机号', 'Mobile number'), phone],
    [say('住址', 'Address'), address],
  ];
  return all.filter(([, text]) => text !== '');
}

function materialAnswers({ item, form }: Guide, draft: Draft): readonly Answer[] {
  return item.materials.map((material): Answer => {
    const way = wayOf(material, form !== undefined);
    if (way === 'shared') return [material.name, say('窗口核验', 'looked up by the window')];
    if (way === 'online') return [material.name, say('网上填写', 'filled in here')];
    const { how = 'files', files = [] } = draft.materials[material.code] ?? {};
    if (how === 'declared') return [material.name, say('书面承诺代替', 'declared')];
    if (how === 'later') return [material.name, say('以后补', 'later')];
    return [
      material.name,
      files.length === 0
        ? say('没有传', 'none')
        : say(`${files.length} 个文件`, `${files.length} files`),
    ];
  });
}

/** Only what is really there: the window tells what is missing, all at once. */
function materialsToSend({ item, form }: Guide, draft: Draft): readonly object[] {
  return item.materials.flatMap((material): object[] => {
    const { code } = material;
    const way = wayOf(material, form !== undefined);
    if (way === 'shared') return [];
    if (way === 'online') return [{ code, form: 'submitted' }];
    const { how, files } = draft.materials[code] ?? { how: 'files', files: [] };
    if (how === 'declared') return [{ code, form: 'declared' }];
    if (how === 'later' || files.length === 0) return [];
    return [{ code, form: 'submitted', files: files.map(idOf) }];
  });
}
