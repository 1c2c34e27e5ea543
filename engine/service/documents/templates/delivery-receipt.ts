import type { DocumentTemplate } from '../template.js';

/** 送达回证. */
export const DELIVERY_RECEIPT: DocumentTemplate = {
  name: 'deliveryReceipt',
  label: ['送达回证', 'Delivery receipt'],
  use: 'notice',
  version: 1,
  look: 'form',
  mandatory: {
    delivered: '送达文书',
    method: '送达方式',
    place: '送达地点',
    time: '送达时间',
    signer: '签收人',
    relation: '与受送达人的关系',
    server: '送达人',
  },
  blocks: [
    {
      kind: 'rows',
      rows: [
        ['送达机关', '{{organ}}'],
        ['事项', '{{item}}（办件编号{{caseNumber}}）'],
        ['受送达人', '{{applicant}}'],
        ['送达文书及文号', '{{delivered}}'],
        ['送达方式', '{{method}}'],
        ['送达地点', '{{place}}'],
        ['送达时间', '{{time}}'],
        ['签收人', '{{signer}}'],
        ['与受送达人的关系', '{{relation}}'],
        ['送达人', '{{server}}'],
      ],
    },
    {
      kind: 'handwritten',
      signature: 'signature',
      lines: ['签收人（签名或者盖章）：　　　　　　　', '　　　年　　月　　日　　时　　分'],
    },
    {
      kind: 'note',
      text: '受送达人不在的，由其同住成年家属、代理人或者负责收件的人签收，并注明与受送达人的关系。',
    },
    { kind: 'seal' },
  ],
};
