import type { ComponentJson } from '../types.js';
import type { ComponentKind } from './kind.js';
import { OPTIONS_MAX, options, optionValues } from './options.js';
import { blankOr, flag, isRecord, looks, oneOf, own, shape, unused } from './shape.js';

/**
 * A list to choose from. Form.io checks the choice only when told to, and then lets numbers pass
 * unless the data type is text; both settings are therefore demanded.
 */
export const select: ComponentKind = {
  type: 'select',
  role: 'field',
  properties: {
    data: shape('{values: [{label, value}]}', '{values: [{label, value}]}', isStaticData),
    dataSrc: oneOf('values'),
    dataType: oneOf('string'),
    multiple: flag,
    widget: oneOf('choicesjs', 'html5'),
    valueProperty: blankOr(oneOf('value')),
    template: blankOr(oneOf('<span>{{ item.label }}</span>')),
    searchEnabled: flag,
    searchThreshold: looks,
    searchField: unused,
    minSearch: looks,
    selectThreshold: looks,
    limit: looks,
    readOnlyValue: flag,
    uniqueOptions: flag,
    clearOnRefresh: unused,
    lazyLoad: flag,
    ignoreCache: unused,
    authenticate: unused,
    selectFields: unused,
    selectValues: unused,
    filter: unused,
    sort: unused,
    disableLimit: flag,
    searchDebounce: looks,
    noRefreshOnScroll: flag,
    useExactSearch: flag,
    fuseOptions: looks,
    indexeddb: unused,
    idPath: looks,
    customOptions: unused,
  },
  required: ['data', 'dataSrc', 'dataType'],
  validate: { onlyAvailableItems: oneOf(true), select: unused },
  requiredValidate: ['onlyAvailableItems'],
  read(value, component) {
    if (component['multiple'] === true) return readMany(value, component);
    if (typeof value !== 'string') return { rule: 'typeText' };
    if (value === '' || valuesOf(component).has(value)) return { value };
    return { rule: 'onlyAvailableItems' };
  },
};

// helpers ////////////////////////////////////////////////////////////////////////////////////////

function readMany(
  value: unknown,
  component: ComponentJson,
): ReturnType<NonNullable<ComponentKind['read']>> {
  // an empty choice is posted as '' by the renderer
  if (value === '') return { value: [] };
  if (!Array.isArray(value)) return { rule: 'array' };
  const choices: unknown[] = value;
  const available = valuesOf(component);
  if (choices.length > OPTIONS_MAX || new Set(choices).size < choices.length) {
    return { rule: 'onlyAvailableItems' };
  }
  const known = choices.every((choice) => typeof choice === 'string' && available.has(choice));
  return known ? { value: [...choices] } : { rule: 'onlyAvailableItems' };
}

function valuesOf(component: ComponentJson): ReadonlySet<string> {
  return optionValues(own(component['data'], 'values'));
}

/** Static values; the places of the other data sources as empty as the builder leaves them. */
function isStaticData(value: unknown): boolean {
  if (!isRecord(value) || !options.accepts(value['values'])) return false;
  return Object.entries(value).every(([key, v]) => key === 'values' || unused.accepts(v));
}
