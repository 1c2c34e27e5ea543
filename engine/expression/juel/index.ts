import type { Value } from '../../core/expression.js';
import type { Limits } from '../limits.js';
import { type Program, programOf } from '../program.js';
import { acceptLength } from '../source.js';
import { type Part, templateParts } from '../template.js';
import { toText } from './coerce.js';
import { compileJuel } from './compile.js';
import { parseJuel } from './grammar.js';
import { type Closure, type Run, spendText } from './run.js';

/** A lone `${…}` gives its value; text around it, or several of them, give a text. */
export function juelProgram(source: string, limits: Limits): Program {
  return programOf(() => {
    acceptLength(source, limits.sourceLength);
    const parts = templateParts(source.trim()).map((part) => closureOf(part, limits));
    const root = parts.length === 1 ? (parts[0] as Closure) : concatenation(parts);
    return (scope, { now }) => {
      const run: Run = { scope, now, limits, steps: limits.steps, writes: undefined };
      const value = root(run);
      return run.writes === undefined ? { value } : { value, writes: run.writes };
    };
  });
}

function closureOf(part: Part, limits: Limits): Closure {
  if ('text' in part) return () => part.text;
  return compileJuel(parseJuel(part.code, part.offset, limits), part.offset, limits);
}

function concatenation(parts: readonly Closure[]): Closure {
  return (run) => parts.reduce((text, part) => append(text, part(run), run), '');
}

function append(text: string, value: Value, run: Run): string {
  const more = toText(value);
  spendText(run, text.length + more.length);
  return text + more;
}
