/**
 * Sends the form of the setup page. The token comes from the fragment of the link, which no server
 * and no log sees; it is taken out of the address at once.
 */
export const SETUP_SCRIPT = `'use strict';
const form = document.querySelector('#setup');
const said = document.querySelector('#said');
const token = location.hash.slice(1);
history.replaceState(null, '', location.pathname);

function say(text, good) {
  said.textContent = text;
  said.className = good ? 'notice good' : 'notice bad';
  said.hidden = false;
}

async function send() {
  const { user, name, password, again } = form.elements;
  if (password.value !== again.value) return say('两次输入的密码不一致，请重新输入。', false);
  const body = { token, user: user.value, name: name.value, password: password.value };
  const response = await fetch('/api/setup', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) return say(answer.error.message, false);
  form.hidden = true;
  say('管理员“' + answer.user + '”已建立，现在可以用这个账号登录。', true);
}

if (form) {
  if (token === '') say('请打开服务启动时给出的完整链接（以 /setup# 开头）。', false);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    form.elements.send.disabled = true;
    send()
      .catch(() => say('无法连接服务器，请检查网络后重试。', false))
      .finally(() => { form.elements.send.disabled = false; });
  });
}
`;
