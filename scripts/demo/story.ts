import type { Answer, Json, Office } from './office.js';

/** What a story expects did not happen; the message says what did. */
export class Unexpected extends Error {}

interface Clock {
  readonly kind: string;
  readonly name: string;
  readonly due: string | null;
  readonly remaining: number;
  readonly running: boolean;
  readonly suspended: boolean;
  readonly light?: string;
  /** The arrangement of that year's holidays is not published yet. */
  readonly provisional: boolean;
  readonly limit: { readonly unit: string };
}

const LIGHTS: Readonly<Record<string, string>> = {
  green: '绿灯',
  yellow: '黄灯',
  red: '红灯',
  blue: '蓝灯（中止）',
};
const UNITS: Readonly<Record<string, string>> = {
  workday: '个工作日',
  naturalDay: '天',
  hour: '小时',
};

/** Tells what happens to one case: one line a step, the running clocks below it. */
export class Story {
  readonly #office: Office;
  readonly #say: (line: string) => void;
  /** Number of the case, once it has been received. */
  number = '';
  queryCode = '';
  /** A person who may read the case. */
  #reader = 'supervisor';

  constructor(office: Office, say: (line: string) => void) {
    this.#office = office;
    this.#say = say;
  }

  /** A further case, told by the same voice. */
  again(): Story {
    return new Story(this.#office, this.#say);
  }

  title(text: string): void {
    this.#say(`\n━━ ${text}`);
  }

  note(text: string): void {
    this.#say(`   ${text}`);
  }

  async receive(user: string, told: string, request: Json): Promise<void> {
    const answer = await this.#office.post(user, '/api/cases', { channel: 'window', ...request });
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

  async refused(user: string, told: string, code: string, step: Step): Promise<void> {
    this.#tellRefusal(told, code, await this.#complete(user, step));
  }

  async fact(user: string, told: string, fact: Json): Promise<void> {
    const answer = await this.#office.post(user, `/api/cases/${this.number}/facts`, { fact });
    expectOk(told, answer);
    this.#say(`● ${told}`);
    await this.clocks();
  }

  async later(told: string, by: Json): Promise<void> {
    const { now } = expectOk(told, await this.#office.post('admin', '/api/demo/clock', by));
    this.#office.forgetSessions();
    this.#say(`… ${told}：${String(now).slice(0, 16).replace('T', ' ')}`);
  }

  async clocks(): Promise<void> {
    const { clocks } = await this.read();
    for (const clock of (clocks as readonly Clock[]).filter(({ running }) => running)) {
      const due = clock.suspended
        ? '中止计时'
        : `${clock.due} 到期${clock.provisional ? '（暂定）' : ''}`;
      const left = clock.suspended ? '' : `，剩 ${clock.remaining} ${UNITS[clock.limit.unit]}`;
      this.#say(`     ◷ ${clock.name}：${due}${left}，${LIGHTS[clock.light ?? ''] ?? '不计灯'}`);
    }
  }

  async read(): Promise<Json> {
    const answer = await this.#office.get(this.#reader, `/api/cases/${this.number}`);
    return expectOk('查看办件', answer);
  }

  /** What must hold of the case now; `what` is told when it does not. */
  async holds(what: string, check: (state: Json) => boolean): Promise<void> {
    const state = await this.read();
    if (!check(state))
      throw new Unexpected(`${what}：不符合。${JSON.stringify(state).slice(0, 900)}`);
    this.#say(`   ✓ ${what}`);
  }

  /** Lists the documents issued so far. */
  async documents(): Promise<readonly Json[]> {
    const path = `/api/cases/${this.number}/documents`;
    const { items } = expectOk('文书', await this.#office.get(this.#reader, path));
    const documents = items as readonly Json[];
    for (const { title, number, organ } of documents) {
      this.#say(`     ▤ ${String(number)}《${String(title)}》 ${String(organ)}`);
    }
    return documents;
  }

  async #complete(user: string, { station, ...body }: Step): Promise<Answer> {
    return this.#office.post(
      user,
      `/api/tasks/${await this.#taskOf(user, station)}/complete`,
      body,
    );
  }

  async #taskOf(user: string, station: string): Promise<string> {
    for (const queue of ['group', 'correction', 'mine']) {
      const path = `/api/tasks?queue=${queue}&caseNumber=${this.number}`;
      const { items } = expectOk('队列', await this.#office.get(user, path));
      for (const { id } of items as readonly Json[]) {
        const { station: at } = expectOk(
          '任务',
          await this.#office.get(user, `/api/tasks/${String(id)}`),
        );
        if ((at as Json | undefined)?.['key'] === station) return String(id);
      }
    }
    throw new Unexpected(`${user} 的待办中没有环节“${station}”`);
  }

  #tellRefusal(told: string, code: string, answer: Answer): void {
    const error = answer.body['error'] as Json | undefined;
    if (error?.['code'] !== code) {
      throw new Unexpected(
        `${told}：应被拒绝（${code}），实为 ${answer.status} ${JSON.stringify(answer.body)}`,
      );
    }
    this.#say(`✗ ${told}：${String(error['message'])}`);
  }
}

export interface Step {
  readonly station: string;
  readonly outcome?: string;
  readonly facts?: readonly Json[];
  readonly form?: Json;
}

function expectOk(told: string, { status, body }: Answer): Json {
  if (status < 300) return body;
  throw new Unexpected(`${told}：${status} ${JSON.stringify(body)}`);
}
