import { checkbox } from './checkbox.js';
import { cnMaterials } from './cn-materials.js';
import { cnBankCard, cnIdNumber, cnMobile, cnRegion, cnUscc } from './cn-text.js';
import { container } from './container.js';
import { datagrid } from './datagrid.js';
import { dateField, hasCalendar } from './date-field.js';
import { email } from './email.js';
import { file } from './file.js';
import { hidden } from './hidden.js';
import type { ComponentKind } from './kind.js';
import { columns, fieldset, panel, well } from './layout.js';
import { number } from './number.js';
import { radio } from './radio.js';
import { select } from './select.js';
import { selectboxes } from './selectboxes.js';
import { isRecord } from './shape.js';
import { button, content } from './static.js';
import { textarea } from './textarea.js';
import { textfield } from './textfield.js';

/** The whitelist: a type that is not here is refused on saving. */
export const COMPONENT_KINDS: ReadonlyMap<string, ComponentKind> = new Map(
  [
    textfield,
    textarea,
    number,
    checkbox,
    radio,
    select,
    selectboxes,
    email,
    file,
    hidden,
    datagrid,
    container,
    panel,
    fieldset,
    well,
    columns,
    content,
    button,
    cnIdNumber,
    cnUscc,
    cnMobile,
    cnRegion,
    cnBankCard,
    cnMaterials,
  ].map((kind) => [kind.type, kind]),
);

/** What to use instead of Form.io's types that are left out; the README says why. */
export const REPLACEMENTS: Readonly<Record<string, string>> = {
  datetime: 'textfield + widget calendar',
  day: 'textfield + widget calendar',
  time: 'textfield + pattern',
  editgrid: 'datagrid',
  datatable: 'datagrid',
  datamap: 'datagrid',
  table: 'columns',
  tabs: 'panel',
  htmlelement: 'content',
  phoneNumber: 'cnMobile',
  currency: 'number',
  signature: 'file',
  survey: 'radio',
  tags: 'select + multiple',
  address: 'cnRegion + textfield',
};

/** The kind of a component as it stands in a form; nothing for what is not whitelisted. */
export function kindOf(component: unknown): ComponentKind | undefined {
  if (!isRecord(component) || typeof component['type'] !== 'string') return undefined;
  if (component['type'] === 'textfield' && hasCalendar(component)) return dateField;
  return COMPONENT_KINDS.get(component['type']);
}
