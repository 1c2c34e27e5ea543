import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Dependency, type Lockfile, productionDependencies } from './licences.js';

const RULE = '-'.repeat(80);

const HEAD = `Yichuang ships with the packages below, each under its own licence.
Written by \`npm run notices\` from package-lock.json; not to be edited by hand.
`;

/**
 * Text of THIRD-PARTY-NOTICES: each package that ships with the product, with the licence text it
 * came with; packages with the same text stand together. Needs node_modules as the lockfile says.
 */
export function notices(root: string): string {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lockfile;
  const byText = new Map<string, Dependency[]>();
  for (const dependency of productionDependencies(lock)) {
    const text = licenceText(root, dependency);
    byText.set(text, [...(byText.get(text) ?? []), dependency]);
  }
  return [HEAD, ...[...byText].map(([text, packages]) => section(packages, text))].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync('THIRD-PARTY-NOTICES', notices(resolve('.')));
}

// helpers ------------------------------------------------------------------------------------

function section(packages: readonly Dependency[], text: string): string {
  const names = packages.map(({ name, version, licence }) => `${name} ${version} (${licence})`);
  return `${RULE}\n${names.join('\n')}\n\n${text}\n`;
}

/** Platform packages are not on every machine, and the notices must be the same on each. */
function licenceText(root: string, { path, optional }: Dependency): string {
  if (optional) return 'Prebuilt for one platform, under the licence named above.';
  const folder = join(root, path);
  if (!existsSync(folder)) throw new Error(`${path} is not installed: run npm ci`);
  const file = readdirSync(folder)
    .sort()
    .find((name) => /^(licen[cs]e|copying)/i.test(name));
  if (file === undefined)
    return 'The package has no licence text; it is under the one named above.';
  const text = readFileSync(join(folder, file), 'utf8').replace(/\r\n?/g, '\n');
  return text.replace(/[ \t]+$/gm, '').trim();
}
