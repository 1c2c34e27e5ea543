import { checkPublication, publishItems } from '../../service/items/publish-items.js';
import { guideSheet } from '../../service/items/guide-sheet.js';
import { itemGuide, listItems } from '../../service/items/list-items.js';
import { SIGNED_IN } from '../../service/access/principal.js';
import {
  ByKey,
  Checked,
  Deployed,
  FormQuery,
  ItemGuide,
  ItemListed,
  ItemQuery,
  Resources,
  SheetQuery,
} from '../contract/definition.js';
import { AnyObject } from '../contract/clock.js';
import { GuideSheet } from '../contract/guide-sheet.js';
import { list } from '../contract/page.js';
import { type Route, route } from '../route.js';

export const itemRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/items',
    summary: '列出、查找已发布的事项',
    access: 'anyone',
    query: ItemQuery,
    response: list(ItemListed),
    handle: ({ context, query, who }) => listItems(context, who.tenant, query),
  }),
  route({
    method: 'GET',
    path: '/items/:key',
    summary: '办事指南：四公开、材料、时限与申请表',
    access: 'anyone',
    params: ByKey,
    response: ItemGuide,
    handle: ({ context, who, params }) => itemGuide(context, who.tenant, params.key),
  }),
  route({
    method: 'GET',
    path: '/items/:key/sheet',
    summary: '办事指南的文字：依据、条件、环节、时限、材料，供页面直接显示',
    access: 'anyone',
    params: ByKey,
    query: SheetQuery,
    response: GuideSheet,
    handle: ({ context, who, params, query }) =>
      guideSheet(context, who.tenant, params.key, query.language),
  }),
  route({
    method: 'POST',
    path: '/definitions',
    summary: '部署流程图、事项与表单',
    access: ['administrator'],
    body: Resources,
    response: Deployed,
    status: 201,
    mostBodyBytes: 12 * 1024 * 1024,
    handle: ({ context, who, body }) => publishItems(context, body, who.tenant),
  }),
  route({
    method: 'POST',
    path: '/definitions/check',
    summary: '检查流程图、事项与表单，不部署',
    access: ['administrator'],
    body: Resources,
    response: Checked,
    mostBodyBytes: 12 * 1024 * 1024,
    handle: async ({ context, who, body }) => {
      const checked = await checkPublication(context, body.resources, who.tenant);
      if ('rejected' in checked) return checked;
      const { models, warnings } = checked.value;
      return { value: { models: models.map(({ model }) => model.key), warnings } };
    },
  }),
  route({
    method: 'GET',
    path: '/forms/:key',
    summary: '某次部署中的表单',
    access: SIGNED_IN,
    params: ByKey,
    query: FormQuery,
    response: AnyObject,
    handle: async ({ context, who, params, query }) => {
      const { deployment } = query;
      const form = await context.forms.render({ tenant: who.tenant, deployment, key: params.key });
      return 'rejected' in form ? form : { value: { ...form.value } };
    },
  }),
];
