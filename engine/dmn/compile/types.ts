import type { DataType } from '../../core/decision.js';
import { child, children, type DmnElement, text } from '../moddle.js';
import type { Report } from '../report.js';

/** The names of FEEL and those that Camunda gives to the same. */
const BUILT_IN: Readonly<Record<string, DataType | 'any'>> = Object.assign(Object.create(null), {
  string: 'string',
  boolean: 'boolean',
  integer: 'integer',
  long: 'integer',
  number: 'number',
  double: 'number',
  date: 'date',
  datetime: 'dateTime',
  'date and time': 'dateTime',
  time: 'time',
  duration: 'duration',
  'days and time duration': 'duration',
  daytimeduration: 'duration',
  'years and months duration': 'duration',
  yearmonthduration: 'duration',
  any: 'any',
  context: 'any',
  list: 'any',
});

const DEEPEST = 20;

/** The item definitions of one file, by name. */
export class ItemTypes {
  readonly #items = new Map<string, DmnElement>();
  readonly #report: Report;

  constructor(report: Report, definitions: DmnElement) {
    this.#report = report;
    for (const item of children(definitions, 'itemDefinition')) {
      const name = text(item, 'name');
      if (name !== undefined) this.#items.set(name, item);
    }
  }

  /** The type that values are converted to; `undefined`: they are taken as they are. */
  typeOf(where: DmnElement | undefined): DataType | undefined {
    let named = text(where, 'typeRef');
    for (let depth = 0; named !== undefined && depth < DEEPEST; depth += 1) {
      const item = this.#items.get(named);
      if (item === undefined) return this.#builtIn(where as DmnElement, named);
      if (item.get('isCollection') === true || children(item, 'itemComponent').length > 0) {
        return undefined;
      }
      named = text(item, 'typeRef');
    }
    return undefined;
  }

  /** The item definition with the allowed values of a type, if it has any. */
  allowing(where: DmnElement | undefined): DmnElement | undefined {
    let item = this.#items.get(text(where, 'typeRef') ?? '');
    for (let depth = 0; item !== undefined && depth < DEEPEST; depth += 1) {
      if (child(item, 'allowedValues') !== undefined) return item;
      item = this.#items.get(text(item, 'typeRef') ?? '');
    }
    return undefined;
  }

  #builtIn(where: DmnElement, named: string): DataType | undefined {
    const type = BUILT_IN[named.replace(/^[\w-]+:/, '').toLowerCase()];
    if (type === undefined) {
      const zh = `不认识类型 ${named}；可用 string、boolean、integer、long、double、number、date、dateTime、time、duration，或用 itemDefinition 定义它`;
      this.#report.refuse('TYPE_UNKNOWN', where, zh, `type ${named} is unknown`);
    }
    return type === 'any' ? undefined : type;
  }
}
