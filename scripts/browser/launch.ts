import { type Browser, chromium as playwright } from 'playwright-core';
import { chromium } from './chromium.js';
import { fontsFile } from './fonts.js';

/**
 * Not the arguments that @sparticuz/chromium recommends: with its `--single-process` the browser
 * hangs at the second page.
 */
const ARGS = [
  '--no-sandbox',
  '--headless=shell',
  '--hide-scrollbars',
  '--font-render-hinting=none',
  '--disable-dev-shm-usage',
];

export async function launch(): Promise<Browser> {
  const [{ path, env }, fonts] = await Promise.all([chromium(), fontsFile()]);
  const all = { ...process.env, ...env, FONTCONFIG_FILE: fonts };
  return playwright.launch({ executablePath: path, args: ARGS, env: all, timeout: 30_000 });
}
