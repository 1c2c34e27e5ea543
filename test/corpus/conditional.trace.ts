import type { Family } from './case.js';

export const conditional: Family = {
  name: 'conditional',
  cases: [
    {
      rule: 'catch-condition',
      of: '13.5.2: waits until its condition holds',
      process: 'start s > catch c when [n > 1] > end e',
      steps: `
        start n=0 => s +c
        set n=1 =>
        set n=2 => -c e .`,
    },
    {
      rule: 'condition-holds-already',
      of: 'rule 4: evaluated on entry: what holds already passes',
      process: 'start s > catch c when [n > 1] > end e',
      steps: 'start n=2 => s c e .',
    },
    {
      rule: 'condition-interrupts',
      of: '13.5.3: a conditional boundary event interrupts',
      process: `
        start s > user a > end e
        boundary b on a when [n > 1] > end other`,
      steps: `
        start n=0 => s +a
        set n=2 => ~a b other .`,
    },
    {
      rule: 'condition-beside',
      of: 'Camunda 7: a non-interrupting one fires at every change while it holds',
      process: `
        start s > user a > end e
        boundary- b on a when [n > 1] > end told`,
      steps: `
        start n=0 => s +a
        set n=2 => b told
        set n=3 => b told
        set n=1 =>
        complete a => -a e .`,
    },
    {
      rule: 'changed-by-a-task',
      of: 'rule 4: a change made by the completion of another task counts',
      process: `
        start s > and f > user a > end e1
        f > catch c when [n > 1] > end e2`,
      steps: `
        start n=0 => s f { +a | +c }
        complete a n=2 => { -a e1 | -c e2 } .`,
    },
    {
      rule: 'changed-by-an-expression',
      of: 'rule 4: and one made by a script or expression on the way',
      process: `
        start s > and f > user a > compute k [5 -> n] > end e1
        f > catch c when [n > 1] > end e2`,
      steps: `
        start n=0 => s f { +a | +c }
        complete a => -a { k e1 | -c e2 } .`,
    },
    {
      rule: 'variable-filter',
      of: 'Camunda 7: with variableName only changes of that variable are looked at',
      process: `
        start s > user a > end e
        boundary- b on a > end told
        b: <conditionalEventDefinition camunda:variableName="n">\
          <condition xsi:type="tFormalExpression">\${n > 1}</condition>\
          </conditionalEventDefinition>`,
      steps: `
        start n=0 m=0 => s +a
        set n=2 => b told
        set m=5 =>
        set n=3 => b told
        complete a => -a e .`,
    },
    {
      rule: 'eldest-first',
      of: 'Camunda 7: of several conditions that hold, the one that has waited longest happens first',
      process: `
        start s > and f > user a > end e
        f > user b > end e2
        boundary ca on a when [n > 1] > task a2 > end e3
        boundary cb on b when [n > 1] > task b2 > end e4`,
      steps: `
        start n=0 => s f +a +b
        set n=2 => ~a ~b ca a2 e3 cb b2 e4 .`,
    },
    {
      rule: 'completed-with-variables',
      of: 'Camunda 7: what a task is completed with is set first, a condition that holds then cancels it',
      process: `
        start s > user a > end e
        boundary b on a when [n > 1] > end other`,
      steps: `
        start n=0 => s +a
        complete a n=2 => ~a b other .`,
    },
    {
      rule: 'completed-beside-a-condition',
      of: 'Camunda 7: one that interrupts nothing happens before the task is complete',
      process: `
        start s > user a > end e
        boundary- b on a when [n > 1] > user told > end e2`,
      steps: `
        start n=0 => s +a
        complete a n=2 => b +told -a e
        complete told => -told e2 .`,
    },
    {
      rule: 'worker-completes-with-variables',
      of: 'Camunda 7: the same of what a worker reports, and of a scope around the task',
      process: `
        start s > sub sp > end e
        sp { start s1 > service w > end e1 }
        boundary b on sp when [n > 1] > end other`,
      steps: `
        start n=0 => s +sp s1 +w
        work w n=2 => ~w ~sp b other .`,
    },
    {
      rule: 'condition-over-call',
      of: 'Camunda 7: a called process’s own variables are not seen from outside',
      process: `
        start s > call c inner > end e
        boundary b on c when [n > 1] > end other
        process inner { start si > compute k [9 -> n] > user ai > end ei }`,
      steps: `
        start n=0 => s +c si k +ai
        set n=2 => ~ai !inner ~c b other .`,
    },
    {
      rule: 'unknown-in-condition',
      of: 'Camunda 7: a conditional event on a variable that there is not yet waits, it does not fail',
      process: 'start s > catch c when [n > 1] > end e',
      steps: `
        start => s +c
        set n=1 =>
        set n=2 => -c e .`,
    },
  ],
};
