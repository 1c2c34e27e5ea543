import type { Family } from './case.js';

const DEPTH = Array.from({ length: 50 }, (_, i) => i);
const NEST =
  DEPTH.reduce((text, i) => `${text}start s${i} > sub p${i} > end e${i}\np${i} {\n`, '') +
  `start deep > user a > end last\n${'}\n'.repeat(50)}`;

export const subProcess: Family = {
  name: 'sub-process',
  cases: [
    {
      rule: 'complete-with-last-token',
      of: '13.3.4: a sub-process completes when no token is left inside',
      process: `
        start s > sub sp > end e
        sp { start s1 > user a > end e1; s1 > user b > end e2 }`,
      steps: `
        start => s +sp s1 { +a | +b }
        complete b => -b e2
        complete a => -a e1 -sp e .`,
    },
    {
      rule: 'sub-process-passes',
      of: '13.3.4: a sub-process without a wait state completes at once',
      process: `
        start s > sub sp > end e
        sp { start s1 > task a > end e1 }`,
      steps: 'start => s +sp s1 a e1 -sp e .',
    },
    {
      rule: 'nested-fifty',
      of: 'issue "speed": sub-processes nest, fifty deep',
      process: NEST,
      steps: `
        start => ${DEPTH.map((i) => `s${i} +p${i}`).join(' ')} deep +a
        complete a => -a last ${DEPTH.map((i) => `-p${49 - i} e${49 - i}`).join(' ')} .`,
    },
    {
      rule: 'without-start-inside',
      of: '13.3.4: without a start event every node inside that no flow leads to begins',
      process: `
        start s > sub sp > end e
        sp { task a > user b; task c }`,
      steps: `
        start => s +sp { a +b | c }
        complete b => -b -sp e .`,
    },
    {
      rule: 'without-end-inside',
      of: '13.3.4: inside too a path may end without an end event',
      process: `
        start s > sub sp > end e
        sp { start s1 > user a }`,
      steps: `
        start => s +sp s1 +a
        complete a => -a -sp e .`,
    },
    {
      rule: 'interrupted-as-a-whole',
      of: '13.5.3: an interrupting boundary event cancels all inside, then goes on',
      process: `
        start s > sub sp > end e
        sp { start s1 > user a > end e1; s1 > user b > end e2 }
        boundary stop on sp message STOP > task after > end stopped`,
      steps: `
        start => s +sp s1 { +a | +b }
        message STOP => { ~a | ~b } ~sp stop after stopped .`,
    },
    {
      rule: 'token-beside',
      of: '13.5.3: a non-interrupting one starts a token beside it, as often as it happens',
      process: `
        start s > sub sp > end e
        sp { start s1 > user a > end e1 }
        boundary- more on sp message MORE > user extra > end e2`,
      steps: `
        start => s +sp s1 +a
        message MORE => more +extra
        message MORE => more +extra
        complete a => -a e1 -sp e
        message MORE => refused MESSAGE_NOT_CORRELATED
        complete extra => -extra e2
        complete extra => -extra e2 .`,
    },
    {
      rule: 'each-token-its-own',
      of: '13.3.4: each token that arrives makes an instance of its own',
      process: `
        start s > and f > xor m > sub sp > end e
        f > m
        sp { start s1 > user a > end e1 }`,
      steps: `
        start => s f { m +sp s1 +a | m +sp s1 +a }
        complete a => -a e1 -sp e
        complete a => -a e1 -sp e .`,
    },
    {
      rule: 'error-from-inside',
      of: '13.5.3: an error inside is caught on the border, the rest inside is cancelled first',
      process: `
        start s > sub sp > end e
        sp { start s1 > user a > end e1 error E; s1 > user b > end e2 }
        boundary b1 on sp error E > end failed`,
      steps: `
        start => s +sp s1 { +a | +b }
        complete a => -a { e1 | ~b ~sp } b1 failed .`,
    },
    {
      rule: 'in-a-loop',
      of: '13.3.4: entered again it is a new instance, with nothing left of the last one',
      process: `
        start s > xor m > sub sp > xor x -[again]> m
        x -*> end e
        sp { start s1 > and f > user a > and j > end e1; f > user b > j }`,
      steps: `
        start => s m +sp s1 f { +a | +b }
        complete a => -a
        complete b again=true => -b j e1 -sp x m +sp s1 f { +a | +b }
        complete b => -b
        complete a again=false => -a j e1 -sp x e .`,
    },
    {
      rule: 'inner-boundary-first',
      of: '13.5.3: of nested catches the inner one takes the error',
      process: `
        start s > sub out > end e
        out {
        start s1 > sub in > end e1
        in { start s2 > end e2 error E }
        boundary b2 on in error E > end near
        }
        boundary b1 on out error E > end far`,
      steps: 'start => s +out s1 +in s2 { e2 | ~in } b2 near -out e .',
    },
    {
      rule: 'boundary-goes-with-scope',
      of: '13.5.3: a sub-process that is over waits for nothing any more',
      process: `
        start s > sub sp > user z > end e
        sp { start s1 > user a > end e1 }
        boundary late on sp timer PT1H > end too-late`,
      steps: `
        start => s +sp s1 +a
        complete a => -a e1 -sp +z
        wait PT2H =>
        complete z => -z e .`,
    },
  ],
};
