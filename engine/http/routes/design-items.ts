import { exportItem } from '../../service/design/item-file.js';
import {
  listDesignItems,
  showDesignItem,
  versionContents,
} from '../../service/design/item-list.js';
import { rollBack } from '../../service/design/publish-draft.js';
import { itemReadiness } from '../../service/design/readiness.js';
import { restoreItem, retireItem } from '../../service/items/retire-item.js';
import { AnyObject } from '../contract/clock.js';
import {
  ByItemKey,
  ByVersion,
  DesignItem,
  DesignItemShown,
  DesignListQuery,
  ItemContents,
  Published,
  Readiness,
  Reason,
  Rollback,
} from '../contract/design.js';
import { list } from '../contract/page.js';
import { type Route, route } from '../route.js';
import { staff } from '../staff.js';

const ADMINISTRATOR = ['administrator'] as const;

/** Items as their administrators see them: versions, readiness, retirement. */
export const designItemRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/design/items',
    summary: '全部事项：草稿、已发布、已停用',
    access: ADMINISTRATOR,
    query: DesignListQuery,
    response: list(DesignItem),
    handle: ({ context, query, who }) => listDesignItems(context, query, who.tenant),
  }),
  route({
    method: 'GET',
    path: '/design/items/:key',
    summary: '事项及其全部版本：何人、何时、为何，在办件数',
    access: ADMINISTRATOR,
    params: ByItemKey,
    response: DesignItemShown,
    handle: ({ context, params, who }) => showDesignItem(context, params.key, who.tenant),
  }),
  route({
    method: 'GET',
    path: '/design/items/:key/readiness',
    summary: '事项在各乡镇的五到位',
    access: ADMINISTRATOR,
    params: ByItemKey,
    response: list(Readiness),
    handle: ({ context, params, who }) => itemReadiness(context, params.key, staff(who)),
  }),
  route({
    method: 'GET',
    path: '/design/items/:key/versions/:version',
    summary: '某一版本的流程图与表单',
    access: ADMINISTRATOR,
    params: ByVersion,
    response: ItemContents,
    handle: ({ context, params, who }) => versionContents(context, params, staff(who)),
  }),
  route({
    method: 'GET',
    path: '/design/items/:key/versions/:version/export',
    summary: '导出某一版本为一个文件',
    produces: 'application/octet-stream',
    access: ADMINISTRATOR,
    params: ByVersion,
    response: AnyObject,
    handle: ({ context, params, who }) => exportItem(context, params, staff(who)),
  }),
  route({
    method: 'POST',
    path: '/design/items/:key/rollback',
    summary: '回退：把以前的版本作为新版本再次发布',
    access: ADMINISTRATOR,
    params: ByItemKey,
    body: Rollback,
    response: Published,
    status: 201,
    handle: ({ context, params, body, who }) =>
      rollBack(context, { ...params, ...body }, staff(who)),
  }),
  route({
    method: 'POST',
    path: '/design/items/:key/retire',
    summary: '停用事项：不再受理新件，在办件继续',
    access: ADMINISTRATOR,
    params: ByItemKey,
    body: Reason,
    response: ByItemKey,
    handle: ({ context, params, body, who }) =>
      retireItem(context, { ...params, ...body }, staff(who)),
  }),
  route({
    method: 'POST',
    path: '/design/items/:key/restore',
    summary: '恢复已停用的事项',
    access: ADMINISTRATOR,
    params: ByItemKey,
    response: ByItemKey,
    handle: ({ context, params, who }) => restoreItem(context, params, staff(who)),
  }),
];
