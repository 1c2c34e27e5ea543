/**
 * An expected order of events that leaves open what the standard leaves open. `+a` started, `-a`
 * ended, `~a` cancelled, `a` short for `+a -a`; `{ b | c -d }`: the branches in any interleaving;
 * `( b )`: that or nothing.
 */
export type Pattern = readonly Item[];
type Item = string | readonly Pattern[] | { readonly optional: Pattern };

export function parsePattern(text: string): Pattern {
  const tokens = text.split(/\s+/).filter((token) => token !== '');
  const [pattern, rest] = sequence(tokens);
  if (rest.length > 0) throw new Error(`a brace too many in: ${text}`);
  return pattern;
}

export interface Mismatch {
  readonly text: string;
  /** All is well as far as it goes. */
  readonly incomplete: boolean;
}

/** What is wrong with the events, or `undefined` where they are as expected. */
export function mismatch(pattern: Pattern, atoms: readonly string[]): Mismatch | undefined {
  let states: readonly Pattern[] = [pattern];
  for (const [i, atom] of atoms.entries()) {
    const next = unique(states.flatMap((state) => after(state, atom)));
    if (next.length === 0) {
      const wanted = [...new Set(states.flatMap(possible))].join(' or ') || 'nothing more';
      return { text: `${told(atoms, i)}: expected ${wanted}`, incomplete: false };
    }
    states = next;
  }
  if (states.some(isDone)) return undefined;
  const wanted = [...new Set(states.flatMap(possible))].join(' or ');
  const text = `${atoms.join(' ')} … and then nothing, expected ${wanted}`;
  return { text, incomplete: true };
}

// ---------------------------------------------------------------------------------------------

function sequence(tokens: readonly string[]): [Pattern, readonly string[]] {
  const items: Item[] = [];
  let rest = tokens;
  for (;;) {
    const [token, ...others] = rest;
    if (token === undefined || ['|', '}', ')'].includes(token)) return [items, rest];
    if (token === '{') {
      const [branches, behind] = interleaving(others);
      if (branches.length > 0) items.push(branches);
      rest = behind;
    } else if (token === '(') {
      const [optional, [close, ...behind]] = sequence(others);
      if (close !== ')') throw new Error('a parenthesis is not closed');
      items.push({ optional });
      rest = behind;
    } else {
      items.push(...atomsOf(token));
      rest = others;
    }
  }
}

function interleaving(tokens: readonly string[]): [readonly Pattern[], readonly string[]] {
  const branches: Pattern[] = [];
  let rest = tokens;
  for (;;) {
    const [branch, behind] = sequence(rest);
    if (branch.length > 0) branches.push(branch);
    const [token, ...others] = behind;
    if (token === undefined) throw new Error('a brace is not closed');
    rest = others;
    if (token === '}') return [branches, rest];
  }
}

function atomsOf(token: string): readonly string[] {
  return /^[-+~.!#:]/.test(token) ? [token] : [`+${token}`, `-${token}`];
}

/** What may still come after the atom, once for each way to read it. */
function after(pattern: Pattern, atom: string): readonly Pattern[] {
  const [head, ...rest] = pattern;
  if (head === undefined) return [];
  if (typeof head === 'string') return head === atom ? [rest] : [];
  if ('optional' in head) {
    return [...after(rest, atom), ...after([...head.optional, ...rest], atom)];
  }
  const passed = head.every(isDone) ? after(rest, atom) : [];
  const inside = head.flatMap((branch, i) =>
    after(branch, atom).map((left) => {
      const branches = head.flatMap((one, j) => (i !== j ? [one] : left.length > 0 ? [left] : []));
      return branches.length === 0 ? rest : [branches, ...rest];
    }),
  );
  return [...passed, ...inside];
}

function isDone(pattern: Pattern): boolean {
  return pattern.every(
    (item) => typeof item !== 'string' && ('optional' in item || item.every(isDone)),
  );
}

function possible(pattern: Pattern): readonly string[] {
  const [head] = pattern;
  if (head === undefined) return ['nothing more'];
  if (typeof head === 'string') return [head];
  if ('optional' in head) return [...possible(head.optional), ...possible(pattern.slice(1))];
  return head.flatMap(possible);
}

function unique(states: readonly Pattern[]): readonly Pattern[] {
  return [...new Map(states.map((state) => [JSON.stringify(state), state])).values()];
}

function told(atoms: readonly string[], at: number): string {
  return [...atoms.slice(0, at), `>>${atoms[at]!}<<`, ...atoms.slice(at + 1)].join(' ');
}
