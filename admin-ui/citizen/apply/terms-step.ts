import { el, field, select, zh } from '../dom.js';
import { say } from '../say.js';
import { wayOf } from './guide.js';
import type { Desk, Step } from './wizard.js';

/** 申办须知: what it takes, where it goes, and what happens with what is typed. */
export class TermsStep implements Step {
  readonly title = say('看须知，选乡镇', 'What it takes');
  readonly #desk: Desk;
  readonly #agreed = el('input', { type: 'checkbox' });
  #township = field(say('在哪个乡镇办', 'Township'), select([], ''));

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  show(host: HTMLElement): void {
    const { sheet, places, draft, guide } = this.#desk;
    const promised = sheet.limits.find(({ kind }) => kind === '承诺时限');
    const township = select(
      places.map(({ id, name }) => [id, name]),
      draft.township,
      say('请选择', 'Choose'),
    );
    township.addEventListener('change', () => this.#desk.change({ township: township.value }));
    const label = say('在哪个乡镇办（就近选，办好也可在那里领）', 'Township (choose the nearest)');
    this.#township = field(label, township);
    this.#agreed.checked = draft.agreed;
    const facts: readonly (readonly [string, string])[] = [
      [say('办成后拿到', 'You get'), guide.item.result.name],
      [say('多久', 'Time'), promised?.time ?? say('见办事指南', 'see the guide')],
      [
        say('收费', 'Fees'),
        sheet.fees.length === 0 ? say('不收费', 'free') : sheet.fees.join('；'),
      ],
    ];
    host.append(
      el(
        'dl',
        { class: 'facts' },
        ...facts.map(([name, text]) => el('div', {}, el('dt', {}, name), el('dd', {}, zh(text)))),
      ),
      el(
        'h3',
        {},
        say('先准备好这些材料（拍照就行）', 'Have these papers ready; photographs will do'),
      ),
      this.#papers(),
      el(
        'div',
        { class: 'stack' },
        this.#township.row,
        el(
          'p',
          { class: 'soft' },
          say(
            '您填的内容只用于办理这件事，由收件乡镇和办理部门使用。请如实填写；弄虚作假要承担法律责任。',
            'What you give is used for this matter alone. Please be truthful.',
          ),
        ),
        el(
          'label',
          { class: 'choice' },
          this.#agreed,
          say('我看明白了，保证填写的内容真实', 'I understand, and what I give is true'),
        ),
      ),
    );
  }

  /** What to have ready, and what not. */
  #papers(): HTMLElement {
    const { sheet, guide } = this.#desk;
    const lines = sheet.materials.map(({ name, required, notes }, at) => {
      const material = guide.item.materials[at];
      const way = material && wayOf(material, guide.form !== undefined);
      const words = {
        shared: '窗口核验，不用您交',
        online: '就在这里填，不用纸',
        upload: required,
      };
      const isTold = notes.length > 0 && way === 'upload';
      return el(
        'li',
        {},
        el('b', {}, name),
        `（${words[way ?? 'upload']}）`,
        isTold && el('span', { class: 'soft' }, ` ${notes.join('；')}`),
      );
    });
    return el('ul', { lang: 'zh-CN' }, ...lines);
  }

  leave(): Promise<readonly string[]> {
    const township = this.#township.input.value;
    const problems: string[] = [];
    if (township === '') {
      this.#township.fail(say('请选择一个乡镇', 'Choose a township'));
      problems.push(say('请选择在哪个乡镇办。', 'Choose a township.'));
    }
    if (!this.#agreed.checked) {
      problems.push(say('请看完须知后打勾确认。', 'Please tick that you understand.'));
    }
    if (problems.length === 0) {
      const handOut = this.#desk.draft.handOut === '' ? township : this.#desk.draft.handOut;
      this.#desk.change({ township, agreed: true, handOut });
    }
    return Promise.resolve(problems);
  }
}
