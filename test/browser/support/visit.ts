import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { axeProblems } from './axe.js';
import { browser } from './browser.js';
import { isEnglish, isRawKey, watchScript } from './watch-texts.js';

export interface VisitOptions {
  readonly viewport?: { readonly width: number; readonly height: number };
  /** A phone of 360 x 740 with a finger instead of a mouse. */
  readonly phone?: boolean;
  /** Chinese unless told: then prose left in English is a problem. */
  readonly language?: 'zh' | 'en';
  readonly javaScript?: boolean;
  /** Texts that are right although they look like a raw key or like English. */
  readonly allowed?: readonly RegExp[];
}

/** Where pictures go; nowhere unless told. */
const PICTURES = process.env['YC_PICTURES'] ?? '';
const BINDING = 'ycTexts';
const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 800 };

/**
 * One person at one browser of their own. Everything that must never happen is written down while
 * they go about: a request that leaves the origin, an error of the page or its console, a raw key,
 * English on a Chinese page.
 */
export class Visit {
  readonly page: Page;
  readonly base: string;
  readonly #context: BrowserContext;
  readonly #options: VisitOptions;
  readonly #problems = new Set<string>();
  readonly #expected = new Set<number>();
  #mayBeAway = false;

  private constructor(base: string, context: BrowserContext, page: Page, options: VisitOptions) {
    this.base = base;
    this.page = page;
    this.#context = context;
    this.#options = options;
  }

  static async open(base: string, options: VisitOptions = {}): Promise<Visit> {
    const { phone = false, language = 'zh', viewport = phone ? PHONE : DESK } = options;
    const context = await (await browser()).newContext({
      viewport,
      hasTouch: phone,
      isMobile: phone,
      locale: language === 'zh' ? 'zh-CN' : 'en-GB',
      timezoneId: 'Asia/Shanghai',
      javaScriptEnabled: options.javaScript ?? true,
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(10_000);
    const page = await context.newPage();
    const visit = new Visit(base, context, page, options);
    await visit.#watch();
    return visit;
  }

  /** Waits until the page has loaded; a page that is not found is the caller's to notice. */
  async goto(path: string): Promise<number> {
    const response = await this.page.goto(`${this.base}${path}`, { waitUntil: 'load' });
    return response?.status() ?? 0;
  }

  /** Gives the browser a session, as a sign-in would. */
  async useSession(token: string): Promise<void> {
    await this.#context.addCookies([{ name: 'yichuang', value: token, url: this.base }]);
  }

  async axe(within?: string): Promise<readonly string[]> {
    return axeProblems(this.page, within);
  }

  /** Kept under YC_PICTURES, if that is set, as `<name>.png`. */
  async screenshot(name: string, fullPage = false): Promise<void> {
    if (PICTURES === '') return;
    await mkdir(PICTURES, { recursive: true });
    await this.page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage });
  }

  /** An answer of the server that the journey provokes on purpose, so that it is no problem. */
  expectRefusal(status: number): void {
    this.#expected.add(status);
  }

  /** The server goes away on purpose: what does not reach it then is no problem. */
  expectAway(): void {
    this.#mayBeAway = true;
    this.expectRefusal(503);
  }

  /** What went wrong so far, none twice. */
  get problems(): readonly string[] {
    return [...this.#problems];
  }

  /** Ends the visit; answers what went wrong in it. */
  async close(): Promise<readonly string[]> {
    // what the page has shown last is still on its way
    if (!this.page.isClosed()) await this.page.waitForTimeout(80);
    await this.#context.close();
    return this.problems;
  }

  async #watch(): Promise<void> {
    const { page } = this;
    await this.#context.exposeBinding(BINDING, (_, texts: readonly string[]) => this.#read(texts));
    await this.#context.addInitScript(watchScript(BINDING));
    page.on('pageerror', (error) => this.#note(`error of the page: ${error.message}`));
    page.on('console', (message) => {
      const [type, text] = [message.type(), message.text()];
      if (type === 'error' && !this.#isExpected(text)) this.#note(`console: ${text}`);
    });
    this.#context.on('request', (request) => {
      const url = request.url();
      const own = url.startsWith(`${this.base}/`) || /^(data|blob|about):/.test(url);
      if (!own) this.#note(`request that leaves the origin: ${url.slice(0, 200)}`);
    });
  }

  #read(texts: readonly string[]): void {
    const { allowed = [], language = 'zh' } = this.#options;
    for (const text of texts) {
      if (allowed.some((pattern) => pattern.test(text))) continue;
      if (isRawKey(text)) this.#note(`raw key: ${text}`);
      else if (language === 'zh' && isEnglish(text)) this.#note(`left in English: ${text}`);
    }
  }

  #isExpected(text: string): boolean {
    if (this.#mayBeAway && text.includes('net::ERR_')) return true;
    const [, status] = /status of (\d{3})/.exec(text) ?? [];
    return status !== undefined && this.#expected.has(Number(status));
  }

  #note(problem: string): void {
    this.#problems.add(`${problem} (at ${new URL(this.page.url(), this.base).pathname})`);
  }
}
