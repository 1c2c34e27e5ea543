import type { Family } from './case.js';

export const timers: Family = {
  name: 'timers',
  cases: [
    {
      rule: 'catch-duration',
      of: '13.5.2: a timer catch event waits its duration, not less',
      process: 'start s > catch t timer PT1H > end e',
      steps: `
        start => s +t
        wait PT59M =>
        wait PT1M => -t e .`,
    },
    {
      rule: 'catch-date',
      of: '13.5.2: a date is waited for; times without a zone are +08:00',
      process: 'start s > catch t date 2026-03-02T10:00:00 > end e',
      steps: `
        start => s +t
        wait PT59M =>
        wait PT1M => -t e .`,
    },
    {
      rule: 'date-gone-by',
      of: 'Camunda 7: a date in the past is due at once, as a job',
      process: 'start s > catch t date 2026-01-01T00:00:00 > end e',
      steps: `
        start => s +t
        wait PT1S => -t e .`,
    },
    {
      rule: 'duration-by-expression',
      of: 'Camunda 7: the duration is evaluated when the event begins to wait',
      process: 'start s > catch t timer ${long} > end e',
      steps: `
        start long="PT2H" => s +t
        set long="PT5M" =>
        wait PT1H =>
        wait PT1H => -t e .`,
    },
    {
      rule: 'boundary-interrupts',
      of: '13.5.3: the activity is cancelled, then the token leaves by the event',
      process: `
        start s > user a > end e
        boundary t on a timer PT1H > task b > end late`,
      steps: `
        start => s +a
        wait PT1H => ~a t b late .`,
    },
    {
      rule: 'boundary-beside',
      of: '13.5.3: a reminder, the activity goes on; a duration happens once',
      process: `
        start s > user a > end e
        boundary- t on a timer PT1H > task b > end told`,
      steps: `
        start => s +a
        wait PT1H => t b told
        wait PT5H =>
        complete a => -a e .`,
    },
    {
      rule: 'boundary-cycle',
      of: 'Camunda 7: a non-interrupting cycle repeats as often as it says',
      process: `
        start s > user a > end e
        boundary- t on a cycle R3/PT1H > task b > end told`,
      steps: `
        start => s +a
        wait PT1H => t b told
        wait PT2H => t b told t b told
        wait PT9H =>
        complete a => -a e .`,
    },
    {
      rule: 'cycle-ends-with-activity',
      of: '13.5.3: a cycle ends with its activity',
      process: `
        start s > user a > user z > end e
        boundary- t on a cycle R/PT1H > end told`,
      steps: `
        start => s +a
        wait PT2H => t told t told
        complete a => -a +z
        wait PT9H =>
        complete z => -z e .`,
    },
    {
      rule: 'interrupting-cycle-once',
      of: 'Camunda 7: an interrupting cycle fires once',
      process: `
        start s > user a > end e
        boundary t on a cycle R3/PT1H > user b > end late`,
      steps: `
        start => s +a
        wait PT1H => ~a t +b
        wait PT9H =>
        complete b => -b late .`,
    },
    {
      rule: 'due-in-order',
      of: 'architecture 6: timers fire in the order in which they are due',
      process: `
        start s > catch late timer PT3H > end e3
        s > catch soon timer PT1H > end e1
        s > catch then timer PT2H > end e2`,
      steps: `
        start => s { +late | +soon | +then }
        wait PT9H => -soon e1 -then e2 -late e3 .`,
    },
    {
      rule: 'start-by-timer',
      of: '13.5.1: a timer start event starts an instance each time',
      process: 'start s cycle R2/PT1H > task a > end e',
      steps: `
        wait PT1H => s a e .
        wait PT1H => s a e .
        wait PT9H =>`,
    },
    {
      rule: 'start-at-date',
      of: '13.5.1: a date starts one instance',
      process: 'start s date 2026-03-02T10:00:00 > task a > end e',
      steps: `
        wait PT59M =>
        wait PT2M => s a e .
        wait PT9H =>`,
    },
    {
      rule: 'suspended-timer',
      of: 'Camunda 7: a timer of a suspended instance does not fire; resumed, it is overdue',
      process: 'start s > catch t timer PT1H > end e',
      steps: `
        start => s +t
        suspend =>
        wait PT2H =>
        resume =>
        wait PT1S => -t e .`,
    },
    {
      rule: 'far-away',
      of: 'others: a delay of more than 24.8 days is waited for (bpmn-elements arms none)',
      process: 'start s > catch t timer P40D > end e',
      steps: `
        start => s +t
        wait P39D =>
        wait P1D => -t e .`,
    },
    {
      rule: 'long-ago-in-one-go',
      of: 'Camunda 7: a timer that follows another in one wait counts from when that one fired',
      process: 'start s > catch t1 timer PT1H > catch t2 timer PT1H > end e',
      steps: `
        start => s +t1
        wait PT2H => -t1 +t2 -t2 e .`,
    },
  ],
};
