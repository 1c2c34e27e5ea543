import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');

/** WCAG 2.2 AA and what it builds on. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly html: string }[];
}

/**
 * What axe-core finds wrong on the page, a line each; none is good. `within` narrows it to a part
 * of the page, by selector. The checker comes in past the Content-Security-Policy, by the
 * browser's own inspector.
 */
export async function axeProblems(page: Page, within?: string): Promise<readonly string[]> {
  if (!(await page.evaluate('typeof axe === "object"'))) await page.evaluate(source);
  const options = JSON.stringify({
    runOnly: TAGS,
    resultTypes: ['violations'],
    rules: { 'target-size': { enabled: true } },
  });
  const where = within === undefined ? 'document' : JSON.stringify(within);
  const { violations } = await page.evaluate<{ violations: readonly Violation[] }>(
    `axe.run(${where}, ${options}).then(({ violations }) => ({ violations }))`,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes
      .slice(0, 5)
      .map(({ target, html }) => `${id}: ${help}: ${target.join(' ')} ${html.slice(0, 160)}`),
  );
}
