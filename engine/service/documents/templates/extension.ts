import type { DocumentTemplate } from '../template.js';

/** 延期告知书. */
export const EXTENSION: DocumentTemplate = {
  name: 'extension',
  label: ['延期告知书', 'Notice of extension'],
  use: 'notice',
  version: 1,
  look: 'letter',
  mandatory: { approver: '批准人', reason: '延期理由', decideBy: '延期后的期限', by: '延长时间' },
  blocks: [
    { kind: 'addressee', text: '{{applicant}}：' },
    {
      kind: 'paragraph',
      text:
        '你（单位）提出的“{{item}}”申请（办件编号{{caseNumber}}）不能在法定期限内作出决定，' +
        '经批准予以延期，现将延期事项告知如下：',
    },
    {
      kind: 'rows',
      rows: [
        ['延期理由', '{{reason}}'],
        ['延长时间', '{{by}}'],
        ['延期后的期限', '{{decideBy}}'],
        ['批准人', '{{approver}}'],
      ],
    },
    { kind: 'paragraph', text: '本件只延期一次。' },
    { kind: 'seal' },
  ],
};
