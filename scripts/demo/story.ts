import type { Answer, Json, Office } from './office.js';

/** What a story expects did not happen; the message says what did. */
export class Unexpected extends Error {}

/** Told to whom, and where the documents go. */
export interface Audience {
  readonly say: (line: string) => void;
  /** Takes every document issued, as its HTML page. */
  readonly keep?: (name: string, page: string) => Promise<void>;
}

/** One step at a station: how the task ends, and what is found or done there. */
export interface Step {
  readonly station: string;
  readonly outcome?: string;
  readonly facts?: readonly Json[];
  readonly form?: Json;
}

interface Issued {
  readonly id: string;
  readonly title: string;
  readonly number: string;
  readonly organ: string;
}

interface Clock {
  readonly name: string;
  readonly due: string | null;
  readonly remaining: number;
  readonly running: boolean;
  readonly suspended: boolean;
  readonly overdue: boolean;
  readonly light?: string;
  /** The arrangement of that year's holidays is not published yet. */
  readonly provisional: boolean;
  readonly limit: { readonly unit: 'workday' | 'naturalDay' | 'hour' };
}

const LIGHTS: Readonly<Record<string, string>> = {
  green: '绿灯',
  yellow: '黄灯',
  red: '红灯',
  blue: '蓝灯',
};
const UNITS: Readonly<Record<Clock['limit']['unit'], string>> = {
  workday: '个工作日',
  naturalDay: '天',
  hour: '小时',
};
/** Tells what happens to one case: one line a step, the running clocks below it. */
export class Story {
  readonly office: Office;
  readonly #audience: Audience;
  /** Number of the case, once it has been received. */
  number = '';
  /** What the applicant reads on the receipt; with the number it opens the progress. */
  queryCode = '';
  /** Who did something last, and looks at what became of it. */
  #actor = 'admin';

  constructor(office: Office, audience: Audience) {
    this.office = office;
    this.#audience = audience;
  }

  /** A further case, told by the same voice. */
  again(): Story {
    return new Story(this.office, this.#audience);
  }

  title(text: string): void {
    this.#say(`\n━━ ${text}`);
  }

  async receive(user: string, told: string, request: Json): Promise<void> {
    this.#actor = user;
    const answer = await this.office.post(user, '/api/cases', { channel: 'window', ...request });
    const { number, queryCode } = expectOk(told, answer);
    this.number = String(number);
    this.queryCode = String(queryCode);
    this.#say(`● ${told}（办件编号 ${this.number}，查询码 ${this.queryCode}）`);
    await this.clocks();
  }

  /** Completes the open task of that station as one of those whose queue it stands in. */
  async station(user: string, told: string, step: Step): Promise<void> {
    expectOk(told, await this.#complete(user, step));
    this.#say(`● ${told}`);
    await this.clocks();
  }

  /** The rules refuse it, with that code. */
  async refused(user: string, told: string, code: string, step: Step): Promise<void> {
    const { status, body } = await this.#complete(user, step);
    const error = body['error'] as Json | undefined;
    if (error?.['code'] !== code) {
      throw new Unexpected(`${told}：应被拒绝（${code}），实为 ${status} ${JSON.stringify(body)}`);
    }
    this.#say(`✗ ${told}：${String(error['message'])}`);
  }

  /** `idNumber`: shown, with the query code, at a window that has no part in the case. */
  async fact(user: string, told: string, fact: Json, idNumber?: string): Promise<void> {
    this.#actor = user;
    const identity = idNumber === undefined ? undefined : { queryCode: this.queryCode, idNumber };
    const body = { fact, identity };
    const answer = await this.office.post(user, `/api/cases/${this.number}/facts`, body);
    expectOk(told, answer);
    this.#say(`● ${told}`);
    await this.clocks();
  }

  /** Moves the demonstration's clock, and waits until what came due has happened. */
  async later(told: string, by: Json): Promise<void> {
    const { now } = expectOk(told, await this.office.post(this.#actor, '/api/demo/clock', by));
    this.office.today = String(now).slice(0, 10);
    this.#say(`… ${told}：${String(now).slice(0, 16).replace('T', ' ')}`);
    if (this.number !== '') await this.clocks();
  }

  async clocks(): Promise<void> {
    const clocks = (await this.read())['clocks'] as readonly Clock[];
    const running = clocks.filter((clock) => clock.running);
    const told = running.map((clock) => this.#tellClock(clock));
    if (told.length > 0) this.#say(`     ◷ ${told.join('；')}`);
  }

  async read(): Promise<Json> {
    return expectOk('查看办件', await this.office.get(this.#actor, `/api/cases/${this.number}`));
  }

  /** What must hold of the case now; `what` is told. */
  async holds(what: string, check: (state: Json) => boolean): Promise<void> {
    const state = await this.read();
    if (!check(state)) {
      throw new Unexpected(`${what}：不符合。${JSON.stringify(state).slice(0, 900)}`);
    }
    this.#say(`   ✓ ${what}`);
  }

  /** Lists the documents issued so far, and keeps their pages if somebody wants them. */
  async documents(): Promise<void> {
    const path = `/api/cases/${this.number}/documents`;
    const { items } = expectOk('文书', await this.office.get(this.#actor, path));
    for (const { id, title, number, organ } of items as readonly Issued[]) {
      this.#say(`     ▤ ${number}《${title}》 ${organ}`);
      if (!this.#audience.keep) continue;
      const page = await this.office.page(this.#actor, `${path}/${id}`);
      await this.#audience.keep(`${this.number}-${id}-${title}`, page);
    }
  }

  /** The open task of that station in the queues of `user`. */
  async taskOf(user: string, station: string): Promise<string> {
    for (const queue of ['group', 'correction', 'mine']) {
      const path = `/api/tasks?queue=${queue}&caseNumber=${this.number}`;
      const { items } = expectOk('队列', await this.office.get(user, path));
      for (const { id } of items as readonly Json[]) {
        const task = expectOk('任务', await this.office.get(user, `/api/tasks/${String(id)}`));
        if ((task['station'] as Json | undefined)?.['key'] === station) return String(id);
      }
    }
    throw new Unexpected(`${user} 的待办中没有环节“${station}”`);
  }

  #say(line: string): void {
    this.#audience.say(line);
  }

  #tellClock(clock: Clock): string {
    const { name, due, remaining, light, limit } = clock;
    const colour = LIGHTS[light ?? ''] ?? '不计灯';
    if (clock.suspended) return `${name} 中止计时 ${colour}`;
    const day = `${due ?? '—'} 到期${clock.provisional ? '（暂定）' : ''}`;
    const left = clock.overdue ? '已超期' : `剩 ${remaining} ${UNITS[limit.unit]}`;
    return `${name} ${day}，${left} ${colour}`;
  }

  async #complete(user: string, { station, ...body }: Step): Promise<Answer> {
    this.#actor = user;
    const task = await this.taskOf(user, station);
    return this.office.post(user, `/api/tasks/${task}/complete`, body);
  }
}

function expectOk(told: string, { status, body }: Answer): Json {
  if (status < 300) return body;
  throw new Unexpected(`${told}：${status} ${JSON.stringify(body)}`);
}
