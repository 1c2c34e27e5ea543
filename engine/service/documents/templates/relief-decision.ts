import type { DocumentTemplate } from '../template.js';

/** 临时救助决定书: what is given, how, and for what. */
export const RELIEF_DECISION: DocumentTemplate = {
  name: 'relief-decision',
  label: ['救助决定书', 'Relief decision'],
  use: 'result',
  version: 1,
  look: 'letter',
  mandatory: {
    holder: '救助对象',
    cause: '困难事由',
    approvedAmount: '救助金额',
    payment: '发放方式',
    issuedOn: '决定日期',
  },
  blocks: [
    { kind: 'addressee', text: '{{holder}}：' },
    {
      kind: 'paragraph',
      text: '你（户）的“{{item}}”申请（办件编号{{caseNumber}}）已经审核确认，决定给予救助：',
    },
    {
      kind: 'rows',
      rows: [
        ['困难事由', '{{cause}}'],
        ['救助金额', '{{approvedAmount}} 元'],
        ['发放方式', '{{payment}}'],
        ['决定日期', '{{issuedOn}}'],
        ['备注', '{{remark}}'],
      ],
    },
    { kind: 'seal' },
    { kind: 'handwritten', lines: ['签收人（签名）：　　　　　　　', '　　　年　　月　　日'] },
  ],
};
