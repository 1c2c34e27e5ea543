import type { Family } from './case.js';

export const messages: Family = {
  name: 'messages',
  cases: [
    {
      rule: 'catch-message',
      of: '13.5.2: a message catch event waits for its message',
      process: 'start s > catch m message M > end e',
      steps: `
        start => s +m
        message M n=1 => -m e .
        vars n=1`,
    },
    {
      rule: 'start-by-message',
      of: '13.5.1: a message starts an instance at its start event, with the variables it brings',
      process: 'start s message M > user a > end e',
      steps: `
        message M n=1 => s +a
        vars n=1
        message M n=2 => s +a
        complete a => -a e .`,
    },
    {
      rule: 'one-of-several-starts',
      of: '13.5.1: of several start events the one whose message came is used',
      process: `
        start s > user a > end e
        start s1 message M1 > user b > e
        start s2 message M2 > user c > e`,
      steps: `
        message M2 => s2 +c
        message M1 => s1 +b
        start => s +a`,
    },
    {
      rule: 'waiting-before-starting',
      of: 'Camunda 7: a message goes to one that waits before it starts anything',
      process: `
        start s message M > user a > receive r M > end e`,
      steps: `
        message M => s +a
        complete a => -a +r
        message M => -r e .
        message M => s +a`,
    },
    {
      rule: 'message-interrupts',
      of: '13.5.3: a message boundary event interrupts',
      process: `
        start s > user a > end e
        boundary m on a message M > end other`,
      steps: `
        start => s +a
        message M => ~a m other .`,
    },
    {
      rule: 'message-once-only',
      of: '13.5.2: a message is taken by one subscription only',
      process: `
        start s > user a > end e
        boundary m on a message M > catch c message M > end other`,
      steps: `
        start => s +a
        message M => ~a m +c
        message M => -c other .`,
    },
    {
      rule: 'message-name-expression',
      of: 'Camunda 7: the name may be an expression, evaluated when it begins to wait',
      process: 'start s > catch m message for-${key} > end e',
      steps: `
        start key="A" => s +m
        message for-B => refused MESSAGE_NOT_CORRELATED
        message for-A => -m e .`,
    },
    {
      rule: 'message-to-suspended',
      of: 'Camunda 7: a suspended instance takes no message',
      process: 'start s > catch m message M > end e',
      steps: `
        start => s +m
        suspend =>
        message M => refused
        resume =>
        message M => -m e .`,
    },
    {
      rule: 'start-message-is-lasting',
      of: '13.5.1: a start event goes on waiting, each message starts another instance',
      process: 'start s message M > task a > end e',
      steps: `
        message M => s a e .
        message M => s a e .
        message M => s a e .`,
    },
  ],
};
