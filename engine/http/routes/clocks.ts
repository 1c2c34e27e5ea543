import { Type } from 'typebox';
import { parseNotice, previewCalendar } from '../../service/cases/calendar-preview.js';
import { SIGNED_IN } from '../../service/access/principal.js';
import {
  addClosure,
  calendarRecomputation,
  importCalendarYear,
  previewClock,
} from '../../service/clocks.js';
import {
  AnyObject,
  CalendarAnswer,
  CalendarChange,
  CalendarPreview,
  CalendarRecomputation,
  CalendarRevisions,
  ClockPreview,
  ClockPreviewAnswer,
  NoticeParsed,
  NoticeText,
} from '../contract/clock.js';
import { type Route, route } from '../route.js';

const Revision = Type.Object({ revision: Type.Integer() });

export const clockRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/clocks/preview',
    summary: '时限计算器：起算日、期限、暂停、延期，得出截止日及逐日说明',
    access: SIGNED_IN,
    body: ClockPreview,
    response: ClockPreviewAnswer,
    handle: async ({ context, body }) => {
      const answer = await previewClock(context, body);
      return 'value' in answer
        ? { value: { ...answer.value, trace: [...answer.value.trace] } }
        : answer;
    },
  }),
  route({
    method: 'GET',
    path: '/calendar',
    summary: '现行工作日历',
    access: 'anyone',
    response: CalendarAnswer,
    handle: async ({ context }) => {
      const { revision, years, closures, officeHours } = context.calendars.data();
      return { value: { revision, years, closures, officeHours } };
    },
  }),
  route({
    method: 'GET',
    path: '/calendar/recomputation',
    summary: '日历变更后在办件重新计算时限的进度',
    access: ['administrator', 'operator', 'supervisor'],
    response: CalendarRecomputation,
    handle: ({ context }) => calendarRecomputation(context),
  }),
  route({
    method: 'GET',
    path: '/calendar/revisions',
    summary: '日历的各个版本及其依据，最新的在前',
    access: ['administrator', 'operator', 'supervisor'],
    response: CalendarRevisions,
    handle: async ({ context }) => {
      const items = context.calendars.revisions().map(({ revision, years, closures }) => ({
        revision,
        years: years.map(({ off: _off, work: _work, ...year }) => year),
        closures: closures.length,
      }));
      return { value: { items: items.toReversed() } };
    },
  }),
  route({
    method: 'POST',
    path: '/calendar/parse',
    summary: '把放假安排通知的文字读成年度安排，供核对；不改动日历',
    access: ['administrator', 'operator'],
    body: NoticeText,
    response: NoticeParsed,
    handle: ({ context, body }) => parseNotice(context, body.text),
  }),
  route({
    method: 'POST',
    path: '/calendar/preview',
    summary: '导入或停工登记之前，预览哪些在办件的时限会变动',
    access: ['administrator', 'operator'],
    body: CalendarChange,
    response: CalendarPreview,
    handle: ({ context, body }) => previewCalendar(context, body),
  }),
  route({
    method: 'POST',
    path: '/calendar/years',
    summary: '导入年度放假安排，生成新的日历版本',
    access: ['administrator', 'operator'],
    body: AnyObject,
    response: Revision,
    status: 201,
    handle: ({ context, body }) => importCalendarYear(context, body),
  }),
  route({
    method: 'POST',
    path: '/calendar/closures',
    summary: '登记停工（如台风），生成新的日历版本',
    access: ['administrator', 'operator'],
    body: AnyObject,
    response: Revision,
    status: 201,
    handle: ({ context, body }) => addClosure(context, body),
  }),
];
