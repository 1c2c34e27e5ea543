import type { ComponentJson, FormJson, Json } from '../../forms/index.js';
import { mapComponents } from './walk.js';

export interface Preparation {
  /** The office day `yyyy-MM-dd`. */
  readonly today: string;
  readonly readOnly?: boolean;
  /** Shows the form's own buttons; unless told, the page around it has them. */
  readonly buttons?: boolean;
}

/** Beyond this many options a list is searched rather than read. */
const SHORT_LIST = 12;

/**
 * The form as Form.io's renderer shows it best. Nothing about what may be stored changes: pages of
 * a wizard stand below each other, buttons go, short lists are the browser's own, dates are saved
 * the way they are written.
 */
export function prepareForm(form: FormJson, preparation: Preparation): FormJson {
  const components = mapComponents(form.components, (component) => {
    if (component.type === 'button' && !preparation.buttons) return undefined;
    const shown = prepared(component, preparation);
    return component['disabled'] === true ? withoutStar(shown) : shown;
  });
  return { ...form, display: 'form', components };
}

// helpers ////////////////////////////////////////////////////////////////////////////////////////

function prepared(component: ComponentJson, { today, readOnly }: Preparation): ComponentJson {
  const widget = component['widget'] as Json | undefined;
  if (component.type === 'textfield' && widget?.['type'] === 'calendar') {
    return { ...component, widget: calendar(widget, today, readOnly) };
  }
  if (component.type === 'select') return preparedSelect(component);
  if (component.type === 'textarea') return { autoExpand: true, rows: 2, ...component };
  if (UNNAMED.has(component.type)) return { label: '', hideLabel: true, ...component };
  if (component.type === 'datagrid') return { ...component, addAnotherPosition: 'bottom' };
  return component;
}

/** What nobody can fill in here is not asked for here. */
function withoutStar(component: ComponentJson): ComponentJson {
  const validate = component['validate'] as Json | undefined;
  return validate ? { ...component, validate: { ...validate, required: false } } : component;
}

/** Form.io names them in English when the author does not. */
const UNNAMED = new Set(['columns', 'well', 'container', 'content']);

/** Form.io saves text dates with an offset unless told the format a second time. */
function calendar(widget: Json, today: string, readOnly: boolean | undefined): Json {
  const bounds = ['minDate', 'maxDate'].map((name) => [
    name,
    widget[name] === 'today' ? today : widget[name],
  ]);
  return {
    ...widget,
    ...Object.fromEntries(bounds),
    dateFormat: widget['format'],
    allowInput: !readOnly,
    useLocaleSettings: false,
    time_24hr: true,
    enableDate: true,
  };
}

function preparedSelect(component: ComponentJson): ComponentJson {
  const values = (component['data'] as Json | undefined)?.['values'];
  const short = Array.isArray(values) && values.length <= SHORT_LIST;
  const widget = short && component['multiple'] !== true ? 'html5' : 'choicesjs';
  return { ...component, widget, searchThreshold: 0.3, searchEnabled: !short };
}
