import type { DocumentTemplate } from '../template.js';

/** 交接单: the receiver confirms on the sheet or in the system. */
export const HAND_OVER: DocumentTemplate = {
  name: 'handOver',
  label: ['交接单', 'Hand-over slip'],
  use: 'notice',
  version: 1,
  look: 'form',
  mandatory: { what: '交接内容', from: '移交机关', to: '接收机关', list: '交接清单' },
  blocks: [
    {
      kind: 'rows',
      rows: [
        ['事项', '{{item}}'],
        ['办件编号', '{{caseNumber}}'],
        ['申请人', '{{applicant}}'],
        ['交接内容', '{{what}}'],
        ['移交机关', '{{from}}'],
        ['移交人', '{{sentBy}}'],
        ['移交时间', '{{sentAt}}'],
        ['接收机关', '{{to}}'],
      ],
    },
    { kind: 'table', of: 'list', columns: [{ title: '交接清单', key: 'name' }] },
    { kind: 'note', text: '接收方核对清单后确认；确认以前的时间计入移交方。' },
    {
      kind: 'handwritten',
      lines: [
        '移交人（签名）：　　　　　　　',
        '接收人（签名）：　　　　　　　',
        '接收时间：　　　年　　月　　日　　时　　分',
      ],
    },
    { kind: 'seal' },
  ],
};
