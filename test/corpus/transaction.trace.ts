import type { Family } from './case.js';

export const transaction: Family = {
  name: 'transaction',
  cases: [
    {
      rule: 'transaction-succeeds',
      of: '10.7: a transaction that completes goes on as a sub-process does',
      process: `
        start s > tx t > end e
        t { start s1 > user a > end e1 }
        boundary c on t cancel > end cancelled`,
      steps: `
        start => s +t s1 +a
        complete a => -a e1 -t e .`,
    },
    {
      rule: 'transaction-cancelled',
      of: '10.7: a cancel end event undoes what was completed, then leaves by the cancel event',
      process: `
        start s > tx t > end e
        t {
        start s1 > task a > task b > end x cancel
        compensate a by task undo-a
        compensate b by task undo-b
        }
        boundary c on t cancel > end cancelled`,
      steps: 'start => s +t s1 a b +x undo-b undo-a -x ~t c cancelled .',
    },
    {
      rule: 'cancelled-once',
      of: '10.7: what a modification begins in a transaction that is being cancelled cancels nothing',
      process: `
        start s > tx t > end e
        t {
        start s1 > user a > user b > end x cancel
        compensate a by user undo-a
        }
        boundary c on t cancel > end cancelled`,
      steps: `
        start => s +t s1 +a
        complete a => -a +b
        complete b => -b +x +undo-a
        modify before a => +a
        complete a => -a +b
        complete b => -b x
        at undo-a
        complete undo-a => -undo-a -x +undo-a
        complete undo-a => -undo-a ~t c cancelled .`,
    },
    {
      rule: 'cancel-event-tells-its-listeners',
      of: 'Camunda 7: the cancel end event is complete once it has thrown, and tells its end listener',
      process: `
        start s > tx t > end e
        t {
        start s1 > end x cancel
        x: <camunda:executionListener event="end" expression="\${execution.setVariable('told', 1)}" />
        }
        boundary c on t cancel > end cancelled`,
      steps: `
        start told=0 => s +t s1 x ~t c cancelled .
        vars told=1`,
    },
    {
      rule: 'cancel-stops-the-rest',
      of: '10.7 and rule 4: what is active inside is cancelled before anything else runs',
      process: `
        start s > tx t > end e
        t {
        start s1 > and f > user a > end x cancel
        f > user b > end e1
        f > user d > end e2
        compensate d by task undo-d
        }
        boundary c on t cancel > end cancelled`,
      steps: `
        start => s +t s1 f { +a | +b | +d }
        complete d => -d e2
        complete a => -a +x ~b undo-d -x ~t c cancelled .`,
    },
    {
      rule: 'cancel-waits-for-handlers',
      of: '10.7: the token leaves when all handlers are done; Camunda 7: the end event waits for them',
      process: `
        start s > tx t > end e
        t {
        start s1 > task a > end x cancel
        compensate a by user undo-a
        }
        boundary c on t cancel > end cancelled`,
      steps: `
        start => s +t s1 a +x +undo-a
        complete undo-a => -undo-a -x ~t c cancelled .`,
    },
    {
      rule: 'hazard',
      of: '10.7: an error leaves the transaction without compensation',
      process: `
        start s > tx t > end e
        t {
        start s1 > task a > end x error E
        compensate a by task undo-a
        }
        boundary c on t cancel > end cancelled
        boundary h on t error E > end harmed`,
      steps: 'start => s +t s1 a { x | ~t } h harmed .',
    },
    {
      rule: 'cancel-from-nested',
      of: '10.7: sub-processes completed inside are compensated too',
      process: `
        start s > tx t > end e
        t {
        start s1 > sub sp > end x cancel
        sp {
        start s2 > task a > end e2
        compensate a by task undo-a
        }
        }
        boundary c on t cancel > end cancelled`,
      steps: 'start => s +t s1 +sp s2 a e2 -sp +x undo-a -x ~t c cancelled .',
    },
    {
      rule: 'cancel-outside',
      of: '10.7: a cancel end event stands in a transaction only',
      process: 'start s > end x cancel',
      steps: 'deploy refused x',
    },
    {
      rule: 'cancel-boundary-elsewhere',
      of: '10.7: a cancel boundary event sits on a transaction only',
      process: `
        start s > user a > end e
        boundary c on a cancel > end x`,
      steps: 'deploy refused c',
    },
  ],
};
