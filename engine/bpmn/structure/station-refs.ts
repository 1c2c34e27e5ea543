import type { Item } from '../../core/case/item.js';
import type { Draft } from '../process/draft.js';
import type { Report } from '../report.js';
import { refuseNode } from './check.js';

/** In an item's own diagram a station that is named literally is one of the item's. */
export function checkStationRefs(report: Report, draft: Draft, item: Item): void {
  for (const node of draft.nodes) {
    const ref = node.station?.ref;
    if (ref?.language !== 'literal' || Object.hasOwn(item.stations, ref.source)) continue;
    const zh = `环节 ${ref.source} 在 yc:item 里没有定义`;
    refuseNode(report, draft, node, ['STATION_UNKNOWN', zh, `station ${ref.source} is unknown`]);
  }
}
