import type { DocumentTemplate } from '../template.js';

/** 食品摊点信息公示卡. */
export const FOOD_STALL_CARD: DocumentTemplate = {
  name: 'food-stall-card',
  label: ['食品摊点信息公示卡', 'Food stall card'],
  use: 'result',
  version: 1,
  look: 'certificate',
  mandatory: {
    holder: '经营者',
    foods: '经营品种',
    stallPlace: '经营地点',
    hours: '经营时段',
    issuedOn: '备案日期',
  },
  blocks: [
    {
      kind: 'rows',
      rows: [
        ['经营者', '{{holder}}'],
        ['经营品种', '{{foods}}'],
        ['所在村（社区）', '{{stallRegion}}'],
        ['经营地点', '{{stallPlace}}'],
        ['经营时段', '{{hours}}'],
        ['从业人数', '{{employees}} 人'],
        ['备案日期', '{{issuedOn}}'],
        ['有效期至', '{{validTo}}'],
        ['备注', '{{remark}}'],
      ],
    },
    { kind: 'seal' },
    { kind: 'note', text: '请在摊点显著位置公示本卡和从业人员的有效健康证明。' },
  ],
};
