/** A rule that each line of a text file is held against. */
export interface TextRule {
  readonly name: string;
  /** Which files, by their path from the project's root. */
  readonly files: RegExp;
  /** Whether the line breaks the rule. */
  readonly breaks: (line: string, file: string) => boolean;
}

const CODE = /\.(ts|tsx|mjs|cjs|js)$/;
const SCRIPTS = /\.(ts|tsx|mjs|cjs|js|sh)$|^\.ci\/|^package\.json$/;
const TEXT = /\.(ts|tsx|mjs|cjs|js|json|md|bpmn|dmn|html|css|sql|txt|xml|svg)$|^\.ci\//;

const WIDTH_MAX = 100;

// Patterns are written so that they do not find themselves.
export const textRules: readonly TextRule[] = [
  {
    name: `lines of code are at most ${WIDTH_MAX} columns wide (strings, addresses and markup aside)`,
    files: /\.tsx?$/,
    breaks: (line) => width(line) > WIDTH_MAX && width(withoutText(line)) > WIDTH_MAX,
  },
  {
    name: 'nothing is left for later',
    files: CODE,
    breaks: (line) => /\b(TO[D]O|FI[X]ME|XX[X]|HA[C]K)\b|not [i]mplemented/.test(line),
  },
  {
    name: 'no test is left out or runs alone',
    files: CODE,
    breaks: (line) => /\b(it|describe|context|test)\.(only|skip)\b|\bx(it|describe)\(/.test(line),
  },
  {
    name: 'the compiler is not silenced',
    files: CODE,
    breaks: (line) => /@ts-(ignor[e]|nochec[k])/.test(line),
  },
  {
    name: 'a linter rule is silenced with a reason only: `-- why`',
    files: CODE,
    breaks: (line) =>
      /\b(eslint|oxlint|biome|c8|v8|istanbul)[- ]+(disable|ignore)/.test(line) &&
      !/ -- \S|: \S/.test(line),
  },
  {
    name: 'no path of some machine',
    files: TEXT,
    breaks: (line) => /(^|[^\w.*/])\/(work|root|home|Users)\/\w|[A-Z]:\\\w/.test(line),
  },
  {
    name: 'no address of a package registry',
    files: TEXT,
    breaks: (line) =>
      /https?:\/\/[\w.-]*\b(npmjs|npmmirror|taobao|debian|golang|pypi)\./.test(line),
  },
  {
    name: 'no text damaged by a wrong encoding',
    files: TEXT,
    breaks: (line) =>
      /\uFFFD|\uFEFF|\u00C3[\u0080-\u00BF]|\u00E2\u20AC|\u951F\u65A4\u62F7|\u70EB\u70EB/.test(line),
  },
  {
    name: 'no invisible control characters',
    files: TEXT,
    breaks: (line) => /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u200B\u202A-\u202E]/.test(line),
  },
  {
    name: 'the engine reads the time from its clock only',
    files: /^engine\/.*\.ts$/,
    breaks: (line, file) =>
      file !== 'engine/runtime/clock.ts' && /\bnew Date\(\)|\bDate\.now\b/.test(line),
  },
  {
    name: 'what runs needs no network',
    files: SCRIPTS,
    breaks: (line) => /\b(npx|npm exec) --?y(es)?\b|\b(curl|wget) http/.test(line),
  },
];

// helpers ------------------------------------------------------------------------------------

/** Columns of a fixed-width screen: Chinese characters and full-width signs take two. */
export function width(line: string): number {
  return line.replace(
    /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60]/g,
    'xx',
  ).length;
}

/** Without what a formatter cannot break: literals, patterns, addresses, lines of inline markup. */
function withoutText(line: string): string {
  if (/^\s*</.test(line)) return '';
  return line
    .replace(/https?:\/\/\S+/g, '')
    .replace(/(['"`])(?:\\.|(?!\1).)*\1/g, '')
    .replace(/\/(?:\\.|[^/\s])+\/[dgimsuvy]*/g, '');
}
