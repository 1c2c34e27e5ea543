import type { FieldRights, FormJson, Json } from '../../forms/index.js';
import './styles/vendor.css';
import './styles/form.css';
import './styles/parts.css';
import { Checker } from './checker.js';
import { FILE_TEXTS } from './components/file-texts.js';
import { isUploading } from './components/file-list.js';
import { element } from './dom.js';
import { componentAt, componentOf, focusComponent } from './field-index.js';
import type { FormioForm } from './formio-types.js';
import { formio, languageOptions } from './formio.js';
import { watchAria } from './mend-aria.js';
import { ProblemPainter } from './paint.js';
import { prepareForm } from './prepare.js';
import { Summary } from './summary.js';
import type { FieldProblem, FormHandle, FormServices, Language, SubmitOutcome } from './types.js';
import { valuesToSend } from './values.js';

export interface RendererOptions {
  readonly form: FormJson;
  /** What is stored already; hidden fields in it are neither shown nor sent. */
  readonly submission?: Json;
  /** What was typed and not stored yet, to go on with; `submission` if absent. */
  readonly draft?: Json;
  /** Of the task; absent where the server has cut the form down already. */
  readonly rights?: FieldRights;
  readonly readOnly?: boolean;
  readonly language: Language;
  /** The office day `yyyy-MM-dd`, by the server's clock. */
  readonly today: string;
  readonly services: FormServices;
  /** Shows the form's own buttons; its submit button asks for `onSubmit`. */
  readonly buttons?: boolean;
  onChange?(values: Json): void;
  onSubmit?(values: Json): void;
}

export interface MountedForm extends FormHandle {
  destroy(): void;
}

/** Long enough not to check at every key, short enough for a message to go while one looks. */
const RECHECK_MS = 200;

/** Draws a form into the element. Without React; `form-view.tsx` is the component over it. */
export async function mountForm(host: HTMLElement, options: RendererOptions): Promise<MountedForm> {
  const mounted = new Renderer(host, options);
  await mounted.start();
  return mounted;
}

// helpers ////////////////////////////////////////////////////////////////////////////////////////

class Renderer implements MountedForm {
  readonly #checker: Checker;
  readonly #shown: FormJson;
  readonly #summary: Summary;
  readonly #place = element('div', { class: 'ycf-form formio-scope' });
  readonly #left = new Set<string>();
  #form: FormioForm | undefined;
  #painter: ProblemPainter | undefined;
  #problems: readonly FieldProblem[] = [];
  #fromServer: readonly FieldProblem[] = [];
  #dirty = false;
  #recheck: ReturnType<typeof setTimeout> | undefined;
  #ended = false;
  #endAria: (() => void) | undefined;

  constructor(
    readonly host: HTMLElement,
    readonly options: RendererOptions,
  ) {
    const { form, rights, submission: previous, today } = options;
    this.#checker = new Checker({ form, rights, previous, today });
    this.#shown = this.#checker.shown;
    this.#summary = new Summary(options.language, (path) => this.focusField(path));
  }

