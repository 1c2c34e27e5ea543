import type { Family } from './case.js';

const RACE = `
  start s > events g > catch m1 message M1 > task a > end e1
  g > catch m2 message M2 > task b > end e2
  g > catch t timer PT1H > task c > end e3`;

export const eventBased: Family = {
  name: 'event-based',
  cases: [
    {
      rule: 'first-message-wins',
      of: '13.4.4: the first event takes the token, the others are withdrawn (flowable#3562)',
      process: RACE,
      steps: `
        start => s +g
        message M2 => -g m2 b e2 .
        message M1 => refused MESSAGE_NOT_CORRELATED`,
    },
    {
      rule: 'timer-wins',
      of: '13.4.4: a timer may be what happens first',
      process: RACE,
      steps: `
        start => s +g
        wait PT30M =>
        wait PT30M => -g t c e3 .
        message M1 => refused MESSAGE_NOT_CORRELATED`,
    },
    {
      rule: 'timer-withdrawn',
      of: '13.4.4: the timer of a branch that lost does not fire',
      process: `
        start s > events g > catch m1 message M1 > user a > end e1
        g > catch t timer PT1H > end e2`,
      steps: `
        start => s +g
        message M1 => -g m1 +a
        wait PT2H =>
        complete a => -a e1 .`,
    },
    {
      rule: 'race-with-signal',
      of: '13.4.4: a signal may win',
      process: `
        start s > events g > catch a signal S > end e1
        g > catch b message M > end e2`,
      steps: `
        start => s +g
        signal S => -g a e1 .`,
    },
    {
      rule: 'race-with-condition',
      of: '13.4.4: a conditional event may win',
      process: `
        start s > events g > catch a when [n > 1] > end e1
        g > catch b message M > end e2`,
      steps: `
        start n=1 => s +g
        set n=2 => -g a e1 .`,
    },
    {
      rule: 'race-with-receive-task',
      of: '13.4.4: a receive task may stand behind the gateway',
      process: `
        start s > events g > receive r M1 > end e1
        g > receive q M2 > end e2`,
      steps: `
        start => s +g
        message M2 => -g q e2 .`,
    },
    {
      rule: 'race-in-a-loop',
      of: '13.4.4: each arriving token waits anew for all',
      process: `
        start s > xor m > events g > catch m1 message M1 > m
        g > catch m2 message M2 > end e`,
      steps: `
        start => s m +g
        message M1 => -g m1 m +g
        message M1 => -g m1 m +g
        message M2 => -g m2 e .`,
    },
    {
      rule: 'race-is-cancelled',
      of: '13.5.3: the gateway goes with its scope, nothing waits any more',
      process: `
        start s > sub sp > end e
        sp { start s1 > events g > catch m1 message M1 > end e1; g > catch m2 message M2 > end e2 }
        boundary late on sp timer PT1H > end too-late`,
      steps: `
        start => s +sp s1 +g
        wait PT1H => ~g ~sp late too-late .
        message M1 => refused MESSAGE_NOT_CORRELATED`,
    },
    {
      rule: 'two-tokens-two-races',
      of: '13.4.4: two tokens at one gateway are two races',
      process: `
        start s > and f > xor m > events g > catch a timer PT1H > end e1
        f > m
        g > catch b message M > end e2`,
      steps: `
        start => s f { m +g | m +g }
        wait PT1H => { -g a e1 | -g a e1 } .`,
    },
    {
      rule: 'instantiating-race',
      of: '13.2: an event-based gateway without incoming flow starts an instance by its first event',
      process: `
        events g {instantiate="true"} > catch m1 message M1 > user a > end e1
        g > catch m2 message M2 > user b > end e2`,
      steps: `
        message M1 => g m1 +a
        message M2 => g m2 +b
        complete a => -a e1 .
        complete b => -b e2 .`,
    },
    {
      rule: 'instantiating-parallel',
      of: '13.2: a parallel one starts by the first event and then waits for the others',
      process: `
        events g {instantiate="true" eventGatewayType="Parallel"} > catch m1 message M1 > and j
        g > catch m2 message M2 > j > end e`,
      steps: `
        message M1 => { g | m1 | +m2 }
        message M2 => -m2 j e .`,
    },
  ],
};
