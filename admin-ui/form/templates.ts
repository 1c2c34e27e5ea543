import type { ComponentJson } from '../../forms/index.js';
import { escapeHtml } from './dom.js';
import { titleOf } from './builder/palette.js';
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
  readonly self: { readonly editForm?: { readonly options: { editComponent?: ComponentJson } } };
  readonly options: { readonly language?: string };
  readonly group: PaletteGroupShown;
  readonly groupKey: string;
  readonly groupId: string;
  readonly groups: readonly string[];
  readonly component: { readonly components: readonly { readonly label: string }[] };
  readonly currentTab: number;
  readonly tabComponents: readonly string[];
  readonly tabLikey: string;
  readonly tabLinkKey: string;
  readonly tabKey: string;
  readonly keyboardActionsEnabled?: boolean;
  readonly editForm: string;
  readonly preview: string | false;
  readonly showPreview: boolean;
}

interface PaletteGroupShown {
  readonly title: string;
  readonly componentOrder: readonly string[];
  readonly components: Readonly<Record<string, PaletteItem>>;
}

interface PaletteItem {
  readonly key: string;
  readonly icon: string;
  readonly title: string;
  readonly schema: { readonly type: string };
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
  builderSidebarGroup: { form: builderSidebarGroup },
  builderSidebar: { form: builderSidebar },
  tab: { form: tabs },
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

function builderSidebar({ t, groupId, groups }: Context): string {
  return `<div id="${groupId}" class="builder-sidebar" ref="sidebar">
    <input class="form-control builder-sidebar_search" type="search" ref="sidebar-search"
      placeholder="${t('searchFields')}" aria-label="${t('searchFields')}" />
    <div ref="sidebar-groups">${groups.join('')}</div></div>`;
}

/** The tabs of a dialog; a link in a tab is one control too many for a screen reader. */
function tabs({ t, component, currentTab, tabComponents, ...names }: Context): string {
  const heads = component.components.map(
    ({ label }, i) => `<li ref="${names.tabLikey}"><button type="button"
      class="nav-link${i === currentTab ? ' active' : ''}" ref="${names.tabLinkKey}">${t(label)}
      </button></li>`,
  );
  const panes = tabComponents.map(
    (html, i) => `<div class="tab-pane" ref="${names.tabKey}"
      style="display: ${i === currentTab ? 'block' : 'none'}">${html}</div>`,
  );
  return `<ul class="nav-tabs">${heads.join('')}</ul>${panes.join('')}`;
}

/** All groups stay open: the whole palette fits a screen. */
function builderSidebarGroup({ t, group, groupKey, keyboardActionsEnabled }: Context): string {
  const items = group.componentOrder.map((name) => {
    const { key, icon, title, schema } = group.components[name] as PaletteItem;
    return `<span ref="sidebar-component" data-group="${groupKey}" data-key="${key}"
      data-type="${schema.type}" class="formcomponent drag-copy" role="button"
      tabindex="${keyboardActionsEnabled ? 0 : -1}"><i class="bi bi-${icon}"></i>${t(title)}</span>`;
  });
  return `<section class="form-builder-panel" ref="group-panel-${groupKey}">
    <h5 class="ycf-palette-title">${t(group.title)}</h5>
    <div id="group-${groupKey}" data-default="true" ref="sidebar-group">
    <div id="group-container-${groupKey}" class="no-drop" ref="sidebar-container">${items.join('')}
    </div></div></section>`;
}

function builderEditForm({ t, self, options, editForm, preview, showPreview }: Context): string {
  const edited = self.editForm?.options.editComponent;
  const title = edited ? titleOf(edited, options.language === 'en' ? 'en' : 'zh') : '';
  const buttons = `<div class="ycf-dialog-buttons">
    <button class="btn btn-primary" ref="saveButton">${t('save')}</button>
    <button class="btn btn-secondary" ref="cancelButton">${t('cancel')}</button>
    <button class="btn btn-danger" ref="removeButton">${t('remove')}</button></div>`;
  const shown = `<div class="ycf-dialog-preview"><h4>${t('preview')}</h4>
    <div class="component-preview" ref="preview">${preview || ''}</div></div>`;
  return `<h3 class="ycf-dialog-title">${escapeHtml(title)}</h3>
    <div class="ycf-dialog-body"><div class="component-edit-tabs">
    <div ref="editForm">${editForm}</div></div>${preview && showPreview ? shown : ''}</div>${buttons}`;
}
