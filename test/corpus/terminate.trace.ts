import type { Family } from './case.js';

export const terminate: Family = {
  name: 'terminate',
  cases: [
    {
      rule: 'ends-all',
      of: '13.5.6: a terminate end event ends the process, whatever else is going on',
      process: `
        start s > and f > user a > end e1
        f > user b > end t terminate`,
      steps: `
        start => s f { +a | +b }
        complete b => -b { t | ~a } .`,
    },
    {
      rule: 'ends-its-scope',
      of: 'rule 4: in a sub-process it ends that scope only, which goes on normally',
      process: `
        start s > and f > sub sp > task z > end e1
        f > user c > end e2
        sp { start s1 > and g > user a > end e3; g > user b > end t terminate }`,
      steps: `
        start => s f { +sp s1 g { +a | +b } | +c }
        complete b => -b { t | ~a } -sp z e1
        complete c => -c e2 .`,
    },
    {
      rule: 'before-anything-else',
      of: 'rule 4: cancels before any other node of its scope runs',
      process: `
        start s > and f > end t terminate
        f > task b > user c > end e`,
      steps: 'start => s f { t | ( b +c ~c ) } .',
    },
    {
      rule: 'ends-waiting-events',
      of: '13.5.6: timers and messages of the scope wait no longer',
      process: `
        start s > user b > end t terminate
        s > catch c timer PT1H > end e`,
      steps: `
        start => s { +b | +c }
        complete b => -b { t | ~c } .
        wait PT5H =>`,
    },
    {
      rule: 'ends-nested-scopes',
      of: '13.5.6: with all scopes inside',
      process: `
        start s > user b > end t terminate
        s > sub sp > end e
        sp {
        start s1 > sub in > end e1
        in { start s2 > user a [2] > end e2 }
        }`,
      steps: `
        start => s { +b | +sp s1 +in s2 +a* +a +a }
        complete b => -b { t | ~a ~a ~a* ~in ~sp } .`,
    },
    {
      rule: 'ends-called-processes',
      of: '13.5.6: and what the scope has called',
      process: `
        start s > user b > end t terminate
        s > call c inner > end e
        process inner { start si > user ai > end ei }`,
      steps: `
        start => s { +b | +c si +ai }
        complete b => -b { t | ~ai !inner ~c } .`,
    },
    {
      rule: 'ends-what-it-has-woken',
      of: '13.5.6: what another event of the same end event has set going ends too',
      process: `
        start s > and f > catch c signal S > user u > end e2
        f > task a > end t signal S + terminate`,
      steps: 'start => s f { +c | a +t -c -t } .',
    },
  ],
};
