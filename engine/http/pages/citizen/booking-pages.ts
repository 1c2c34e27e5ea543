import { ANONYMOUS } from '../../../service/access/sign-in.js';
import { places, placesOfItem } from '../../../service/applications/places.js';
import { book, cancelBooking, freeSlots } from '../../../service/booking/bookings.js';
import { listItems } from '../../../service/items/list-items.js';
import { bookPage, bookedPage } from './book-page.js';
import { formBody } from './form-body.js';
import { sayIn } from './language.js';
import type { AddPage } from './router.js';
import { type PageVisit, TENANT, valueOr } from './visit.js';

interface Said {
  readonly township?: string;
  readonly item?: string;
  readonly problem?: string;
  readonly said?: string;
  readonly status?: number;
}

export function bookingPages(add: AddPage): void {
  add('get', '/c/book', (visit) =>
    show(visit, { township: visit.asked('township'), item: visit.asked('item') }),
  );
  add('post', '/c/book', take);
  add('post', '/c/book/cancel', cancel);
}

// ---------------------------------------------------------------------------------------------

async function show(visit: PageVisit, { status = 200, ...said }: Said): Promise<void> {
  const { township = '', item: asked = '' } = said;
  const { items } = valueOr(await listItems(visit.context, TENANT), { items: [], total: 0 });
  const item = items.some(({ key }) => key === asked) ? asked : '';
  const townships = await townshipsFor(visit, item);
  const free = township === '' ? undefined : await freeSlots(visit.context, township, ANONYMOUS);
  const days = free && 'value' in free ? free.value.days : undefined;
  const problem = said.problem ?? (free && 'rejected' in free ? visit.told(free).text : undefined);
  const page = { ...said, townships, items, township, item, days, problem };
  visit.show(bookPage(page, visit.around), status);
}

/** Those whose window takes the item; all of them where it is none. */
async function townshipsFor({ context }: PageVisit, item: string) {
  if (item !== '') {
    const those = valueOr(await placesOfItem(context, TENANT, item), { items: [] }).items;
    const open = those.filter((place) => place.open);
    if (open.length > 0) return open;
  }
  const all = valueOr(await places(context, TENANT), { items: [] }).items;
  return all.filter(({ kind }) => kind === 'township');
}

async function take(visit: PageVisit): Promise<void> {
  const { context, ctx, around } = visit;
  const form = await formBody(ctx);
  if ('rejected' in form) return refuse(visit, form, {});
  const field = form.value;
  const [township, item] = [field('township'), field('item')];
  const [day = '', from = ''] = field('slot').split(' ');
  const [name, phone] = [field('name').slice(0, 50), field('phone').replaceAll(/[\s-]/g, '')];
  const t = sayIn(around.lang);
  if (name === '' || !/^\d{7,15}$/.test(phone) || from === '') {
    const problem = t(
      '请选一个时间，填写姓名和手机号（只填数字）。',
      'Choose a time, and give your name and phone number (digits only).',
    );
    return show(visit, { township, item, problem, status: 400 });
  }
  const request = { township, day, from, name, phone, address: ctx.ip };
  const booked = await book(context, { ...request, ...(item === '' ? {} : { item }) }, ANONYMOUS);
  if ('rejected' in booked) return refuse(visit, booked, { township, item });
  visit.showPrivate(bookedPage(booked.value, around), 201);
}

async function cancel(visit: PageVisit): Promise<void> {
  const { context, ctx, around } = visit;
  const form = await formBody(ctx);
  if ('rejected' in form) return refuse(visit, form, {});
  const [number, lastFour] = [form.value('number'), form.value('lastFour')];
  const done = await cancelBooking(context, { number, lastFour, address: ctx.ip }, ANONYMOUS);
  if ('rejected' in done) return refuse(visit, done, {});
  const said = sayIn(around.lang)('预约已取消。', 'The booking was cancelled.');
  return show(visit, { said });
}

function refuse(
  visit: PageVisit,
  refused: Parameters<PageVisit['told']>[0],
  chosen: Said,
): Promise<void> {
  const { status, text } = visit.told(refused);
  return show(visit, { ...chosen, problem: text, status });
}
