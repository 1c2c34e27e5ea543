import { SIGNED_IN } from '../../service/access/principal.js';
import { earlierCases } from '../../service/cases/earlier-cases.js';
import { deleteDraft, listDrafts, readDraft, saveDraft } from '../../service/personal/drafts.js';
import { readPreference, savePreference } from '../../service/personal/preferences.js';
import { saveSharedOpinions, sharedOpinions } from '../../service/personal/shared-opinions.js';
import { ById } from '../contract/organisation.js';
import { list } from '../contract/page.js';
import {
  Draft,
  DraftListed,
  EarlierCase,
  EarlierCasesQuery,
  Preference,
  PreferenceKey,
  SaveDraft,
  SavedOpinion,
  SaveSharedOpinions,
  SharedOpinion,
} from '../contract/personal.js';
import { Empty } from '../contract/session.js';
import { type Route, route } from '../route.js';
import { staff } from '../staff.js';

const WORKERS = ['clerk', 'reviewer'] as const;
const WRITERS = [...WORKERS, 'supervisor'] as const;

/** What belongs to one person: drafts, preferences; and the warning of a second application. */
export const personalRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/drafts',
    summary: '本人的草稿，最近保存的在前',
    access: WORKERS,
    response: list(DraftListed),
    handle: ({ context, who }) => listDrafts(context, staff(who)),
  }),
  route({
    method: 'GET',
    path: '/drafts/:id',
    summary: '打开草稿',
    access: WORKERS,
    params: ById,
    response: Draft,
    handle: ({ context, who, params }) => readDraft(context, params.id, staff(who)),
  }),
  route({
    method: 'PUT',
    path: '/drafts/:id',
    summary: '保存草稿，关闭浏览器后仍在；保留 30 天',
    access: WORKERS,
    params: ById,
    body: SaveDraft,
    response: DraftListed,
    mostBodyBytes: 256 * 1024,
    handle: ({ context, who, params, body }) => saveDraft(context, params.id, body, staff(who)),
  }),
  route({
    method: 'DELETE',
    path: '/drafts/:id',
    summary: '删除草稿',
    access: WORKERS,
    params: ById,
    response: Empty,
    handle: ({ context, who, params }) => deleteDraft(context, params.id, staff(who)),
  }),
  route({
    method: 'GET',
    path: '/preferences/:key',
    summary: '本人的设置项，如常用意见、保存的筛选',
    access: SIGNED_IN,
    params: PreferenceKey,
    response: Preference,
    handle: ({ context, who, params }) => readPreference(context, params.key, staff(who)),
  }),
  route({
    method: 'PUT',
    path: '/preferences/:key',
    summary: '保存本人的设置项；null 删除',
    access: SIGNED_IN,
    params: PreferenceKey,
    body: Preference,
    response: Preference,
    mostBodyBytes: 128 * 1024,
    handle: ({ context, who, params, body }) =>
      savePreference(context, params.key, body.value, staff(who)),
  }),
  route({
    method: 'GET',
    path: '/opinion-templates',
    summary: '本机构共用的常用意见；本人的在设置项 opinions 中',
    access: WRITERS,
    response: list(SharedOpinion),
    handle: ({ context, who }) => sharedOpinions(context, staff(who)),
  }),
  route({
    method: 'PUT',
    path: '/opinion-templates/:id',
    summary: '保存一个机构共用的常用意见，由该机构的人员维护',
    access: WRITERS,
    params: ById,
    body: SaveSharedOpinions,
    response: list(SavedOpinion),
    mostBodyBytes: 256 * 1024,
    handle: ({ context, who, params, body }) =>
      saveSharedOpinions(context, params.id, body.opinions, staff(who)),
  }),
  route({
    method: 'POST',
    path: '/applicants/earlier-cases',
    summary: '同一证件号码的申请人以往的办件（脱敏），用于重复申请提醒',
    access: ['clerk'],
    body: EarlierCasesQuery,
    response: list(EarlierCase),
    handle: ({ context, who, body }) => earlierCases(context, body, staff(who)),
  }),
];
