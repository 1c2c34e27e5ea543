import { Formio as FormioModule } from '@formio/js';
import type { ComponentJson, FormJson, Json } from '../../../forms/index.js';
import { plainField } from '../components/plain-field.js';
import { CONDITION_EDITOR } from '../edit/condition-editor.js';
import { editFormOf } from '../edit/edit-form.js';
import { LOGIC_EDITOR } from '../edit/logic-editor.js';
import type { FormioComponent, FormioForm, FormioStatic } from '../formio-types.js';
import { formio } from '../formio.js';
import type { Language } from '../types.js';
import { isScope } from '../walk.js';
import { PALETTE } from './palette.js';

/** The part of Form.io's builder that is used here; `WebformBuilder` in its own terms. */
export interface FormioBuilderInstance {
  readonly webform: FormioForm;
  readonly editForm?: { readonly data: ComponentJson };
  readonly dialog?: HTMLElement & { close(): void };
  form: FormJson;
  on(event: string, listener: (...values: never[]) => void): void;
  destroy(all?: boolean): void;
  setForm(form: FormJson): Promise<unknown>;
  rebuild(): Promise<unknown>;
  editComponent(
    component: ComponentJson,
    parent: HTMLElement,
    isNew: boolean,
    isJsonEdit: boolean,
    original: ComponentJson | null,
    flags?: Json,
  ): void;
  saveComponent: (
    component: ComponentJson,
    parent: HTMLElement,
    isNew: boolean,
    original: ComponentJson,
  ) => Promise<void>;
  getComponentInfo(key: string, group: string): ComponentJson | undefined;
  /** Called when Enter is pressed on an item of the palette. */
  addNewComponent: (item: HTMLElement) => void;
  updateComponentKey: (data: ComponentJson) => string;
  getParentElement(element: HTMLElement): HTMLElement;
}

/** Too wide for the room beside the settings, or nothing to be seen. */
const UNPREVIEWED = new Set(
  'cnMaterials datagrid container panel fieldset well columns hidden'.split(' '),
);

let configured = false;
let language: Language = 'zh';

/** Form.io with its builder; every dialog is ours, in the language of the builder opened last. */
export function formioForBuilding(now: Language): FormioStatic {
  language = now;
  const Formio = FormioModule as unknown as FormioStatic;
  if (configured) return Formio;
  configured = true;

  formio();
  const { components } = Formio.Components;
  const { field } = components;
  if (!field) throw new Error('Form.io lacks its basic components');
  Formio.use({
    components: {
      ycfConditions: plainField(field, CONDITION_EDITOR),
      ycfLogic: plainField(field, LOGIC_EDITOR),
    },
  });
  for (const { schema } of PALETTE.flatMap(({ entries }) => entries)) {
    const Component = components[schema.type];
    if (!Component) throw new Error(`Form.io lacks ${schema.type}`);
    Component.editForm = () => structuredClone(editFormOf(schema.type, language));
    // the palette is ours alone; a builder asks for this only to preview
    const preview = !UNPREVIEWED.has(schema.type);
    const builderInfo = { title: '', icon: '', schema: Component.schema(), preview };
    Object.defineProperty(Component, 'builderInfo', { configurable: true, value: builderInfo });
  }
  return Formio;
}

/** The place on the canvas that takes components, with what Form.io keeps on it. */
export interface BuilderPlace extends HTMLElement {
  readonly formioContainer: ComponentJson[];
  readonly formioComponent: { rebuild(): Promise<void> };
}

/** Form.io's own defaults of a type, as a builder fills them in. */
export function defaultsOf(type: string): Json {
  const Component = formio().Components.components[type];
  return Component ? Component.schema() : {};
}

export function builderComponentAt(
  builder: FormioBuilderInstance,
  path: string,
): FormioComponent | undefined {
  let found: FormioComponent | undefined;
  builder.webform.everyComponent((component) => {
    if (!found && formPathOf(component) === path) found = component;
  });
  return found;
}

/** As the linter names it; Form.io gives layout no path of its own. */
export function formPathOf({ component, parent }: FormioComponent): string {
  const keys = [component.key];
  for (let around = parent; around; around = around.parent) {
    if (isScope(around.component)) keys.unshift(around.component.key);
  }
  return keys.join('.');
}
