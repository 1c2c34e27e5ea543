import type { Family } from './case.js';

export const tasks: Family = {
  name: 'tasks',
  cases: [
    {
      rule: 'task-passes',
      of: '13.3.3: an abstract task completes at once',
      process: 'start s > task a > end e',
      steps: 'start => s a e .',
    },
    {
      rule: 'manual-passes',
      of: '13.3.3, Camunda 7: a manual task is done outside, it passes its token on',
      process: 'start s > manual a > end e',
      steps: 'start => s a e .',
    },
    {
      rule: 'user-waits',
      of: '13.3.3: a user task waits for its completion',
      process: 'start s > user a > end e',
      steps: `
        start => s +a
        wait PT240H =>
        complete a done=true => -a e .
        vars done=true`,
    },
    {
      rule: 'worker-completes',
      of: 'Camunda 7: an external task waits for a worker',
      process: 'start s > service w > end e',
      steps: `
        start => s +w
        work w n=1 => -w e .
        vars n=1`,
    },
    {
      rule: 'topic-by-expression',
      of: 'Camunda 7: the topic may be an expression',
      process: 'start s > service w ${topic} > end e',
      steps: `
        start topic="stamp" => s +w
        work stamp => -w e .`,
    },
    {
      rule: 'worker-fails',
      of: 'Camunda 7: a failure with retries left leaves the task where it is',
      process: 'start s > service w > end e',
      steps: `
        start => s +w
        fail w 2 =>
        at w`,
    },
    {
      rule: 'worker-gives-up',
      of: 'Camunda 7: a failure without retries is an incident, the token stays',
      process: 'start s > service w > end e',
      steps: `
        start => s +w
        fail w 0 => #w
        at w`,
    },
    {
      rule: 'uncaught-error-ends-path',
      of: 'Camunda 7: a BPMN error that nobody catches ends its path, the instance completes',
      process: 'start s > service w > end e',
      steps: `
        start => s +w
        error w E => -w .`,
    },
    {
      rule: 'expression-task',
      of: 'Camunda 7: a service task by expression completes with its value',
      process: 'start s > compute c [n * 2 -> m] > end e',
      steps: `
        start n=21 => s c e .
        vars m=42`,
    },
    {
      rule: 'expression-fails',
      of: 'architecture 2: an expression that fails rejects the step, nothing has changed',
      process: 'start s > user a > compute c [missing.deep -> m] > end e',
      steps: `
        start => s +a
        complete a => refused
        at a`,
    },
    {
      rule: 'same-task-twice-open',
      of: '13.3.2: each token has its own activity instance',
      process: `
        start s > and f > xor m > user a > end e
        f > m`,
      steps: `
        start => s f { m +a | m +a }
        at a a
        complete a => -a e
        at a
        complete a => -a e .`,
    },
    {
      rule: 'two-workers',
      of: 'Camunda 7: external tasks of one instance are completed in any order',
      process: `
        start s > and f > service v > and j > end e
        f > service w > j`,
      steps: `
        start => s f { +v | +w }
        work w => -w
        work v => -v j e .`,
    },
    {
      rule: 'global-task',
      of: 'BPMN 10.3.5: a call activity may call a global task',
      process: `
        start s > call c ask > end e
        root <globalUserTask id="ask" name="询问" />`,
      steps: `
        start => s +c +ask
        complete ask => -ask .ask -c e .`,
    },
  ],
};
