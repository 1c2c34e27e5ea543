import type { Family } from './case.js';

export const adHoc: Family = {
  name: 'ad-hoc',
  cases: [
    {
      rule: 'ad-hoc-parallel',
      of: '13.3.5: what has no incoming flow may be done, in any order',
      process: `
        start s > adhoc h [until done] > end e
        h { user a; user b }`,
      steps: `
        start done=false => s +h { +a | +b }
        complete b => -b
        complete a done=true => -a -h e .`,
    },
    {
      rule: 'ad-hoc-condition',
      of: '13.3.5: when its condition holds after an activity has ended, the rest is cancelled',
      process: `
        start s > adhoc h [until done] > end e
        h { user a; user b }`,
      steps: `
        start done=false => s +h { +a | +b }
        complete b done=true => -b ~a -h e .`,
    },
    {
      rule: 'ad-hoc-keeps-the-rest',
      of: '13.3.5: with cancelRemainingInstances="false" what runs is finished first',
      process: `
        start s > adhoc h [until done keep] > end e
        h { user a; user b }`,
      steps: `
        start done=false => s +h { +a | +b }
        complete b done=true => -b
        complete a => -a -h e .`,
    },
    {
      rule: 'ad-hoc-enough-begins-nothing',
      of: '13.3.5: once the condition holds no further activity inside begins',
      process: `
        start s > adhoc h [until done keep] > end e
        h { user a > user b; user c > user d }`,
      steps: `
        start done=false => s +h { +a | +c }
        complete a done=true => -a
        complete c => -c -h e .`,
    },
    {
      rule: 'ad-hoc-is-undone',
      of: '13.5.5: what was completed before the rest was cancelled can be compensated',
      process: `
        start s > adhoc h [until done] > throw t compensation > end e
        h {
        user a
        user b
        compensate a by task undo-a
        }`,
      steps: `
        start done=false => s +h { +a | +b }
        complete a done=true => -a ~b -h +t ( +h ) undo-a ( -h ) -t e .`,
    },
    {
      rule: 'ad-hoc-flows',
      of: '13.3.5: flows inside order what they connect',
      process: `
        start s > adhoc h [until done] > end e
        h { user a > user b; user c }`,
      steps: `
        start done=false => s +h { +a | +c }
        complete a => -a +b
        complete c => -c
        complete b done=true => -b -h e .`,
    },
    {
      rule: 'ad-hoc-sequential',
      of: '13.3.5: ordering="Sequential": one at a time',
      process: `
        start s > adhoc h [sequential until done] > end e
        h { user a; user b }`,
      steps: `
        start done=false => s +h +a
        complete a => -a +b
        complete b done=true => -b -h e .`,
    },
    {
      rule: 'ad-hoc-interrupted',
      of: '13.5.3: a boundary event interrupts it as any sub-process',
      process: `
        start s > adhoc h [until done] > end e
        h { user a; user b }
        boundary late on h timer PT1H > end too-late`,
      steps: `
        start done=false => s +h { +a | +b }
        wait PT1H => { ~a | ~b } ~h late too-late .`,
    },
    {
      rule: 'ad-hoc-without-condition',
      of: '13.3.5: without a condition it is over when nothing runs inside any more',
      process: `
        start s > adhoc h > end e
        h { user a; user b }`,
      steps: `
        start => s +h { +a | +b }
        complete b => -b
        complete a => -a -h e .`,
    },
  ],
};
