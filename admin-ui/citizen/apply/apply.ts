import { button, el, notice } from '../dom.js';
import { call, told } from '../call.js';
import { say } from '../say.js';
import { DraftBox, blankDraft } from './draft.js';
import type { Guide, Place, Sheet } from './guide.js';
import { showReceipt, receiptOf } from './receipt.js';
import { Wizard } from './wizard.js';

/** 网上申办 of one item: goes on where this device was left, or begins. */
export function apply(): void {
  const place = document.querySelector<HTMLElement>('#apply');
  if (place) void start(place);
}

// ---------------------------------------------------------------------------------------------

async function start(place: HTMLElement): Promise<void> {
  const key = place.dataset['key'] ?? '';
  const before = receiptOf(key);
  if (before) return showReceipt(place, before);
  try {
    const path = `/items/${encodeURIComponent(key)}`;
    const [guide, sheet, places, about] = await Promise.all([
      call<Guide>('GET', path),
      call<Sheet>('GET', `${path}/sheet`),
      call<{ items: Place[] }>('GET', `${path}/places`),
      call<{ now: number }>('GET', '/about'),
    ]);
    const open = places.items.filter((one) => one.open);
    if (open.length === 0) return place.replaceChildren(closed());
    const box = new DraftBox(key, storage());
    const draft = box.load(guide.version, about.now);
    const blank = blankDraft(guide.version, guide.item.audience[0] ?? 1);
    const now = about.now;
    const begin = (from = blank): void =>
      new Wizard({
        place,
        guide,
        sheet,
        places: open,
        all: places.items,
        now,
        box,
        draft: from,
      }).show();
    if (!draft || draft.savedAt === 0) return begin();
    const again = button(say('清空，重新填', 'Start over'), 'button plain', () => {
      box.clear();
      begin();
    });
    const saved = new Date(draft.savedAt).toLocaleString('zh-CN', { hour12: false });
    place.replaceChildren(
      el(
        'section',
        { class: 'card' },
        el('h2', { tabindex: -1 }, say('上次没填完，接着填吗？', 'Go on where you left?')),
        el(
          'p',
          {},
          say(`这台设备上有 ${saved} 保存的草稿。`, `A draft was kept here on ${saved}.`),
        ),
        el(
          'div',
          { class: 'actions' },
          button(say('接着填', 'Go on'), 'button big', () => begin(draft)),
          again,
        ),
      ),
    );
  } catch (error) {
    place.replaceChildren(
      notice(told(error), 'bad'),
      button(say('重试', 'Try again'), 'button', () => start(place)),
    );
  }
}

function closed(): HTMLElement {
  return notice(
    say(
      '现在还没有乡镇窗口可以办理这件事，请向县级部门咨询。',
      'No township window takes this yet; please ask the county.',
    ),
    'warn',
  );
}

/** Some browsers refuse it altogether. */
function storage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}
