import {
  type Fault,
  isBlank,
  MISSING,
  missing,
  notWhole,
  placeholders,
  repeated,
} from './fault.js';
import type { ItemModel } from './item-model.js';
import { limitFaults } from './limit-faults.js';
import { materialFaults } from './material-faults.js';
import { stationFaults } from './station-faults.js';

/**
 * What can be told without asking the server, each with its field; the server's check is the one
 * that counts and knows more (the diagram, the forms, the organisation).
 */
export function faultsOf(item: ItemModel): readonly Fault[] {
  return [
    ...identityFaults(item),
    ...organFaults(item),
    ...limitFaults(item),
    ...acceptanceFaults(item),
    ...disclosureFaults(item),
    ...outcomeFaults(item),
    ...materialFaults(item),
    ...stationFaults(item),
    ...placeholders(item),
  ];
}

// ---------------------------------------------------------------------------------------------

function identityFaults(item: ItemModel): readonly Fault[] {
  const { itemType = '' } = item;
  return [
    ...missing('', item, IDENTITY),
    ...(itemType !== '' && !/^\d\d$/.test(itemType)
      ? [{ path: 'itemType', said: ['应为两位代码', 'two digits of GB/T 39046'] } as const]
      : []),
  ];
}

const IDENTITY = [
  'name',
  'code',
  'codeScheme',
  'block',
  'catalogPart',
  'caseType',
  'itemType',
  'audience',
];

function organFaults({ organs = [] }: ItemModel): readonly Fault[] {
  if (organs.length === 0) return [{ path: 'organs', said: ['至少一个机关', 'one at least'] }];
  return [
    ...organs.flatMap((organ, index) => {
      const inCounty = organ.at === 'county' || organ.at === 'stationedUnit';
      const names = ['role', 'name', 'at', ...(inCounty ? ['department'] : [])];
      return missing(`organs.${index}.`, organ, names);
    }),
    ...repeated(
      organs.map(({ role }) => role),
      (index) => `organs.${index}.role`,
      (role) => [`角色 ${role} 已经有了`, `role ${role} is defined twice`],
    ),
  ];
}

function acceptanceFaults({ regime, correction }: ItemModel): readonly Fault[] {
  const term = [regime?.limit, regime?.unit].filter((value) => !isBlank(value)).length;
  return [
    ...missing('regime.', regime, ['kind', 'basis']),
    ...notWhole('regime.limit', regime?.limit, 0, 3660),
    ...(term === 1
      ? [{ path: 'regime.limit', said: ['数字和单位都要写', 'number and unit'] } as const]
      : []),
    ...(correction ? missing('correction.', correction, ['n', 'unit']) : []),
    ...notWhole('correction.n', correction?.n, 1, 3660),
    ...(correction?.withdrawal
      ? missing('correction.withdrawal.', correction.withdrawal, ['basis'])
      : []),
  ];
}

function disclosureFaults(item: ItemModel): readonly Fault[] {
  const { procedure, legalBases = [], conditions = [] } = item;
  return [
    ...missing('procedure.', procedure, ['text']),
    ...(legalBases.length === 0 ? [{ path: 'legalBases', said: MISSING }] : []),
    ...legalBases.flatMap((basis, index) => missing(`legalBases.${index}.`, basis, ['text'])),
    ...conditions.flatMap((entry, index) => missing(`conditions.${index}.`, entry, ['text'])),
  ];
}

function outcomeFaults({ result, fees = [], quota, copies = [] }: ItemModel): readonly Fault[] {
  return [
    ...missing('result.', result, ['name', 'template']),
    ...fees.flatMap((fee, index) => missing(`fees.${index}.`, fee, ['name', 'amount', 'basis'])),
    ...(quota ? missing('quota.', quota, ['series', 'basis']) : []),
    ...copies.flatMap((copy, index) => missing(`copies.${index}.`, copy, ['at', 'role'])),
  ];
}
