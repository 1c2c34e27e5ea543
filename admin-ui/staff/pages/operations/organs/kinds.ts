import type { Text } from '../../../../i18n/texts.js';
import type { Kind } from './tree.js';

export const KIND_TEXTS: Readonly<Record<Kind, Text>> = {
  government: ['县级政府', 'County government'],
  department: ['县级部门', 'Department'],
  stationedUnit: ['派驻站所', 'Stationed unit'],
  township: ['乡镇（街道）', 'Township'],
  village: ['村（社区）', 'Village'],
  outside: ['县外机构', 'Outside the county'],
};