  async start(): Promise<void> {
    const { host, options } = this;
    const { language, readOnly = false, submission = {}, draft = submission, services } = options;
    const form = prepareForm(structuredClone(this.#shown), options);
    host.replaceChildren(this.#summary.element, this.#place);
    this.#place.classList.toggle('ycf-form-readonly', readOnly);
    const formioForm = await formio().createForm(this.#place, form, {
      ...languageOptions(language),
      readOnly,
      services,
      noAlerts: true,
      noDefaultSubmitButton: true,
      hooks: { beforeSubmit: () => void this.#submitByButton() },
    });
    if (this.#ended) return formioForm.destroy(true);
    this.#form = formioForm;
    this.#painter = new ProblemPainter(formioForm, language);
    checkNothing(formioForm);
    this.#endAria = watchAria(this.#place, language);
    await formioForm.setSubmission({ data: structuredClone(this.#checker.visible(draft)) });
    formioForm.on('change', (_value: never, _flags: never, modified: never) =>
      this.#changed(modified),
    );
    this.#place.addEventListener('focusout', (event) => this.#leave(event));
  }

  async submit(): Promise<SubmitOutcome> {
    const { language } = this.options;
    if (isUploading(this.#place)) {
      const invalid = [{ path: '', message: FILE_TEXTS[language].uploading }];
      this.#summary.show(invalid);
      this.#summary.element.focus();
      return { invalid };
    }
    await this.#settle();
    const values = this.values();
    const invalid = this.#checker.problems(values);
    this.#fromServer = [];
    this.#show(invalid);
    if (invalid.length === 0) return { values };
    this.#summary.element.focus();
    return { invalid };
  }

  values(): Json {
    const data = structuredClone(this.#form?.data ?? {});
    return valuesToSend(this.#shown, data, this.#checker.visible(this.options.submission ?? {}));
  }

  isDirty(): boolean {
    return this.#dirty;
  }

  markSaved(): void {
    this.#dirty = false;
  }

  async setValues(values: Json): Promise<void> {
    await this.#form?.setSubmission({ data: structuredClone(values) });
    this.#dirty = true;
    this.#show([]);
  }

  showProblems(problems: readonly FieldProblem[]): void {
    this.#fromServer = problems;
    this.#show(problems);
    if (problems.length > 0) this.#summary.element.focus();
  }

  focusField(path: string): void {
    const component = this.#form && componentAt(this.#form, path);
    if (component) focusComponent(component);
  }

  destroy(): void {
    this.#ended = true;
    clearTimeout(this.#recheck);
    this.#endAria?.();
    this.#form?.destroy(true);
    this.host.replaceChildren();
  }

  /** The whole list: at the fields and above the form. */
  #show(problems: readonly FieldProblem[]): void {
    this.#problems = problems;
    for (const { path } of problems) this.#left.add(path);
    this.#painter?.paint(problems);
    this.#summary.show(problems);
  }

  #changed(modified: boolean): void {
    if (modified) {
      this.#dirty = true;
      this.options.onChange?.(this.values());
    }
    clearTimeout(this.#recheck);
    this.#recheck = setTimeout(() => this.#checkAgain(), RECHECK_MS);
  }

  /** Problems that were shown go when they are mended; a field that was left shows its own. */
  #checkAgain(): void {
    if (this.options.readOnly || this.#ended) return;
    const now = this.#checker.problems(this.values());
    const known = new Set(this.#fromServer.map(({ path }) => path));
    const own = now.filter(({ path }) => this.#left.has(path) && !known.has(path));
    const problems = [...this.#fromServer, ...own];
    this.#painter?.paint(problems);
    if (this.#problems.length === 0) return;
    const listed = new Set(this.#problems.map(({ path }) => path));
    this.#summary.show(problems.filter(({ path }) => listed.has(path)));
  }

  #leave(event: FocusEvent): void {
    const component = componentOf(event.target as Element);
    if (!component || component === this.#form) return;
    // into another part of the same field
    if (componentOf(event.relatedTarget as Element | null) === component) return;
    this.#left.add(component.path);
    this.#fromServer = this.#fromServer.filter(({ path }) => path !== component.path);
    clearTimeout(this.#recheck);
    this.#recheck = setTimeout(() => this.#checkAgain(), RECHECK_MS);
  }

  /** A calendar keeps what was typed until it is left. */
  async #settle(): Promise<void> {
    const active = document.activeElement;
    if (active instanceof HTMLElement && this.#place.contains(active)) active.blur();
    await new Promise((resolve) => setTimeout(resolve, 30));
  }

  async #submitByButton(): Promise<void> {
    const outcome = await this.submit();
    if ('values' in outcome) this.options.onSubmit?.(outcome.values);
  }
}

/** The forms layer decides what is right, here as on the server; Form.io only draws. */
function checkNothing(form: FormioForm): void {
  form.validate = () => [];
  form.checkValidity = () => true;
  form.showErrors = () => undefined;
  form.setAlert = () => undefined;
}
