import { checkDraft } from '../../service/design/check-draft.js';
import type { Forms } from '../../service/design/draft.js';
import { draftGuide } from '../../service/design/draft-item.js';
import { deleteDraft, listDrafts, saveDraft, showDraft } from '../../service/design/drafts.js';
import { exportDraft, importItem, type ItemFile } from '../../service/design/item-file.js';
import { newDraft } from '../../service/design/new-draft.js';
import { publishDraft } from '../../service/design/publish-draft.js';
import { draftReadiness } from '../../service/design/readiness.js';
import { listBlocks, listTemplates } from '../../service/design/templates.js';
import { usesIn } from '../../service/design/uses.js';
import { offeredTemplates } from '../../service/documents/templates/index.js';
import { AnyObject } from '../contract/clock.js';
import {
  BuildingBlock,
  ByItemKey,
  CheckDraft,
  Checked,
  CreateDraft,
  DocumentKind,
  Draft,
  DraftGuide,
  DraftListed,
  DraftQuery,
  DraftSaved,
  ImportItem,
  PublishDraft,
  Published,
  Readiness,
  SaveDraft,
  Template,
  Use,
  UsesQuery,
} from '../contract/design.js';
import { list } from '../contract/page.js';
import { type Route, route } from '../route.js';
import { staff } from '../staff.js';

const ADMINISTRATOR = ['administrator'] as const;
/** So much JSON is read in 50 ms; an item takes a tenth of it. */
const MOST_BODY_BYTES = 4 * 1024 * 1024;

/** Drafts of items: what the designer reads and writes. */
export const designRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/design/templates',
    summary: '新建事项的模板，按目录清单',
    access: ADMINISTRATOR,
    response: list(Template),
    handle: async ({ context }) => ({ value: { items: listTemplates(context) } }),
  }),
  route({
    method: 'GET',
    path: '/design/blocks',
    summary: '可用的积木',
    access: ADMINISTRATOR,
    response: list(BuildingBlock),
    handle: async ({ context }) => ({ value: { items: listBlocks(context) } }),
  }),
  route({
    method: 'GET',
    path: '/design/documents',
    summary: '事项可用的文书模板：办理结果、各环节的通知',
    access: ADMINISTRATOR,
    response: list(DocumentKind),
    handle: async () => ({ value: { items: offeredTemplates() } }),
  }),
  route({
    method: 'GET',
    path: '/design/drafts',
    summary: '事项草稿',
    access: ADMINISTRATOR,
    query: DraftQuery,
    response: list(DraftListed),
    handle: ({ context, query, who }) => listDrafts(context, query, who.tenant),
  }),
  route({
    method: 'POST',
    path: '/design/drafts',
    summary: '新建草稿：空白、由模板、由已发布的事项（复制或修改）',
    access: ADMINISTRATOR,
    body: CreateDraft,
    response: Draft,
    status: 201,
    handle: ({ context, body, who }) => newDraft(context, body, staff(who)),
  }),
  route({
    method: 'POST',
    path: '/design/import',
    summary: '由导出的事项文件新建草稿',
    access: ADMINISTRATOR,
    body: ImportItem,
    response: Draft,
    status: 201,
    mostBodyBytes: MOST_BODY_BYTES,
    handle: ({ context, body, who }) => {
      const file = body.file as ItemFile;
      return importItem(context, { ...body, file }, staff(who));
    },
  }),
  route({
    method: 'GET',
    path: '/design/drafts/:key',
    summary: '草稿的流程图与表单',
    access: ADMINISTRATOR,
    params: ByItemKey,
    response: Draft,
    handle: ({ context, params, who }) => showDraft(context, params.key, staff(who)),
  }),
  route({
    method: 'PUT',
    path: '/design/drafts/:key',
    summary: '保存草稿；他人已先保存的，不覆盖',
    access: ADMINISTRATOR,
    params: ByItemKey,
    body: SaveDraft,
    response: DraftSaved,
    mostBodyBytes: MOST_BODY_BYTES,
    handle: ({ context, params, body, who }) => {
      const forms = body.forms as Forms;
      return saveDraft(context, params.key, { ...body, forms }, staff(who));
    },
  }),
  route({
    method: 'DELETE',
    path: '/design/drafts/:key',
    summary: '删除草稿',
    access: ADMINISTRATOR,
    params: ByItemKey,
    response: ByItemKey,
    handle: ({ context, params, who }) => deleteDraft(context, params, staff(who)),
  }),
  route({
    method: 'GET',
    path: '/design/drafts/:key/export',
    summary: '导出草稿为一个文件',
    produces: 'application/octet-stream',
    access: ADMINISTRATOR,
    params: ByItemKey,
    response: AnyObject,
    handle: ({ context, params, who }) => exportDraft(context, params.key, staff(who)),
  }),
  route({
    method: 'POST',
    path: '/design/drafts/:key/check',
    summary: '检查草稿：发布时会拒绝的全部问题及改法',
    access: ADMINISTRATOR,
    params: ByItemKey,
    body: CheckDraft,
    response: Checked,
    mostBodyBytes: MOST_BODY_BYTES,
    handle: ({ context, params, body, who }) => {
      const { bpmn, forms } = body;
      const held = { ...(bpmn !== undefined && { bpmn }), ...(forms && { forms: forms as Forms }) };
      return checkDraft(context, params.key, held, staff(who));
    },
  }),
  route({
    method: 'GET',
    path: '/design/drafts/:key/uses',
    summary: '表单、字段在哪里用到',
    access: ADMINISTRATOR,
    params: ByItemKey,
    query: UsesQuery,
    response: list(Use),
    handle: ({ context, params, query, who }) => usesIn(context, params.key, query, staff(who)),
  }),
  route({
    method: 'GET',
    path: '/design/drafts/:key/guide',
    summary: '草稿的办事指南预览',
    access: ADMINISTRATOR,
    params: ByItemKey,
    response: DraftGuide,
    handle: ({ context, params, who }) => draftGuide(context, params.key, staff(who)),
  }),
  route({
    method: 'GET',
    path: '/design/drafts/:key/readiness',
    summary: '草稿在各乡镇的五到位',
    access: ADMINISTRATOR,
    params: ByItemKey,
    response: list(Readiness),
    handle: ({ context, params, who }) => draftReadiness(context, params.key, staff(who)),
  }),
  route({
    method: 'POST',
    path: '/design/drafts/:key/publish',
    summary: '发布草稿，须写明变更说明',
    access: ADMINISTRATOR,
    params: ByItemKey,
    body: PublishDraft,
    response: Published,
    status: 201,
    handle: ({ context, params, body, who }) => publishDraft(context, params.key, body, staff(who)),
  }),
];
