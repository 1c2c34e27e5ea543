import { expect } from 'chai';
import { conditionText } from '../../../../engine/service/items/condition-text.js';

const LABELS = new Map([
  ['volume', '蓄积（立方米）'],
  ['area', '面积（亩）'],
  ['centralAir', '使用集中空调'],
  ['kind', '类别'],
]);

describe('a condition in words', () => {
  const CASES: Readonly<Record<string, string>> = {
    'volume > 15 or area > 10': '“蓄积（立方米）”超过 15，或者“面积（亩）”超过 10',
    'volume <= 15 and area >= 1': '“蓄积（立方米）”不超过 15，并且“面积（亩）”不低于 1',
    'centralAir = true': '“使用集中空调”为是',
    'centralAir != true': '“使用集中空调”为否',
    'case.urgent = false': '“紧急情形”为否',
    'kind = "stall"': '“类别”为 "stall"',
    '${volume < 3}': '“蓄积（立方米）”低于 3',
    'unknown > 3': 'unknown > 3',
    'not(volume > 3)': 'not(volume > 3)',
    '': '',
  };
  for (const [source, text] of Object.entries(CASES)) {
    it(`is “${text}” for ${source}`, () => {
      expect(conditionText(source, LABELS)).to.equal(text);
    });
  }

  it('is in English too, with the labels as they are', () => {
    const text = (source: string): string => conditionText(source, LABELS, 'en');
    expect(text('volume > 15 or area > 10')).to.equal(
      '"蓄积（立方米）" is above 15, or "面积（亩）" is above 10',
    );
    expect(text('case.urgent = false')).to.equal('"urgent" is no');
  });
});
