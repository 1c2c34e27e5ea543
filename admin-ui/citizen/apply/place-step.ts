import { call, told } from '../call.js';
import { el, field, notice, select } from '../dom.js';
import { say } from '../say.js';
import { dayInWords } from './days.js';
import type { Slot } from './draft.js';
import type { Desk, Step } from './wizard.js';

interface Day {
  readonly day: string;
  readonly slots: readonly { readonly from: string; readonly to: string; readonly free: number }[];
}

/** Where the result is collected, and a time at the counter for whoever wants to come. */
export class PlaceStep implements Step {
  readonly title = say('选领取地点', 'Where to collect');
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  show(host: HTMLElement): void {
    const { all, draft } = this.#desk;
    const handOut = select(
      all.map(({ id, name }) => [id, name]),
      draft.handOut === '' ? draft.township : draft.handOut,
    );
    handOut.lang = 'zh-CN';
    handOut.addEventListener('change', () => this.#desk.change({ handOut: handOut.value }));
    this.#desk.change({ handOut: handOut.value });
    const slots = el('div');
    const wants = el('input', { type: 'checkbox' });
    wants.checked = draft.slot !== undefined;
    wants.addEventListener('change', () => {
      if (wants.checked) return void this.#offer(slots);
      slots.replaceChildren();
      this.#desk.change({ slot: undefined });
    });
    host.append(
      el(
        'div',
        { class: 'stack' },
        field(
          say('办好以后在哪里领', 'Collect the result at'),
          handOut,
          say('可以选离家近的，和收件的乡镇不一样也行', 'Any township; the nearest, perhaps'),
        ).row,
        el(
          'label',
          { class: 'choice' },
          wants,
          say(
            '我还想预约时间到窗口（交原件、当面咨询；不需要就不选）',
            'I also want a time at the counter (not needed)',
          ),
        ),
        slots,
      ),
    );
    if (wants.checked) void this.#offer(slots);
  }

  leave(): Promise<readonly string[]> {
    return Promise.resolve([]);
  }

  async #offer(host: HTMLElement): Promise<void> {
    const { township, slot } = this.#desk.draft;
    host.replaceChildren(
      el('p', { role: 'status' }, say('正在查可以预约的时间……', 'Looking for free times …')),
    );
    try {
      const { days } = await call<{ days: Day[] }>('GET', `/slots/${encodeURIComponent(township)}`);
      const open = days.filter(({ slots }) => slots.some(({ free }) => free > 0));
      if (open.length === 0) {
        host.replaceChildren(
          notice(
            say('近期没有可以预约的时间，可以直接到窗口取号。', 'No free times soon.'),
            'warn',
          ),
        );
        return;
      }
      const chosenDay = open.find(({ day }) => day === slot?.day) ?? open[0]!;
      const day = select(
        open.map((one) => [one.day, dayInWords(one.day)]),
        chosenDay.day,
      );
      const times = el('div', { class: 'choices times' });
      const draw = (): void => {
        const chosen = open.find((one) => one.day === day.value) ?? chosenDay;
        times.replaceChildren(...this.#times(chosen));
      };
      day.addEventListener('change', draw);
      draw();
      const legend = el(
        'legend',
        {},
        say('时间（受理乡镇的便民服务中心）', 'Time, at the township you chose'),
      );
      host.replaceChildren(field(say('日期', 'Day'), day).row, el('fieldset', {}, legend, times));
    } catch (error) {
      host.replaceChildren(notice(told(error), 'bad'));
    }
  }

  #times({ day, slots }: Day): HTMLElement[] {
    return slots
      .filter(({ free }) => free > 0)
      .map(({ from, to }) => {
        const input = el('input', { type: 'radio', name: 'slot', value: from });
        const kept: Slot | undefined = this.#desk.draft.slot;
        input.checked = kept?.day === day && kept.from === from;
        input.addEventListener('change', () => this.#desk.change({ slot: { day, from, to } }));
        return el('label', { class: 'choice' }, input, `${from}–${to}`);
      });
  }
}
