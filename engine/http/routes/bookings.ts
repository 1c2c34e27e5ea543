import { book, cancelBooking, freeSlots, listBookings } from '../../service/booking/bookings.js';
import { readPlan, savePlan } from '../../service/booking/plan.js';
import {
  Book,
  Booked,
  BookingListed,
  BookingNumber,
  BookingQuery,
  ByBooking,
  ByTownship,
  CancelBooking,
  FreeSlots,
  SlotPlan,
} from '../contract/booking.js';
import { list } from '../contract/page.js';
import { type Route, route } from '../route.js';
import { staff } from '../staff.js';

export const bookingRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/slots/:township',
    summary: '乡镇窗口可预约的工作日与时段',
    access: 'anyone',
    params: ByTownship,
    response: FreeSlots,
    handle: ({ context, params, who }) => freeSlots(context, params.township, who),
  }),
  route({
    method: 'GET',
    path: '/slots/:township/plan',
    summary: '乡镇窗口的预约安排',
    access: ['administrator', 'operator', 'clerk'],
    params: ByTownship,
    response: SlotPlan,
    handle: ({ context, params, who }) => readPlan(context, params.township, who),
  }),
  route({
    method: 'PUT',
    path: '/slots/:township/plan',
    summary: '修改乡镇窗口的预约安排，已有的预约不变',
    access: ['administrator', 'operator'],
    params: ByTownship,
    body: SlotPlan,
    response: SlotPlan,
    handle: ({ context, params, body, who }) => savePlan(context, params.township, body, who),
  }),
  route({
    method: 'POST',
    path: '/bookings',
    summary: '预约窗口时段',
    access: 'anyone',
    body: Book,
    response: Booked,
    status: 201,
    handle: ({ context, body, who, transport }) =>
      book(context, { ...body, address: transport.address }, who),
  }),
  route({
    method: 'POST',
    path: '/bookings/:number/cancel',
    summary: '凭预约号和电话后四位取消预约',
    access: 'anyone',
    params: ByBooking,
    body: CancelBooking,
    response: BookingNumber,
    handle: ({ context, params, body, who, transport }) =>
      cancelBooking(context, { ...params, ...body, address: transport.address }, who),
  }),
  route({
    method: 'GET',
    path: '/bookings',
    summary: '本窗口某日的预约',
    access: ['clerk'],
    query: BookingQuery,
    response: list(BookingListed),
    handle: ({ context, query, who }) => listBookings(context, query, staff(who)),
  }),
];
