import type { Family } from './case.js';

const SETS = (event: string, name: string) =>
  `<camunda:executionListener event="${event}" expression="\${execution.setVariable('${name}', n)}" />`;

export const listeners: Family = {
  name: 'listeners',
  cases: [
    {
      rule: 'listener-at-start',
      of: 'Camunda 7: an execution listener at the start runs before the activity acts',
      process: `
        start s > compute k [seen + 1 -> sum] > end e
        k: ${SETS('start', 'seen')}`,
      steps: `
        start n=1 => s k e .
        vars sum=2`,
    },
    {
      rule: 'listener-at-end',
      of: 'Camunda 7: one at the end runs when the activity has acted',
      process: `
        start s > user a > end e
        a: ${SETS('end', 'seen')}`,
      steps: `
        start n=1 => s +a
        vars seen=none
        complete a => -a e .
        vars seen=1`,
    },
    {
      rule: 'listener-on-a-gateway',
      of: 'Camunda 7: gateways and events have listeners too, before conditions are looked at',
      process: `
        start s > xor x -[seen > 1]> end many
        x -*> end few
        x: ${SETS('start', 'seen')}`,
      steps: `
        start n=2 seen=0 => s x many .
        start n=1 seen=0 => s x few .`,
    },
    {
      rule: 'listener-fails',
      of: 'architecture 2: a listener that fails rejects the step',
      process: `
        start s > user a > task b > end e
        b: <camunda:executionListener event="start" expression="\${missing.deep}" />`,
      steps: `
        start => s +a
        complete a => refused
        at a`,
    },
    {
      rule: 'task-listener',
      of: 'Camunda 7: a task listener at creation may set variables',
      process: `
        start s > user a > end e
        a: <camunda:taskListener event="create" expression="\${task.setVariable('made', n)}" />`,
      steps: `
        start n=3 => s +a
        vars made=3`,
    },
    {
      rule: 'listener-when-cancelled',
      of: 'Camunda 7: listeners at the end run for what is cancelled too',
      process: `
        start s > user a > user z > end e
        a: ${SETS('end', 'seen')}
        boundary b on a timer PT1H > z`,
      steps: `
        start n=1 => s +a
        wait PT1H => ~a b +z
        vars seen=1`,
    },
    {
      rule: 'script-listener',
      of: 'Camunda 7: a listener may be a script',
      process: `
        start s > task a > end e
        a: <camunda:executionListener event="start"><camunda:script \
          scriptFormat="javascript">execution.setVariable("seen", n + 1)</camunda:script>\
          </camunda:executionListener>`,
      steps: `
        start n=1 => s a e .
        vars seen=2`,
    },
  ],
};
