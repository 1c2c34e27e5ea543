import type { CompiledForm, Json } from '../../../forms/index.js';
import type { Definition, DefinitionRef, Model } from '../../core/model.js';
import { writtenRef } from '../../runtime/definitions.js';
import type { ServiceContext } from '../context.js';
import { neededFields, variablesOf } from '../forms/needed-fields.js';
import type { PlainVariables } from '../process/variables.js';

/** That of the case, or of an ordinary process; then those that only an expression calls. */
type Roots = readonly [Definition, ...(readonly Definition[])];

/**
 * What limits, materials, gateways and mappings of these and of all that they call by name read of
 * a form, in the versions that run: those that were frozen with the first.
 */
export async function formVariables(
  { runtime }: Pick<ServiceContext, 'runtime'>,
  tenant: string,
  roots: Roots,
  { form, data }: { readonly form: CompiledForm; readonly data: Json },
): Promise<PlainVariables> {
  const models = await modelsThatRun(roots, (ref) => runtime.definitions.load(tenant, ref));
  return variablesOf(data, neededFields(models, form));
}

// ---------------------------------------------------------------------------------------------

async function modelsThatRun(
  roots: Roots,
  load: (ref: DefinitionRef) => Promise<Definition | undefined>,
): Promise<readonly Model[]> {
  const [{ manifest }] = roots;
  const found = new Map(roots.map((root) => [root.id, root]));
  for (const { model, deployment } of found.values()) {
    for (const { call } of model.nodes) {
      const ref = call && writtenRef(call, deployment);
      if (!ref) continue;
      const frozen = call.binding === 'latest' ? manifest?.[ref.key] : undefined;
      const called = await load(frozen === undefined ? ref : { id: frozen });
      if (called) found.set(called.id, called);
    }
  }
  return [...found.values()].map(({ model }) => model);
}
