/** The part of package-lock.json (version 3) that is read here. */
export interface Lockfile {
  readonly packages: { readonly [path: string]: LockedPackage };
}

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
}

export interface Dependency {
  /** From the project's root: `node_modules/koa`. */
  readonly path: string;
  readonly name: string;
  readonly version: string;
  /** SPDX expression, as the package states it. */
  readonly licence: string;
  /** Built for one platform and absent on the others. */
  readonly optional: boolean;
}

/** Licences that let us ship a package in source and binary under our own, with its notice. */
const ALLOWED = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'Unlicense',
  'Zlib',
];

/** Packages that state something else, the statement, and why they may stay. */
export const EXCEPTIONS: { readonly [name: string]: { licence: string; because: string } } = {
  'browser-cookies': {
    licence: 'Unlicence',
    because: 'misspelt: its LICENSE file is the text of the Unlicense, the public domain',
  },
};

/** Everything that `npm ci --omit=dev` installs, by name. */
export function productionDependencies(lock: Lockfile): readonly Dependency[] {
  return Object.entries(lock.packages)
    .filter(([path, locked]) => path.includes('node_modules/') && locked.dev !== true)
    .map(([path, locked]) => ({
      path,
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: locked.version ?? '',
      licence: locked.license ?? 'none stated',
      optional: locked.optional === true,
    }))
    .sort((a, b) => compare(`${a.name} ${a.version}`, `${b.name} ${b.version}`));
}

export function mayShip({ name, licence }: Pick<Dependency, 'name' | 'licence'>): boolean {
  return EXCEPTIONS[name]?.licence === licence || allows(licence);
}

// helpers ------------------------------------------------------------------------------------

/** Of alternatives one must be allowed, of a sum all. Brackets within brackets do not occur. */
function allows(expression: string): boolean {
  const plain = expression.replace(/[()]/g, '');
  return plain
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((part) => ALLOWED.includes(part.trim())));
}

/** By code unit: the same on every machine. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
