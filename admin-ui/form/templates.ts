import type { ComponentJson } from '../../forms/index.js';
import { escapeHtml } from './dom.js';
import { nameOf } from './walk.js';

/** What a template of Form.io is given; only what is used here. */
interface Context {
  readonly t: (text: string, params?: object) => string;
  readonly html: string;
  readonly childComponent: ComponentJson;
  readonly instance: { readonly id: string };
  readonly key: string;
  readonly level?: string;
  readonly message: string;
  readonly disableBuilderActions?: boolean;
  readonly editComponent?: boolean;
  readonly componentInfo: { readonly title: string };
  readonly editForm: string;
  readonly preview: string | false;
  readonly showPreview: boolean;
}

type Template = { readonly form: (context: Context) => string };

/**
 * Templates of Form.io's that say English whatever the language, or that cannot be reached by
 * keyboard or screen reader. The others stay Form.io's.
 */
export const TEMPLATES: Readonly<Record<string, Template>> = {
  message: {
    form: ({ instance, key, level = 'error', message }) =>
      `<div id="e-${instance.id}-${key}" class="form-text ${level}">${escapeHtml(message)}</div>`,
  },
  // problems are listed by the page around the form
  errorsList: { form: () => '' },
  builderComponent: { form: builderComponent },
  builderEditForm: { form: builderEditForm },
  dialog: {
    form: ({ t }) => `
<div class="formio-dialog formio-dialog-theme-default component-settings">
  <div class="formio-dialog-overlay" ref="dialogOverlay"></div>
  <div class="formio-dialog-content" role="dialog" aria-modal="true" ref="dialogContents">
    <div ref="dialogContents"></div>
    <button type="button" class="formio-dialog-close" aria-label="${t('close')}" ref="dialogClose">
    </button>
  </div>
</div>`,
  },
};

// helpers ////////////////////////////////////////////////////////////////////////////////////////

const ACTIONS = [
  ['editComponent', 'edit', 'gear'],
  ['moveComponent', 'move', 'arrows-move'],
  ['copyComponent', 'copy', 'copy'],
  ['pasteComponent', 'pasteBelow', 'clipboard-plus'],
  ['removeComponent', 'remove', 'trash3'],
] as const;

function builderComponent({ t, html, childComponent, ...rest }: Context): string {
  const { disableBuilderActions = false, editComponent = true } = rest;
  const name = escapeHtml(nameOf(childComponent));
  const shown = ACTIONS.filter(([ref]) => ref !== 'editComponent' || editComponent);
  const buttons = shown.map(([ref, text, icon]) => {
    const kind = ref.replace('Component', '');
    return `<button type="button" class="component-settings-button component-settings-button-${kind}"
      aria-label="${t(text)} ${name}" ref="${ref}"><i class="bi bi-${icon}"></i></button>`;
  });
  const group = `<div class="component-btn-group" data-noattach="true">${buttons.join('')}</div>`;
  return `<div class="builder-component" ref="dragComponent" tabindex="-1">
    ${disableBuilderActions ? '' : group}${html}</div>`;
}

function builderEditForm({ t, componentInfo, editForm, preview, showPreview }: Context): string {
  const buttons = `<div class="ycf-dialog-buttons">
    <button class="btn btn-primary" ref="saveButton">${t('save')}</button>
    <button class="btn btn-secondary" ref="cancelButton">${t('cancel')}</button>
    <button class="btn btn-danger" ref="removeButton">${t('remove')}</button></div>`;
  const shown = `<div class="ycf-dialog-preview"><h4>${t('preview')}</h4>
    <div class="component-preview" ref="preview">${preview || ''}</div></div>`;
  return `<h3 class="ycf-dialog-title">${escapeHtml(t(componentInfo.title))}</h3>
    <div class="ycf-dialog-body"><div class="component-edit-tabs">
    <div ref="editForm">${editForm}</div></div>${preview && showPreview ? shown : ''}</div>${buttons}`;
}
