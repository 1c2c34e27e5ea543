import type { Case, Family } from './case.js';

export const refusals: Family = {
  name: 'refusals',
  cases: [
    refused(
      'two-none-starts',
      'nothing tells which of two none start events is meant',
      'start s1 > end e\nstart s2 > end e2',
      's2',
    ),
    refused('start-with-incoming', 'a start event takes no flow', 'start s > task a > s', 's'),
    refused('end-with-outgoing', 'nothing follows an end event', 'start s > end e > task a', 'e'),
    refused(
      'java-class',
      'Java is not executed',
      'start s > service w {camunda:class="org.example.Do"} > end e',
      'w',
    ),
    refused(
      'service-without-work',
      'a service task says who does it',
      'start s > service w {camunda:type="external"} > end e',
      'w',
    ),
    refused(
      'listener-of-class',
      'a listener in Java is not executed',
      'start s > user a > end e\na: <camunda:executionListener event="start" class="org.example.L" />',
      'a',
    ),
    refused(
      'condition-on-default',
      'a default flow has no condition',
      'start s > xor x -(f)*[n > 1]> end e\nx -[n > 2]> end e2',
      'x',
    ),
    refused(
      'condition-on-parallel',
      'a parallel gateway evaluates no conditions',
      'start s > and g -[n > 1]> end e1\ng > end e2',
      'g',
    ),
    refused(
      'bad-expression',
      'an expression that is none',
      'start s > xor x -[n > > 1]> end e1\nx -*> end e2',
      'x-to-e1',
    ),
    refused('bad-duration', 'a duration that is none', 'start s > catch t timer P1H > end e', 't'),
    refused(
      'catch-nothing',
      'a catch event says for what it waits',
      'start s > catch c > end e',
      'c',
    ),
    refused(
      'same-error-twice',
      'nothing tells which of two boundary events catches the error',
      'start s > service w > end e\nboundary b1 on w error E > end e1\nboundary b2 on w error E > end e2',
      'b2',
    ),
    refused(
      'error-beside',
      'an error interrupts always',
      'start s > service w > end e\nboundary- b on w error E > end e1',
      'b',
    ),
    refused(
      'sub-process-without-start',
      'a sub-process can be entered',
      'start s > sub sp > end e\nsp { task a > task b > a }',
      'sp',
    ),
    refused('call-nothing', 'a call activity says what it calls', 'start s > call c  > end e', 'c'),
    refused(
      'many-of-no-number',
      'multi-instance says how many',
      'start s > user a > end e\na: <multiInstanceLoopCharacteristics />',
      'a',
    ),
    refused(
      'race-without-events',
      'behind an event-based gateway stand events',
      'start s > events g > task a > end e\ng > catch c message M > end e2',
      'g',
    ),
    refused(
      'race-with-condition-flow',
      'flows of an event-based gateway have no conditions',
      'start s > events g -[n > 1]> catch b message N > end e\ng > catch c message M > end e2',
      'g',
    ),
    refused(
      'handler-with-flow',
      'an event sub-process has no flows',
      'start s > eventSub h > end e\nh { start sh message M > end eh }',
      'h',
    ),
    refused(
      'handler-of-nothing',
      'an event sub-process starts by an event',
      'start s > end e\neventSub h { start sh > end eh }',
      'sh',
    ),
    refused(
      'ids-of-other-letters',
      'ids are of ASCII letters, digits, _ - . (names are free)',
      'start s -(f1)> task 受理 > end e',
      '受理',
      '受理-to-e',
      'f1',
      '受理-to-e',
    ),
    refused(
      'foreign-attribute',
      'what is not executed is not ignored',
      'start s > user a {nonsense="1"} > end e',
      'a',
    ),
  ],
};

// ---------------------------------------------------------------------------------------------

function refused(rule: string, why: string, process: string, ...elements: string[]): Case {
  return {
    rule,
    of: `rule 4, refused with element and reason: ${why}`,
    process,
    steps: `deploy refused ${elements.join(' ')}`,
  };
}
