import { type Field, el, field, select } from '../dom.js';
import { say } from '../say.js';
import { type ApplicantField, applicantProblems, idTypesOf } from './applicant-check.js';
import { officeDay } from './days.js';
import type { ApplicantDraft } from './draft.js';
import type { Desk, Step } from './wizard.js';

/** 服务对象 of GB/T 39046. */
export const KINDS: Readonly<Record<number, readonly [string, string]>> = {
  1: ['个人', 'A person'],
  2: ['企业', 'A company'],
  3: ['事业单位', 'A public institution'],
  4: ['社会组织', 'A social organisation'],
  5: ['行政机关', 'An authority'],
  6: ['其他组织', 'Another organisation'],
};

/** 申请人: a person or an organisation, as the item serves them. */
export class ApplicantStep implements Step {
  readonly title = say('谁来申请', 'Who applies');
  readonly #desk: Desk;
  #fields: Partial<Record<keyof ApplicantDraft, Field>> = {};

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  show(host: HTMLElement): void {
    const { guide, draft } = this.#desk;
    const { audience } = guide.item;
    const kinds = audience.length === 0 ? [1, 2] : audience;
    const fields = el('div', { class: 'stack' });
    const choices = kinds.map((kind) => {
      const input = el('input', { type: 'radio', name: 'kind', value: kind });
      input.checked = kind === draft.applicant.kind;
      input.addEventListener('change', () => {
        this.#desk.change({
          applicant: { ...this.#read(), kind, idType: idTypesOf(kind)[0] ?? '' },
        });
        this.#draw(fields);
      });
      return el('label', { class: 'choice' }, input, say(...(KINDS[kind] ?? ['', ''])));
    });
    const legend = el('legend', {}, say('申请人是', 'The applicant is'));
    const group = el('fieldset', {}, legend, el('div', { class: 'choices' }, ...choices));
    group.hidden = kinds.length < 2;
    this.#draw(fields);
    host.append(
      el('div', { class: 'stack' }, group, fields),
      el(
        'p',
        { class: 'soft' },
        say(
          '替别人办的，请到窗口或找村级代办员，带上委托书。',
          'For somebody else: come to the window with a mandate.',
        ),
      ),
    );
  }

  leave(): Promise<readonly string[]> {
    this.keep();
    const problems = applicantProblems(this.#desk.draft.applicant, officeDay(this.#desk.now));
    for (const [name, message] of Object.entries(problems)) {
      this.#fields[name as ApplicantField]?.fail(message);
    }
    const wrong = Object.keys(problems)[0] as ApplicantField | undefined;
    if (wrong === undefined) return Promise.resolve([]);
    this.#fields[wrong]?.input.focus();
    const n = Object.keys(problems).length;
    return Promise.resolve([say(`有 ${n} 处要改，请看标红的地方。`, `${n} fields need mending.`)]);
  }

  keep(): void {
    this.#desk.change({ applicant: this.#read() });
  }

  #draw(host: HTMLElement): void {
    const { applicant } = this.#desk.draft;
    const isPerson = applicant.kind === 1;
    const text = (value: string, more: Readonly<Record<string, string>> = {}): HTMLInputElement => {
      const input = el('input', { maxlength: 100, ...more });
      input.value = value;
      return input;
    };
    const types = idTypesOf(applicant.kind);
    const type = types.includes(applicant.idType) ? applicant.idType : (types[0] ?? '');
    this.#fields = {
      name: field(
        isPerson ? say('姓名', 'Name') : say('单位名称（与执照一致）', 'Name as on the licence'),
        text(applicant.name, { autocomplete: isPerson ? 'name' : 'organization' }),
      ),
      ...(types.length > 1
        ? {
            idType: field(
              say('证件', 'Identity paper'),
              select(
                types.map((one) => [one, one]),
                type,
              ),
            ),
          }
        : {}),
      idNumber: field(
        isPerson ? say('证件号码', 'Number of the paper') : say('统一社会信用代码', 'Credit code'),
        text(applicant.idNumber, {
          autocomplete: 'off',
          spellcheck: 'false',
          autocapitalize: 'characters',
        }),
        say('查进度、补材料时用后四位核对身份', 'Its last four prove who you are later on'),
      ),
      ...(isPerson
        ? {}
        : {
            legalRepresentative: field(
              say('法定代表人或负责人', 'Legal representative'),
              text(applicant.legalRepresentative),
            ),
          }),
      phone: field(
        say('手机号', 'Mobile number'),
        text(applicant.phone, { inputmode: 'tel', autocomplete: 'tel', type: 'tel' }),
        say('窗口用它联系您', 'The window calls you here'),
      ),
      address: field(
        say('住址（选填）', 'Address (optional)'),
        text(applicant.address, { autocomplete: 'street-address' }),
      ),
    };
    for (const { input } of Object.values(this.#fields)) {
      input.addEventListener('change', () => this.keep());
    }
    host.replaceChildren(...Object.values(this.#fields).map(({ row }) => row));
  }

  #read(): ApplicantDraft {
    const { applicant } = this.#desk.draft;
    const value = (name: keyof ApplicantDraft): string =>
      this.#fields[name]?.input.value.trim() ?? String(applicant[name]);
    const { kind } = applicant;
    const idType = this.#fields.idType?.input.value ?? idTypesOf(kind)[0] ?? '';
    return {
      kind,
      idType,
      name: value('name'),
      idNumber: value('idNumber'),
      phone: value('phone'),
      address: value('address'),
      legalRepresentative: value('legalRepresentative'),
    };
  }
}
