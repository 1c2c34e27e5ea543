import type { DocumentTemplate } from '../template.js';

/** 准予决定书. */
export const GRANT: DocumentTemplate = {
  name: 'grant',
  label: ['准予决定书', 'Decision to grant'],
  use: 'notice',
  version: 1,
  look: 'letter',
  mandatory: { decision: '决定内容', legalBases: '法律依据', decidedOn: '决定日期' },
  blocks: [
    { kind: 'addressee', text: '{{applicant}}：' },
    {
      kind: 'paragraph',
      text:
        '你（单位）提出的“{{item}}”申请（办件编号{{caseNumber}}），经审查，符合规定的条件和标准。' +
        '依据{{legalBases}}，本机关于{{decidedOn}}决定：',
    },
    { kind: 'paragraph', text: '{{decision}}。' },
    { kind: 'paragraph', title: '说明：', text: '{{reason}}。' },
    { kind: 'paragraph', title: '超过承诺时限的原因：', text: '{{delayReason}}。' },
    { kind: 'paragraph', title: '承办机关：', text: '{{handledBy}}。' },
    { kind: 'seal' },
    { kind: 'handwritten', lines: ['签收人（签名）：　　　　　　　', '　　　年　　月　　日'] },
  ],
};
