import type { DocumentTemplate } from '../template.js';

/** 林木采伐许可证: 森林法 §57 ff. */
export const FELLING_LICENCE: DocumentTemplate = {
  name: 'felling-licence',
  label: ['林木采伐许可证', 'Felling licence'],
  use: 'result',
  version: 1,
  look: 'certificate',
  mandatory: {
    holder: '采伐单位（个人）',
    forestPlot: '采伐地点',
    treeSpecies: '树种',
    method: '采伐方式',
    area: '采伐面积',
    volume: '采伐蓄积',
    issuedOn: '发证日期',
    validTo: '采伐期限',
  },
  blocks: [
    {
      kind: 'rows',
      rows: [
        ['采伐单位（个人）', '{{holder}}'],
        ['所在村', '{{forestRegion}}'],
        ['小班（地块）', '{{forestPlot}}'],
        ['林种', '{{forestKind}}'],
        ['树种', '{{treeSpecies}}'],
        ['采伐方式', '{{method}}'],
        ['采伐面积', '{{area}} 亩'],
        ['采伐蓄积', '{{volume}} 立方米'],
        ['采伐期限', '{{issuedOn}}至{{validTo}}'],
        ['更新措施', '{{regeneration}}'],
        ['备注', '{{remark}}'],
      ],
    },
    { kind: 'seal' },
    {
      kind: 'note',
      text: '请按照本证规定的地点、数量、树种、方式和期限采伐，并按期完成更新造林。',
    },
  ],
};
