import type { FormJson, Json, UploadedFile } from '../../forms/index.js';
import { newCommandKey } from './command-key.js';
import type { MountedForm } from '../form/renderer.js';
import { uploadFile } from '../form/upload.js';
import { officeDay } from './apply/days.js';
import { publicRegions } from './apply/services.js';
import { call, told } from './call.js';
import { button, el, notice } from './dom.js';
import { FileList, idOf } from './files.js';
import { language, say } from './say.js';
import { type Demanded, factsOf } from './supplies.js';

interface Task {
  readonly station?: { readonly outcomes: readonly { readonly id: string }[] };
  readonly form?: { readonly schema: FormJson; readonly data: Json };
}

/** 补正 on the phone: each paper photographed, the form put right, all sent together. */
export async function correct(): Promise<void> {
  const place = document.querySelector<HTMLElement>('#correct');
  const work = document.querySelector<HTMLElement>('#work');
  if (!place || !work) return;
  const number = place.dataset['number'] ?? '';
  const task = place.dataset['task'] ?? '';
  const said = el('div');
  const cards = [...place.querySelectorAll<HTMLElement>('.demand')].map(
    (card) => new Card(card, number, () => said.replaceChildren()),
  );
  work.replaceChildren();
  const isField = cards.some(({ kind }) => kind === 'field');
  const form = task !== '' && isField ? await showForm(work, task, number) : undefined;
  const key = newCommandKey();
  const send = button(say('全部提交', 'Send'), 'button big', async () => {
    if (send.getAttribute('aria-disabled') === 'true') return;
    said.replaceChildren();
    send.setAttribute('aria-disabled', 'true');
    try {
      const problem = await deliver({ cards, form, number, task, key });
      if (problem === undefined) location.assign('/c/progress?done=correct');
      else said.replaceChildren(notice(problem, 'bad'));
    } catch (error) {
      said.replaceChildren(notice(told(error), 'bad'));
    } finally {
      send.removeAttribute('aria-disabled');
    }
  });
  work.append(said, el('div', { class: 'actions' }, send));
}

// ---------------------------------------------------------------------------------------------

/** One demand of the page with what answers it. */
class Card {
  readonly kind: Demanded['kind'];
  readonly code: string;
  readonly name: string;
  readonly list: FileList | undefined;
  readonly #declared = el('input', { type: 'checkbox' });

  constructor(card: HTMLElement, number: string, onChange: () => void) {
    this.kind = (card.dataset['kind'] ?? 'correction') as Demanded['kind'];
    this.code = card.dataset['code'] ?? '';
    this.name = card.querySelector('h2')?.textContent ?? this.code;
    if (this.kind === 'field') return;
    this.list = new FileList({
      of: this.name,
      files: [],
      target: () => Promise.resolve('/api/files'),
      source: ({ url }: UploadedFile) =>
        `/api/cases/${number}/files/${url.slice(url.lastIndexOf('/') + 1)}`,
      onChange,
    });
    card.append(this.list.element);
    if (card.dataset['declarable'] !== 'yes') return;
    card.append(
      el(
        'label',
        { class: 'choice' },
        this.#declared,
        say('书面承诺代替（告知承诺）', 'Declare it instead'),
      ),
    );
  }

  get demanded(): Demanded {
    const { kind, code } = this;
    return {
      kind,
      code,
      files: (this.list?.files ?? []).map(idOf),
      declared: this.#declared.checked,
    };
  }
}

interface Delivery {
  readonly cards: readonly Card[];
  readonly form: FormOfTask | undefined;
  readonly number: string;
  readonly task: string;
  readonly key: string;
}
interface FormOfTask {
  readonly mounted: MountedForm;
  readonly outcome: string | undefined;
}

/** Answers what is still to be mended; `undefined`: everything has arrived. */
async function deliver({ cards, form, number, task, key }: Delivery): Promise<string | undefined> {
  if (cards.some(({ list }) => list?.isSending)) {
    return say('还有文件在上传，请等它传完。', 'A file is still on its way.');
  }
  const { correction, others, missing } = factsOf(cards.map(({ demanded }) => demanded));
  const first = cards.find(({ code }) => code === missing[0]);
  if (first)
    return say(`还没有传“${first.name}”。要补的请一次补齐。`, `“${first.name}” is missing.`);
  const outcome = await form?.mounted.submit();
  if (outcome && !('values' in outcome)) {
    return say(
      `表里有 ${outcome.invalid.length} 处要改，请看标红的地方。`,
      'The form needs mending.',
    );
  }
  if (!correction && others.length === 0) return say('还没有传任何材料。', 'Nothing to send yet.');
  const path = `/cases/${encodeURIComponent(number)}/facts`;
  for (const fact of others) await call('POST', path, { fact, commandKey: `${key}-${fact.type}` });
  if (!correction) return undefined;
  if (task === '') {
    await call('POST', path, { fact: correction, commandKey: key });
    return undefined;
  }
  const known = form?.outcome ?? (await taskOf(task)).station?.outcomes[0]?.id;
  await call('POST', `/tasks/${encodeURIComponent(task)}/complete`, {
    facts: [correction],
    commandKey: key,
    ...(known === undefined ? {} : { outcome: known }),
    ...(outcome ? { form: outcome.values } : {}),
  });
  return undefined;
}

function taskOf(task: string): Promise<Task> {
  return call<Task>('GET', `/tasks/${encodeURIComponent(task)}`);
}

/** The form as it was handed in, to be put right. */
async function showForm(
  host: HTMLElement,
  task: string,
  number: string,
): Promise<FormOfTask | undefined> {
  const [{ form, station }, { now }, { mountForm }] = await Promise.all([
    taskOf(task),
    call<{ now: number }>('GET', '/about'),
    import('../form/renderer.js'),
  ]);
  if (!form) return undefined;
  const place = el('div', { lang: 'zh-CN' });
  host.append(el('h2', {}, say('改申请表', 'Put the form right')), place);
  const mounted = await mountForm(place, {
    form: form.schema,
    submission: form.data,
    language: language(),
    today: officeDay(now),
    services: {
      upload: (file, progress, signal) =>
        uploadFile({ path: '/api/files', file, progress, signal }),
      fileUrl: ({ url }) => `/api/cases/${number}/files/${url.slice(url.lastIndexOf('/') + 1)}`,
      regions: publicRegions,
    },
  });
  return { mounted, outcome: station?.outcomes[0]?.id };
}
