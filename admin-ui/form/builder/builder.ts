import type { ComponentJson, FormJson, Problem } from '../../../forms/index.js';
import { lintForm } from '../../../forms/index.js';
import { sameJson } from '../../../forms/validate/state.js';
import '../styles/vendor.css';
import '../styles/form.css';
import '../styles/parts.css';
import '../styles/builder.css';
import { element } from '../dom.js';
import type { Language } from '../types.js';
import { languageOptions } from '../formio.js';
import { watchAria } from '../mend-aria.js';
import type { BuilderPlace, FormioBuilderInstance } from './formio-builder.js';
import { builderComponentAt, defaultsOf, formPathOf, formioForBuilding } from './formio-builder.js';
import type { History } from './history.js';
import { did, historyOf, redone, undone } from './history.js';
import { inPlainWords } from './plain-words.js';
import { paletteOptions } from './palette.js';
import { tidyForm } from './tidy.js';
import { walkComponents } from '../walk.js';

export interface BuilderOptions {
  readonly form: FormJson;
  readonly language: Language;
  onChange(change: BuilderChange): void;
  /**
   * Asked before the key of a field changes. The page around looks up where diagrams and rights
   * name the old path, and tells the person.
   */
  mayRename?(path: string, newKey: string): Promise<RenameChoice>;
}

/** `everywhere`: the page around changes with the key what names it; the change tells of it. */
export type RenameChoice = 'no' | 'alone' | 'everywhere';

/** Data paths of one field. */
export interface FieldRenamed {
  readonly from: string;
  readonly to: string;
}

export interface BuilderChange {
  readonly form: FormJson;
  readonly problems: readonly Problem[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Of a field whose new key is wanted everywhere; told once. */
  readonly renamed?: FieldRenamed;
}

export interface MountedBuilder {
  undo(): Promise<void>;
  redo(): Promise<void>;
  /** Another form, as one step that can be undone. */
  replace(form: FormJson): Promise<void>;
  /** Brings a component into view and marks it; with `edit`, opens its dialog. */
  select(path: string, edit?: boolean): void;
  destroy(): void;
}

/** Draws the builder into the element. Without React; `form-builder.tsx` is over it. */
export async function mountBuilder(
  host: HTMLElement,
  options: BuilderOptions,
): Promise<MountedBuilder> {
  const mounted = new Builder(host, options);
  await mounted.start();
  return mounted;
}

// helpers ////////////////////////////////////////////////////////////////////////////////////////

const MARKED = 'ycf-marked';
const MARK_MS = 2_500;

class Builder implements MountedBuilder {
  readonly #place = element('div', { class: 'ycf-builder formio-scope' });
  #builder: FormioBuilderInstance | undefined;
  #history: History<string>;
  /** While a state is put back, Form.io tells of changes that are none. */
  #restoring = false;
  #ended = false;
  #renamed: FieldRenamed | undefined;
  #endAria: (() => void) | undefined;

  constructor(
    readonly host: HTMLElement,
    readonly options: BuilderOptions,
  ) {
    this.#history = historyOf(JSON.stringify(options.form));
  }

  async start(): Promise<void> {
    const { language, form } = this.options;
    this.host.replaceChildren(this.#place);
    const Formio = formioForBuilding(language);
    const copy = { ...structuredClone(form), display: 'form' as const };
    const made = await Formio.builder(this.#place, copy, {
      ...languageOptions(language),
      builder: paletteOptions(language),
      keyboardBuilder: true,
      noDefaultSubmitButton: true,
      sideBarScroll: false,
      alwaysConfirmComponentRemoval: false,
      dialogAttr: { class: 'ycf-dialog formio-scope' },
    });
    const builder = made as FormioBuilderInstance;
    if (this.#ended) return builder.destroy(true);
    this.#builder = builder;
    // dialogs stand at the end of the page
    this.#endAria = watchAria(document.body, language);
    this.#guardKeys(builder);
    builder.addNewComponent = (item) => this.#add(item);
    this.#place.addEventListener('click', (event) => {
      const item = (event.target as Element).closest<HTMLElement>('.formcomponents .formcomponent');
      if (item) this.#add(item);
    });
    builder.on('change', () => this.#changed());
    this.#tell();
  }

  async undo(): Promise<void> {
    await this.#restore(undone(this.#history));
  }

