import type { Definition } from '../../core/model.js';
import type { FormRef } from '../forms/form-store.js';

/** The application form (申请表) is the form of the item's acceptance station. */
export function applicationForm(
  { key, deployment, model }: Definition,
  tenant: string,
): FormRef | undefined {
  const stations = Object.values(model.item?.stations ?? {});
  const form = stations.find((station) => station.kind === 'acceptance' && station.form)?.form;
  return form === undefined ? undefined : { tenant, deployment, key: form, beside: `${key}.bpmn` };
}
