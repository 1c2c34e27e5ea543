import type { Item } from '../../core/case/item.js';
import type { Context } from '../context.js';
import { children, type ModdleElement } from '../moddle.js';

/** Names within the item: materials are distinct, and every organ that is named has its role. */
export function checkReferences(
  context: Context,
  process: ModdleElement,
  element: ModdleElement,
  item: Item,
): void {
  const { report } = context;
  const roles = new Set(item.organs.map((organ) => organ.role));
  for (const station of Object.values(item.stations)) {
    const where = children(element, 'stations').find((it) => it.get('key') === station.key);
    for (const role of [station.organ, station.principal]) {
      if (role === undefined || role === '' || roles.has(role)) continue;
      const zh = `环节“${station.name}”的机关角色 ${role} 没有定义`;
      report.refuse('ITEM_REFERENCE_UNKNOWN', where, zh, `organ role ${role} is not defined`);
    }
  }
  for (const [index, { role }] of (item.copies ?? []).entries()) {
    if (role === '' || roles.has(role)) continue;
    const zh = `抄送的机关角色 ${role} 没有定义`;
    const where = children(element, 'copies')[index];
    report.refuse('ITEM_REFERENCE_UNKNOWN', where, zh, `organ role ${role} is not defined`);
  }
  const seen = new Set<string>();
  for (const [index, { code, name }] of item.materials.entries()) {
    if (code !== '' && seen.has(code)) {
      const where = children(element, 'materials')[index];
      const zh = `材料“${name}”的编号 ${code} 重复`;
      report.refuse('ITEM_KEY_DUPLICATE', where, zh, `material ${code} is defined twice`);
    }
    seen.add(code);
  }
  if (Object.keys(item.stations).length === 0) {
    const zh = '事项没有环节（yc:station）';
    report.refuse('ITEM_FIELD_MISSING', process, zh, 'the item has no stations');
  }
}
