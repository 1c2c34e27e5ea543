import type { DocumentTemplate } from '../template.js';

/** 初审意见（转报单）: the opinion with the whole file. */
export const FORWARDING: DocumentTemplate = {
  name: 'forwarding',
  label: ['转报单', 'Forwarding sheet'],
  use: 'notice',
  version: 1,
  look: 'letter',
  mandatory: { opinion: '初审意见', to: '转报机关', file: '案卷目录' },
  blocks: [
    { kind: 'addressee', text: '{{to}}：' },
    {
      kind: 'paragraph',
      text: '{{applicant}}的“{{item}}”申请（办件编号{{caseNumber}}）已经初审，现连同全部案卷转报。',
    },
    { kind: 'paragraph', title: '初审意见：', text: '{{opinion}}。' },
    { kind: 'list', of: 'file', title: '案卷目录：' },
    {
      kind: 'paragraph',
      text: '请不要求申请人重复提交上列材料（《中华人民共和国行政许可法》第三十五条）。',
    },
    { kind: 'seal' },
    { kind: 'handwritten', lines: ['接收人（签名）：　　　　　　　', '　　　年　　月　　日'] },
  ],
};
