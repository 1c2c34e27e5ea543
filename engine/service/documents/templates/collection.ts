import type { DocumentTemplate } from '../template.js';

/** 取件通知. */
export const COLLECTION: DocumentTemplate = {
  name: 'collection',
  label: ['取件通知', 'Collection notice'],
  use: 'engine',
  version: 1,
  look: 'letter',
  mandatory: { result: '办理结果', place: '取件地点', bring: '取件须携带' },
  blocks: [
    { kind: 'addressee', text: '{{applicant}}：' },
    {
      kind: 'paragraph',
      text: '你（单位）申请办理的“{{item}}”（办件编号{{caseNumber}}）已经办结，请前来领取办理结果。',
    },
    {
      kind: 'rows',
      rows: [
        ['办理结果', '{{result}}'],
        ['取件地点', '{{place}}'],
        ['须携带', '{{bring}}'],
      ],
    },
    {
      kind: 'note',
      text: '不便到该窗口的，可以凭办件编号和查询码改到其他乡镇窗口领取，或者申请邮寄。',
    },
    { kind: 'seal' },
  ],
};
