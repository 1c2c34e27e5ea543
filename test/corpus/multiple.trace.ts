import type { Family } from './case.js';

export const multiple: Family = {
  name: 'multiple',
  cases: [
    {
      rule: 'any-of-several',
      of: '10.5.5: a multiple catch event is over with the first of its events',
      process: 'start s > catch c message M + timer PT1H > end e',
      steps: `
        start => s +c
        message M => -c e .
        start => s +c
        wait PT1H => -c e .
        message M => refused MESSAGE_NOT_CORRELATED`,
    },
    {
      rule: 'all-of-several',
      of: '10.5.5: a parallel multiple catch event waits for all of its events',
      process: 'start s > catch c message M & message N > end e',
      steps: `
        start => s +c
        message N =>
        message M => -c e .`,
    },
    {
      rule: 'all-each-once',
      of: '10.5.5: the same event twice does not count for another',
      process: 'start s > catch c message M & timer PT1H > end e',
      steps: `
        start => s +c
        message M =>
        message M => refused MESSAGE_NOT_CORRELATED
        wait PT1H => -c e .`,
    },
    {
      rule: 'start-by-any',
      of: '13.5.1: a multiple start event starts an instance by each of its events',
      process: 'start s message M + message N > user a > end e',
      steps: `
        message N => s +a
        message M => s +a`,
    },
    {
      rule: 'boundary-by-any',
      of: '13.5.3: a multiple boundary event happens by each of its events',
      process: `
        start s > user a > end e
        boundary b on a message M + timer PT1H > end other`,
      steps: `
        start => s +a
        message M => ~a b other .
        start => s +a
        wait PT1H => ~a b other .`,
    },
    {
      rule: 'boundary-by-all',
      of: '13.5.3: a parallel multiple boundary event happens when all have come',
      process: `
        start s > user a > end e
        boundary b on a message M & message N > end other`,
      steps: `
        start => s +a
        message M =>
        at a
        message N => ~a b other .`,
    },
    {
      rule: 'throw-several',
      of: '10.5.5: a multiple throw event throws all of its events',
      process: `
        start s > throw t message M + message N > end e
        process one { start so > receive ro M > end eo }
        process two { start sw > receive rw N > end ew }`,
      steps: `
        start one => so +ro
        start two => sw +rw
        start => { s t e . | -ro eo . | -rw ew . }`,
    },
    {
      rule: 'handler-by-any',
      of: '13.5.4: an event sub-process may start by any of several events',
      process: `
        start s > user a > end e
        eventSub h { start- sh message M + message N > task b > end eh }`,
      steps: `
        start => s +a
        message N => +h sh b eh -h
        message M => +h sh b eh -h
        complete a => -a e .`,
    },
  ],
};
