import type { Language } from '../../i18n/language.js';
import { said, type Text } from '../../i18n/texts.js';

/** Of every account of the demonstration county; there is no such password anywhere else. */
export const DEMO_PASSWORD = 'demo';

export interface DemoAccount {
  readonly user: string;
  readonly name: Text;
  /** What can be done as this person. */
  readonly can: Text;
}

/** One for each role, as `processes/county/staff.json` makes them. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  {
    user: 'admin',
    name: ['管理员', 'Administrator'],
    can: ['画流程、配表单、定时限和材料，发布事项', 'Models, publishes and configures items'],
  },
  {
    user: 'qinghe.all',
    name: ['综合窗口人员', 'Window clerk, all posts'],
    can: ['清河镇全岗：收件、受理、当场决定、出件', 'Receives, accepts, decides and hands out'],
  },
  {
    user: 'clerk',
    name: ['窗口受理人员', 'Window clerk'],
    can: ['清河镇受理岗：收件、告知补正、受理、移交', 'Receives, asks for corrections, accepts'],
  },
  {
    user: 'reviewer',
    name: ['部门审查人员', 'Department reviewer'],
    can: ['县卫生健康局：接收案卷、审查、退回、会签', 'Reviews, returns, countersigns'],
  },
  {
    user: 'health.decision',
    name: ['部门决定人员', 'Department decider'],
    can: ['县卫生健康局：依审查意见作出准予或不予决定', 'Decides on what was reviewed'],
  },
  {
    user: 'qinghe-v1.villageAgent',
    name: ['村级代办员', 'Village agent'],
    can: ['在手机上替村民申报、拍材料、跟踪、领取', 'Applies for villagers on the phone'],
  },
  {
    user: 'supervisor',
    name: ['监督人员', 'Supervisor'],
    can: ['看全县时限和办结率，催办、督办', 'Sees every deadline, urges and supervises'],
  },
  {
    user: 'operator',
    name: ['运维人员', 'Operator'],
    can: ['管机构人员、工作日历，处理流程故障', 'Keeps people, calendars and incidents'],
  },
];

export function demoName(user: string, language: Language): string {
  const account = DEMO_ACCOUNTS.find((each) => each.user === user);
  return account ? said(account.name, language) : user;
}
