import type { DocumentTemplate } from '../template.js';

/** 受理通知书. */
export const ACCEPTANCE: DocumentTemplate = {
  name: 'acceptance',
  label: ['受理通知书', 'Notice of acceptance'],
  use: 'notice',
  version: 1,
  look: 'letter',
  mandatory: {
    contact: '联系方式',
    appliedOn: '申请日期',
    acceptedOn: '受理日期',
    legalBases: '法律依据',
    decideBy: '作出决定的期限',
    acceptor: '受理人',
  },
  blocks: [
    { kind: 'addressee', text: '{{applicant}}：' },
    {
      kind: 'paragraph',
      text:
        '你（单位）于{{appliedOn}}提出的“{{item}}”申请收悉。' +
        '依据{{legalBases}}，本机关自{{acceptedOn}}起予以受理。',
    },
    {
      kind: 'rows',
      rows: [
        ['办件编号', '{{caseNumber}}'],
        ['申请日期', '{{appliedOn}}'],
        ['受理日期', '{{acceptedOn}}'],
        ['作出决定的期限', '{{decideBy}}'],
        ['受理窗口', '{{acceptingOrgan}}'],
        ['受理人', '{{acceptor}}'],
        ['申请人联系方式', '{{contact}}'],
        ['委托文书', '{{delegation}}'],
        ['抄送', '{{copiesTo}}'],
      ],
    },
    {
      kind: 'paragraph',
      text: '依法需要听证、检验、检测、检疫、鉴定和专家评审等的，所需时间另行书面告知，不计入上述期限。',
    },
    { kind: 'seal' },
    { kind: 'handwritten', lines: ['签收人（签名）：　　　　　　　', '　　　年　　月　　日'] },
  ],
};
