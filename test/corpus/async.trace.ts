import type { Family } from './case.js';

const BEFORE = 'camunda:asyncBefore="true"';
const AFTER = 'camunda:asyncAfter="true"';

export const asynchronous: Family = {
  name: 'async',
  cases: [
    {
      rule: 'async-before',
      of: 'Camunda 7: the step ends before the activity, a job goes on',
      process: `start s > task a {${BEFORE}} > end e`,
      steps: `
        start => s
        at a
        jobs => a e .`,
    },
    {
      rule: 'async-after',
      of: 'Camunda 7: the step ends behind the activity',
      process: `start s > user a {${AFTER}} > task b > end e`,
      steps: `
        start => s +a
        complete a => -a
        at a
        jobs => b e .`,
    },
    {
      rule: 'async-after-an-end',
      of: 'Camunda 7: an end event may be asynchronous behind too: the process is open until then',
      process: `start s > user a > end e {${AFTER}}`,
      steps: `
        start => s +a
        complete a => -a e
        at e
        jobs => .`,
    },
    {
      rule: 'async-after-an-uncaught-error',
      of: 'Camunda 7: an error that nobody catches ends the path, which waits for nothing behind',
      process: `start s > service w {camunda:type="external" camunda:topic="w" ${AFTER}} > task b > end e`,
      steps: `
        start => s +w
        error w E => -w .`,
    },
    {
      rule: 'undone-without-async-after',
      of: 'Camunda 7: what is undone goes on nowhere, asynchronous behind or not',
      process: `
        start s > sub sp {${AFTER}} > user b > throw t compensation > user c > end e
        sp {
        start s1 > task x > end e1
        compensate x by user undo
        }`,
      steps: `
        start => s +sp s1 x e1 -sp
        jobs => +b
        complete b => -b +t +undo
        complete undo => -undo -t +c
        complete c => -c e .`,
    },
    {
      rule: 'async-after-decides-first',
      of: 'Camunda 7: the flows are decided before the step ends, each goes on in a job of its own',
      process: `
        start s > user a {${AFTER}} -[n > 1]> task many > end e
        a -[n > 0]> task some > end f`,
      steps: `
        start => s +a
        complete a n=2 => -a
        at a a
        set n=0 =>
        jobs => { many e | some f } .`,
    },
    {
      rule: 'async-after-no-flow',
      of: 'Camunda 7: where no flow holds the step is refused, not the job',
      process: `start s > user a {${AFTER}} -[n > 1]> end e`,
      steps: `
        start n=1 => s +a
        complete a => refused NO_FLOW_APPLIES a
        at a`,
    },
    {
      rule: 'async-behind-each-instance',
      of: 'Camunda 7: asynchronous behind each instance: what is done counts in a job of its own',
      process: `
        start s > user a > end e
        a: <multiInstanceLoopCharacteristics ${AFTER}><loopCardinality>2</loopCardinality>\
          <completionCondition>\${nrOfCompletedInstances == 1}</completionCondition>\
          </multiInstanceLoopCharacteristics>`,
      steps: `
        start => s +a* +a +a
        complete a => -a
        jobs => ~a -a* e .`,
    },
    {
      rule: 'both-sides',
      of: 'Camunda 7: both are two jobs',
      process: `start s > task a {${BEFORE} ${AFTER}} > end e`,
      steps: `
        start => s
        jobs => a e .`,
    },
    {
      rule: 'start-event-async',
      of: 'Camunda 7: an asynchronous start event: the call returns at once',
      process: `start s {${BEFORE}} > task a > end e`,
      steps: `
        start =>
        jobs => s a e .`,
    },
    {
      rule: 'fails-three-times',
      of: 'Camunda 7: three tries, then an incident; the token stays where it is',
      process: `start s > compute c [missing.deep -> n] {${BEFORE}} > end e`,
      steps: `
        start => s
        jobs => #c
        at c`,
    },
    {
      rule: 'retry-cycle',
      of: 'Camunda 7: R3/PT10M is three runs, ten minutes apart',
      process: `
        start s > compute c [missing.deep -> n] {${BEFORE}} > end e
        c: <camunda:failedJobRetryTimeCycle>R3/PT10M</camunda:failedJobRetryTimeCycle>`,
      steps: `
        start => s
        jobs =>
        wait PT10M =>
        wait PT10M => #c
        wait PT1H =>`,
    },
    {
      rule: 'mended-before-last-try',
      of: 'Camunda 7: what a retry finds mended goes on',
      process: `
        start s > xor x {${BEFORE}} -[ready > 1]> end other
        x -*> end e
        x: <camunda:failedJobRetryTimeCycle>R5/PT10M</camunda:failedJobRetryTimeCycle>`,
      steps: `
        start => s
        jobs =>
        set ready=1 =>
        wait PT10M => x e .`,
    },
    {
      rule: 'async-branches',
      of: 'Camunda 7: exclusive jobs of one instance run one after the other, the join sees both',
      process: `
        start s > and f > task a {${BEFORE}} > and j > end e
        f > task b {${BEFORE}} > j`,
      steps: `
        start => s f
        jobs => { a | b } j e .`,
    },
    {
      rule: 'async-is-interrupted',
      of: 'Camunda 7: a job that waits goes with its scope',
      process: `
        start s > sub sp > end e
        sp { start s1 > catch t timer PT2H > task a {${BEFORE}} > end e1 }
        boundary stop on sp message STOP > end stopped`,
      steps: `
        start => s +sp s1 +t
        message STOP => ~t ~sp stop stopped .
        jobs =>`,
    },
    {
      rule: 'async-multi-instance-body',
      of: 'Camunda 7: on the activity the body waits once',
      process: `start s > user a {${BEFORE}} [2] > end e`,
      steps: `
        start => s
        jobs => +a* +a +a`,
    },
    {
      rule: 'async-multi-instance-inner',
      of: 'Camunda 7: on the loop each instance is a job of its own',
      process: `
        start s > user a > end e
        a: <multiInstanceLoopCharacteristics ${BEFORE}><loopCardinality>2</loopCardinality>\
          </multiInstanceLoopCharacteristics>`,
      steps: `
        start => s +a*
        jobs => +a +a`,
    },
    {
      rule: 'endless-loop-in-a-job',
      of: 'rule 4: a loop without a wait state in a job: retries, then an incident',
      process: `
        start s > xor m {${BEFORE}} > xor r > task t > xor x -[again]> r
        x -*> end e`,
      steps: `
        start again=true => s
        jobs => #m
        at m`,
    },
  ],
};
