import { call, told } from '../call.js';
import { button, el, notice } from '../dom.js';
import { say } from '../say.js';
import { ApplicantStep } from './applicant-step.js';
import { CheckStep } from './check-step.js';
import type { Draft, DraftBox } from './draft.js';
import { FormStep } from './form-step.js';
import type { Guide, Place, Sheet } from './guide.js';
import { MaterialsStep } from './materials-step.js';
import { PlaceStep } from './place-step.js';
import { TermsStep } from './terms-step.js';

/** What every step works on. */
export interface Desk {
  readonly guide: Guide;
  readonly sheet: Sheet;
  /** Townships whose window takes the item, and all of them for handing out. */
  readonly places: readonly Place[];
  readonly all: readonly Place[];
  /** Epoch ms by the server's clock. */
  readonly now: number;
  readonly draft: Draft;
  change(part: Partial<Draft>): void;
  /** The id that opens the uploads; begun on the server with the first of them. */
  application(): Promise<string>;
  /** To the step of that title. */
  goTo(title: string): void;
  /** Forgets everything on this device. */
  clear(): void;
}

export interface Step {
  readonly title: string;
  show(host: HTMLElement): void | Promise<void>;
  /** What to mend before going on; empty: nothing. */
  leave(): Promise<readonly string[]>;
  /** What stands, right or wrong: before going back, and when the page goes away. */
  keep?(): void;
}

interface Options extends Pick<Desk, 'guide' | 'sheet' | 'places' | 'all' | 'now' | 'draft'> {
  readonly place: HTMLElement;
  readonly box: DraftBox;
}

/** The steps of an application, one on the screen at a time, as a phone needs it. */
export class Wizard implements Desk {
  readonly guide: Guide;
  readonly sheet: Sheet;
  readonly places: readonly Place[];
  readonly all: readonly Place[];
  readonly now: number;
  draft: Draft;
  readonly #place: HTMLElement;
  readonly #box: DraftBox;
  readonly #steps: readonly Step[];
  #opening: Promise<string> | undefined;
  #at: number;
  #isKept = true;
  #isDone = false;
  /** What was wrong; gone as soon as something is changed. */
  #said: HTMLElement | undefined;

  constructor({ place, box, guide, sheet, places, all, now, draft }: Options) {
    this.guide = guide;
    this.sheet = sheet;
    this.places = places;
    this.all = all;
    this.now = now;
    this.draft = draft;
    this.#place = place;
    this.#box = box;
    this.#steps = [
      new TermsStep(this),
      new ApplicantStep(this),
      ...(guide.form ? [new FormStep(this, guide.form)] : []),
      new MaterialsStep(this),
      new PlaceStep(this),
      new CheckStep(this, place),
    ];
    this.#at = Math.min(draft.step, this.#steps.length - 1);
    history.replaceState({ step: this.#at }, '');
    // phones end pages without asking
    addEventListener('pagehide', () => {
      if (!this.#isDone) this.#steps[this.#at]?.keep?.();
    });
    addEventListener('popstate', (event) => {
      const { step } = (event.state ?? {}) as { step?: number };
      if (this.#isDone || step === undefined || step >= this.#steps.length) return;
      this.#steps[this.#at]?.keep?.();
      this.#at = step;
      this.show();
    });
  }

  show(problems: readonly string[] = []): void {
    const step = this.#steps[this.#at]!;
    const total = this.#steps.length;
    const host = el('div');
    const said = el('div', {}, ...problems.map((problem) => notice(problem, 'bad')));
    this.#said = said;
    const title = el(
      'h2',
      { tabindex: -1 },
      say(`第 ${this.#at + 1} 步（共 ${total} 步）：`, `Step ${this.#at + 1} of ${total}: `),
      step.title,
    );
    const trail = this.#steps.map((_, at) =>
      el('li', { class: at < this.#at ? 'done' : at === this.#at ? 'here' : '' }),
    );
    this.#place.replaceChildren(
      el('ol', { class: 'trail', 'aria-hidden': 'true' }, ...trail),
      title,
      host,
      said,
      this.#buttons(said),
      this.#kept(),
    );
    title.focus({ preventScroll: true });
    scrollTo(0, 0);
    Promise.resolve(step.show(host)).catch((error: unknown) => {
      said.replaceChildren(
        notice(told(error), 'bad'),
        button(say('重试', 'Try again'), 'button', () => this.show()),
      );
    });
  }

  change(part: Partial<Draft>): void {
    this.draft = { ...this.draft, ...part, savedAt: Date.now() };
    this.#said?.replaceChildren();
    if (!this.#isDone) this.#isKept = this.#box.save(this.draft);
  }

  async application(): Promise<string> {
    const known = this.draft.application;
    if (known) return known.id;
    this.#opening ??= call<{ id: string; expiresAt: number }>('POST', '/applications', {})
      .then((application) => {
        this.change({ application });
        return application.id;
      })
      .finally(() => {
        this.#opening = undefined;
      });
    return this.#opening;
  }

  goTo(title: string): void {
    const at = this.#steps.findIndex((step) => step.title === title);
    if (at >= 0) this.#move(at);
  }

  clear(): void {
    this.#isDone = true;
    this.#box.clear();
  }

  #buttons(said: HTMLElement): HTMLElement {
    const isLast = this.#at === this.#steps.length - 1;
    const back = button(say('上一步', 'Back'), 'button plain', () => history.back());
    if (this.#at === 0) back.hidden = true;
    const next = button(
      isLast ? say('确认提交', 'Hand in') : say('下一步', 'Next'),
      'button big',
      async () => {
        if (next.getAttribute('aria-disabled') === 'true') return;
        next.setAttribute('aria-disabled', 'true');
        said.replaceChildren();
        try {
          const problems = await this.#steps[this.#at]!.leave();
          said.replaceChildren(...problems.map((problem) => notice(problem, 'bad')));
          if (problems.length === 0 && !isLast) this.#move(this.#at + 1);
        } catch (error) {
          said.replaceChildren(notice(told(error), 'bad'));
        } finally {
          next.removeAttribute('aria-disabled');
        }
      },
    );
    return el('div', { class: 'actions' }, next, back);
  }

  #move(at: number): void {
    this.#at = at;
    this.change({ step: at });
    history.pushState({ step: at }, '');
    this.show();
  }

  /** Where what was typed is, and how to take it away again. */
  #kept(): HTMLElement {
    const text = this.#isKept
      ? say(
          '填的内容只存在这台设备上，15 天内可以接着填。用的是别人的设备，办完请清除。',
          'What you type is kept on this device alone, for 15 days.',
        )
      : say('这台设备不能保存草稿，请一次填完。', 'This device cannot keep a draft.');
    const clear = button(say('清除已填内容', 'Clear what was typed'), 'link', () => {
      if (!confirm(say('清除后要从头填，确定吗？', 'Everything will be gone. Sure?'))) return;
      this.clear();
      location.reload();
    });
    return el('p', { class: 'soft' }, text, ' ', clear);
  }
}
