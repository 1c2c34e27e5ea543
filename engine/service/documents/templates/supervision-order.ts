import type { DocumentTemplate } from '../template.js';

/** 督办单. */
export const SUPERVISION_ORDER: DocumentTemplate = {
  name: 'supervisionOrder',
  label: ['督办单', 'Supervision order'],
  use: 'engine',
  version: 1,
  look: 'letter',
  mandatory: { addressee: '被督办机关', text: '督办内容', rule: '规则编号', answerBy: '反馈期限' },
  blocks: [
    { kind: 'addressee', text: '{{addressee}}：' },
    {
      kind: 'paragraph',
      text: '{{applicant}}申请办理的“{{item}}”（办件编号{{caseNumber}}）需要督办，请按下列要求办理并反馈。',
    },
    {
      kind: 'rows',
      rows: [
        ['督办内容', '{{text}}'],
        ['规则编号', '{{rule}}'],
        ['反馈期限', '{{answerBy}}'],
      ],
    },
    { kind: 'paragraph', text: '逾期未反馈的，逐级上报。' },
    { kind: 'seal' },
  ],
};
