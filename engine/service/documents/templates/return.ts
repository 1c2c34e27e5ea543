import type { DocumentTemplate } from '../template.js';

/** 退件通知书. */
export const RETURN: DocumentTemplate = {
  name: 'return',
  label: ['退件通知', 'Notice of return'],
  use: 'notice',
  version: 1,
  look: 'letter',
  mandatory: { reason: '退回理由', defects: '一次性告知内容', resubmission: '重新提交的方式' },
  blocks: [
    { kind: 'addressee', text: '{{applicant}}：' },
    {
      kind: 'paragraph',
      text: '你（单位）提交的“{{item}}”申请材料（办件编号{{caseNumber}}）现予退回。',
    },
    { kind: 'paragraph', title: '退回理由：', text: '{{reason}}。' },
    { kind: 'paragraph', text: '需要补齐或者更正的全部内容一次性告知如下：' },
    {
      kind: 'table',
      of: 'defects',
      columns: [
        { title: '材料或内容', key: 'subject', width: 20 },
        { title: '存在的问题', key: 'defect' },
        { title: '应当达到的要求', key: 'standard' },
        { title: '补齐方法', key: 'remedy' },
      ],
    },
    { kind: 'paragraph', text: '{{resubmission}}' },
    { kind: 'seal' },
    { kind: 'handwritten', lines: ['签收人（签名）：　　　　　　　', '　　　年　　月　　日'] },
  ],
};
