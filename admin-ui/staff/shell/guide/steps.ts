import type { Text } from '../../../i18n/texts.js';

export const STEPS = ['model', 'publish', 'receive', 'decide', 'handOut', 'follow'] as const;
export type StepKey = (typeof STEPS)[number];

export interface Step {
  readonly key: StepKey;
  readonly title: Text;
  /** What to do there. */
  readonly hint: Text;
  /** Account of the demonstration county whose work this is. */
  readonly user: string;
  /** Where it is done. */
  readonly path: string;
}

/** The product's main job, as a newcomer walks it in five minutes. */
export const GUIDE: readonly Step[] = [
  {
    key: 'model',
    title: ['建一个事项', 'Model an item'],
    hint: [
      '以管理员身份从模板新建一个“直接办结”事项，看看流程图、表单和材料。',
      'As the administrator start a new item from a template; look at its diagram, form, materials.',
    ],
    user: 'admin',
    path: '/design',
  },
  {
    key: 'publish',
    title: ['发布', 'Publish'],
    hint: [
      '检查通过后发布。发布的事项立即出现在窗口和公开的办事指南里。',
      'Publish it once the checks pass: windows and the public guide have it at once.',
    ],
    user: 'admin',
    path: '/design',
  },
  {
    key: 'receive',
    title: ['窗口收件', 'Receive'],
    hint: [
      '以综合窗口人员身份搜索事项（如“食品摊点”），填表、勾材料、核对、收件，得到回执。',
      'As the window clerk find an item, fill in the form, tick materials, check, receive.',
    ],
    user: 'qinghe.all',
    path: '/window',
  },
  {
    key: 'decide',
    title: ['受理和决定', 'Accept and decide'],
    hint: [
      '在待办里签收、受理并作出决定；右侧的时限说明每个日期怎样算出。',
      'In the queue claim it, accept it and decide; the clocks explain each date.',
    ],
    user: 'qinghe.all',
    path: '/queue',
  },
  {
    key: 'handOut',
    title: ['出件', 'Hand out'],
    hint: [
      '制发结果文书，核对领取人身份，签收送达。',
      'Issue the result, check who collects it, record the delivery.',
    ],
    user: 'qinghe.all',
    path: '/queue',
  },
  {
    key: 'follow',
    title: ['跟踪与监督', 'Follow'],
    hint: [
      '以监督人员身份查看全县办件、时限灯和办理过程；申请人凭编号和查询码也能随时查。',
      'As the supervisor see all cases, their lights and course; applicants follow by number.',
    ],
    user: 'supervisor',
    path: '/supervision',
  },
];
