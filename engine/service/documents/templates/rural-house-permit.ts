import type { DocumentTemplate } from '../template.js';

/** 农村宅基地批准书、乡村建设规划许可证: one document of a joint case (城乡规划法 §41). */
export const RURAL_HOUSE_PERMIT: DocumentTemplate = {
  name: 'rural-house-permit',
  label: ['农村宅基地批准书', 'Rural house permit'],
  use: 'result',
  version: 1,
  look: 'certificate',
  mandatory: {
    holder: '户主',
    houseRegion: '土地坐落',
    homesteadArea: '批准用地面积',
    boundaries: '四至',
    floors: '层数',
    height: '建筑高度',
    issuedOn: '批准日期',
  },
  blocks: [
    {
      kind: 'rows',
      rows: [
        ['户主', '{{holder}}'],
        ['土地坐落', '{{houseRegion}}'],
        ['原用地类型', '{{landType}}'],
        ['批准用地面积', '{{homesteadArea}} 平方米'],
        ['四至', '{{boundaries}}'],
        ['层数', '{{floors}} 层'],
        ['建筑高度', '{{height}} 米'],
        ['批准日期', '{{issuedOn}}'],
        ['有效期至', '{{validTo}}'],
        ['备注', '{{remark}}'],
      ],
    },
    { kind: 'seal' },
    {
      kind: 'note',
      text: '开工前请申请丈量批放，竣工后请申请验收。未经批准不得变更本证的各项规定。',
    },
  ],
};
