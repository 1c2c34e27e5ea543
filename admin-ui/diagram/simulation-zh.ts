/** What token simulation says, in Chinese. */
export const SIMULATION_ZH: Readonly<Record<string, string>> = {
  'Token Simulation': '走一遍流程',
  'Toggle Simulation Log': '显示或收起记录',
  'Simulation Log': '走过的步骤',
  'No Entries': '还没有记录',
  'Reset Simulation': '重新开始',
  'Play/Pause Simulation': '继续或暂停',
  'Play Simulation': '继续',
  'Pause Simulation': '暂停',
  'Set animation speed = Slow': '速度：慢',
  'Set animation speed = Normal': '速度：正常',
  'Set animation speed = Fast': '速度：快',
  'Set Sequence Flow': '换一条路',
  'Trigger Event': '触发',
  'Add pause point': '在此停下',
  'Remove pause point': '不再停下',
  'Found unsupported elements': '有不支持的元素',
  'Not supported': '不支持',
  Finished: '走完了',
  Close: '关闭',
  Process: '流程',
  SubProcess: '子流程',
  'Process started': '流程开始',
  'Process finished': '流程结束',
  'Process canceled': '流程取消',
  'SubProcess started': '子流程开始',
  'SubProcess finished': '子流程结束',
  'SubProcess canceled': '子流程取消',
  Task: '普通步骤',
  'User Task': '岗位环节',
  'Service Task': '系统任务',
  'Script Task': '计算',
  'Call Activity': '调用流程',
  'Business Rule Task': '业务规则任务',
  'Manual Task': '线下步骤',
  'Receive Task': '等待消息',
  'Send Task': '发送任务',
  'Exclusive Gateway': '条件分支',
  'Parallel Gateway': '并行分支',
  'Inclusive Gateway': '包容分支',
  'Start Event': '开始',
  'Intermediate Event': '中间事件',
  'Boundary Event': '边界事件',
  'End Event': '结束',
};

/** A sentence of the simulation in Chinese; names of elements stay as they are. */
export function simulationText(text: string): string {
  const trimmed = text.trim();
  if (Object.hasOwn(SIMULATION_ZH, trimmed)) return SIMULATION_ZH[trimmed] as string;
  const scope = /^Focus process instance (.+)$/.exec(trimmed);
  if (scope !== null) return `只看实例 ${scope[1] ?? ''}`;
  const ended = /^(.*) (started|finished|canceled|exited)$/.exec(trimmed);
  if (ended === null) return text;
  const [, name = '', what = ''] = ended;
  return `${SIMULATION_ZH[name] ?? name} ${ENDS[what] ?? what}`;
}

const ENDS: Readonly<Record<string, string>> = {
  started: '开始',
  finished: '结束',
  canceled: '取消',
  exited: '离开',
};
