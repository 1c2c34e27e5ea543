import type { Problem } from '../../bpmn/problem.js';
import type { Model } from '../../core/model.js';
import { text } from '../../store/row-fields.js';
import type { ServiceContext } from '../context.js';
import { startProblems } from '../process/deploy-checks.js';
import type { Inspection, Named } from './inspect.js';
import { withCalledNow } from './called-now.js';
import { retiredKeys } from './item-record.js';
import { newestItems } from './newest-items.js';
import { type ReadinessCheck, readinessOf } from './readiness.js';

/** What stands against publishing and only the county's store can tell. */
export async function standingProblems(
  context: Pick<ServiceContext, 'directory' | 'kernel' | 'runtime'>,
  { models, decisions }: Pick<Inspection, 'models' | 'decisions'>,
  tenant: string,
  key?: string,
): Promise<readonly Problem[]> {
  const problems = [...(await startProblems(context.kernel, models, tenant))];
  const items = models.filter(({ model }) => model.item !== undefined);
  for (const { file, model } of items) {
    problems.push(...(await codeProblems(context, model, file, tenant)));
    problems.push(...(await unreadyParts(context, { file, model, models }, tenant)));
  }
  if (items.length > 0) {
    const brought = new Set(decisions.map(({ model }) => model.key));
    problems.push(...(await unknownDecisions(context, models, brought, tenant)));
  }
  if (key !== undefined && models.length > 0) problems.push(...keyProblems(items, key));
  return problems;
}

// ---------------------------------------------------------------------------------------------

/** One code names one item: figures and delegations go by it. */
async function codeProblems(
  { runtime }: Pick<ServiceContext, 'runtime'>,
  { key, item }: Model,
  file: string,
  tenant: string,
): Promise<readonly Problem[]> {
  const { code, codeScheme } = item!;
  const rows = await newestItems({ runtime }, tenant, code);
  const others = rows.filter(({ fields }) => fields['key'] !== key);
  if (others.length === 0) return [];
  const retired = await retiredKeys({ runtime }, tenant);
  for (const { fields } of others) {
    const other = await runtime.definitions.load(tenant, { id: text(fields, 'definitionId') });
    const isLive = other && !retired.has(other.key) && other.model.item?.codeScheme === codeScheme;
    if (!isLive) continue;
    const name = other.model.item.name;
    const message = `实施编码 ${code} 已由事项“${name}”使用，请改用另一个编码`;
    const messageEn = `code ${code} is that of item ${other.key}`;
    return [{ code: 'ITEM_CODE_TAKEN', file, elementId: key, message, messageEn }];
  }
  return [];
}

/**
 * 五到位 of what an item calls: a township that offers it, by its own authority and staffed window,
 * needs a live delegation for every item of which it consists; else its window would be closed.
 */
async function unreadyParts(
  context: Pick<ServiceContext, 'directory' | 'runtime'>,
  { file, model, models }: Named[number] & { readonly models: Named },
  tenant: string,
): Promise<readonly Problem[]> {
  const item = await withCalledNow(model, async (ref) => {
    const brought = models.find((one) => 'key' in ref && one.model.key === ref.key);
    return brought ?? context.runtime.definitions.load(tenant, ref);
  });
  if (item.calledItems === undefined) return [];
  const offering = new Set(
    (await readinessOf(context, model.item!, tenant))
      .filter(({ checks }) => checks.every(({ check, ok }) => ok || !OFFERING.has(check)))
      .map(({ township }) => township),
  );
  const problems: Problem[] = [];
  for (const { township, name, checks } of await readinessOf(context, item, tenant)) {
    const gaps = checks.find(({ check }) => check === 'authority')?.gaps ?? [];
    if (!offering.has(township)) continue;
    for (const gap of gaps) {
      const message = `${name}可以收办本事项，但${gap.message}，窗口收不了件`;
      const messageEn = `${name} offers the item, but: ${gap.messageEn}`;
      const code = 'CALLED_ITEM_NOT_READY';
      problems.push({ code, file, elementId: model.key, message, messageEn });
    }
  }
  return problems;
}

const OFFERING: ReadonlySet<ReadinessCheck> = new Set(['authority', 'intake']);

/** What an item asks for by name must be there when it is published, and is frozen with it. */
async function unknownDecisions(
  { runtime }: Pick<ServiceContext, 'runtime'>,
  models: Named,
  brought: ReadonlySet<string>,
  tenant: string,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const { file, model } of models) {
    for (const { id, name, decision } of model.nodes) {
      const { language, source: key } = decision?.decision ?? {};
      if (key === undefined || language !== 'literal' || decision?.binding !== 'latest') continue;
      if (brought.has(key) || (await runtime.definitions.loadDecision(tenant, { key }))) continue;
      const message = `没有部署过决策 ${key}，请先部署它，或与事项一起部署`;
      const messageEn = `decision ${key} is not deployed`;
      const place = { file, elementId: id, ...(name !== undefined && { elementName: name }) };
      problems.push({ code: 'DECISION_MISSING', ...place, message, messageEn });
    }
  }
  return problems;
}

/** The draft of one item must not publish another. */
function keyProblems(items: Named, key: string): readonly Problem[] {
  if (items.some(({ model }) => model.key === key)) return [];
  const [first] = items;
  const found = first?.model.key ?? '';
  const message = first
    ? `流程标识（process id）是 ${found}，与事项标识 ${key} 不同，请改回 ${key}`
    : '流程图没有事项信息（yc:item），不能作为事项发布';
  const messageEn = first
    ? `the process id is ${found}, the item's key ${key}`
    : 'the diagram describes no item (yc:item)';
  const where = first ? { file: first.file, elementId: found } : {};
  return [{ code: 'ITEM_KEY_DIFFERS', ...where, message, messageEn }];
}
