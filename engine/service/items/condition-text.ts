/**
 * A FEEL condition in words for the people who read a guide: `volume > 15 or area > 10` is
 * “采伐蓄积（立方米）”超过 15，或者“采伐面积（亩）”超过 10.
 * What it does not know it leaves as written.
 */
export function conditionText(source: string, labels: ReadonlyMap<string, string>): string {
  return source
    .replace(/^\$\{|\}$/g, '')
    .split(/ (and|or) /)
    .map((part) => (part === 'and' ? '，并且' : part === 'or' ? '，或者' : clause(part, labels)))
    .join('');
}

function clause(text: string, labels: ReadonlyMap<string, string>): string {
  const [, name, sign = '', value = ''] =
    /^\s*([A-Za-z][\w.]*)\s*(<=|>=|!=|=|<|>)\s*(.+?)\s*$/.exec(text) ?? [];
  const label = name === undefined ? undefined : (labels.get(name) ?? CASE_LABELS.get(name));
  if (label === undefined) return text.trim();
  const yes = YES.get(`${sign} ${value}`);
  if (yes !== undefined) return `“${label}”为${yes}`;
  return `“${label}”${SIGNS.get(sign) ?? sign} ${value}`;
}

const CASE_LABELS: ReadonlyMap<string, string> = new Map([['case.urgent', '紧急情形']]);
const YES: ReadonlyMap<string, string> = new Map([
  ['= true', '是'],
  ['!= false', '是'],
  ['= false', '否'],
  ['!= true', '否'],
]);
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['<=', '不超过'],
  ['>=', '不低于'],
  ['<', '低于'],
  ['>', '超过'],
  ['=', '为'],
  ['!=', '不为'],
]);
