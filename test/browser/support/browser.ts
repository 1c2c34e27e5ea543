import type { Browser } from 'playwright-core';
import { launch } from '../../../scripts/browser/launch.js';

let shared: Promise<Browser> | undefined;

/** One browser for all journeys of the process; each visit has a context of its own in it. */
export function browser(): Promise<Browser> {
  shared ??= launch();
  return shared;
}

// registered with the root suite by whichever journey imports this file first
after(async () => {
  await (await shared)?.close();
});
