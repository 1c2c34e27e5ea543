import type { DocumentTemplate } from '../template.js';

/** 容缺受理通知书; the undertaking goes with it. */
export const DEFERRAL: DocumentTemplate = {
  name: 'deferral',
  label: ['容缺受理通知书', 'Notice of deferred materials'],
  use: 'engine',
  version: 1,
  look: 'letter',
  mandatory: { materials: '容缺材料', consequence: '逾期后果', copies: '份数' },
  blocks: [
    { kind: 'addressee', text: '{{applicant}}：' },
    {
      kind: 'paragraph',
      text:
        '你（单位）提出的“{{item}}”申请（办件编号{{caseNumber}}）主要材料齐全，' +
        '下列材料暂缺，依你（单位）的书面承诺先行受理，请按期补齐：',
    },
    {
      kind: 'table',
      of: 'materials',
      columns: [
        { title: '容缺材料', key: 'name' },
        { title: '补齐期限', key: 'within', width: 42 },
      ],
    },
    { kind: 'paragraph', title: '逾期后果：', text: '{{consequence}}' },
    { kind: 'seal' },
    { kind: 'handwritten', lines: ['签收人（签名）：　　　　　　　', '　　　年　　月　　日'] },
    { kind: 'note', text: '本通知书{{copies}}。' },
  ],
};
