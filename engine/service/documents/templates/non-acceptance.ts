import type { DocumentTemplate } from '../template.js';

/** 不予受理决定书. */
export const NON_ACCEPTANCE: DocumentTemplate = {
  name: 'nonAcceptance',
  label: ['不予受理决定书', 'Refusal of acceptance'],
  use: 'notice',
  version: 1,
  look: 'letter',
  mandatory: { reason: '不予受理的理由', remedies: '救济途径' },
  blocks: [
    { kind: 'addressee', text: '{{applicant}}：' },
    {
      kind: 'paragraph',
      text: '你（单位）提出的“{{item}}”申请（办件编号{{caseNumber}}）收悉。经审查，本机关决定不予受理。',
    },
    { kind: 'paragraph', title: '不予受理的理由：', text: '{{reason}}。' },
    { kind: 'paragraph', text: '该事项由{{competent}}办理，请向该机关提出申请。' },
    { kind: 'paragraph', title: '救济途径：', text: '{{remedies}}' },
    { kind: 'seal' },
    { kind: 'handwritten', lines: ['签收人（签名）：　　　　　　　', '　　　年　　月　　日'] },
  ],
};
