import { button, el, notice } from '../dom.js';
import { say } from '../say.js';

export interface Receipt {
  readonly number: string;
  readonly queryCode: string;
  readonly item: string;
  readonly township: string;
  readonly handOut: string;
  readonly booking?: { readonly number: string; readonly text: string };
  readonly bookingFailed?: string;
}

const keyOf = (item: string): string => `yichuang.receipt.${item}`;

/** For this tab alone: a reload shows it again, the next person at the device does not see it. */
export function keepReceipt(item: string, receipt: Receipt): void {
  try {
    sessionStorage.setItem(keyOf(item), JSON.stringify(receipt));
  } catch {
    // then it is on the screen only
  }
}

export function receiptOf(item: string): Receipt | undefined {
  try {
    return (
      (JSON.parse(sessionStorage.getItem(keyOf(item)) ?? 'null') as Receipt | null) ?? undefined
    );
  } catch {
    return undefined;
  }
}

/** 收件凭证: number and query code, to be printed, kept or photographed, and what comes next. */
export function showReceipt(place: HTMLElement, receipt: Receipt): void {
  const title = el(
    'h2',
    { tabindex: -1 },
    say('提交成功，请记好这两个号', 'Handed in. Keep these two'),
  );
  const code = el('figure', { class: 'code' });
  place.replaceChildren(numbers(receipt, title, code), next(receipt));
  title.focus({ preventScroll: true });
  scrollTo(0, 0);
  void drawCode(code, receipt.number);
}

// ---------------------------------------------------------------------------------------------

function numbers(receipt: Receipt, title: HTMLElement, code: HTMLElement): HTMLElement {
  const { number, queryCode, item, township } = receipt;
  const copied = el('span', { role: 'status', class: 'soft' });
  const big = (id: string, text: string): HTMLElement => el('b', { class: 'big-number', id }, text);
  const copyBoth = async (): Promise<void> => {
    const isCopied = await copy(receipt);
    copied.textContent = isCopied
      ? say('已复制', 'Copied')
      : say('请截屏保存', 'Please take a screenshot');
  };
  return el(
    'section',
    { class: 'now good' },
    title,
    el(
      'div',
      { class: 'receipt' },
      el(
        'div',
        {},
        el('p', {}, say('办件编号', 'Case number'), big('case-number', number)),
        el('p', {}, say('查询码', 'Query code'), big('query-code', queryCode)),
        el('p', { lang: 'zh-CN' }, `${item} · ${township}`),
      ),
      code,
    ),
    el(
      'div',
      { class: 'actions screen' },
      button(say('打印或存为 PDF', 'Print or save'), 'button', () => globalThis.print()),
      button(say('复制两个号', 'Copy both'), 'button plain', copyBoth),
      copied,
    ),
    el(
      'p',
      {},
      say(
        '两个号一起可以查进度，不要告诉不相干的人。截个屏最方便。',
        'Together they show your case: keep them to yourself.',
      ),
    ),
  );
}

function next(receipt: Receipt): HTMLElement {
  const { township, handOut, booking, bookingFailed } = receipt;
  const steps = [
    say(
      `${township}窗口核对材料，缺什么会一次告诉您。`,
      `The window of ${township} looks at the papers.`,
    ),
    say(
      '受理后在承诺的日子前作出决定，随时可以查进度。',
      'Then it is decided within the promised time.',
    ),
    say(`办好后带身份证到${handOut}领取。`, `Collect the result at ${handOut}.`),
  ];
  const failed = say('申请已收到，但预约没有成功：', 'Received, but not booked: ');
  return el(
    'section',
    { class: 'card' },
    el('h3', {}, say('接下来', 'What comes next')),
    el('ol', {}, ...steps.map((step) => el('li', {}, step))),
    booking &&
      el(
        'p',
        {},
        el(
          'b',
          {},
          say(
            `已预约：${booking.text}，预约号 ${booking.number}`,
            `Booked: ${booking.text}, number ${booking.number}`,
          ),
        ),
      ),
    bookingFailed !== undefined && notice(`${failed}${bookingFailed}`, 'warn'),
    bookingFailed !== undefined &&
      el('p', {}, el('a', { href: '/c/book' }, say('另选时间预约', 'Choose another time'))),
    el(
      'div',
      { class: 'actions screen' },
      progressForm(receipt),
      el('a', { class: 'button plain', href: '/c' }, say('返回首页', 'Back')),
    ),
  );
}

/** By a form, so that neither number stands in an address. */
function progressForm({ number, queryCode }: Receipt): HTMLElement {
  return el(
    'form',
    { action: '/c/progress', method: 'post' },
    el('input', { type: 'hidden', name: 'number', value: number }),
    el('input', { type: 'hidden', name: 'queryCode', value: queryCode }),
    el('button', { class: 'button' }, say('查看进度', 'See the progress')),
  );
}

/** Leads to the page of the progress with the number behind the hash; never with the code. */
async function drawCode(figure: HTMLElement, number: string): Promise<void> {
  const { qr } = await import('../qr.js');
  const svg = qr(
    `${location.origin}/c/progress#${number}`,
    say('查进度的二维码', 'Code of the progress page'),
  );
  figure.append(svg, el('figcaption', {}, say('扫码查进度', 'Scan for the progress')));
}

async function copy({ number, queryCode }: Receipt): Promise<boolean> {
  const text = say(
    `办件编号 ${number}，查询码 ${queryCode}`,
    `Case ${number}, query code ${queryCode}`,
  );
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // without TLS browsers withhold the clipboard
    return false;
  }
}