  async redo(): Promise<void> {
    await this.#restore(redone(this.#history));
  }

  async replace(form: FormJson): Promise<void> {
    await this.#restore(did(this.#history, JSON.stringify(form)));
  }

  select(path: string, edit = false): void {
    const builder = this.#builder;
    const component = builder && builderComponentAt(builder, path.replace(/\[\d+\]/g, ''));
    const shown = component?.element;
    if (!builder || !component || !shown) return;
    for (const marked of this.#place.querySelectorAll(`.${MARKED}`))
      marked.classList.remove(MARKED);
    shown.classList.add(MARKED);
    setTimeout(() => shown.classList.remove(MARKED), MARK_MS);
    shown.scrollIntoView({ block: 'center' });
    const button = shown.querySelector<HTMLElement>('.component-settings-button-edit');
    button?.focus({ preventScroll: true });
    if (edit) button?.click();
  }

  destroy(): void {
    this.#ended = true;
    this.#endAria?.();
    this.#builder?.dialog?.close();
    this.#builder?.destroy(true);
    this.host.replaceChildren();
  }

  get #form(): FormJson {
    return JSON.parse(this.#history.present) as FormJson;
  }

  #changed(): void {
    if (this.#restoring || !this.#builder) return;
    const form = tidyForm(structuredClone(this.#builder.form), defaultsOf);
    // what Form.io keeps beside the components is the caller's and stays as it was
    const now = { ...this.#form, components: form.components };
    if (sameJson(now, tidyForm(this.#form, defaultsOf))) return;
    this.#history = did(this.#history, JSON.stringify(now));
    this.#tell();
  }

  #tell(): void {
    const form = this.#form;
    const { past, future } = this.#history;
    const problems = lintForm(form).map(inPlainWords);
    const [canUndo, canRedo] = [past.length > 0, future.length > 0];
    const renamed = this.#renamed;
    this.#renamed = undefined;
    this.options.onChange({ form, problems, canUndo, canRedo, ...(renamed && { renamed }) });
  }

  async #restore(history: History<string>): Promise<void> {
    if (history === this.#history || !this.#builder) return;
    this.#history = history;
    this.#restoring = true;
    try {
      this.#builder.dialog?.close();
      await this.#builder.setForm(this.#form);
      await this.#builder.rebuild();
    } finally {
      this.#restoring = false;
    }
    this.#tell();
  }

  #guardKeys(builder: FormioBuilderInstance): void {
    // a key made of a Chinese label would be none
    builder.updateComponentKey = (data) => data.key;
    const save = builder.saveComponent.bind(builder);
    builder.saveComponent = async (component, parent, isNew, original) => {
      const key = builder.editForm?.data.key ?? component.key;
      if (!isNew && original && key !== original.key) {
        const path = this.#pathOf(original);
        const choice = await this.options.mayRename?.(path, key);
        if (choice === 'no') return;
        if (choice === 'everywhere') this.#renamed = { from: path, to: besides(path, key) };
      }
      await save(component, parent, isNew, original);
    };
  }

  /** At the end of the form, by a click or Enter; dragging finds its place by itself. */
  #add(item: HTMLElement): void {
    const builder = this.#builder;
    const { key = '', group = '' } = item.dataset;
    const component = builder?.getComponentInfo(key, group);
    const place = this.#place.querySelector<BuilderPlace>('.formio-builder-form');
    if (!builder || !component || !place) return;
    const taken = new Set([...walkComponents(builder.form.components)].map(({ path }) => path));
    component.key = freeKey(component.key, taken);
    place.formioContainer.push(component);
    builder.editComponent(component, place, true, false, null);
    void place.formioComponent.rebuild();
  }

  #pathOf(original: ComponentJson): string {
    let path = original.key;
    this.#builder?.webform.everyComponent((component) => {
      if (component.component === original) path = formPathOf(component);
    });
    return path;
  }
}

/** `family.name` with another key: `family.fullName`. */
function besides(path: string, key: string): string {
  return path.slice(0, path.lastIndexOf('.') + 1) + key;
}

function freeKey(key: string, taken: ReadonlySet<string>): string {
  if (!taken.has(key)) return key;
  let number = 2;
  while (taken.has(`${key}${number}`)) number += 1;
  return `${key}${number}`;
}
