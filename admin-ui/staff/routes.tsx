import {
  AuditOutlined,
  BankOutlined,
  DashboardOutlined,
  EditOutlined,
  MobileOutlined,
  NotificationOutlined,
  UnorderedListOutlined,
} from '@ant-design/icons';
import type { ComponentType, ReactNode } from 'react';
import type { Me, Role } from '../api/types.js';
import type { Text } from '../i18n/texts.js';

/** One page of the staff app. */
export interface Page {
  /** Below the root, as react-router writes it. */
  readonly path: string;
  readonly label: Text;
  /** Who may open it; the server decides again at every call. */
  readonly roles: readonly Role[];
  /** Of those with such a role, whether this person; all of them unless told. */
  readonly admits?: (me: Me) => boolean;
  /** Stands in the menu. */
  readonly icon?: ReactNode;
  readonly load: () => Promise<{ readonly default: ComponentType }>;
}

const EVERYBODY = ['administrator', 'clerk', 'reviewer', 'supervisor', 'operator'] as const;

/** 代办员 work on the phone in their village and have a page of their own. */
const isAgent = ({ posts }: Me): boolean => posts.some(({ post }) => post === 'villageAgent');
const sitsAtWindow = ({ posts }: Me): boolean => posts.some(({ post }) => post !== 'villageAgent');

