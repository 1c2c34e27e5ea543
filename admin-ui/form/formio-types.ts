import type { ComponentJson, FormJson, Json } from '../../forms/index.js';

/**
 * The part of Form.io's objects that is used here. Its own declarations are generated from comments
 * and mostly say `any`.
 */
export interface FormioComponent {
  readonly id: string;
  readonly key: string;
  readonly type: string;
  /** Data path with row numbers. */
  readonly path: string;
  readonly component: ComponentJson;
  readonly element?: HTMLElement;
  readonly refs: Record<string, HTMLElement | HTMLElement[] | NodeListOf<HTMLElement> | undefined>;
  readonly root?: FormioForm;
  readonly parent?: FormioComponent;
  readonly visible: boolean;
  dataValue: unknown;
  setCustomValidity(messages: unknown, dirty?: boolean): void;
  redraw(): Promise<void>;
  focus(): void;
}

export interface FormioForm extends FormioComponent {
  readonly ready: Promise<unknown>;
  submission: { data: Json };
  readonly data: Json;
  form: FormJson;
  everyComponent(visit: (component: FormioComponent) => void): void;
  setSubmission(submission: { data: Json }, flags?: Json): Promise<unknown>;
  setForm(form: FormJson): Promise<unknown>;
  on(event: string, listener: (...values: never[]) => void): void;
  destroy(all?: boolean): void;
  validate: (...values: unknown[]) => unknown[];
  checkValidity: (...values: unknown[]) => boolean;
  setAlert: (...values: unknown[]) => void;
  showErrors: (...values: unknown[]) => unknown;
  language: string;
}

/** A class of components, to be extended; `any` because Form.io's constructors say no more. */
export interface FormioFieldInstance extends FormioComponent {
  readonly options: Json & { readOnly?: boolean; language?: string };
  readonly builderMode: boolean;
  readonly previewMode: boolean;
  disabled: boolean;
  render(children?: string): string;
  attach(element: HTMLElement): Promise<unknown>;
  detach(): void;
  loadRefs(element: HTMLElement, refs: Record<string, 'single' | 'multiple'>): void;
  setValue(value: unknown, flags?: Json): boolean;
  updateValue(value: unknown, flags?: Json): boolean;
  addEventListener(target: EventTarget, event: string, listener: (event: never) => void): void;
  t(text: string, params?: Json): string;
  readonly inputInfo: { attr: Record<string, string>; changeEvent: string };
}

export interface FormioFieldClass {
  new (component: ComponentJson, options: Json, data: Json): FormioFieldInstance;
  schema(...sources: Json[]): ComponentJson;
  readonly builderInfo?: Json;
  editForm(): { components: Json[] };
}

export interface FormioStatic {
  createForm(host: HTMLElement, form: FormJson, options: Json): Promise<FormioForm>;
  builder(host: HTMLElement, form: FormJson, options: Json): Promise<unknown>;
  setBaseUrl(url: string): void;
  setProjectUrl(url: string): void;
  use(...modules: Json[]): void;
  /** Of an instance for an address; the builder asks it for a project that there is not. */
  readonly prototype: { loadProject(): Promise<unknown> };
  readonly cdn: { setBaseUrl(url: string): void };
  readonly Components: { readonly components: Record<string, FormioFieldClass> };
  readonly Utils: { readonly Evaluator: { noeval: boolean } };
  readonly Widgets: { readonly calendar: { prototype: { loadZones(): boolean } } };
  readonly Templates: { readonly current: Record<string, { form: (context: never) => string }> };
}
