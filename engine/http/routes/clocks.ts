import { Type } from 'typebox';
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
  CalendarRecomputation,
  ClockPreview,
  ClockPreviewAnswer,
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
