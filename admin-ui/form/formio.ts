import { Formio as FormioModule } from '@formio/js/form';
import { jsonLogic } from '@formio/core/utils';
import flatpickr from 'flatpickr';
import { Mandarin } from 'flatpickr/dist/l10n/zh.js';
import { resetBudget } from '../../forms/logic/budget.js';
import { registerComponents } from './components/register.js';
import type { FormioStatic } from './formio-types.js';
import { TEMPLATES } from './templates.js';
import type { Language } from './types.js';
import { FORM_ZH } from './zh.js';

let configured = false;

/** Form.io, set up once for this page: no author code, no request of its own, our components. */
export function formio(): FormioStatic {
  const Formio = FormioModule as unknown as FormioStatic;
  if (configured) return Formio;
  configured = true;

  Formio.Utils.Evaluator.noeval = true;
  stayAtHome(Formio);
  provideCalendar(Formio);
  budgetPerEvaluation();
  Formio.use({ templates: { bootstrap: { ...TEMPLATES } } });
  registerComponents(Formio);
  return Formio;
}

/** What every renderer and builder is created with. */
export function languageOptions(language: Language): Record<string, unknown> {
  if (language === 'en') return { language: 'en' };
  return { language: 'zh-CN', i18n: { 'zh-CN': { ...FORM_ZH } } };
}

// helpers ////////////////////////////////////////////////////////////////////////////////////////

/** The same address twice says "no project"; then the builder asks no server for resources. */
function stayAtHome(Formio: FormioStatic): void {
  const base = `${globalThis.location.origin}/api`;
  Formio.setBaseUrl(base);
  Formio.setProjectUrl(base);
  Formio.cdn.setBaseUrl('/vendor');
  Formio.prototype.loadProject = () => Promise.resolve(undefined);
}

/** Form.io takes what stands in globals and loads what does not. Dates are text: no zones. */
function provideCalendar(Formio: FormioStatic): void {
  const globals = globalThis as unknown as Record<string, unknown>;
  globals['flatpickr'] = flatpickr;
  const chinese = { ...Mandarin, monthAriaLabel: '月份', yearAriaLabel: '年份' };
  globals['flatpickr-zh-CN'] = chinese;
  flatpickr.l10ns['zh-CN' as 'zh'] = chinese;
  Formio.Widgets.calendar.prototype.loadZones = () => false;
}

/**
 * The forms layer counts the steps of JSONLogic per validation. A renderer evaluates conditions one
 * by one for as long as the page is open, so here each has the whole budget.
 */
function budgetPerEvaluation(): void {
  const apply = jsonLogic.apply as (logic: unknown, data: unknown) => unknown;
  let depth = 0;
  jsonLogic.apply = (logic: unknown, data: unknown): unknown => {
    if (depth === 0) resetBudget();
    depth += 1;
    try {
      return apply(logic, data);
    } finally {
      depth -= 1;
    }
  };
}
