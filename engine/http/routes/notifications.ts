import { SIGNED_IN, type Staff } from '../../service/access/principal.js';
import { principalOf, staffOf } from '../../service/access/sign-in.js';
import { readable } from '../../service/cases/readable-case.js';
import type { ServiceContext } from '../../service/context.js';
import { listNotices, markRead, noticesAfter } from '../../service/notifications/notices.js';
import { type Result, rejected } from '../../service/result.js';
import {
  MarkRead,
  NotificationQuery,
  Notifications,
  StreamEvent,
  StreamQuery,
  Unread,
} from '../contract/notification.js';
import { EventStream } from '../event-stream.js';
import { type Route, type Streamed, type Transport, route } from '../route.js';
import { staff } from '../staff.js';

export const notificationRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/notifications',
    summary: '给本人或本岗位的通知：催办、督办、逾期、退回、转办',
    access: SIGNED_IN,
    query: NotificationQuery,
    response: Notifications,
    handle: ({ context, query, who }) => listNotices(context, query, staff(who)),
  }),
  route({
    method: 'POST',
    path: '/notifications/read',
    summary: '把通知标为已读',
    access: SIGNED_IN,
    body: MarkRead,
    response: Unread,
    handle: ({ context, body, who }) => markRead(context, body, staff(who)),
  }),
  route({
    method: 'GET',
    path: '/notifications/stream',
    summary: '通知流（server-sent events）：队列变化、正在查看的办件变化、新通知',
    access: SIGNED_IN,
    query: StreamQuery,
    response: StreamEvent,
    produces: 'text/event-stream',
    handle: async ({ context, query, who, transport }) => {
      const cases = new Set(query.cases?.split(',') ?? []);
      for (const number of cases) {
        const found = await readable(context, number, who);
        if ('rejected' in found) return found;
      }
      const after = transport.lastEventId ?? query.after;
      return stream(context, transport, { who: staff(who), cases, after });
    },
  }),
];

interface Listening {
  readonly who: Staff;
  readonly cases: ReadonlySet<string>;
  readonly after?: string;
}

/** Subscribes first, then sends what was missed: nothing falls between, it may come twice. */
async function stream(
  context: ServiceContext,
  { sessionToken: session }: Transport,
  { who, cases, after }: Listening,
): Promise<Result<Streamed>> {
  const events = new EventStream(() => isStill(context, who, session));
  const leave = context.notifications.subscribe({
    who,
    session,
    cases,
    send: (push) => events.send(push, push.type === 'notice' ? push.notice.id : undefined),
    end: () => events.end(),
  });
  if (!leave) {
    events.end();
    return rejected('TOO_MANY_CONNECTIONS');
  }
  events.onClose(leave);
  if (after !== undefined) {
    for (const notice of await noticesAfter(context, after, who)) {
      events.send({ type: 'notice', notice }, notice.id);
    }
    // whatever changed while the browser was away
    events.send({ type: 'queues' });
  }
  return { value: { stream: events.body, type: 'text/event-stream' } };
}

/** A session that has run out, an account disabled or given other posts ends the stream. */
async function isStill(
  context: ServiceContext,
  who: Staff,
  session: string | undefined,
): Promise<boolean> {
  if (session !== undefined) return (await principalOf(context, session)) === who;
  const person = await context.directory.person(who.tenant, who.user);
  return person !== undefined && (await staffOf(context, person)) === who;
}
