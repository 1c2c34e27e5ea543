import type { Family } from './case.js';

export const escalations: Family = {
  name: 'escalations',
  cases: [
    {
      rule: 'escalation-beside',
      of: '10.5.5: a non-interrupting catch runs beside, the thrower goes on',
      process: `
        start s > sub sp > end e
        sp { start s1 > throw t escalation L > user a > end e1 }
        boundary- b on sp escalation L > task told > end e2`,
      steps: `
        start => s +sp s1 { t +a | b told e2 }
        complete a => -a e1 -sp e .`,
    },
    {
      rule: 'escalation-interrupts',
      of: 'rule 4: an interrupting catch cancels before the thrower’s next node runs',
      process: `
        start s > sub sp > end e
        sp { start s1 > throw t escalation L > task a > end e1 }
        boundary b on sp escalation L > task told > end e2`,
      steps: 'start => s +sp s1 { t | ~sp } b told e2 .',
    },
    {
      rule: 'escalation-uncaught',
      of: 'Camunda 7: an escalation that nobody catches does nothing, the path goes on',
      process: 'start s > throw t escalation L > task a > end e',
      steps: 'start => s t a e .',
    },
    {
      rule: 'end-with-escalation',
      of: '13.5.6: an escalation end event throws, then its path ends',
      process: `
        start s > sub sp > end e
        sp { start s1 > and f > end e1 escalation L; f > user a > end e2 }
        boundary- b on sp escalation L > end told`,
      steps: `
        start => s +sp s1 f { e1 | b told | +a }
        complete a => -a e2 -sp e .`,
    },
    {
      rule: 'any-escalation',
      of: 'Camunda 7: a catch without code catches every escalation',
      process: `
        start s > sub sp > end e
        sp { start s1 > throw t escalation L > task a > end e1 }
        boundary b on sp escalation > end told`,
      steps: 'start => s +sp s1 { t | ~sp } b told .',
    },
    {
      rule: 'nearest-escalation-catch',
      of: '10.5.5: the innermost catch takes it, it goes no further',
      process: `
        start s > sub out > end e
        out {
        start s1 > sub in > end e1
        in { start s2 > throw t escalation L > user a > end e2 }
        boundary- b2 on in escalation L > end near
        }
        boundary b1 on out escalation L > end far`,
      steps: `
        start => s +out s1 +in s2 { t +a | b2 near }
        complete a => -a e2 -in e1 -out e .`,
    },
    {
      rule: 'other-escalation-passes',
      of: '10.5.5: a catch of another code lets it pass outwards',
      process: `
        start s > sub out > end e
        out {
        start s1 > sub in > end e1
        in { start s2 > throw t escalation L > task a > end e2 }
        boundary b2 on in escalation K > end near
        }
        boundary b1 on out escalation L > end far`,
      steps: 'start => s +out s1 +in s2 { t | ~in ~out } b1 far .',
    },
    {
      rule: 'escalated-twice',
      of: '10.5.5: a non-interrupting catch hears it each time',
      process: `
        start s > sub sp > end e
        sp { start s1 > throw t1 escalation L > throw t2 escalation L > end e1 }
        boundary- b on sp escalation L > end told`,
      steps: 'start => s +sp s1 { t1 t2 e1 -sp e | b told | b told } .',
    },
    {
      rule: 'error-beats-nothing',
      of: '10.5.5: an escalation catch does not catch an error',
      process: `
        start s > sub sp > end e
        sp { start s1 > end e1 error L }
        boundary b on sp escalation L > end told
        boundary c on sp error L > end failed`,
      steps: 'start => s +sp s1 { e1 | ~sp } c failed .',
    },
  ],
};
