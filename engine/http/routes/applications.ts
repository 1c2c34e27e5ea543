import { openApplication } from '../../service/applications/application.js';
import {
  APPLICATION_FILES,
  fileOfApplication,
  uploadForApplication,
} from '../../service/applications/files.js';
import { places, placesOfItem } from '../../service/applications/places.js';
import { submitApplication } from '../../service/applications/submit.js';
import {
  ApplicationOpened,
  Apply,
  ByApplication,
  ByApplicationFile,
  ItemPlace,
  Place,
} from '../contract/application.js';
import { Received } from '../contract/case.js';
import { AnyObject } from '../contract/clock.js';
import { ByKey } from '../contract/definition.js';
import { list } from '../contract/page.js';
import { Empty } from '../contract/session.js';
import { fileItself } from '../answer-file.js';
import { type Route, route } from '../route.js';
import { FileKept } from './files.js';

/** 网上申办: for anybody, within limits; the id of an application is what opens it. */
export const applicationRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/applications',
    summary: '开始网上申办，得到上传材料和提交所用的标识',
    access: 'anyone',
    body: Empty,
    response: ApplicationOpened,
    status: 201,
    handle: ({ context, transport }) => openApplication(context, transport.address),
  }),
  route({
    method: 'POST',
    path: '/applications/:application/files',
    summary: '上传申办材料（原始内容，文件名经百分号编码放在 X-File-Name）',
    access: 'anyone',
    params: ByApplication,
    upload: { mostBytes: APPLICATION_FILES.bytes },
    response: FileKept,
    status: 201,
    handle: async ({ context, params, transport }) => {
      const { bytes = new Uint8Array(), name = '', type } = transport.upload ?? {};
      const upload = { bytes, name, type };
      const { address } = transport;
      const kept = await uploadForApplication(context, params.application, upload, address);
      if ('rejected' in kept) return kept;
      const { sha256, url, size, ...meta } = kept.value;
      return { value: { sha256, url, name: meta.name, type: meta.type, size } };
    },
  }),
  route({
    method: 'GET',
    path: '/applications/:application/files/:id',
    summary: '已上传的申办材料',
    access: 'anyone',
    params: ByApplicationFile,
    response: AnyObject,
    produces: 'application/octet-stream',
    handle: async ({ context, params }) =>
      fileItself(await fileOfApplication(context, params.application, params.id)),
  }),
  route({
    method: 'POST',
    path: '/applications/:application/submit',
    summary: '提交网上申办，得到办件编号和查询码；重复提交只收件一次',
    access: 'anyone',
    params: ByApplication,
    body: Apply,
    response: Received,
    status: 201,
    handle: ({ context, params, body, transport }) =>
      submitApplication(context, params.application, body, transport.address),
  }),
  route({
    method: 'GET',
    path: '/places',
    summary: '本县的乡镇和村：名称、区划代码、地址',
    access: 'anyone',
    response: list(Place),
    handle: ({ context, who }) => places(context, who.tenant),
  }),
  route({
    method: 'GET',
    path: '/items/:key/places',
    summary: '哪些乡镇窗口可以办理该事项',
    access: 'anyone',
    params: ByKey,
    response: list(ItemPlace),
    handle: ({ context, who, params }) => placesOfItem(context, who.tenant, params.key),
  }),
];
