import { fixturePath } from '../support/fixture.js';
import { parse } from '../support/diagram/parse.js';
import { write } from '../support/diagram/write.js';
import type { Case, Family } from './case.js';

/** Where the process of a case lies, to be opened in a modeler. */
export function pathOf(family: Family, { rule }: Case): string {
  return fixturePath(import.meta.url, `${family.name}/${rule}.bpmn`);
}

/** The file as the case describes it; `undefined`: it is written by hand. */
export function textOf({ rule, process: text, style }: Case): string | undefined {
  return text === undefined ? undefined : write(parse(rule, text), { layout: true, ...style });
}
