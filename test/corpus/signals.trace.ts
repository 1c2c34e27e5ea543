import type { Family } from './case.js';

const WAITER = 'process other { start so > catch co signal S > end eo }';

export const signals: Family = {
  name: 'signals',
  cases: [
    {
      rule: 'catch-signal',
      of: '13.5.2: a signal catch event waits for its signal',
      process: 'start s > catch c signal S > end e',
      steps: `
        start => s +c
        signal T =>
        signal S => -c e .`,
    },
    {
      rule: 'broadcast',
      of: '10.5.5: a signal reaches all that wait for it',
      process: `
        start s > and f > catch c1 signal S > end e1
        f > catch c2 signal S > end e2`,
      steps: `
        start => s f { +c1 | +c2 }
        signal S => { -c1 e1 | -c2 e2 } .`,
    },
    {
      rule: 'broadcast-to-instances',
      of: '10.5.5: in all instances',
      process: 'start s > catch c signal S > end e',
      steps: `
        start => s +c
        start => s +c
        signal S => { -c e . | -c e . }`,
    },
    {
      rule: 'signal-not-kept',
      of: '10.5.5: a signal that nobody waits for is gone',
      process: 'start s > user a > catch c signal S > end e',
      steps: `
        start => s +a
        signal S =>
        complete a => -a +c
        signal S => -c e .`,
    },
    {
      rule: 'signal-starts',
      of: '13.5.1: a signal starts every process that begins by it',
      process: `
        start s signal S > end e
        process other { start so signal S > end eo }`,
      steps: 'signal S => { s e . | so eo . }',
    },
    {
      rule: 'throw-signal',
      of: '10.5.5: a throw event signals to other instances and goes on',
      process: `
        start s > throw t signal S > task a > end e
        ${WAITER}`,
      steps: `
        start other => so +co
        start => { s t a e . | -co eo . }`,
    },
    {
      rule: 'end-with-signal',
      of: '13.5.6: a signal end event signals, then its path ends',
      process: `
        start s > end e signal S
        ${WAITER}`,
      steps: `
        start other => so +co
        start => { s e . | -co eo . }`,
    },
    {
      rule: 'signal-in-own-instance',
      of: '10.5.5: the instance that throws hears its own signal',
      process: `
        start s > and f > catch c signal S > end e1
        f > user a > throw t signal S > end e2`,
      steps: `
        start => s f { +c | +a }
        complete a => -a { t e2 | -c e1 } .`,
    },
    {
      rule: 'signal-interrupts-thrower',
      of: 'rule 4: an interrupting catch cancels the thrower’s scope before its next node runs',
      process: `
        start s > sub sp > end e
        sp { start s1 > throw t signal S > task a > end e1 }
        boundary b on sp signal S > end stopped`,
      steps: 'start => s +sp s1 { t | ~sp } b stopped .',
    },
    {
      rule: 'signal-beside',
      of: '13.5.3: a non-interrupting boundary event may hear a signal many times',
      process: `
        start s > user a > end e
        boundary- b on a signal S > end told`,
      steps: `
        start => s +a
        signal S => b told
        signal S => b told
        complete a => -a e .`,
    },
    {
      rule: 'signal-name-expression',
      of: 'Camunda 7: the name of a signal may be an expression',
      process: 'start s > catch c signal S-${key} > end e',
      steps: `
        start key="A" => s +c
        signal S-B =>
        signal S-A => -c e .`,
    },
    {
      rule: 'signal-brings-variables',
      of: 'Camunda 7: a signal from outside brings variables to all that hear it',
      process: 'start s > catch c signal S > user a > end e',
      steps: `
        start => s +c
        signal S n=7 => -c +a
        vars n=7`,
    },
  ],
};
