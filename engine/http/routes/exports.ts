import { AnyObject } from '../contract/clock.js';
import { ByExport, CreateExport, ExportState } from '../contract/export.js';
import { Empty } from '../contract/session.js';
import { type Route, route } from '../route.js';
import { staff } from '../staff.js';

const READERS = ['clerk', 'reviewer', 'supervisor'] as const;

export const exportRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/exports',
    summary: '导出清单（Excel 或 CSV），在后台进行',
    access: READERS,
    body: CreateExport,
    response: ExportState,
    status: 202,
    handle: ({ context, body, who }) => {
      const { list, format, cases = {}, tasks = {}, statistics = {} } = body;
      const query = { cases, tasks: { queue: 'mine' as const, ...tasks }, statistics }[list];
      const asked = { list, format, query } as Parameters<typeof context.exports.create>[1];
      return context.exports.create(context, asked, staff(who));
    },
  }),
  route({
    method: 'GET',
    path: '/exports/:id',
    summary: '导出的进度',
    access: READERS,
    params: ByExport,
    response: ExportState,
    handle: async ({ context, params, who }) => context.exports.read(params.id, staff(who)),
  }),
  route({
    method: 'GET',
    path: '/exports/:id/file',
    summary: '下载导出的文件，半小时内有效',
    access: READERS,
    params: ByExport,
    response: AnyObject,
    produces: 'application/octet-stream',
    handle: async ({ context, params, who }) => context.exports.file(params.id, staff(who)),
  }),
  route({
    method: 'DELETE',
    path: '/exports/:id',
    summary: '取消导出并删除其文件',
    access: READERS,
    params: ByExport,
    response: Empty,
    handle: ({ context, params, who }) => context.exports.cancel(params.id, staff(who)),
  }),
];
