import type { BookingDay, Booked } from '../../../service/booking/bookings.js';
import { dayInWords } from '../../../service/cases/day-words.js';
import { type Html, html } from '../html.js';
import { type Around, citizenPage } from './frame.js';
import { sayIn } from './language.js';

export interface BookPage {
  readonly townships: readonly { readonly id: string; readonly name: string }[];
  readonly items: readonly { readonly key: string; readonly name: string }[];
  readonly township: string;
  readonly item: string;
  /** Of the township, once it is chosen. */
  readonly days?: readonly BookingDay[];
  readonly problem?: string;
  readonly said?: string;
}

/** 预约: first where, then when, then who. */
export function bookPage(page: BookPage, around: Around): string {
  const t = sayIn(around.lang);
  const { days, problem, said } = page;
  const body = html`<div class="narrow"><h1>${t('预约到窗口办', 'Book a counter')}</h1>
${problem !== undefined && html`<p class="notice bad" role="alert">${problem}</p>`}
${said !== undefined && html`<p class="notice good" role="status">${said}</p>`}
${chooser(page, around)}
${days !== undefined && slots(page, days, around)}
${canceller(around)}</div>`;
  return citizenPage({ title: t('预约', 'Booking'), body, at: 'book' }, around);
}

export function bookedPage(booked: Booked, around: Around): string {
  const t = sayIn(around.lang);
  const { number, townshipName, day, from, to } = booked;
  const body = html`<div class="narrow"><section class="now good"><h1>${t('预约好了', 'Booked')}</h1>
<dl class="facts"><div><dt>${t('时间', 'When')}</dt><dd><b>${dayInWords(day, around.lang, around.now)} ${from}–${to}</b></dd></div>
<div><dt>${t('地点', 'Where')}</dt><dd lang="zh-CN"><b>${townshipName}</b></dd></div>
<div><dt>${t('预约号', 'Booking number')}</dt><dd><b class="number">${number}</b></dd></div></dl>
<p>${t('请带上身份证和材料，提前几分钟到。过号不用重新预约，按现场次序办理。来不了请取消，把时间让给别人。', 'Bring your identity card and papers. Cancel if you cannot come.')}</p>
<p class="actions screen"><a class="button" href="/c">${t('返回首页', 'Back')}</a><button class="button plain" type="button" data-print hidden>${t('打印', 'Print')}</button></p></section></div>`;
  return citizenPage({ title: t('预约好了', 'Booked'), body, at: 'book' }, around);
}

// ---------------------------------------------------------------------------------------------

function chooser({ townships, items, township, item }: BookPage, { lang }: Around): Html {
  const t = sayIn(lang);
  const option = (value: string, name: string, chosen: string): Html =>
    html`<option value="${value}"${value === chosen ? html` selected` : ''} lang="zh-CN">${name}</option>`;
  return html`<form class="card stack" action="/c/book" method="get">
<label>${t('在哪个乡镇办', 'Township')}<select name="township" required><option value="">${t('请选择', 'Choose')}</option>${townships.map(({ id, name }) => option(id, name, township))}</select></label>
<label>${t('办什么事（选填）', 'What for (optional)')}<select name="item"><option value="">${t('还没想好、其他', 'Something else')}</option>${items.map(({ key, name }) => option(key, name, item))}</select></label>
<div><button class="button ${township === '' ? '' : 'plain'}">${t('看可以预约的时间', 'Show free times')}</button></div></form>`;
}

function slots({ township, item }: BookPage, days: readonly BookingDay[], around: Around): Html {
  const t = sayIn(around.lang);
  const open = days.filter((day) => day.slots.some(({ free }) => free > 0));
  if (open.length === 0) {
    return html`<p class="notice">${t('近期没有可以预约的时间，可以直接到窗口取号。', 'No free times soon; come and take a number.')}</p>`;
  }
  const day = ({ day: date, slots: all }: BookingDay, first: boolean): Html =>
    html`<details class="day"${first ? html` open` : ''}><summary>${dayInWords(date, around.lang, around.now)}</summary><div class="choices times">${all
      .filter(({ free }) => free > 0)
      .map(
        ({ from, to, free }) =>
          html`<label class="choice"><input type="radio" name="slot" value="${date} ${from}" required> ${from}–${to} <span class="soft">${t(`余 ${free}`, `${free} left`)}</span></label>`,
      )}</div></details>`;
  return html`<form class="card stack" action="/c/book" method="post" autocomplete="off">
<input type="hidden" name="township" value="${township}"><input type="hidden" name="item" value="${item}">
<fieldset><legend><h2>${t('选一个时间', 'Choose a time')}</h2></legend>${open.map((one, at) => day(one, at === 0))}</fieldset>
<label>${t('姓名', 'Name')}<input name="name" required maxlength="50" autocomplete="name"></label>
<label>${t('手机号', 'Phone')}<input name="phone" required inputmode="tel" pattern="[0-9]{7,15}" maxlength="15" title="${t('只填数字', 'Digits only')}" autocomplete="tel"></label>
<div><button class="button big">${t('确定预约', 'Book')}</button></div></form>`;
}

function canceller({ lang }: Around): Html {
  const t = sayIn(lang);
  return html`<details class="card"><summary>${t('取消预约', 'Cancel a booking')}</summary><form class="stack" action="/c/book/cancel" method="post" autocomplete="off">
<label>${t('预约号', 'Booking number')}<input name="number" required maxlength="100"></label>
<label>${t('预约时手机号的后四位', 'Last four of the phone number')}<input name="lastFour" required pattern="[0-9]{4}" maxlength="4" inputmode="numeric"></label>
<div><button class="button">${t('取消预约', 'Cancel it')}</button></div></form></details>`;
}
