import type { Random } from './random.js';

const MANY = 3;
const PLAIN: string = 'abcdefghijkmnpqrstuvwxyz';

/**
 * A text that a simple pattern takes: characters, classes, `\d \w \s .`, groups, alternatives and
 * quantifiers. What is beyond it gives a text that the validator refuses, and the caller goes on.
 */
export function textFor(pattern: string, random: Random): string {
  return new Reader(pattern, random).alternatives();
}

// helpers ////////////////////////////////////////////////////////////////////////////////////////

class Reader {
  #at = 0;

  constructor(
    readonly pattern: string,
    readonly random: Random,
  ) {}

  alternatives(): string {
    const choices = [this.#sequence()];
    while (this.#take('|')) choices.push(this.#sequence());
    return this.random.pick(choices) ?? '';
  }

  #sequence(): string {
    let text = '';
    while (this.#at < this.pattern.length && !'|)'.includes(this.#peek())) text += this.#repeated();
    return text;
  }

  #repeated(): string {
    const start = this.#at;
    const once = this.#atom();
    const [least, most] = this.#quantifier();
    const times = this.random.whole(least, most);
    if (times === 0) return '';
    const after = this.#at;
    let text = once;
    for (let i = 1; i < times; i++) {
      this.#at = start;
      text += this.#atom();
    }
    this.#at = after;
    return text;
  }

  #atom(): string {
    const character = this.#next();
    if (character === '(') {
      if (this.#take('?')) this.#skipGroupName();
      const inside = this.alternatives();
      this.#take(')');
      return inside;
    }
    if (character === '[') return this.random.pick(this.#characterClass()) ?? '';
    if (character === '\\') return this.random.pick(this.#escaped()) ?? '';
    if (character === '.') return this.random.pick([...PLAIN]) ?? '';
    return '^$'.includes(character) ? '' : character;
  }

  #characterClass(): string[] {
    const negated = this.#take('^');
    const members: string[] = [];
    while (this.#at < this.pattern.length && this.#peek() !== ']') {
      const first = this.#member();
      const isRange = this.#peek() === '-' && this.pattern[this.#at + 1] !== ']';
      if (!isRange || first.length > 1) members.push(...first);
      else {
        this.#at += 1;
        members.push(...between(first[0] ?? '', this.#member()[0] ?? ''));
      }
    }
    this.#take(']');
    return negated ? [...PLAIN].filter((character) => !members.includes(character)) : members;
  }

  #member(): string[] {
    const character = this.#next();
    return character === '\\' ? this.#escaped() : [character];
  }

  #escaped(): string[] {
    const character = this.#next();
    const code = /^u([0-9a-f]{4})/i.exec(this.pattern.slice(this.#at - 1))?.[1];
    if (code !== undefined) {
      this.#at += 4;
      return [String.fromCharCode(Number.parseInt(code, 16))];
    }
    if (character === 'd') return between('0', '9');
    if (character === 'w') return [...PLAIN];
    if (character === 's') return [' '];
    return 'bBAzZ'.includes(character) ? [''] : [character];
  }

  /** `?:` or `?<name>`. */
  #skipGroupName(): void {
    const end = this.pattern.slice(this.#at).search(/[:>]/);
    this.#at += end + 1;
  }

  #quantifier(): [least: number, most: number] {
    const next = this.#peek();
    const simple = { '?': [0, 1], '*': [0, MANY], '+': [1, MANY] }[next];
    const counted = /^\{(\d+)(,?)(\d*)\}/.exec(this.pattern.slice(this.#at));
    if (simple) this.#at += 1;
    if (counted) this.#at += counted[0].length;
    if (simple || counted) this.#take('?');
    if (simple) return simple as [number, number];
    if (!counted) return [1, 1];
    const least = Number(counted[1]);
    if (counted[2] === '') return [least, least];
    return [least, counted[3] === '' ? least + MANY : Number(counted[3])];
  }

  #peek(): string {
    return this.pattern[this.#at] ?? '';
  }

  #next(): string {
    return this.pattern[this.#at++] ?? '>';
  }

  #take(character: string): boolean {
    if (this.#peek() !== character) return false;
    this.#at += 1;
    return true;
  }
}

function between(from: string, to: string): string[] {
  const [first = 0, last = 0] = [from.codePointAt(0), to.codePointAt(0)];
  const count = Math.min(Math.max(last - first + 1, 1), 200);
  return Array.from({ length: count }, (_, i) => String.fromCodePoint(first + i));
}
