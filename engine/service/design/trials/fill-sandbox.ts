import { dateOf } from '../../../core/clock/civil.js';
import { itemOfStation } from '../../../core/case/called-items.js';
import type { Item } from '../../../core/case/item.js';
import { coversItem, decisionStations, isDelegated } from '../../../core/case/power.js';
import { isLive } from '../../../core/case/rules/live-delegation.js';
import type { DecisionModel } from '../../../core/decision.js';
import type { Model } from '../../../core/model.js';
import type { ServiceContext } from '../../context.js';
import { contentsOf } from '../../items/item-contents.js';
import { withCalledNow } from '../../items/called-now.js';
import type { Named } from '../../items/inspect.js';
import { modelsOf } from '../../forms/needed-fields.js';
import type { Delegation } from '../../organisation/organ.js';
import { resourcesOf } from '../draft.js';
import type { Assumption, Sandbox } from './trials.js';

interface Draft {
  readonly key: string;
  readonly resources: Readonly<Record<string, string>>;
  /** Compiled from the resources; what they call besides is what the county has deployed. */
  readonly models: Named;
}

/** The county's organisation and the draft with its blocks, as if it had been published. */
export async function fillSandbox(
  outer: ServiceContext,
  { context }: Sandbox,
  { key, resources, models }: Draft,
  { tenant, township }: { readonly tenant: string; readonly township: string },
): Promise<readonly Assumption[]> {
  const organs = await outer.directory.organs(tenant);
  await Promise.all(organs.map((organ) => context.directory.saveOrgan(organ)));
  const delegations = await outer.directory.delegations(tenant);
  await Promise.all(delegations.map((record) => context.directory.saveDelegation(record)));
  const root = models.find(({ model }) => model.key === key)!.model;
  const called = await withCalled(outer, root, models, tenant);
  await context.runtime.definitions.deploy({
    tenant,
    at: context.runtime.clock.now(),
    resources: { ...(await calledResources(outer, models, called, tenant)), ...resources },
    models: called,
    decisions: await decisionsOf(outer, called, tenant),
  });
  const item = await withCalledNow(root, (ref) => context.runtime.definitions.load(tenant, ref));
  return assumeAuthority(context, item, { tenant, township });
}

// ---------------------------------------------------------------------------------------------

async function withCalled(
  { runtime }: ServiceContext,
  root: Model,
  fresh: Named,
  tenant: string,
): Promise<readonly { readonly resource: string; readonly model: Model }[]> {
  const own = new Map(fresh.map(({ file, model }) => [model.key, { resource: file, model }]));
  const all = await modelsOf(root, async (ref) => {
    const known = 'key' in ref ? own.get(ref.key) : undefined;
    return known ?? runtime.definitions.load(tenant, ref);
  });
  return all.map((model) => own.get(model.key) ?? { resource: `${model.key}.bpmn`, model });
}

/** Diagrams and forms of the items that the draft calls, as the county has published them. */
async function calledResources(
  outer: ServiceContext,
  fresh: Named,
  called: readonly { readonly model: Model }[],
  tenant: string,
): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const { model } of called) {
    if (model.item === undefined || fresh.some((own) => own.model.key === model.key)) continue;
    const known = await outer.runtime.definitions.load(tenant, { key: model.key });
    if (known) Object.assign(found, resourcesOf(known.key, await contentsOf(outer, known)));
  }
  return found;
}

/** The county's decisions that these ask for. */
async function decisionsOf(
  { runtime }: ServiceContext,
  models: readonly { readonly model: Model }[],
  tenant: string,
): Promise<readonly { readonly resource: string; readonly model: DecisionModel }[]> {
  const found = new Map<string, DecisionModel>();
  for (const { decision } of models.flatMap(({ model }) => model.nodes)) {
    const key = decision?.decision.language === 'literal' ? decision.decision.source : undefined;
    const known = key && (await runtime.definitions.loadDecision(tenant, { key }));
    if (known) found.set(known.key, known.model);
  }
  return [...found.values()].map((model) => ({ resource: `${model.key}.dmn`, model }));
}

/** Without a live record the window would be closed; the trial assumes one and says so. */
async function assumeAuthority(
  { directory, runtime }: ServiceContext,
  item: Item,
  { tenant, township }: { readonly tenant: string; readonly township: string },
): Promise<readonly Assumption[]> {
  const today = dateOf(runtime.clock.now());
  const lookups = await directory.lookups(tenant);
  const at = { accepting: township, handling: township, handOut: township };
  const assumptions: Assumption[] = [];
  for (const [index, station] of decisionStations(item).entries()) {
    if (!isDelegated(station) && station.powerMode !== 'transferred') continue;
    const role = item.organs.find((organ) => organ.role === station.principal);
    const principal = role && lookups.play(role, at);
    const government = (await directory.organs(tenant)).find(({ kind }) => kind === 'government');
    const from = principal?.id ?? government?.id;
    const { code } = itemOfStation(item, station);
    const fits = (record: Delegation): boolean =>
      record.delegate === township && (!principal || record.principal === principal.id);
    const live = lookups.delegations.some(
      (record) => fits(record) && coversItem(record, code) && isLive(record, today),
    );
    if (live || from === undefined) continue;
    await directory.saveDelegation(assumed(tenant, { index, from, township, code, today }));
    const name = lookups.organ(from)?.name ?? from;
    const message = `试运行假定${name}已授权（委托）${lookups.organ(township)?.name ?? township}`;
    assumptions.push({ message, messageEn: `a delegation record from ${from} is assumed` });
  }
  return assumptions;
}

function assumed(
  tenant: string,
  given: {
    readonly index: number;
    readonly from: string;
    readonly township: string;
    readonly code: string;
    readonly today: string;
  },
): Delegation {
  const { index, from, township, code, today } = given;
  return {
    v: 1,
    tenant,
    id: `trial-${index + 1}`,
    documentNumber: `试委〔${today.slice(0, 4)}〕${index + 1}号`,
    principal: from,
    delegate: township,
    from: today,
    announcedOn: today,
    nameAndSeal: 'principal',
    basis: '试运行',
    items: [code],
  };
}
