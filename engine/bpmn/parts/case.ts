import type { Milestone, Station, Suspends, TimerCalendar } from '../../core/case/item.js';
import { attributeExpression, type Context } from '../context.js';
import { Fields } from '../item/fields.js';
import { CLOCKS, DAY_UNITS, MILESTONES, PROCEDURES } from '../item/words.js';
import { extensions, type ModdleElement } from '../moddle.js';

/** yc:station on a user task. */
export function stationOf(context: Context, element: ModdleElement): Station | undefined {
  const found = single(context, element, 'yc:Station', '岗位环节');
  if (found === undefined) return undefined;
  const fields = new Fields(context, found, '岗位环节');
  const defined = found.$descriptor.properties.find(
    ({ name }) => name !== 'ref' && Object.hasOwn(found, name),
  );
  if (defined !== undefined) {
    const zh = `用户任务上只写 ref；${defined.name} 写在 yc:item 的 yc:station 里`;
    fields.refuse('ITEM_FIELD_INVALID', zh, `on a task only "ref"; ${defined.name} is the item's`);
  }
  const ref = attributeExpression(context, found, 'ref');
  if (ref === undefined) fields.missing('ref', '环节代码');
  return ref && { ref };
}

export function suspendsOf(context: Context, element: ModdleElement): Suspends | undefined {
  const found = single(context, element, 'yc:Suspends', '中止计时');
  if (found === undefined) return undefined;
  const fields = new Fields(context, found, '中止计时');
  return {
    clocks: fields.listOf('clocks', '时钟', CLOCKS),
    procedure: fields.oneOf('procedure', '特别程序', PROCEDURES),
    basis: fields.basis('中止计时的法定依据'),
  };
}

export function milestonesOf(context: Context, element: ModdleElement): readonly Milestone[] {
  const seen = new Set<string>();
  return extensions(element, 'yc:Milestone').map((found) => {
    const fields = new Fields(context, found, '里程碑');
    const name = fields.oneOf('name', '名称', MILESTONES);
    const effective = fields.optionalOneOf('effective', '生效日', ['allInAt']);
    if (seen.has(name)) fields.refuse('ITEM_KEY_DUPLICATE', `${name} 重复`, `${name} repeated`);
    seen.add(name);
    return { name, ...(effective && { effective }) };
  });
}

/** yc:calendar on a timer. */
export function calendarOf(context: Context, timer: ModdleElement): TimerCalendar | undefined {
  const found = single(context, timer, 'yc:Calendar', '日历');
  if (found === undefined) return undefined;
  const fields = new Fields(context, found, '日历');
  const unit = fields.oneOf('unit', '日的种类', DAY_UNITS);
  const calendar = fields.optionalOneOf('calendar', '日历', ['legal']) ?? 'legal';
  return { unit, calendar };
}

/** yc:clock on a timer: the kind of the clock. */
export function clockOf(context: Context, timer: ModdleElement): string | undefined {
  const found = single(context, timer, 'yc:Clock', '时钟');
  if (found === undefined) return undefined;
  return new Fields(context, found, '时钟').oneOf('kind', '时钟种类', CLOCKS);
}

function single(
  context: Context,
  element: ModdleElement,
  type: string,
  label: string,
): ModdleElement | undefined {
  const [first, second] = extensions(element, type);
  if (second !== undefined) {
    const zh = `${label}只能写一个`;
    context.report.refuse('ITEM_KEY_DUPLICATE', second, zh, `only one ${type} here`);
  }
  return first;
}
