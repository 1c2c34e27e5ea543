import type { Language } from '../i18n/language.js';
import { blockOf } from './blocks.js';
import { CASE_FACTS, type FieldInfo } from './facts.js';
import {
  childOf,
  childrenOf,
  extensionsOf,
  flowElementsOf,
  isA,
  type ModdleElement,
  processOf,
  textOf,
} from './model.js';
import { said } from './said.js';
import { stationNamed, stationRefOf } from './stations.js';
import type { FormInfo } from './vocabulary.js';
import type { Wording } from './wording.js';

export interface FieldGroup {
  readonly label: string;
  readonly fields: readonly FieldInfo[];
}

/**
 * What a condition on this flow can ask, the likeliest first: the conclusion of the step before,
 * what blocks gave back, the forms' fields, what the engine knows of the case. No field twice.
 */
export function conditionFields(
  flow: ModdleElement,
  forms: readonly FormInfo[],
  language: Language,
): readonly FieldGroup[] {
  const seen = new Set<string>();
  const groups: readonly FieldGroup[] = [
    { label: said(BEFORE, language), fields: before(flow, language) },
    { label: said(RETURNED, language), fields: returned(flow, language) },
    ...forms.map(({ title, fields }) => ({ label: `${said(FORM, language)}“${title}”`, fields })),
    { label: said(CASE, language), fields: caseFacts(language) },
  ];
  return groups
    .map(({ label, fields }) => ({ label, fields: fields.filter(({ key }) => isNew(seen, key)) }))
    .filter(({ fields }) => fields.length > 0);
}

// ---------------------------------------------------------------------------------------------

const BEFORE: Wording = ['上一步的结论', 'Conclusion of the step before'];
const RETURNED: Wording = ['流程块的结果', 'Results of blocks'];
const FORM: Wording = ['表单', 'Form '];
const CASE: Wording = ['办件', 'Case'];
const OUTCOME: Wording = ['办理结论', 'outcome'];

function isNew(seen: Set<string>, key: string): boolean {
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}

function before(flow: ModdleElement, language: Language): readonly FieldInfo[] {
  return activitiesBefore(flow).flatMap((activity) => {
    if (isA(activity, 'bpmn:CallActivity')) return outputsOf(activity, language);
    if (!isA(activity, 'bpmn:UserTask')) return [];
    const station = stationNamed(activity, stationRefOf(activity));
    const options = childrenOf(station, 'outcomes').map((outcome) => ({
      value: textOf(outcome, 'id'),
      label: textOf(outcome, 'label'),
    }));
    if (options.length === 0) return [];
    const label = `${textOf(activity, 'name')}：${said(OUTCOME, language)}`;
    return [{ key: 'outcome', label, type: 'choice', options }];
  });
}

/** Nearest activities from which tokens come, through gateways and events. */
function activitiesBefore(flow: ModdleElement): readonly ModdleElement[] {
  const process = processOf(flow);
  const all = process === undefined ? [] : flowElementsOf(process);
  const ways = all.filter((element) => isA(element, 'bpmn:SequenceFlow'));
  const seen = new Set<ModdleElement>();
  const open = [childOf(flow, 'sourceRef')];
  const found: ModdleElement[] = [];
  while (open.length > 0) {
    const node = open.pop();
    if (node === undefined || seen.has(node)) continue;
    seen.add(node);
    if (isA(node, 'bpmn:Activity')) found.push(node);
    else open.push(...sourcesOf(node, ways));
  }
  return found;
}

function sourcesOf(node: ModdleElement, ways: readonly ModdleElement[]) {
  return ways
    .filter((way) => childOf(way, 'targetRef') === node)
    .map((way) => childOf(way, 'sourceRef'));
}

function returned(flow: ModdleElement, language: Language): readonly FieldInfo[] {
  const process = processOf(flow);
  if (process === undefined) return [];
  return flowElementsOf(process).flatMap((element) =>
    isA(element, 'bpmn:CallActivity') ? outputsOf(element, language) : [],
  );
}

function outputsOf(call: ModdleElement, language: Language): readonly FieldInfo[] {
  const block = blockOf(textOf(call, 'calledElement'));
  const name = textOf(call, 'name');
  return extensionsOf(call, 'camunda:Out').flatMap((mapping): readonly FieldInfo[] => {
    const key = textOf(mapping, 'target');
    if (key === '') return [];
    const known = block?.outputs.find(({ target }) => target === key);
    if (known === undefined) return [{ key, label: `${name}：${key}`, type: 'text' }];
    const options = known.values.map(({ value, label }) => ({
      value,
      label: said(label, language),
    }));
    const type = typeof known.values[0]?.value === 'boolean' ? 'boolean' : 'choice';
    return [{ key, label: `${name}：${said(known.label, language)}`, type, options }];
  });
}

function caseFacts(language: Language): readonly FieldInfo[] {
  return CASE_FACTS.map(({ key, type, label, options }) => ({
    key,
    type,
    label: said(label, language),
    ...(options && {
      options: options.map((option) => ({
        value: option.value,
        label: said(option.label, language),
      })),
    }),
  }));
}
