import { formal } from './brackets.js';
import { idOfNamed, type Named } from './drawing.js';

interface Triggers {
  readonly attributes: readonly string[];
  readonly body: readonly string[];
  readonly names: readonly Named[];
}

/**
 * What an event waits for or throws: `timer PT1H`, `date …`, `cycle R3/PT1H`, `message M`,
 * `signal S`, `error E`, `escalation E`, `when` (its condition in brackets), `link L`,
 * `compensation`, `cancel`, `terminate`; several joined by ` + `, or by ` & ` where all must come.
 */
export function triggers(text: string, bracket: string): Triggers {
  if (text === '') return { attributes: [], body: [], names: [] };
  const parallel = text.includes(' & ');
  const parts = text.split(parallel ? ' & ' : ' + ').map((one) => trigger(one, bracket));
  return {
    attributes: parallel ? ['parallelMultiple="true"'] : [],
    body: parts.map(({ xml }) => xml),
    names: parts.flatMap(({ named }) => named ?? []),
  };
}

function trigger(text: string, bracket: string): { xml: string; named?: Named } {
  const [kind = '', name = ''] = text.split(' ');
  switch (kind) {
    case 'timer':
      return { xml: timed('timeDuration', name) };
    case 'date':
      return { xml: timed('timeDate', name) };
    case 'cycle':
      return { xml: timed('timeCycle', name) };
    case 'message':
    case 'signal':
    case 'error':
    case 'escalation':
      return referring(kind, name);
    case 'when':
      return { xml: element('conditional', '', formal('condition', bracket)) };
    case 'link':
      return { xml: element('link', ` name="${name}"`) };
    case 'compensation':
      return { xml: element('compensate', name && ` activityRef="${name}"`) };
    case 'cancel':
    case 'terminate':
      return { xml: element(kind) };
    default:
      throw new Error(`no trigger: ${text}`);
  }
}

function timed(tag: string, value: string): string {
  return element('timer', '', formal(tag, value));
}

/** Without a name an error or an escalation is any. */
function referring(kind: Named['kind'], name: string): { xml: string; named?: Named } {
  if (name === '') return { xml: element(kind) };
  return { xml: element(kind, ` ${kind}Ref="${idOfNamed(kind, name)}"`), named: { kind, name } };
}

function element(kind: string, attributes = '', content = ''): string {
  const tag = `${kind}EventDefinition`;
  return content === '' ? `<${tag}${attributes} />` : `<${tag}${attributes}>${content}</${tag}>`;
}
