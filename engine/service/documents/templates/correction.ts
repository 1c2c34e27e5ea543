import type { DocumentTemplate } from '../template.js';

/** 补正告知书. */
export const CORRECTION: DocumentTemplate = {
  name: 'correction',
  label: ['补正告知书', 'Correction notice'],
  use: 'notice',
  version: 1,
  look: 'letter',
  mandatory: { defects: '补正内容', deadline: '补正期限', consequence: '逾期后果' },
  blocks: [
    { kind: 'addressee', text: '{{applicant}}：' },
    {
      kind: 'paragraph',
      text:
        '你（单位）提出的“{{item}}”申请（办件编号{{caseNumber}}）收悉。' +
        '申请材料不齐全或者不符合法定形式，现将需要补正的全部内容一次性告知如下：',
    },
    {
      kind: 'table',
      of: 'defects',
      columns: [
        { title: '材料或内容', key: 'subject', width: 20 },
        { title: '存在的问题', key: 'defect' },
        { title: '应当达到的要求', key: 'standard' },
        { title: '补正方法', key: 'remedy' },
      ],
    },
    { kind: 'paragraph', title: '补正期限：', text: '{{deadline}}。' },
    { kind: 'paragraph', title: '逾期后果：', text: '{{consequence}}' },
    { kind: 'paragraph', text: '补正材料可以交到任一乡镇便民服务中心窗口，也可以在网上提交。' },
    { kind: 'seal' },
    { kind: 'handwritten', lines: ['签收人（签名）：　　　　　　　', '　　　年　　月　　日'] },
  ],
};
