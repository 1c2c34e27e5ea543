import type { DocumentTemplate } from '../template.js';

/** 收件凭证 (材料接收单). */
export const RECEIPT: DocumentTemplate = {
  name: 'receipt',
  label: ['收件凭证', 'Receipt'],
  use: 'engine',
  version: 1,
  look: 'slip',
  mandatory: {
    materials: '材料清单',
    receivedAt: '收件时间',
    receiver: '收件人',
    notice: '受理告知期限',
    queryCode: '查询码',
  },
  blocks: [
    { kind: 'addressee', text: '{{applicant}}：' },
    {
      kind: 'paragraph',
      text: '你（单位）提交的“{{item}}”申请材料已于{{receivedAt}}收到，登记如下：',
    },
    {
      kind: 'table',
      of: 'materials',
      columns: [
        { title: '材料名称', key: 'name' },
        { title: '收取方式', key: 'form', width: 16, align: 'center' },
        { title: '原件（份）', key: 'originals', width: 14, align: 'center' },
        { title: '复印件（份）', key: 'copies', width: 15, align: 'center' },
        { title: '电子（件）', key: 'electronic', width: 14, align: 'center' },
      ],
    },
    { kind: 'paragraph', text: '{{notice}}' },
    {
      kind: 'rows',
      rows: [
        ['办件编号', '{{caseNumber}}'],
        ['查询码', '{{queryCode}}'],
        ['代理人', '{{agent}}'],
        ['收件窗口', '{{acceptingOrgan}}'],
        ['收件人', '{{receiver}}'],
      ],
    },
    { kind: 'note', text: '凭办件编号和查询码可以查询办理进度。查询码请妥善保管，不要告诉他人。' },
    { kind: 'seal' },
    { kind: 'handwritten', lines: ['提交人（签名）：　　　　　　　', '　　　年　　月　　日'] },
    { kind: 'note', text: '本凭证一式两份，申请人与收件机关各一份。' },
  ],
};
