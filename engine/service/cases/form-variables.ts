import type { CompiledForm, Json } from '../../../forms/index.js';
import type { Model } from '../../core/model.js';
import type { ServiceContext } from '../context.js';
import { modelsOf, neededFields, variablesOf } from '../forms/needed-fields.js';
import type { PlainVariables } from '../process/variables.js';

/** What limits, materials, gateways and mappings of the item and its blocks read of a form. */
export async function formVariables(
  { runtime }: Pick<ServiceContext, 'runtime'>,
  tenant: string,
  root: Model,
  { form, data }: { readonly form: CompiledForm; readonly data: Json },
): Promise<PlainVariables> {
  const models = await modelsOf(root, (ref) => runtime.definitions.load(tenant, ref));
  return variablesOf(data, neededFields(models, form));
}