/** Every page, in the order of the menu; each area's folder says what is in it. */
export const PAGES: readonly Page[] = [
  {
    path: 'window',
    label: ['窗口', 'Window'],
    roles: ['clerk'],
    admits: sitsAtWindow,
    icon: <BankOutlined />,
    load: () => import('./pages/window/index.js'),
  },
  {
    path: 'window/receive/:item',
    label: ['收件', 'Receive'],
    roles: ['clerk'],
    admits: sitsAtWindow,
    load: () => import('./pages/window/receive/index.js'),
  },
  {
    path: 'window/receipt/:number',
    label: ['收件回执', 'Receipt'],
    roles: ['clerk'],
    admits: sitsAtWindow,
    load: () => import('./pages/window/receipt.js'),
  },
  {
    path: 'window/cases/:number',
    label: ['窗口办理', 'Work at the window'],
    roles: ['clerk'],
    admits: sitsAtWindow,
    load: () => import('./pages/window/work/index.js'),
  },
  {
    path: 'window/lists/:list',
    label: ['窗口清单', 'Lists of the window'],
    roles: ['clerk'],
    admits: sitsAtWindow,
    load: () => import('./pages/window/task-list.js'),
  },
  {
    path: 'window/hand-out',
    label: ['出件台', 'Hand-out desk'],
    roles: ['clerk'],
    admits: sitsAtWindow,
    load: () => import('./pages/window/hand-out/index.js'),
  },
  {
    path: 'window/drafts',
    label: ['草稿', 'Drafts'],
    roles: ['clerk'],
    admits: sitsAtWindow,
    load: () => import('./pages/window/drafts.js'),
  },
  {
    path: 'agent',
    label: ['代办', 'Village agent'],
    roles: ['clerk'],
    admits: isAgent,
    icon: <MobileOutlined />,
    load: () => import('./pages/agent/index.js'),
  },
  {
    path: 'agent/apply',
    label: ['替村民申请', 'Apply for a villager'],
    roles: ['clerk'],
    admits: isAgent,
    load: () => import('./pages/agent/apply.js'),
  },
  {
    path: 'agent/receive/:item',
    label: ['代办申请', 'Application'],
    roles: ['clerk'],
    admits: isAgent,
    load: () => import('./pages/agent/receive.js'),
  },
  {
    path: 'agent/cases/:number',
    label: ['代办件', 'Case of the village'],
    roles: ['clerk'],
    admits: isAgent,
    load: () => import('./pages/agent/case.js'),
  },
  {
    path: 'queue',
    label: ['待办', 'Queue'],
    roles: ['clerk', 'reviewer'],
    icon: <UnorderedListOutlined />,
    load: () => import('./pages/queue/index.js'),
  },
  {
    path: 'tasks/:id',
    label: ['办理任务', 'Task'],
    roles: ['clerk', 'reviewer', 'supervisor'],
    load: () => import('./pages/queue/task/index.js'),
  },
  {
    path: 'cases/:number',
    label: ['办件', 'Case'],
    roles: EVERYBODY,
    load: () => import('./pages/case/index.js'),
  },
  {
    path: 'supervision',
    label: ['监督', 'Supervision'],
    roles: ['supervisor'],
    icon: <AuditOutlined />,
    load: () => import('./pages/supervision/index.js'),
  },
  {
    path: 'supervision/cases',
    label: ['办件清单', 'Cases'],
    roles: ['supervisor'],
    load: () => import('./pages/supervision/cases.js'),
  },
  {
    path: 'supervision/items/:code',
    label: ['停留热度', 'Dwell time'],
    roles: ['supervisor'],
    load: () => import('./pages/supervision/dwell.js'),
  },
  {
    path: 'orders',
    label: ['督办', 'Orders'],
    roles: ['clerk', 'reviewer', 'supervisor'],
    admits: sitsAtWindow,
    icon: <NotificationOutlined />,
    load: () => import('./pages/supervision/orders.js'),
  },
  {
    path: 'cases/:number/audit',
    label: ['审计日志', 'Audit log'],
    roles: ['clerk', 'reviewer', 'supervisor'],
    load: () => import('./pages/supervision/audit.js'),
  },
  {
    path: 'design',
    label: ['设计', 'Design'],
    roles: ['administrator'],
    icon: <EditOutlined />,
    load: () => import('./pages/design/list/index.js'),
  },
  {
    path: 'design/new',
    label: ['新建事项', 'New item'],
    roles: ['administrator'],
    load: () => import('./pages/design/new/index.js'),
  },
  {
    path: 'design/decisions',
    label: ['决策表', 'Decision tables'],
    roles: ['administrator'],
    load: () => import('./pages/design/decisions/list/index.js'),
  },
  {
    path: 'design/decisions/:key',
    label: ['编辑决策表', 'Edit a decision table'],
    roles: ['administrator'],
    load: () => import('./pages/design/decisions/editor/index.js'),
  },
  {
    path: 'design/drafts/:key/guide',
    label: ['办事指南预览', 'Preview of the guide'],
    roles: ['administrator'],
    load: () => import('./pages/design/guide/index.js'),
  },
  {
    path: 'design/drafts/:key',
    label: ['设计事项', 'Design an item'],
    roles: ['administrator'],
    load: () => import('./pages/design/workbench/index.js'),
  },
  {
    path: 'design/items/:key/versions',
    label: ['版本记录', 'Versions'],
    roles: ['administrator'],
    load: () => import('./pages/design/versions/index.js'),
  },
  {
    path: 'operations',
    label: ['运维', 'Operations'],
    roles: ['operator', 'administrator'],
    icon: <DashboardOutlined />,
    load: () => import('./pages/operations/index.js'),
  },
  {
    path: 'operations/people',
    label: ['人员', 'People'],
    roles: ['operator', 'administrator'],
    load: () => import('./pages/operations/people/index.js'),
  },
  {
    path: 'operations/organs',
    label: ['机构', 'Organs'],
    roles: ['operator', 'administrator'],
    load: () => import('./pages/operations/organs/index.js'),
  },
  {
    path: 'operations/delegations',
    label: ['授权委托', 'Delegations'],
    roles: ['operator', 'administrator'],
    load: () => import('./pages/operations/delegations/index.js'),
  },
  {
    path: 'operations/calendar',
    label: ['工作日历', 'Calendar'],
    roles: ['operator', 'administrator'],
    load: () => import('./pages/operations/calendar/index.js'),
  },
  {
    path: 'operations/incidents',
    label: ['流程异常', 'Incidents'],
    roles: ['operator', 'administrator'],
    load: () => import('./pages/operations/incidents/index.js'),
  },
];
