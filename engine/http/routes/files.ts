import { Type } from 'typebox';
import { acceptUpload } from '../../service/files/accept-upload.js';
import { downloadFile, FILE_LIMITS } from '../../service/files/files.js';
import { AnyObject } from '../contract/clock.js';
import { ById } from '../contract/organisation.js';
import { fileItself, fileKept } from '../answer-file.js';
import { type Route, route } from '../route.js';

export const FileKept = Type.Object({
  sha256: Type.String(),
  url: Type.String(),
  name: Type.String(),
  type: Type.String(),
  size: Type.Integer(),
});

export const fileRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/files',
    summary: '上传文件（原始内容，文件名经百分号编码放在 X-File-Name）',
    access: ['clerk', 'reviewer', 'citizen'],
    upload: { mostBytes: FILE_LIMITS.bytes },
    response: FileKept,
    status: 201,
    handle: async ({ context, who, transport }) => {
      const { bytes = new Uint8Array(), name = '', type } = transport.upload ?? {};
      return fileKept(await acceptUpload(context, { bytes, name, type }, who));
    },
  }),
  route({
    method: 'GET',
    path: '/files/:id',
    summary: '下载本人上传的文件；办件材料从办件处下载',
    access: ['clerk', 'reviewer', 'citizen'],
    params: ById,
    response: AnyObject,
    produces: 'application/octet-stream',
    handle: async ({ context, params, who }) =>
      fileItself(await downloadFile(context, params.id, who, async () => false)),
  }),
];
