import type { FormJson } from '../../../forms/index.js';
import type { Definition } from '../../core/model.js';
import type { ServiceContext } from '../context.js';
import { isForm, keyOf, resourceOf, stemOf } from '../forms/resources.js';

/** The diagram and forms of a version as they were published; forms by the key of stations. */
export async function contentsOf(
  { runtime }: Pick<ServiceContext, 'runtime'>,
  definition: Definition,
): Promise<{ readonly bpmn: string; readonly forms: Readonly<Record<string, FormJson>> }> {
  const { tenant, deployment, id, model } = definition;
  const deployed = await runtime.definitions.deployment(tenant, deployment);
  const resource = deployed?.definitions.find((entry) => entry.id === id)?.resource;
  if (!deployed || resource === undefined) throw new Error(`${id} has lost its deployment`);
  const { resources } = deployed;
  const stem = `${stemOf(resource)}.`;
  const beside = Object.keys(resources)
    .filter((file) => isForm(file) && keyOf(file).startsWith(stem))
    .map((file) => keyOf(file).slice(stem.length));
  const named = Object.values(model.item?.stations ?? {}).flatMap(({ form }) => form ?? []);
  const forms: Record<string, FormJson> = {};
  for (const key of new Set([...beside, ...named])) {
    const file = resourceOf(resources, key, resource);
    if (file !== undefined) forms[key] = JSON.parse(resources[file]!) as FormJson;
  }
  return { bpmn: resources[resource]!, forms };
}
