import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ComponentJson, FormJson } from '../../../../../forms/index.js';
import type { FieldInfo } from '../../../../diagram/facts.js';
import type { FormInfo, Vocabulary } from '../../../../diagram/vocabulary.js';
import { nameOf, walkComponents } from '../../../../form/walk.js';
import { decisionsQuery } from '../decisions/queries.js';
import type { Forms } from '../workbench/model.js';
import { useDocuments } from '../use-documents.js';

/** What the draft's forms, the county's documents and decision tables offer to its diagram. */
export function useVocabulary(forms: Forms): Vocabulary {
  const notices = useDocuments('notice');
  const { data } = useQuery(decisionsQuery);
  return useMemo(
    () => ({
      forms: Object.entries(forms).map(formInfo),
      notices: notices.map(({ value, label }) => ({ key: value, name: label })),
      decisions: (data?.items ?? []).map(({ key, name = key }) => ({ key, name })),
    }),
    [forms, notices, data],
  );
}

/** The form under its title: what a condition can ask for, and what only rights can name. */
export function formInfo([key, form]: readonly [string, FormJson]): FormInfo {
  const fields: FieldInfo[] = [];
  const parts: { readonly key: string; readonly label: string }[] = [];
  for (const { component, path } of walkComponents(form.components)) {
    const type = path.includes('.') ? undefined : FIELD_TYPES[component.type];
    if (type !== undefined) fields.push(fieldInfo(component, path, type));
    else if (!SILENT.has(component.type)) parts.push({ key: path, label: nameOf(component) });
  }
  return { key, title: titleOf(form, key), fields, parts };
}

export function titleOf(form: FormJson, key: string): string {
  const { title } = form;
  return typeof title === 'string' && title !== '' ? title : key;
}

// ---------------------------------------------------------------------------------------------

/** Of the kinds of `forms/`, those whose value is one thing that a condition can ask for. */
const FIELD_TYPES: Readonly<Record<string, FieldInfo['type']>> = {
  textfield: 'text',
  textarea: 'text',
  number: 'number',
  checkbox: 'boolean',
  radio: 'choice',
  select: 'choice',
  email: 'text',
  hidden: 'text',
  cnIdNumber: 'text',
  cnUscc: 'text',
  cnMobile: 'text',
  cnRegion: 'text',
  cnBankCard: 'text',
};

/** They hold nothing. */
const SILENT = new Set(['content', 'button', 'columns', 'well']);

function fieldInfo(component: ComponentJson, path: string, type: FieldInfo['type']): FieldInfo {
  const named = { key: path, label: nameOf(component) };
  const options = type === 'choice' ? optionsOf(component) : undefined;
  if (component['widget'] !== undefined && type === 'text') return { ...named, type: 'date' };
  return { ...named, type, ...(options && { options }) };
}

function optionsOf(component: ComponentJson): FieldInfo['options'] {
  const { values, data } = component as {
    values?: unknown;
    data?: { values?: unknown };
  };
  const list = Array.isArray(values) ? values : data?.values;
  if (!Array.isArray(list)) return undefined;
  return list.flatMap((option: { value?: unknown; label?: string } | null) =>
    typeof option?.value === 'string'
      ? [{ value: option.value, label: option.label ?? option.value }]
      : [],
  );
}
