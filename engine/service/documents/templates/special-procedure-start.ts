import type { DocumentTemplate } from '../template.js';

/** 特别程序告知书（开始）: 行政许可法 §45, the time needed in writing. */
export const SPECIAL_PROCEDURE_START: DocumentTemplate = {
  name: 'specialProcedureStart',
  label: ['特别程序告知书', 'Notice of special procedure'],
  use: 'notice',
  version: 1,
  look: 'letter',
  mandatory: {
    procedure: '特别程序种类',
    basis: '法律依据',
    days: '所需时间',
    startsOn: '开始日期',
    reason: '理由',
  },
  blocks: [
    { kind: 'addressee', text: '{{applicant}}：' },
    {
      kind: 'paragraph',
      text:
        '你（单位）提出的“{{item}}”申请（办件编号{{caseNumber}}）在审查中需要进行{{procedure}}，' +
        '现将有关事项告知如下：',
    },
    {
      kind: 'rows',
      rows: [
        ['特别程序', '{{procedure}}'],
        ['法律依据', '{{basis}}'],
        ['理由', '{{reason}}'],
        ['开始日期', '{{startsOn}}'],
        ['所需时间', '{{days}}'],
      ],
    },
    { kind: 'paragraph', text: '{{effect}}' },
    { kind: 'paragraph', text: '特别程序结束时，本机关将书面告知结果，并恢复计算办理期限。' },
    { kind: 'seal' },
  ],
};
