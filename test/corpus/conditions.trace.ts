import type { Family } from './case.js';

const TWO = `
  start s > user a -[n > 1]> task b > end e1
  a -[n > 2]> task c > end e2
  a -*> task d > end e3`;

export const conditions: Family = {
  name: 'conditions',
  cases: [
    {
      rule: 'all-that-hold',
      of: '13.3.1: of conditional flows from an activity all whose condition holds are taken',
      process: TWO,
      steps: `
        start => s +a
        complete a n=3 => -a { b e1 | c e2 } .`,
    },
    {
      rule: 'only-those-that-hold',
      of: '13.3.1: a flow whose condition is false gets no token',
      process: TWO,
      steps: `
        start => s +a
        complete a n=2 => -a b e1 .`,
    },
    {
      rule: 'default-if-none',
      of: '13.3.1: the default flow is taken where no condition holds',
      process: TWO,
      steps: `
        start => s +a
        complete a n=1 => -a d e3 .`,
    },
    {
      rule: 'unconditional-always',
      of: '13.3.1: beside conditional flows an unconditional one is always taken',
      process: `
        start s > task a -[n > 1]> task b > end e1
        a > task c > end e2`,
      steps: `
        start n=1 => s a c e2 .
        start n=2 => s a { b e1 | c e2 } .`,
    },
    {
      rule: 'default-not-beside-unconditional',
      of: 'Camunda 7: an unconditional flow counts as one that holds, so no default (BPMN p. 427)',
      process: `
        start s > task a > task b > end e1
        a -*> task c > end e2`,
      steps: 'start => s a b e1 .',
    },
    {
      rule: 'none-holds-activity',
      of: 'Camunda 7: no flow applies and no default: the step is refused, nothing has changed',
      process: `
        start s > user a -[n > 1]> end e1
        a -[n > 2]> end e2`,
      steps: `
        start => s +a
        complete a n=0 => refused NO_FLOW_APPLIES a
        at a
        vars n=none
        complete a n=2 => -a e1 .`,
    },
    {
      rule: 'condition-in-feel',
      of: 'Camunda 7: a condition may be FEEL; null is not true',
      process: `
        start s > xor x -[= n > 1 and ok]> end yes
        x -*> end no`,
      steps: `
        start n=2 ok=true => s x yes .
        start n=2 ok=false => s x no .`,
    },
    {
      rule: 'literal-conditions',
      of: 'Camunda 7: a condition may be a constant',
      process: `
        start s > task a -[false]> end e1
        a -[true]> end e2`,
      steps: 'start => s a e2 .',
    },
    {
      rule: 'sees-what-was-completed-with',
      of: '13.3.2: conditions are evaluated after the activity has completed, with what it gave',
      process: `
        start s > user a > xor x -[answer == "yes"]> end yes
        x -*> end no`,
      steps: `
        start answer="no" => s +a
        complete a answer="yes" => -a x yes .`,
    },
    {
      rule: 'not-a-truth-value',
      of: 'Camunda 7: a condition that gives no truth value fails, it is not taken for true',
      process: `
        start s > user a > xor x -[n]> end e1
        x -*> end e2`,
      steps: `
        start => s +a
        complete a n=1 => refused
        at a
        complete a n=true => -a x e1 .`,
    },
    {
      rule: 'unknown-variable',
      of: 'Camunda 7: a condition on a variable that there is not fails the step',
      process: `
        start s > user a > xor x -[missing > 1]> end e1
        x -*> end e2`,
      steps: `
        start => s +a
        complete a => refused
        at a`,
    },
    {
      rule: 'from-sub-process',
      of: '13.3.1: conditional and default flows leave a sub-process as any activity',
      process: `
        start s > sub sp -[n > 1]> end many
        sp -*> end few
        sp { start s1 > user a > end e1 }`,
      steps: `
        start => s +sp s1 +a
        complete a n=2 => -a e1 -sp many .
        start => s +sp s1 +a
        complete a n=1 => -a e1 -sp few .`,
    },
    {
      rule: 'from-multi-instance',
      of: '13.3.7: the flows are chosen once, when the last instance is done',
      process: `
        start s > user a [2] -[n > 1]> end many
        a -*> end few`,
      steps: `
        start => s +a* +a +a
        complete a n=2 => -a
        complete a n=1 => -a -a* few .`,
    },
    {
      rule: 'from-call-activity',
      of: '13.3.1: conditions on flows from a call activity see the variables of the caller',
      process: `
        start s > call c inner -[n > 1]> end many
        c -*> end few
        process inner { start si > user ai > end ei }`,
      steps: `
        start n=2 => s +c si +ai
        complete ai n=0 => -ai ei .inner -c many .`,
    },
    {
      rule: 'merged-by-conditions',
      of: '13.3.1: two conditions that hold towards one node are two tokens',
      process: `
        start s > task a -[n > 1]> task b > end e
        a -[n > 2]> b`,
      steps: `
        start n=3 => s a { b e | b e } .
        start n=2 => s a b e .`,
    },
  ],
};
