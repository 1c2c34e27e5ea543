import { html } from './html.js';
import { page } from './page.js';

/** Where the link leads that an empty server prints. */
export function setupPage(isOpen: boolean): string {
  const body = html`<div class="narrow"><h1>首次使用</h1>${isOpen ? FORM : DONE}</div>`;
  return page({ title: '首次使用', body, script: isOpen ? '/assets/setup.js' : undefined });
}

const DONE = html`<p class="notice">系统已有管理员，这个页面不再使用。</p><p><a href="/">返回首页</a></p>`;

const FORM = html`<p class="soft">建立第一位管理员。之后的机构、人员与事项都由管理员设置。</p>
<p id="said" role="alert" hidden></p>
<form id="setup" class="card stack" autocomplete="off">
<label>账号<input name="user" required maxlength="64" pattern="[A-Za-z0-9._\\-]+" title="字母、数字、点、下划线、连字符" autocomplete="username"></label>
<label>姓名<input name="name" required maxlength="200"></label>
<label>密码（至少 10 个字符）<input name="password" type="password" required minlength="10" maxlength="200" autocomplete="new-password"></label>
<label>再次输入密码<input name="again" type="password" required minlength="10" maxlength="200" autocomplete="new-password"></label>
<div><button class="button" name="send">建立管理员</button></div></form>`;
