import type { DocumentTemplate } from '../template.js';

/** 公共场所卫生许可证. */
export const HYGIENE_LICENCE: DocumentTemplate = {
  name: 'hygiene-licence',
  label: ['卫生许可证', 'Hygiene licence'],
  use: 'result',
  version: 1,
  look: 'certificate',
  mandatory: {
    holder: '单位名称',
    representative: '法定代表人（负责人）',
    placeAddress: '经营地址',
    category: '许可项目',
    issuedOn: '发证日期',
    validTo: '有效期限',
  },
  blocks: [
    {
      kind: 'rows',
      rows: [
        ['单位名称', '{{holder}}'],
        ['法定代表人（负责人）', '{{representative}}'],
        ['经营地址', '{{placeAddress}}'],
        ['许可项目', '{{category}}'],
        ['营业面积', '{{area}} 平方米'],
        ['卫生负责人', '{{hygieneOfficer}}'],
        ['有效期限', '{{issuedOn}}至{{validTo}}'],
        ['备注', '{{remark}}'],
      ],
    },
    { kind: 'seal' },
    { kind: 'note', text: '请将本证悬挂在经营场所的显著位置。本证不得涂改、转让、出租、出借。' },
  ],
};
