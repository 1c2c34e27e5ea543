import { el } from './dom.js';
import { say } from './say.js';

/** What the citizens' pages gain by a script; each heavier part comes only where it is used. */
const main = document.querySelector<HTMLElement>('main');
const offline = el(
  'p',
  { class: 'offline', role: 'status', hidden: true },
  say(
    '现在没有网络。已填的内容存在手机里，联网后可以接着办。',
    'No network. What you typed is kept on this device.',
  ),
);

document.body.prepend(offline);
for (const change of ['online', 'offline'] as const) addEventListener(change, showNetwork);
showNetwork();
for (const print of document.querySelectorAll<HTMLElement>('[data-print]')) {
  print.hidden = false;
  print.addEventListener('click', () => globalThis.print());
}
takeNumber();
void wake(main?.dataset['part']);

// ---------------------------------------------------------------------------------------------

async function wake(part: string | undefined): Promise<void> {
  try {
    if (part === 'apply') (await import('./apply/apply.js')).apply();
    if (part === 'correct') await (await import('./correct.js')).correct();
  } catch {
    const place = document.querySelector('.loading');
    place?.replaceChildren(
      say(
        '页面没有完全打开，请检查网络后刷新重试。',
        'The page did not open. Check the network and reload.',
      ),
    );
    place?.setAttribute('role', 'alert');
  }
}

function showNetwork(): void {
  offline.hidden = navigator.onLine;
}

/** The code on a receipt leads here with the number behind the hash, which no server sees. */
function takeNumber(): void {
  const input = document.querySelector<HTMLInputElement>('input#number');
  const number = decodeURIComponent(location.hash.slice(1));
  if (!input || !/^[0-9A-Za-z-]{4,50}$/.test(number)) return;
  input.value = number;
  history.replaceState(null, '', location.pathname);
}
