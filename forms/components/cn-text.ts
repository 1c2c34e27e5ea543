import { checkBankCard } from '../checks/bank-card.js';
import { checkIdNumber } from '../checks/id-number.js';
import { checkMobile } from '../checks/mobile.js';
import { checkRegion } from '../checks/region.js';
import type { RegionLevel } from '../checks/region.js';
import { checkUscc } from '../checks/uscc.js';
import type { ComponentJson } from '../types.js';
import type { ComponentKind } from './kind.js';
import { readText } from './text-value.js';
import { asText, oneOf, shape } from './shape.js';

/** Longest of them with blanks between its groups. */
const TYPED_MAX = 40;

type Outcome = { value: string } | { problem: string };

export const cnIdNumber = cnText('cnIdNumber', (text, _component, today) =>
  checkIdNumber(text, today),
);
export const cnUscc = cnText('cnUscc', (text) => checkUscc(text));
export const cnMobile = cnText('cnMobile', (text) => checkMobile(text));
export const cnBankCard = cnText('cnBankCard', (text) => checkBankCard(text));

export const cnRegion: ComponentKind = {
  ...cnText('cnRegion', (text, component) =>
    checkRegion(text, component['level'] as RegionLevel, asText(component['within'])),
  ),
  properties: {
    level: oneOf('county', 'township', 'village'),
    within: shape('区划代码的前几位', 'leading digits of a region code', isPrefix),
  },
  required: ['level'],
};

// helpers ////////////////////////////////////////////////////////////////////////////////////////

/** Stored in the normal form that the check gives (blanks gone, capitals). */
function cnText(
  type: string,
  check: (text: string, component: ComponentJson, today: string) => Outcome,
): ComponentKind {
  return {
    type,
    role: 'field',
    properties: {},
    validate: {},
    read(value, component, context) {
      const read = readText(value, component, { lines: false, max: TYPED_MAX });
      if (!('value' in read) || read.value === '') return read;
      const outcome = check(asText(read.value), component, context.today);
      return 'problem' in outcome ? { rule: outcome.problem } : outcome;
    },
  };
}

function isPrefix(value: unknown): boolean {
  return value === '' || (typeof value === 'string' && /^\d{2,9}$/.test(value));
}
