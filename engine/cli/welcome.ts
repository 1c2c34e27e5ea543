import { resolve } from 'node:path';
import type { Prepared } from '../service/demo/prepare-demo.js';

export interface Welcome {
  readonly host: string;
  readonly port: number;
  readonly data: string;
  readonly demo: boolean;
}

/** What the person who started the server reads first: what to open, and who can sign in. */
export function welcome(
  { host, port, data, demo }: Welcome,
  prepared: Prepared | { readonly token: string } | undefined,
): string[] {
  const address = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  const lines = [
    `一窗已启动（数据文件夹 ${resolve(data)}）。Yichuang is running, please open:`,
    `  ${address}/  工作人员 staff`,
    `  ${address}/c  群众 citizens`,
    `  ${address}/api/openapi.json  接口说明 API`,
  ];
  if (prepared && 'token' in prepared) {
    lines.push(
      '首次使用，请在 24 小时内打开此链接，建立第一位管理员。Make the first administrator here:',
      `  ${address}/setup#${prepared.token}`,
    );
  }
  if (demo && prepared && 'accounts' in prepared) {
    const { accounts, organs, people, items } = prepared;
    lines.push(
      `演示县有 ${organs} 个机构、${people} 名人员、${items} 个流程；密码都是 demo。Who can sign in, password demo:`,
      ...accounts.map(({ user, name }) => `  ${user.padEnd(12)}${name}`),
      '  <机构>.<岗位>  如 qinghe.acceptance、health.review、forestry.head，B 岗加 .b',
      '另开一个终端运行 npm run demo，看五个事项从窗口到出件。See the main job in a second shell: npm run demo',
    );
  }
  return lines;
}
