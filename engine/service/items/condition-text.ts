/**
 * A FEEL condition in words for the people who read a guide: `volume > 15 or area > 10` is
 * “采伐蓄积（立方米）”超过 15，或者“采伐面积（亩）”超过 10.
 * What it does not know it leaves as written.
 */
export function conditionText(
  source: string,
  labels: ReadonlyMap<string, string>,
  language: 'zh' | 'en' = 'zh',
): string {
  const words = WORDS[language];
  return source
    .replace(/^\$\{|\}$/g, '')
    .split(/ (and|or) /)
    .map((part) =>
      part === 'and' ? words.and : part === 'or' ? words.or : clause(part, labels, words),
    )
    .join('');
}

function clause(text: string, labels: ReadonlyMap<string, string>, words: Words): string {
  const [, name, sign = '', value = ''] =
    /^\s*([A-Za-z][\w.]*)\s*(<=|>=|!=|=|<|>)\s*(.+?)\s*$/.exec(text) ?? [];
  const label = name === undefined ? undefined : (labels.get(name) ?? words.ofCase[name]);
  if (label === undefined) return text.trim();
  const yes = YES.get(`${sign} ${value}`);
  if (yes !== undefined) return words.is(label, yes);
  return words.compared(label, words.signs[sign] ?? sign, value);
}

interface Words {
  readonly and: string;
  readonly or: string;
  /** What conditions may ask of the case itself. */
  readonly ofCase: Readonly<Record<string, string>>;
  readonly signs: Readonly<Record<string, string>>;
  readonly is: (label: string, yes: boolean) => string;
  readonly compared: (label: string, sign: string, value: string) => string;
}

const YES: ReadonlyMap<string, boolean> = new Map([
  ['= true', true],
  ['!= false', true],
  ['= false', false],
  ['!= true', false],
]);

const WORDS: Readonly<Record<'zh' | 'en', Words>> = {
  zh: {
    and: '，并且',
    or: '，或者',
    ofCase: { 'case.urgent': '紧急情形' },
    signs: { '<=': '不超过', '>=': '不低于', '<': '低于', '>': '超过', '=': '为', '!=': '不为' },
    is: (label, yes) => `“${label}”为${yes ? '是' : '否'}`,
    compared: (label, sign, value) => `“${label}”${sign} ${value}`,
  },
  en: {
    and: ', and ',
    or: ', or ',
    ofCase: { 'case.urgent': 'urgent' },
    signs: {
      '<=': 'is at most',
      '>=': 'is at least',
      '<': 'is below',
      '>': 'is above',
      '=': 'is',
      '!=': 'is not',
    },
    is: (label, yes) => `"${label}" is ${yes ? 'yes' : 'no'}`,
    compared: (label, sign, value) => `"${label}" ${sign} ${value}`,
  },
};
