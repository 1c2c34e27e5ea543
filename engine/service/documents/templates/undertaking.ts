import type { DocumentTemplate } from '../template.js';

/** 容缺受理承诺书: the applicant's own words. */
export const UNDERTAKING: DocumentTemplate = {
  name: 'undertaking',
  label: ['承诺书', 'Undertaking'],
  use: 'engine',
  version: 1,
  look: 'declaration',
  mandatory: { materials: '承诺补齐的材料', signer: '承诺人', text: '承诺内容' },
  blocks: [
    { kind: 'addressee', text: '{{organ}}：' },
    {
      kind: 'paragraph',
      text: '{{applicant}}申请办理“{{item}}”（办件编号{{caseNumber}}），下列材料暂时未能提交：',
    },
    {
      kind: 'table',
      of: 'materials',
      columns: [
        { title: '承诺补齐的材料', key: 'name' },
        { title: '补齐期限', key: 'within', width: 42 },
      ],
    },
    { kind: 'paragraph', text: '{{text}}' },
    {
      kind: 'rows',
      rows: [
        ['承诺人', '{{signer}}'],
        ['承诺日期', '{{on}}'],
      ],
    },
    { kind: 'handwritten', lines: ['承诺人（签名或者盖章）：　　　　　　　'] },
  ],
};
