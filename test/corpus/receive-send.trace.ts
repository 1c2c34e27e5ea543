import type { Family } from './case.js';

const RECEIVER = 'process other { start so > receive ro M > task to > end eo }';

export const receiveSend: Family = {
  name: 'receive-send',
  cases: [
    {
      rule: 'receive-waits',
      of: '13.3.3: a receive task completes when its message arrives',
      process: 'start s > receive r M > end e',
      steps: `
        start => s +r
        message M n=1 => -r e .
        vars n=1`,
    },
    {
      rule: 'not-buffered',
      of: 'Camunda 7: a message that comes before the subscription is lost',
      process: 'start s > user a > receive r M > end e',
      steps: `
        start => s +a
        message M => refused MESSAGE_NOT_CORRELATED
        complete a => -a +r
        message M => -r e .`,
    },
    {
      rule: 'other-name',
      of: '13.3.3: another message does nothing',
      process: 'start s > receive r M > end e',
      steps: `
        start => s +r
        message N => refused MESSAGE_NOT_CORRELATED
        at r`,
    },
    {
      rule: 'by-business-key',
      of: 'Camunda 7: of several instances the business key tells which',
      process: 'start s > receive r M > end e',
      steps: `
        start @one => s +r
        start @two => s +r
        message M @one => -r e .
        at r
        message M @two => -r e .`,
    },
    {
      rule: 'several-match',
      of: 'Camunda 7: a message that more than one waits for is refused, neither gets it',
      process: 'start s > receive r M > end e',
      steps: `
        start => s +r
        start => s +r
        message M => refused
        at r`,
    },
    {
      rule: 'receive-with-boundary',
      of: '13.5.3: a receive task is an activity, a timer may interrupt it',
      process: `
        start s > receive r M > end e
        boundary late on r timer PT1H > end too-late`,
      steps: `
        start => s +r
        wait PT1H => ~r late too-late .
        message M => refused MESSAGE_NOT_CORRELATED`,
    },
    {
      rule: 'receive-many',
      of: '13.3.7: a sequence of receive tasks takes a message each',
      process: 'start s > receive r M [2 sequential] > end e',
      steps: `
        start => s +r* +r
        message M => -r +r
        message M => -r -r* e .`,
    },
    {
      rule: 'receive-without-message',
      of: 'Camunda 7: a receive task without a message waits until it is signalled',
      process: 'start s > receive r > end e',
      steps: `
        start => s +r
        message M => refused MESSAGE_NOT_CORRELATED
        trigger r n=1 => -r e .
        vars n=1`,
    },
    {
      rule: 'triggered-with-variables',
      of: 'Camunda 7: what it is triggered with is set first, a condition that holds then interrupts it',
      process: `
        start s > receive r > end e
        boundary b on r when [n > 1] > end f`,
      steps: `
        start n=0 => s +r
        trigger r n=2 => ~r b f .`,
    },
    {
      rule: 'triggered-one-by-one',
      of: 'Camunda 7: each instance of a repeated receive task is signalled by itself',
      process: `
        start s > receive r [2] > end e
        boundary late on r timer PT1H > end too-late`,
      steps: `
        start => s +r* +r +r
        suspend =>
        trigger r => refused SUSPENDED
        resume =>
        trigger r => -r
        trigger r => -r -r* e .`,
    },
    {
      rule: 'triggered-too-late',
      of: 'Camunda 7: an event at its boundary takes it away as from any activity',
      process: `
        start s > receive r > end e
        boundary late on r timer PT1H > user a > end too-late`,
      steps: `
        start => s +r
        wait PT1H => ~r late +a
        at a`,
    },
    {
      rule: 'instantiating-receive',
      of: '13.2: a receive task with instantiate starts the process',
      process: 'receive r M {instantiate="true"} > user a > end e',
      steps: `
        message M => r +a
        complete a => -a e .`,
    },
    {
      rule: 'send-reaches-waiting',
      of: 'rule 4: a send task correlates inside the engine',
      process: `
        start s > send t M > end e
        ${RECEIVER}`,
      steps: `
        start other => so +ro
        start => { s t e . | -ro to eo . }`,
    },
    {
      rule: 'send-starts-process',
      of: 'rule 4: a sent message starts a process that begins by it',
      process: `
        start s > send t M > end e
        process other { start so message M > task to > end eo }`,
      steps: 'start => { s t e . | so to eo . }',
    },
    {
      rule: 'send-to-nobody',
      of: 'Camunda 7: sending does not fail where nobody waits; nothing is kept',
      process: `
        start s > send t M > end e
        ${RECEIVER}`,
      steps: `
        start => s t e .
        start other => so +ro
        at ro`,
    },
    {
      rule: 'throw-without-message',
      of: 'Camunda 7: a message event that names no message is passed',
      process: `
        start s > throw t > end e
        t: <messageEventDefinition />
        e: <messageEventDefinition />`,
      steps: 'start => s t e .',
    },
    {
      rule: 'throw-message',
      of: 'rule 4: a message throw event correlates inside the engine (C7: a no-op)',
      process: `
        start s > throw t message M > end e
        ${RECEIVER}`,
      steps: `
        start other => so +ro
        start => { s t e . | -ro to eo . }`,
    },
    {
      rule: 'end-with-message',
      of: '13.5.6: a message end event sends its message, then its path ends',
      process: `
        start s > end e message M
        ${RECEIVER}`,
      steps: `
        start other => so +ro
        start => { s e . | -ro to eo . }`,
    },
    {
      rule: 'send-to-itself',
      of: 'rule 4: a message reaches a receiver in the same instance',
      process: `
        start s > and f > receive r M > end e1
        f > send t M > end e2`,
      steps: 'start => s f { +r -r e1 | t e2 } .',
    },
    {
      rule: 'send-by-worker',
      of: 'Camunda 7: a send task may be done by a worker',
      process: 'start s > send t {camunda:type="external" camunda:topic="mail"} > end e',
      steps: `
        start => s +t
        work mail => -t e .`,
    },
  ],
};
