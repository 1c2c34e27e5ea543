/** What `yichuang run` says, in both languages. */
export type Language = 'zh' | 'en';

export const WORDS = {
  usage: [
    '用法：yichuang run FILE.bpmn… [--vars \'{"n":1}\'] [--process 标识] [--lang en]',
    'Usage: yichuang run FILE.bpmn… [--vars \'{"n":1}\'] [--process KEY] [--lang en]',
  ],
  varsInvalid: ['--vars 不是 JSON 对象', '--vars is no JSON object'],
  noProcess: ['文件里没有可执行的流程', 'no executable process in these files'],
  started: ['启动', 'started'],
  ended: ['流程已结束', 'the process has ended'],
  waiting: ['等待：', 'It waits for:'],
  userTask: ['人工任务', 'user task'],
  externalTask: ['外部任务', 'external task'],
  message: ['消息', 'message'],
  signal: ['信号', 'signal'],
  condition: ['条件', 'condition'],
  timer: ['定时器', 'timer'],
  job: ['异步作业', 'job'],
  trigger: ['等待触发', 'to be triggered'],
  prompt: [
    '序号 [变量 JSON]，v 变量 JSON，t 让时间走到下一个定时器，q 退出 > ',
    'number [variables], v variables, t next timer, q quit > ',
  ],
  noSuch: ['没有这一项', 'there is no such entry'],
  jsonInvalid: ['变量须为 JSON 对象', 'variables must be a JSON object'],
  noTimer: ['没有等待中的定时器', 'no timer is waiting'],
  conditional: [
    '条件在变量改变时判断：请用 v 设置变量',
    'conditions follow variables: set them by v',
  ],
  now: ['现在', 'now'],
  unfinished: ['输入已尽，流程还在等待。', 'The input is over and the process still waits.'],
  failed: ['停住', 'stands still'],
} as const satisfies Record<string, readonly [zh: string, en: string]>;

export function say(language: Language, word: keyof typeof WORDS): string {
  return WORDS[word][language === 'zh' ? 0 : 1];
}
