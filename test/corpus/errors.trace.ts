import type { Family } from './case.js';

export const errors: Family = {
  name: 'errors',
  cases: [
    {
      rule: 'specific-before-any',
      of: 'Camunda 7: in one scope a boundary event for the code goes before one for all',
      process: `
        start s > service w > end e
        boundary any on w error > end e1
        boundary one on w error E > end e2`,
      steps: `
        start => s +w
        error w E => ~w one e2 .
        start => s +w
        error w F => ~w any e1 .`,
    },
    {
      rule: 'nearest-scope-first',
      of: '13.5.3: an inner catch for all goes before an outer one for the code',
      process: `
        start s > sub sp > end e
        sp { start s1 > service w > end e1; boundary any on w error > end near }
        boundary one on sp error E > end far`,
      steps: `
        start => s +sp s1 +w
        error w E => ~w any near -sp e .`,
    },
    {
      rule: 'other-code-passes-by',
      of: '13.5.3: an error of another code goes on outwards',
      process: `
        start s > sub sp > end e
        sp { start s1 > service w > end e1; boundary one on w error F > end near }
        boundary two on sp error E > end far`,
      steps: `
        start => s +sp s1 +w
        error w E => ~w ~sp two far .`,
    },
    {
      rule: 'nobody-catches',
      of: 'Camunda 7: an error end event that nobody catches ends its path as a none end event',
      process: `
        start s > and f > end e1 error E
        f > user a > end e2`,
      steps: `
        start => s f { e1 | +a }
        complete a => -a e2 .`,
    },
    {
      rule: 'siblings-cancelled-first',
      of: 'rule 4: what an error interrupts is cancelled before any other node runs',
      process: `
        start s > sub sp > end e
        sp { start s1 > and f > end e1 error E; f > task b > user c > end e2 }
        boundary x on sp error E > task after > end failed`,
      steps: 'start => s +sp s1 f { e1 | ( b +c ~c ) ~sp } x after failed .',
    },
    {
      rule: 'code-and-message-kept',
      of: 'Camunda 7: the code goes to the errorCodeVariable',
      process: `
        start s > service w > end e
        boundary x on w > user look > end failed
        x: <errorEventDefinition errorRef="error_E" camunda:errorCodeVariable="code" />
        boundary y on w error E2 > end other
        root <error id="error_E" errorCode="E" />`,
      steps: `
        start => s +w
        error w E => ~w x +look
        vars code="E"`,
    },
    {
      rule: 'report-that-is-no-truth',
      of: 'Camunda 7: an errorEventDefinition holds if its expression is true; any other value is no error',
      process: `
        start s > service w > end e
        boundary x on w > end failed
        x: <errorEventDefinition />
        w: <camunda:errorEventDefinition id="d" errorRef="error_E" expression="\${word}" />
        root <error id="error_E" errorCode="E" />`,
      steps: `
        start word="true" => s +w
        work w => -w e .`,
    },
    {
      rule: 'technical-is-no-error',
      of: 'Camunda 7: a failed expression is no BPMN error: a boundary event for all lets it pass',
      process: `
        start s > user a > compute c [missing.deep -> n] > end e
        boundary x on c error > end caught`,
      steps: `
        start => s +a
        complete a => refused
        at a`,
    },
    {
      rule: 'error-brings-variables',
      of: 'Camunda 7: what a worker sends with an error is there for the catch',
      process: `
        start s > service w > end e
        boundary x on w error E > xor g -[n > 1]> end many
        g -*> end few`,
      steps: `
        start n=0 => s +w
        error w E n=2 => ~w x g many .`,
    },
    {
      rule: 'error-in-loop',
      of: '13.5.3: retry: the catch may lead back to the activity',
      process: `
        start s > xor m > service w > end e
        boundary x on w error E > m`,
      steps: `
        start => s m +w
        error w E => ~w x m +w
        error w E => ~w x m +w
        work w => -w e .`,
    },
    {
      rule: 'error-leaves-other-branch',
      of: '13.5.3: an error caught on one activity does nothing to the branch beside it',
      process: `
        start s > and f > service w > end e1
        f > user a > end e2
        boundary x on w error E > end e3`,
      steps: `
        start => s f { +w | +a }
        error w E => ~w x e3
        complete a => -a e2 .`,
    },
  ],
};
