import type { DocumentTemplate } from '../template.js';

/** 特别程序告知书（结束）: clocks run again from the day after. */
export const SPECIAL_PROCEDURE_END: DocumentTemplate = {
  name: 'specialProcedureEnd',
  label: ['特别程序结束告知书', 'End of special procedure'],
  use: 'notice',
  version: 1,
  look: 'letter',
  mandatory: { procedure: '特别程序种类', result: '结果', endsOn: '结束日期' },
  blocks: [
    { kind: 'addressee', text: '{{applicant}}：' },
    {
      kind: 'paragraph',
      text: '你（单位）的“{{item}}”申请（办件编号{{caseNumber}}）所需的{{procedure}}已经结束：',
    },
    {
      kind: 'rows',
      rows: [
        ['特别程序', '{{procedure}}'],
        ['结束日期', '{{endsOn}}'],
        ['结果', '{{result}}'],
      ],
    },
    { kind: 'paragraph', text: '办理期限自特别程序结束的次日起恢复计算。' },
    { kind: 'seal' },
  ],
};
