import type { Family } from './case.js';

export const eventSubProcess: Family = {
  name: 'event-sub-process',
  cases: [
    {
      rule: 'interrupting-message',
      of: '13.5.4: the start event interrupts its scope, then the handler runs',
      process: `
        start s > user a > end e
        eventSub h { start sh message M > user b > end eh }`,
      steps: `
        start => s +a
        message M => ~a +h sh +b
        message M => refused MESSAGE_NOT_CORRELATED
        complete b => -b eh -h .`,
    },
    {
      rule: 'beside-message',
      of: '13.5.4: a non-interrupting one runs beside its scope, as often as it happens',
      process: `
        start s > user a > end e
        eventSub h { start- sh message M > user b > end eh }`,
      steps: `
        start => s +a
        message M => +h sh +b
        message M => +h sh +b
        complete a => -a e
        complete b => -b eh -h
        complete b => -b eh -h .`,
    },
    {
      rule: 'interrupting-timer',
      of: '13.5.4: the timer runs from the moment the scope starts',
      process: `
        start s > user a > end e
        eventSub h { start sh timer PT1H > task b > end eh }`,
      steps: `
        start => s +a
        wait PT30M =>
        wait PT30M => ~a +h sh b eh -h .`,
    },
    {
      rule: 'beside-timer-cycle',
      of: '13.5.4, Camunda 7: a cycle starts a handler each time',
      process: `
        start s > user a > end e
        eventSub h { start- sh cycle R2/PT1H > task b > end eh }`,
      steps: `
        start => s +a
        wait PT1H => +h sh b eh -h
        wait PT1H => +h sh b eh -h
        wait PT5H =>
        complete a => -a e .`,
    },
    {
      rule: 'interrupting-signal',
      of: '13.5.4: a signal interrupts',
      process: `
        start s > user a > end e
        eventSub h { start sh signal S > task b > end eh }`,
      steps: `
        start => s +a
        signal S => ~a +h sh b eh -h .`,
    },
    {
      rule: 'error-handler',
      of: '13.5.4: an error thrown in the scope is caught by its event sub-process',
      process: `
        start s > sub sp > end e
        sp {
        start s1 > user a > end e1 error E
        s1 > user b > end e2
        eventSub h { start sh error E > task c > end eh }
        }`,
      steps: `
        start => s +sp s1 { +a | +b }
        complete a => -a { e1 | ~b } +h sh c eh -h -sp e .`,
    },
    {
      rule: 'handler-before-border',
      of: '13.5.4: the event sub-process inside comes before the boundary event outside',
      process: `
        start s > sub sp > end e
        sp {
        start s1 > end e1 error E
        eventSub h { start sh error E > task c > end eh }
        }
        boundary b on sp error E > end far`,
      steps: 'start => s +sp s1 e1 +h sh c eh -h -sp e .',
    },
    {
      rule: 'error-in-handler-goes-out',
      of: '13.5.4: an error that the handler throws is caught outside its scope only',
      process: `
        start s > sub sp > end e
        sp {
        start s1 > end e1 error E
        eventSub h { start sh error E > task c > end eh error E }
        }
        boundary b on sp error E > end far`,
      steps: 'start => s +sp s1 e1 +h sh c { eh | ~h ~sp } b far .',
    },
    {
      rule: 'escalation-handler-beside',
      of: '13.5.4: a non-interrupting escalation lets the thrower go on',
      process: `
        start s > throw t escalation L > user a > end e
        eventSub h { start- sh escalation L > task b > end eh }`,
      steps: `
        start => s { t +a | +h sh b eh -h }
        complete a => -a e .`,
    },
    {
      rule: 'escalation-handler-interrupts',
      of: 'rule 4: an interrupting one cancels before the thrower’s next node runs',
      process: `
        start s > throw t escalation L > task a > end e
        s > user c > end e2
        eventSub h { start sh escalation L > task b > end eh }`,
      steps: 'start => s { t | ( +c ~c ) } +h sh b eh -h .',
    },
    {
      rule: 'condition-handler',
      of: 'rule 4: a condition is evaluated on every change of a variable that the scope sees',
      process: `
        start s > user a > user b > end e
        eventSub h { start sh when [n > 1] > task c > end eh }`,
      steps: `
        start n=0 => s +a
        set n=1 =>
        complete a n=2 => ~a +h sh c eh -h .`,
    },
    {
      rule: 'condition-true-at-entry',
      of: 'rule 4: a condition that holds when the scope starts interrupts at once',
      process: `
        start s > user a > end e
        eventSub h { start sh when [n > 1] > task c > end eh }`,
      steps: 'start n=2 => ( s ) ( +a ~a ) +h sh c eh -h .',
    },
    {
      rule: 'beside-signal',
      of: '13.5.4: a non-interrupting signal runs beside, as often as it comes',
      process: `
        start s > user a > end e
        eventSub h { start- sh signal S > task b > end eh }`,
      steps: `
        start => s +a
        signal S => +h sh b eh -h
        signal S => +h sh b eh -h
        complete a => -a e .`,
    },
    {
      rule: 'beside-condition',
      of: 'Camunda 7: a non-interrupting condition runs at each change while it holds',
      process: `
        start s > user a > end e
        eventSub h { start- sh when [n > 1] > task b > end eh }`,
      steps: `
        start n=0 => s +a
        set n=2 => +h sh b eh -h
        set n=3 => +h sh b eh -h
        complete a => -a e .`,
    },
    {
      rule: 'nested-handlers',
      of: '13.5.4: an event sub-process may have an event sub-process of its own',
      process: `
        start s > user a > end e
        eventSub h {
        start sh message M > user b > end eh
        eventSub h2 { start sh2 message N > task c > end eh2 }
        }`,
      steps: `
        start => s +a
        message N => refused MESSAGE_NOT_CORRELATED
        message M => ~a +h sh +b
        message N => ~b +h2 sh2 c eh2 -h2 -h .`,
    },
    {
      rule: 'timer-of-a-waiting-handler',
      of: '13.5.4: the handler may wait, its scope waits with it',
      process: `
        start s > sub sp > end e
        sp {
        start s1 > user a > end e1
        eventSub h { start sh timer PT1H > user b > end eh }
        }
        boundary late on sp timer PT3H > end too-late`,
      steps: `
        start => s +sp s1 +a
        wait PT1H => ~a +h sh +b
        wait PT2H => ~b ~h ~sp late too-late .`,
    },
    {
      rule: 'waits-from-scope-start',
      of: 'rule 4: it waits from the moment its scope starts, not before',
      process: `
        start s > user a > sub sp > end e
        sp {
        start s1 > user b > end e1
        eventSub h { start sh message M > task c > end eh }
        }`,
      steps: `
        start => s +a
        message M => refused MESSAGE_NOT_CORRELATED
        complete a => -a +sp s1 +b
        message M => ~b +h sh c eh -h -sp e .`,
    },
    {
      rule: 'waits-no-longer',
      of: 'rule 4: a scope that is over waits for nothing',
      process: `
        start s > sub sp > user z > end e
        sp {
        start s1 > user b > end e1
        eventSub h { start- sh message M > task c > end eh }
        }`,
      steps: `
        start => s +sp s1 +b
        complete b => -b e1 -sp +z
        message M => refused MESSAGE_NOT_CORRELATED`,
    },
    {
      rule: 'several-handlers',
      of: 'rule 4: several event sub-processes wait at once, an interrupting one ends the others',
      process: `
        start s > user a > end e
        eventSub h1 { start- sh1 message M1 > user b > end eh1 }
        eventSub h2 { start sh2 message M2 > user c > end eh2 }`,
      steps: `
        start => s +a
        message M1 => +h1 sh1 +b
        message M2 => { ~a | ~b ~h1 } +h2 sh2 +c
        message M1 => refused MESSAGE_NOT_CORRELATED
        complete c => -c eh2 -h2 .`,
    },
    {
      rule: 'keeps-variables',
      of: 'Camunda 7: interrupting keeps the variables of the scope',
      process: `
        start s > user a > end e
        eventSub h { start sh message M > compute c [n + 1 -> n] > end eh }`,
      steps: `
        start n=1 => s +a
        set n=5 =>
        message M => ~a +h sh c eh -h .
        vars n=6`,
    },
    {
      rule: 'own-handler-of-each-instance',
      of: '13.5.4, 13.3.7: each instance of a multi-instance scope has its own handler',
      process: `
        start s > sub sp [2] > end e
        sp {
        start s1 > service w > end e1
        eventSub h { start sh error E > user c > end eh }
        }`,
      steps: `
        start => s +sp* { +sp s1 +w | +sp s1 +w }
        error w E => ~w +h sh +c
        work w => -w e1 -sp
        complete c => -c eh -h -sp -sp* e .`,
    },
    {
      rule: 'handler-of-the-called',
      of: '13.5.4: a called process handles its own error, the caller sees nothing',
      process: `
        start s > call c inner > end e
        boundary b on c error E > end far
        process inner {
        start si > end ei error E
        eventSub h { start sh error E > task k > end eh }
        }`,
      steps: 'start => s +c si ei +h sh k eh -h .inner -c e .',
    },
    {
      rule: 'scope-lives-until-handler-ends',
      of: '13.5.4: a scope is complete when its handlers are too',
      process: `
        start s > sub sp > end e
        sp {
        start s1 > user a > end e1
        eventSub h { start- sh message M > user b > end eh }
        }`,
      steps: `
        start => s +sp s1 +a
        message M => +h sh +b
        complete a => -a e1
        complete b => -b eh -h -sp e .`,
    },
  ],
};
