import { Formio as FormioModule } from '@formio/js/form';
import { jsonLogic } from '@formio/core/utils';
import flatpickr from 'flatpickr';
import { english } from 'flatpickr/dist/l10n/default.js';
import { Mandarin } from 'flatpickr/dist/l10n/zh.js';
import { resetBudget } from '../../forms/logic/budget.js';
import { registerComponents } from './components/register.js';
import type { FormioStatic } from './formio-types.js';
import { TEMPLATES } from './templates.js';
import type { Language } from './types.js';
import { FORM_ZH } from './zh.js';

/** What flatpickr's Chinese leaves out. */
const CHINESE_CALENDAR = {
  ...Mandarin,
  monthAriaLabel: '月份',
  yearAriaLabel: '年份',
  hourAriaLabel: '小时',
  minuteAriaLabel: '分钟',
  toggleTitle: '点击切换',
};

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
  Formio.use({ templates: { bootstrap: { ...TEMPLATES, ...quietInput(Formio) } } });
  registerComponents(Formio);
  return Formio;
}

/** What every renderer and builder is created with. */
export function languageOptions(language: Language): Record<string, unknown> {
  // a builder's previews ask for English whatever the language
  const calendar = language === 'zh' ? CHINESE_CALENDAR : english;
  flatpickr.localize(calendar);
  Object.assign(flatpickr.l10ns, { en: calendar, 'zh-CN': calendar });
  if (language === 'en') return { language: 'en' };
  return { language: 'zh-CN', i18n: { 'zh-CN': { ...FORM_ZH } } };
}

// helpers ////////////////////////////////////////////////////////////////////////////////////////

/** Its announcements are English whatever the language; what is wrong is said by our checker. */
function quietInput({ Templates }: FormioStatic): Record<string, unknown> {
  // taken now: what is given to Form.io is written into the same object
  const draw = Templates.current['input']?.form;
  if (!draw) return {};
  return { input: { form: (context: never) => draw(context).replace(ANNOUNCER, '') } };
}

const ANNOUNCER = /<span [^>]*ref="announceMessage"[^>]*><\/span>/;

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
  globals['flatpickr-zh-CN'] = CHINESE_CALENDAR;
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
