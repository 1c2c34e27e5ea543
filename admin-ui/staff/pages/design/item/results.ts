import type { Words } from '../words.js';

/** Documents that a result is made of, by the names of their templates. */
export const RESULTS: Words = {
  result: ['办理结果（通用）', 'Result (general)'],
  'hygiene-licence': ['卫生许可证', 'Hygiene licence'],
  'felling-licence': ['林木采伐许可证', 'Felling licence'],
  'food-stall-card': ['食品摊点信息公示卡', 'Food stall card'],
  'rural-house-permit': ['农村宅基地批准书', 'Rural house permit'],
  'relief-decision': ['救助决定书', 'Relief decision'],
};
