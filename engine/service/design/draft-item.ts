import type { Item } from '../../core/case/item.js';
import type { Model } from '../../core/model.js';
import type { Staff } from '../access/principal.js';
import type { ServiceContext } from '../context.js';
import { withCalledNow } from '../items/called-now.js';
import { type GuideSheet, labelsOf, sheetOf } from '../items/guide-sheet.js';
import { type Result, rejected } from '../result.js';
import type { Draft } from './draft.js';
import { readDraft } from './drafts.js';

/** The item of a draft as it is saved; refused while it cannot be compiled. */
export async function draftItem(
  context: ServiceContext,
  key: string,
  who: Staff,
): Promise<Result<{ readonly model: Model; readonly item: Item; readonly draft: Draft }>> {
  const draft = await readDraft(context, key, who);
  if ('rejected' in draft) return draft;
  const compiled = await context.kernel.compile({ [`${key}.bpmn`]: draft.value.bpmn });
  const model = 'models' in compiled ? compiled.models[0]?.model : undefined;
  if (model?.item) return { value: { model, item: model.item, draft: draft.value } };
  return rejected('NOT_DEPLOYABLE', { reason: '流程图或事项信息有错误，请先改正' });
}

/** 办事指南 as the public would read it, were the draft published now. */
export async function draftGuide(
  context: ServiceContext,
  key: string,
  who: Staff,
): Promise<Result<{ readonly item: Item; readonly sheet: GuideSheet }>> {
  const found = await draftItem(context, key, who);
  if ('rejected' in found) return found;
  const { model, item, draft } = found.value;
  const { definitions } = context.runtime;
  const newest = await definitions.load(who.tenant, { key });
  const whole = await withCalledNow(model, (ref) => definitions.load(who.tenant, ref));
  const stations = Object.values(item.stations);
  const form = stations.find((station) => station.kind === 'acceptance')?.form;
  const labels = labelsOf(form === undefined ? undefined : draft.forms[form]);
  const version = (newest?.version ?? 0) + 1;
  return { value: { item, sheet: sheetOf(whole, { key, version, labels }) } };
}
