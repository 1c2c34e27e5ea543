import type { Family } from './case.js';

const TWO = 'start s > user a > user b > end e';

export const operations: Family = {
  name: 'operations',
  cases: [
    {
      rule: 'start-before',
      of: 'Camunda 7: a modification starts an activity beside what runs',
      process: TWO,
      steps: `
        start => s +a
        modify before b => +b
        complete b => -b e
        complete a => -a +b
        complete b => -b e .`,
    },
    {
      rule: 'start-after',
      of: 'Camunda 7: startAfter goes on behind the activity, without running it',
      process: TWO,
      steps: `
        start => s +a
        modify after a => +b
        at a b`,
    },
    {
      rule: 'start-on-a-flow',
      of: 'Camunda 7: startTransition puts a token on a flow',
      process: 'start s > user a -(f1)> user b > end e',
      steps: `
        start => s +a
        modify flow f1 => +b
        at a b`,
    },
    {
      rule: 'return-to-earlier',
      of: 'Camunda 7: back to an earlier step: started there, cancelled here',
      process: TWO,
      steps: `
        start => s +a
        complete a => -a +b
        modify before a, cancel b => { +a | ~b }
        complete a => -a +b`,
    },
    {
      rule: 'cancel-the-last',
      of: 'Camunda 7: an instance without any activity left ends',
      process: TWO,
      steps: `
        start => s +a
        modify cancel a => ~a !`,
    },
    {
      rule: 'into-a-sub-process',
      of: 'Camunda 7: the scopes around are made where they are missing',
      process: `
        start s > user a > sub sp > end e
        sp { start s1 > user b > end e1 }`,
      steps: `
        start => s +a
        modify before b, cancel a => { +sp +b | ~a }
        complete b => -b e1 -sp e .`,
    },
    {
      rule: 'waits-before-its-body',
      of: 'Camunda 7: what waits before a repeated activity is its body, not one of its instances',
      process: `start s > user a {camunda:asyncBefore="true"} [2] > end e`,
      steps: `
        start => s
        modify cancel a =>
        at a#multiInstanceBody
        modify cancel a#multiInstanceBody => !`,
    },
    {
      rule: 'empties-a-scope',
      of: 'Camunda 7: a scope that a cancellation empties goes too',
      process: `
        start s > and f > sub sp > end e
        f > user c > end e2
        sp { start s1 > user a > end e1 }`,
      steps: `
        start => s f { +sp s1 +a | +c }
        modify cancel a => ~a ~sp
        complete c => -c e2 .`,
    },
    {
      rule: 'unknown-target',
      of: 'Camunda 7: an instruction that names what there is not: nothing has changed',
      process: TWO,
      steps: `
        start => s +a
        modify before nowhere, cancel a => refused
        at a`,
    },
    {
      rule: 'suspended-instance',
      of: 'Camunda 7: a suspended instance completes nothing',
      process: TWO,
      steps: `
        start => s +a
        suspend =>
        complete a => refused SUSPENDED
        resume =>
        complete a => -a +b`,
    },
    {
      rule: 'cancelled-instance',
      of: 'Camunda 7: a deleted instance cancels all that runs in it',
      process: `
        start s > sub sp [2] > end e
        sp { start s1 > user a > end e1 }`,
      steps: `
        start => s +sp* { +sp s1 +a | +sp s1 +a }
        cancel => ~a ~sp ~a ~sp ~sp* !`,
    },
    {
      rule: 'token-for-the-join',
      of: 'rule 4: a token put before a parallel join stands for the branch that lacks one',
      process: `
        start s > and f > user a > and j > end e
        f > user b > j`,
      steps: `
        start => s f { +a | +b }
        complete a => -a
        modify before j, cancel b => { ~b | j e } !`,
    },
    {
      rule: 'one-more-of-many',
      of: 'Camunda 7: all instances of a multi-instance activity by its body',
      process: 'start s > user a [2] > user b > end e',
      steps: `
        start => s +a* +a +a
        modify before b, cancel a#multiInstanceBody => { +b | ~a ~a ~a* }
        complete b => -b e .`,
    },
  ],
};
