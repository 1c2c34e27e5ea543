import { expect } from 'chai';
import type { ServerEvent } from '../../../../admin-ui/staff/notifications/events.js';
import { Stream } from '../../../../admin-ui/staff/notifications/stream.js';

const QUEUES: ServerEvent = { type: 'queues' };

/** What of a browser the stream stands on; its tabs are several streams. */
class FakeBrowser {
  readonly open: FakeSource[] = [];
  readonly document = Object.assign(new EventTarget(), { hidden: false });
  readonly #held = new Map<string, Promise<unknown>>();
  readonly #before = new Map<string, PropertyDescriptor | undefined>();

  constructor(withLocks: boolean) {
    const { open } = this;
    const locks = withLocks ? { request: this.#request } : undefined;
    this.#global('document', this.document);
    this.#global('navigator', { locks });
    this.#global(
      'EventSource',
      class extends FakeSource {
        constructor(address: string) {
          super(address, open);
        }
      },
    );
  }

  leave(): void {
    for (const [name, descriptor] of this.#before) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else delete (globalThis as Record<string, unknown>)[name];
    }
  }

  readonly #request = (
    name: string,
    { signal, ifAvailable }: { readonly signal?: AbortSignal; readonly ifAvailable?: boolean },
    work: (lock: object | null) => unknown,
  ): Promise<unknown> => {
    const before = this.#held.get(name);
    if (ifAvailable && before) return Promise.resolve(work(null));
    const turn = Promise.resolve(before).then(() => (signal?.aborted ? undefined : work({})));
    const held = turn.finally(() => {
      if (this.#held.get(name) === held) this.#held.delete(name);
    });
    this.#held.set(name, held);
    return turn;
  };

  #global(name: string, value: unknown): void {
    this.#before.set(name, Object.getOwnPropertyDescriptor(globalThis, name));
    Object.defineProperty(globalThis, name, { configurable: true, value });
  }
}

class FakeSource extends EventTarget {
  readonly address: string;
  readonly #open: FakeSource[];

  constructor(address: string, open: FakeSource[]) {
    super();
    this.address = address;
    this.#open = open;
    open.push(this);
    queueMicrotask(() => this.dispatchEvent(new Event('open')));
  }

  tell(event: ServerEvent, id = ''): void {
    this.dispatchEvent(
      new MessageEvent('message', { data: JSON.stringify(event), lastEventId: id }),
    );
  }

  close(): void {
    this.#open.splice(this.#open.indexOf(this), 1);
  }
}

describe('the stream of events that tabs share', () => {
  let browser: FakeBrowser;
  let tabs: Stream[];
  const inBrowser = (withLocks: boolean) => {
    browser = new FakeBrowser(withLocks);
    tabs = [];
  };
  afterEach(() => {
    for (const tab of tabs) tab.close();
    browser.leave();
  });

  const openTab = () => {
    const heard: ServerEvent[] = [];
    const stream = new Stream((event) => void heard.push(event));
    tabs.push(stream);
    return { stream, heard };
  };
  const until = async (isSo: () => boolean): Promise<void> => {
    for (let n = 0; n < 200 && !isSo(); n++) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(isSo(), String(isSo)).to.equal(true);
  };
  const connected = () => until(() => browser.open.length === 1);

  it('is one connection for many tabs, and what it tells all hear', async () => {
    // given
    inBrowser(true);
    const [first, ...others] = Array.from({ length: 8 }, openTab);
    await connected();
    // when
    browser.open[0]!.tell(QUEUES);
    // then
    expect(first!.heard).to.deep.equal([QUEUES]);
    for (const other of others) await until(() => other.heard.length === 1);
    expect(browser.open).to.have.lengthOf(1);
  });

  it('goes on in another tab when the one with the connection closes', async () => {
    // given
    inBrowser(true);
    const [first, second] = [openTab(), openTab()];
    await connected();
    browser.open[0]!.tell(QUEUES, '7.1.1');
    await until(() => second.heard.length === 1);
    // when
    first.stream.close();
    await connected();
    // then: from where it was, and nothing that fell between is missed
    expect(browser.open[0]!.address).to.include('after=7.1.1');
    await until(() => second.heard.length === 2);
    browser.open[0]!.tell({ type: 'case', number: 'QH-1' });
    expect(second.heard.at(-1)).to.deep.equal({ type: 'case', number: 'QH-1' });
    expect(first.heard).to.have.lengthOf(1);
  });

  it('tells of the cases that any tab shows, as long as it does', async () => {
    // given
    inBrowser(true);
    const [first, second] = [openTab(), openTab()];
    first.stream.watch('QH-1');
    await connected();
    // when
    const leave = second.stream.watch('QH-2');
    const follows = (cases: string) =>
      until(() => browser.open[0]?.address.includes(`cases=${cases}`) === true);
    // then
    await follows('QH-2%2CQH-1');
    leave();
    await follows('QH-1');
    expect(browser.open).to.have.lengthOf(1);
  });

  it('ends while nobody looks, and begins again with what was missed', async () => {
    // given
    inBrowser(true);
    const { heard } = openTab();
    await connected();
    const look = (hidden: boolean) => {
      browser.document.hidden = hidden;
      browser.document.dispatchEvent(new Event('visibilitychange'));
    };
    // when
    look(true);
    expect(browser.open).to.deep.equal([]);
    look(false);
    await connected();
    // then
    await until(() => heard.length > 0);
    expect(heard[0]).to.deep.equal(QUEUES);
  });

  it('is each tab’s own where tabs cannot agree', async () => {
    inBrowser(false);
    for (let n = 0; n < 3; n++) openTab();
    await until(() => browser.open.length === 3);
  });
});
