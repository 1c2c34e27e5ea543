import { ROUTES } from '../../engine/http/routes/index.js';
import type { Route } from '../../engine/http/route.js';

const BEGIN = '<!-- routes: node dist/scripts/api-routes.js -->';
const END = '<!-- /routes -->';

/** The text of docs/api.md with the table of all routes as they are now. */
export function withRouteTable(text: string): string {
  const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (from === -1 || to < from) throw new Error(`docs/api.md lacks ${BEGIN} and ${END}`);
  return `${text.slice(0, from)}${BEGIN}\n\n${table()}\n\n${text.slice(to)}`;
}

// ---------------------------------------------------------------------------------------------

function table(): string {
  const rows = ROUTES.map((route) => `| ${cells(route).join(' | ')} |`);
  return ['| 接口 | 谁可以用 | 做什么 |', '|---|---|---|', ...rows].join('\n');
}

function cells({ method, path, access, summary }: Route): readonly string[] {
  const who = access === 'anyone' ? '任何人' : namesOf(access);
  return [`\`${method} ${path}\``, who, summary.replaceAll('|', '\\|')];
}

function namesOf(access: Exclude<Route['access'], 'anyone'>): string {
  const names = access.map((role) => NAMES[role]);
  const isStaff = STAFF.every((role) => access.includes(role));
  if (!isStaff) return names.join('、');
  return access.includes('citizen') ? '工作人员、申请人' : '工作人员';
}

const NAMES = {
  administrator: '管理员',
  clerk: '窗口',
  reviewer: '部门',
  supervisor: '监督员',
  operator: '运维',
  citizen: '申请人',
} as const;
const STAFF = ['administrator', 'clerk', 'reviewer', 'supervisor', 'operator'] as const;
