import type { DocumentTemplate } from '../template.js';

/** 办理结果 of any item that asks for no template of its own. */
export const RESULT: DocumentTemplate = {
  name: 'result',
  label: ['办理结果（通用）', 'Result (general)'],
  use: 'result',
  version: 1,
  look: 'certificate',
  mandatory: { holder: '持有人', issuedOn: '发证日期', content: '内容' },
  blocks: [
    {
      kind: 'rows',
      rows: [
        ['持有人', '{{holder}}'],
        ['内容', '{{content}}'],
        ['地址', '{{address}}'],
        ['有效期限', '{{issuedOn}}至{{validTo}}'],
        ['备注', '{{remark}}'],
      ],
    },
    { kind: 'seal' },
  ],
};
