import { expect } from 'chai';
import { type ClockMove, moveDemoClock } from '../../../engine/service/demo/demo-clock.js';
import { type ServerOptions, TestServer } from '../../support/server.js';
import { Visit, type VisitOptions } from './visit.js';

export interface SiteVisit extends VisitOptions {
  /** Account of the demonstration county to be signed in as; nobody unless told. */
  readonly as?: string;
}

/** The product for the journeys of one `describe`, and the visits paid to it. */
export class Site {
  #server: TestServer | undefined;
  #options: ServerOptions = {};
  readonly #visits: Visit[] = [];

  get server(): TestServer {
    if (!this.#server) throw new Error('the site opens before the first journey');
    return this.#server;
  }

  async visit({ as, ...options }: SiteVisit = {}): Promise<Visit> {
    const visit = await Visit.open(this.server.base, options);
    this.#visits.push(visit);
    if (as !== undefined) await this.signInAs(visit, as);
    return visit;
  }

  /** By a session, without the sign-in page and the cost of a password. */
  async signInAs(visit: Visit, user: string): Promise<void> {
    const { cookie = '' } = (await this.server.as(user)).headers;
    await visit.useSession(cookie.slice('yichuang='.length));
  }

  /** Moves the demonstration's clock on, and waits until what came due has happened. */
  async moveClock(move: ClockMove): Promise<void> {
    await moveDemoClock(this.server.context, move);
  }

  async open(options: ServerOptions): Promise<void> {
    this.#options = options;
    this.#server = await TestServer.open({ site: true, ...options });
  }

  /** Stops the product and starts it again on its data, while pages stay open. */
  async restart(whileAway: () => Promise<void>): Promise<void> {
    const { port } = this.server;
    await this.server.close();
    await whileAway();
    await this.open({ ...this.#options, port });
  }

  async endVisits(title: string, failed: boolean): Promise<readonly string[]> {
    const visits = this.#visits.splice(0);
    const problems: string[] = [];
    for (const [n, visit] of visits.entries()) {
      if (failed)
        await visit.screenshot(`failed-${title.replaceAll(/[^\w\u4e00-\u9fff]+/g, '-')}-${n}`);
      problems.push(...(await visit.close()));
    }
    return problems;
  }

  async close(): Promise<void> {
    await this.#server?.close();
  }
}

/**
 * To be called within `describe`. After each journey it fails if anything happened that must never
 * happen, whatever the journey itself was about.
 */
export function useSite(options: ServerOptions = {}): Site {
  const site = new Site();
  before(async function () {
    this.timeout(60_000);
    await site.open(options);
  });
  afterEach(async function () {
    const { title = '', state } = this.currentTest ?? {};
    expect(await site.endVisits(title, state === 'failed')).to.deep.equal([]);
  });
  after(() => site.close());
  return site;
}
