import type { FormJson } from '../../../forms/index.js';
import type { MountedForm } from '../../form/renderer.js';
import { el } from '../dom.js';
import { language, say } from '../say.js';
import { officeDay } from './days.js';
import { prefilled } from './prefill.js';
import { applicationServices } from './services.js';
import type { Desk, Step } from './wizard.js';

/** The item's own form; what draws it comes only now. */
export class FormStep implements Step {
  readonly title = say('填申请表', 'The form');
  readonly #desk: Desk;
  readonly #form: FormJson;
  #mounted: MountedForm | undefined;

  constructor(desk: Desk, form: FormJson) {
    this.#desk = desk;
    this.#form = form;
  }

  async show(host: HTMLElement): Promise<void> {
    const desk = this.#desk;
    const loading = el(
      'p',
      { class: 'loading', role: 'status' },
      say('正在打开表单……', 'Opening the form …'),
    );
    const place = el('div', { lang: 'zh-CN' });
    host.append(loading, place);
    this.#end();
    const { mountForm } = await import('../../form/renderer.js');
    const { draft } = desk;
    const mounted = await mountForm(place, {
      form: this.#form,
      draft: prefilled(this.#form, draft.form, draft.applicant),
      language: language(),
      today: officeDay(desk.now),
      services: applicationServices(
        () => desk.application(),
        () => desk.draft.application?.id,
      ),
      onChange: (values) => desk.change({ form: values }),
    });
    loading.remove();
    this.#mounted = mounted;
  }

  async leave(): Promise<readonly string[]> {
    if (!this.#mounted) return [say('表单还没有打开，请稍等。', 'The form is still opening.')];
    const outcome = await this.#mounted.submit();
    if ('values' in outcome) {
      this.#desk.change({ form: outcome.values });
      this.#end();
      return [];
    }
    const n = outcome.invalid.length;
    return [say(`表里有 ${n} 处要改，请看标红的地方。`, `${n} fields need mending.`)];
  }

  keep(): void {
    if (this.#mounted) this.#desk.change({ form: this.#mounted.values() });
  }

  #end(): void {
    this.#mounted?.destroy();
    this.#mounted = undefined;
  }
}
