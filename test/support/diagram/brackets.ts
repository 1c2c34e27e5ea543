import { escape } from './drawing.js';

/** `n > 1` is a `${}` expression, `= n > 1` FEEL. */
export function formal(tag: string, text: string): string {
  if (text.startsWith('= ')) {
    return `<${tag} xsi:type="tFormalExpression" language="feel">${escape(text.slice(2))}</${tag}>`;
  }
  const source = /^(?:\d+|[\w.]*\$\{.*\}[\w.]*|R?\d*\/?P.*|\d+-.*)$/.test(text)
    ? text
    : `\${${text}}`;
  return `<${tag} xsi:type="tFormalExpression">${escape(source)}</${tag}>`;
}

/**
 * What stands in brackets behind an activity: `[3]`, `[3 sequential]`, `[items as item]`,
 * `[3 until n > 1]`, or the standard loop `[while n < 3]`, `[first while n < 3 most 5]`.
 */
export function loopOf(bracket: string): string {
  const standard = /^(first )?while (.*?)(?: most (\d+))?$/.exec(bracket);
  if (standard) {
    const [, first, condition = '', most] = standard;
    const attributes = `testBefore="${first !== undefined}"${most ? ` loopMaximum="${most}"` : ''}`;
    const tag = 'standardLoopCharacteristics';
    return `<${tag} ${attributes}>${formal('loopCondition', condition)}</${tag}>`;
  }
  const [, count = '', item, sequential, until] =
    /^(.*?)(?: as (\w+))?( sequential)?(?: until (.*))?$/.exec(bracket) ?? [];
  const attributes = [
    sequential && ' isSequential="true"',
    item && ` camunda:collection="${count}" camunda:elementVariable="${item}"`,
  ];
  const children = [
    item === undefined && formal('loopCardinality', count),
    until !== undefined && formal('completionCondition', until),
  ];
  const tag = 'multiInstanceLoopCharacteristics';
  return `<${tag}${joined(attributes)}>${joined(children)}</${tag}>`;
}

/** Complex gateway: `[activationCount >= 2]` */
export function activation(bracket: string): string {
  return formal('activationCondition', bracket);
}

/** Ad-hoc sub-process: `[sequential until done keep]`, each part may be left out. */
export function adHoc(bracket: string): { attributes: string[]; body: string[] } {
  const [, sequential, until, keep] =
    /^(sequential)? ?(?:until (.*?))?( ?keep)?$/.exec(bracket) ?? [];
  const attributes = [
    ...(sequential ? ['ordering="Sequential"'] : []),
    ...(keep ? ['cancelRemainingInstances="false"'] : []),
  ];
  return { attributes, body: until ? [formal('completionCondition', until)] : [] };
}

function joined(parts: readonly (string | false | undefined)[]): string {
  return parts.filter(Boolean).join('');
}
