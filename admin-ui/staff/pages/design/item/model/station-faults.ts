import { type Fault, isBlank, missing, notWhole, repeated } from './fault.js';
import type { ItemModel, StationModel } from './item-model.js';

/** 许可, 处罚, 强制 are set by law, and handed down by law only. */
const BY_LAW_ONLY = new Set(['01', '02', '03']);

export function stationFaults(item: ItemModel): readonly Fault[] {
  const { stations = [] } = item;
  return [
    ...stations.flatMap((station, index) => faultsOf(`stations.${index}.`, station, item)),
    ...repeated(
      stations.map(({ key }) => key),
      (index) => `stations.${index}.key`,
      (key) => [`环节代码 ${key} 已经有了`, `${key} is there already`],
    ),
  ];
}

function faultsOf(at: string, station: StationModel, item: ItemModel): readonly Fault[] {
  const term = [station.limit, station.unit].filter((value) => !isBlank(value)).length;
  return [
    ...missing(at, station, ['key', 'kind', 'name', 'organ', 'post']),
    ...notWhole(`${at}limit`, station.limit, 0, 3660),
    ...(term === 1
      ? [{ path: `${at}limit`, said: ['数字和单位都要写', 'number and unit'] } as const]
      : []),
    ...unknownRoles(at, station, item),
    ...signersOf(at, station),
    ...powerOf(at, station, item),
    ...notSeparate(at, station, item),
  ];
}

function unknownRoles(at: string, station: StationModel, item: ItemModel): readonly Fault[] {
  const roles = new Set((item.organs ?? []).map(({ role }) => role));
  return (['organ', 'principal'] as const)
    .filter((name) => !isBlank(station[name]) && !roles.has(station[name]))
    .map((name) => ({
      path: `${at}${name}`,
      said: ['这个机关角色没有定义', 'this organ role is not defined'],
    }));
}

/** 行政许可法 §34: a site is visited by two at least. */
function signersOf(at: string, { kind, signers = '0' }: StationModel): readonly Fault[] {
  if (kind !== 'siteVisit' || Number(signers) >= 2) return [];
  return [{ path: `${at}signers`, said: ['现场核查至少两人签名', 'two signers at least'] }];
}

function powerOf(at: string, station: StationModel, item: ItemModel): readonly Fault[] {
  const { kind, powerMode = '', principal, powerBasis } = station;
  if (kind !== 'decision') return [];
  if (powerMode === '') return missing(at, station, ['powerMode']);
  const inOtherName = powerMode !== 'own' && powerMode !== 'transferred';
  if (inOtherName && isBlank(principal)) return missing(at, station, ['principal']);
  const isChecked = !isBlank(powerBasis?.basis) && powerBasis?.unverified !== 'true';
  if (powerMode === 'transferred' && BY_LAW_ONLY.has(item.itemType ?? '') && !isChecked) {
    const zh = '下放许可、处罚、强制须写明已核实的法律依据';
    return [{ path: `${at}powerBasis.basis`, said: [zh, 'needs a verified statute'] }];
  }
  return takenOf(at, station, item);
}

/** 不得上收: what townships decide no county organ decides. */
function takenOf(at: string, { organ }: StationModel, item: ItemModel): readonly Fault[] {
  const place = item.organs?.find(({ role }) => role === organ)?.at;
  const ofTownships = item.catalogPart === 'direct' || item.catalogPart === 'basicService';
  if (!ofTownships || item.joint === 'true' || place !== 'county') return [];
  const zh = '这类事项由乡镇决定，县级不得上收';
  return [{ path: `${at}organ`, said: [zh, "the township's to decide"] }];
}

/** In a 承诺件 the acceptor does not decide and the decider does not hand out. */
function notSeparate(at: string, station: StationModel, item: ItemModel): readonly Fault[] {
  const { kind, post } = station;
  if (item.caseType !== '2') return [];
  const joined =
    (kind === 'decision' && (post === 'acceptance' || post === 'issue')) ||
    ((kind === 'acceptance' || kind === 'delivery') && post === 'decision');
  if (!joined) return [];
  const zh = '承诺件的受理、决定、出件应当分岗';
  return [{ path: `${at}post`, said: [zh, 'acceptance, decision, hand-out are separate'] }];
}
