import { type ItemCheck, itemProblem } from './check.js';

/**
 * 不得上收: what townships decide (直接办结, 基本公共服务) no county organ decides in its own
 * power. Joint items (联办) have county deciders beside the township.
 */
export const powerTaken: ItemCheck = ({ root, item }) => {
  const ofTownships = item.catalogPart === 'direct' || item.catalogPart === 'basicService';
  if (!ofTownships || item.joint) return [];
  const county = new Set(
    item.organs.filter((organ) => organ.at === 'county').map((organ) => organ.role),
  );
  return Object.values(item.stations)
    .filter((station) => station.kind === 'decision' && county.has(station.organ))
    .map(({ name }) => {
      const zh = `环节“${name}”由县级部门决定，而这个事项的决定权在乡镇，不得上收`;
      const en = `station "${name}": a county organ decides what is the township's to decide`;
      return itemProblem(root, 'POWER_TAKEN_FROM_TOWNSHIP', zh, en);
    });
};
