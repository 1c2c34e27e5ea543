import type { Family } from './case.js';

export const compensation: Family = {
  name: 'compensation',
  cases: [
    {
      rule: 'reverse-order',
      of: '13.5.5 and rule 4: handlers run in the reverse order of completion',
      process: `
        start s > task a > task b > task c > throw t compensation > end e
        compensate a by task undo-a
        compensate b by task undo-b
        compensate c by task undo-c`,
      steps: 'start => s a b c +t undo-c undo-b undo-a -t e .',
    },
    {
      rule: 'order-of-completion',
      of: '13.5.5: the order of completion decides, not that of the diagram',
      process: `
        start s > and f > user a > and j > throw t compensation > end e
        f > user b > j
        compensate a by task undo-a
        compensate b by task undo-b`,
      steps: `
        start => s f { +a | +b }
        complete b => -b
        complete a => -a j +t undo-a undo-b -t e .`,
    },
    {
      rule: 'completed-only',
      of: '13.5.5 and rule 4: what has not completed is not compensated',
      process: `
        start s > and f > task a > throw t compensation > end e
        f > user b > end e2
        compensate a by task undo-a
        compensate b by task undo-b`,
      steps: `
        start => s f { a +t undo-a -t e | +b }
        complete b => -b e2 .`,
    },
    {
      rule: 'throw-waits',
      of: 'rule 4: the throw waits for all handlers',
      process: `
        start s > task a > throw t compensation > task z > end e
        compensate a by user undo-a`,
      steps: `
        start => s a +t +undo-a
        complete undo-a => -undo-a -t z e .`,
    },
    {
      rule: 'one-activity-named',
      of: '10.6.1: with activityRef that activity only is compensated',
      process: `
        start s > task a > task b > throw t compensation a > end e
        compensate a by task undo-a
        compensate b by task undo-b`,
      steps: 'start => s a b +t undo-a -t e .',
    },
    {
      rule: 'nothing-to-compensate',
      of: '13.5.5: a throw with nothing to compensate goes on',
      process: `
        start s > xor x -[n > 1]> task a > xor m > throw t compensation > end e
        x -*> m
        compensate a by task undo-a`,
      steps: `
        start n=0 => s x m t e .
        start n=2 => s x a m +t undo-a -t e .`,
    },
    {
      rule: 'no-instance-to-compensate',
      of: 'rule 4: a handler undoes each instance that has completed, none of none',
      process: `
        start s > task a [0] > throw t compensation > end e
        compensate a by task undo-a`,
      steps: 'start => s +a* -a* t e .',
    },
    {
      rule: 'throws-more-than-compensation',
      of: '10.5.5: a multiple throw event throws all of its events, each when the one before is done',
      process: `
        start s > and f > catch c signal S > end e2
        f > task a > throw t compensation + signal S > end e
        compensate a by user undo-a`,
      steps: `
        start => s f { +c | a +t +undo-a }
        complete undo-a => -undo-a -c -t e2 e .`,
    },
    {
      rule: 'undoing-is-not-caught-inside',
      of: '13.5.5: an activity that is complete catches nothing while it is undone',
      process: `
        start s > sub sp > throw t compensation > end e
        sp {
        start s1 > task a > end e1
        compensate a by sub undo-a
        undo-a { start s2 > end x error E }
        }
        boundary b on sp error E > end failed`,
      steps: 'start => s +sp s1 a e1 -sp +t +undo-a s2 x -undo-a -t e .',
    },
    {
      rule: 'end-with-compensation',
      of: '13.5.6: a compensation end event compensates, then its path ends',
      process: `
        start s > task a > end t compensation
        compensate a by task undo-a`,
      steps: 'start => s a +t undo-a -t .',
    },
    {
      rule: 'inner-handlers',
      of: '13.5.5: a completed sub-process is compensated by the handlers inside it',
      process: `
        start s > sub sp > throw t compensation > end e
        sp {
        start s1 > task a > task b > end e1
        compensate a by task undo-a
        compensate b by task undo-b
        }`,
      steps: 'start => s +sp s1 a b e1 -sp +t undo-b undo-a -t e .',
    },
    {
      rule: 'association-around',
      of: 'Camunda 7: the association may stand in a scope around what it joins',
      steps: 'start => s +sp s1 a e1 -sp +t undo-a -t e .',
    },
    {
      rule: 'handler-of-a-sub-process',
      of: 'Camunda 7: a sub-process is undone by its own handler',
      process: `
        start s > sub sp > throw t compensation > end e
        sp { start s1 > task a > end e1 }
        compensate sp by task undo-sp`,
      steps: 'start => s +sp s1 a e1 -sp +t undo-sp -t e .',
    },
    {
      rule: 'handlers-on-and-inside',
      of: 'Camunda 7: a sub-process is undone by the handlers inside it, then by its own',
      process: `
        start s > sub sp > throw t compensation > end e
        sp {
        start s1 > task a > task b > end e1
        compensate a by task undo-a
        compensate b by task undo-b
        }
        compensate sp by task undo-sp`,
      steps: 'start => s +sp s1 a b e1 -sp +t undo-b undo-a undo-sp -t e .',
    },
    {
      rule: 'compensation-event-sub-process',
      of: '13.5.5 and rule 4: a compensation event sub-process goes before the handlers inside',
      process: `
        start s > sub sp > throw t compensation > end e
        sp {
        start s1 > task a > end e1
        compensate a by task undo-a
        eventSub h { start sh compensation > task c > end eh }
        }`,
      steps: 'start => s +sp s1 a e1 -sp +t +h sh c eh -h -t e .',
    },
    {
      rule: 'event-sub-process-alone',
      of: '13.5.5: it undoes its sub-process also where nothing inside could be undone',
      process: `
        start s > sub sp > throw t compensation > end e
        sp {
        start s1 > task a > end e1
        eventSub h { start sh compensation > user c > end eh }
        }`,
      steps: `
        start => s +sp s1 a e1 -sp +t +h sh +c
        complete c => -c eh -h -t e .`,
    },
    {
      rule: 'event-sub-process-of-each-instance',
      of: 'rule 4: each instance of a sub-process is undone by its own event sub-process',
      process: `
        start s > sub sp [2 sequential] > throw t compensation > end e
        sp {
        start s1 > end e1
        eventSub h { start sh compensation > end eh }
        }`,
      steps: `
        start => s +sp* +sp s1 e1 -sp +sp s1 e1 -sp -sp* +t { +h sh eh -h | +h sh eh -h } -t e .`,
    },
    {
      rule: 'undone-without-its-listeners',
      of: 'Camunda 7: a sub-process has ended once, its undoing tells its listeners nothing',
      process: `
        start s > sub sp > throw t compensation > end e
        sp {
        start s1 > task a > end e1
        compensate a by task undo-a
        }
        sp: <camunda:executionListener event="end" expression="\${execution.setVariable('ends', ends + 1)}" />`,
      steps: `
        start ends=0 => s +sp s1 a e1 -sp +t undo-a -t e .
        vars ends=1`,
    },
    {
      rule: 'each-instance-undone',
      of: 'rule 4: each completed instance of a multi-instance activity is compensated',
      process: `
        start s > user a [2] > throw t compensation > end e
        compensate a by task undo-a`,
      steps: `
        start => s +a* +a +a
        complete a => -a
        complete a => -a -a* +t ( +undo-a* ) undo-a ( undo-a ) ( -undo-a* ) -t e .`,
    },
    {
      rule: 'loop-undone-each-time',
      of: '13.5.5: an activity that completed twice is compensated twice',
      process: `
        start s > xor m > user a > xor x -[again]> m
        x -*> throw t compensation > end e
        compensate a by task undo-a`,
      steps: `
        start => s m +a
        complete a again=true => -a x m +a
        complete a again=false => -a x +t { undo-a | undo-a } -t e .`,
    },
    {
      rule: 'handler-many-times',
      of: 'rule 4: a handler may be a multi-instance activity',
      process: `
        start s > task a > throw t compensation > end e
        compensate a by user undo-a [2]`,
      steps: `
        start => s a +t +undo-a* +undo-a +undo-a
        complete undo-a => -undo-a
        complete undo-a => -undo-a -undo-a* -t e .`,
    },
    {
      rule: 'handler-is-a-sub-process',
      of: '13.5.5: a handler may be a sub-process',
      process: `
        start s > task a > throw t compensation > end e
        compensate a by sub undo-a
        undo-a { start su > user u > end eu }`,
      steps: `
        start => s a +t +undo-a su +u
        complete u => -u eu -undo-a -t e .`,
    },
    {
      rule: 'interrupted-is-not-completed',
      of: '13.5.5: an activity that was interrupted is not compensated',
      process: `
        start s > user a > end e
        boundary late on a timer PT1H > throw t compensation > end e2
        compensate a by task undo-a`,
      steps: `
        start => s +a
        wait PT1H => ~a late t e2 .`,
    },
    {
      rule: 'undone-once',
      of: '13.5.5: what has been compensated is not compensated again',
      process: `
        start s > task a > throw t1 compensation > throw t2 compensation > end e
        compensate a by task undo-a`,
      steps: 'start => s a +t1 undo-a -t1 t2 e .',
    },
    {
      rule: 'sees-the-variables',
      of: 'Camunda 7: the handler sees the variables of its scope',
      process: `
        start s > task a > throw t compensation > end e
        compensate a by compute undo-a [n + 1 -> undone]`,
      steps: `
        start n=4 => s a +t undo-a -t e .
        vars undone=5`,
    },
    {
      rule: 'thrown-inside',
      of: '13.5.5: thrown inside a sub-process it compensates what that scope has completed',
      process: `
        start s > task out > sub sp > end e
        sp {
        start s1 > task a > throw t compensation > end e1
        compensate a by task undo-a
        }
        compensate out by task undo-out`,
      steps: 'start => s out +sp s1 a +t undo-a -t e1 -sp e .',
    },
  ],
};
