import type { CitizenProgress } from '../../../service/cases/citizen-progress.js';
import { type Html, html } from '../html.js';
import type { Around } from './frame.js';
import { sayIn } from './language.js';

const LEVELS = [
  [1, '非常满意', 'Very satisfied'],
  [2, '满意', 'Satisfied'],
  [3, '基本满意', 'Fairly satisfied'],
  [4, '不满意', 'Dissatisfied'],
  [5, '非常不满意', 'Very dissatisfied'],
] as const;

/** 好差评, five levels (GB/T 39046); nothing is chosen beforehand. */
export function rating({ mayRate, secondFactor }: CitizenProgress, { lang }: Around): Html | false {
  if (!mayRate || !secondFactor) return false;
  const t = sayIn(lang);
  const levels = LEVELS.map(
    ([level, zh, en]) =>
      html`<label class="choice"><input type="radio" name="level" value="${level}" required> ${t(zh, en)}</label>`,
  );
  return html`<section class="card screen" id="rate"><h2>${t('这次办得怎么样？', 'How was it?')}</h2>
<form class="stack" action="/c/progress/rate" method="post">
<fieldset><legend>${t('请您评价，办事人员不会代填', 'Only you can rate')}</legend><div class="choices">${levels}</div></fieldset>
<label>${t('想说的话（选填）', 'Anything to add (optional)')}<textarea name="text" rows="3" maxlength="500"></textarea></label>
<div><button class="button">${t('提交评价', 'Send')}</button></div></form></section>`;
}

/** What an applicant may do besides: kept folded, so that nobody does it by accident. */
export function actions(
  { secondFactor, mayWithdraw, phase, handOut }: CitizenProgress,
  townships: readonly { readonly id: string; readonly name: string }[],
  { lang }: Around,
): Html {
  const t = sayIn(lang);
  const open = phase !== 'ended' && phase !== 'delivered' && phase !== 'archived';
  const others = townships.filter(({ id }) => id !== handOut.id);
  return html`<section class="screen">${
    secondFactor &&
    open &&
    html`<h2>${t('还可以办', 'You may also')}</h2>
<details class="card"><summary>${t('催一催', 'Ask to hurry')}</summary><form class="stack" action="/c/progress/urge" method="post"><label>${t('说明', 'Message')}<textarea name="text" rows="2" maxlength="200" required></textarea></label><div><button class="button">${t('发送', 'Send')}</button></div></form></details>
<details class="card"><summary>${t('换个地方领取', 'Collect elsewhere')}</summary><form class="stack" action="/c/progress/hand-out" method="post"><label>${t('领取地点', 'Place')}<select name="to" required><option value="">${t('请选择', 'Choose')}</option>${others.map(({ id, name }) => html`<option value="${id}" lang="zh-CN">${name}</option>`)}</select></label><p class="soft">${t('现在是：', 'Now: ')}<span lang="zh-CN">${handOut.name}</span></p><div><button class="button">${t('确定更换', 'Change')}</button></div></form></details>
${mayWithdraw && html`<details class="card"><summary>${t('撤回申请', 'Withdraw')}</summary><form class="stack" action="/c/progress/withdraw" method="post"><p>${t('撤回后这件事就不办了，要办得重新申请。', 'It ends here; you would have to apply anew.')}</p><label>${t('撤回的原因', 'Reason')}<textarea name="reason" rows="2" maxlength="200" required></textarea></label><label class="choice"><input type="checkbox" name="sure" value="yes" required> ${t('我确定撤回', 'I am sure')}</label><div><button class="button danger">${t('撤回申请', 'Withdraw')}</button></div></form></details>`}`
  }
<form class="actions" action="/c/progress/leave" method="post"><button class="button plain">${t('退出，查另一件', 'Leave, or look up another case')}</button></form>
<p class="soft">${t('用的是别人的手机或公用电脑，看完请退出。', 'On somebody else’s device, please leave when done.')}</p></section>`;
}
