import type { Family } from './case.js';

export const parallel: Family = {
  name: 'parallel',
  cases: [
    {
      rule: 'gateway-that-ends',
      of: 'Camunda 7: a gateway without an outgoing flow ends its token',
      process: `
        start s > and f > task a > and j
        f > user b > j`,
      steps: `
        start => s f { a | +b }
        complete b => -b j .`,
    },
    {
      rule: 'exclusive-that-ends',
      of: '13.3.1: where no flow leads on, the token has arrived',
      process: `
        start s > and f > task a > xor m
        f > user b > m`,
      steps: `
        start => s f { a m | +b }
        complete b => -b m .`,
    },
    {
      rule: 'fork-and-join',
      of: '13.4.1: a token on each outgoing flow; the join waits for one on each incoming flow',
      process: `
        start s > and fork > user a > and join > end e
        fork > user b > join
        fork > user c > join`,
      steps: `
        start => s fork { +a | +b | +c }
        complete c => -c
        complete a => -a
        complete b => -b join e .`,
    },
    {
      rule: 'counts-flows-not-tokens',
      of: '13.4.1 and rule 4: two tokens on one flow make no pair (token simulation plugin #84)',
      process: `
        start s > and fork > xor m > and join > end e
        fork > m
        fork > user b > join`,
      steps: `
        start => s fork { m | m | +b }
        at b join join
        complete b => -b join e
        at join`,
    },
    {
      rule: 'surplus-waits',
      of: '13.4.1 and rule 4: a surplus token stays for the next round (zenbpm#641)',
      process: `
        start s > and fork > xor m > and join > task z > end e
        fork > m
        fork > user b > xor m2 > join
        fork > user c > m2`,
      steps: `
        start => s fork { m | m | +b | +c }
        complete b => -b m2 join z e
        at c join
        complete c => -c m2 join z e .`,
    },
    {
      rule: 'fork-without-join',
      of: '13.4.1: a fork needs no join',
      process: `
        start s > and fork > task a > end e1
        fork > user b > end e2`,
      steps: `
        start => s fork { a e1 | +b }
        complete b => -b e2 .`,
    },
    {
      rule: 'join-after-implicit-fork',
      of: '13.4.1: it does not matter who forked',
      process: `
        start s > task a > and join > end e
        s > user b > join`,
      steps: `
        start => s { a | +b }
        complete b => -b join e .`,
    },
    {
      rule: 'join-and-fork-at-once',
      of: '13.4.1: one gateway may join and fork',
      process: `
        start s > user a > and g > task c > end e1
        s > user b > g > task d > end e2`,
      steps: `
        start => s { +a | +b }
        complete a => -a
        complete b => -b g { c e1 | d e2 } .`,
    },
    {
      rule: 'join-in-a-loop',
      of: '13.4.1: a join that has fired waits anew for each flow (zenbpm#641)',
      process: `
        start s > xor m > and fork > user a > and join > xor x -[again]> m
        fork > user b > join
        x -*> end e`,
      steps: `
        start => s m fork { +a | +b }
        complete a again=true => -a
        complete b => -b join x m fork { +a | +b }
        complete b => -b
        complete a again=false => -a join x e .`,
    },
    {
      rule: 'deadlock',
      of: '13.4.1: a join behind an exclusive split waits for ever, it does not fire (bpmn-engine 17)',
      process: `
        start s > xor x -[n > 1]> task a > and join > end e
        x -*> task b > join`,
      steps: `
        start n=2 => s x a
        at join`,
    },
    {
      rule: 'branch-behind-a-gateway',
      of: '13.4.1: a branch behind another gateway counts (bpmn-elements#45 fires before it)',
      process: `
        start s > and fork > task a > and join > end e
        fork > user b > xor x -[n > 1]> task c > xor m > join
        x -*> task d > m`,
      steps: `
        start => s fork { a | +b }
        at b join
        complete b n=1 => -b x d m join e .`,
    },
    {
      rule: 'three-out-two-in',
      of: '13.4.1: only flows that lead to the join count',
      process: `
        start s > and fork > user a > and join > task z > end e1
        fork > user b > join
        fork > user c > end e2`,
      steps: `
        start => s fork { +a | +b | +c }
        complete a => -a
        complete b => -b join z e1
        complete c => -c e2 .`,
    },
    {
      rule: 'nested-forks',
      of: '13.4.1: pairs inside pairs',
      process: `
        start s > and f1 > and f2 > user a > and j2 > and j1 > end e
        f2 > user b > j2
        f1 > user c > j1`,
      steps: `
        start => s f1 { f2 { +a | +b } | +c }
        complete c => -c
        complete a => -a
        complete b => -b j2 j1 e .`,
    },
    {
      rule: 'crossed-joins',
      of: '13.4.1: joins need no matching fork',
      process: `
        start s > and f > user a > and f2 > and j1 > task y > end e1
        f > user b > j1
        f2 > and j2 > task z > end e2
        f > user c > j2`,
      steps: `
        start => s f { +a | +b | +c }
        complete c => -c
        complete a => -a f2 j2 z e2
        complete b => -b j1 y e1 .`,
    },
    {
      rule: 'one-flow-in-one-out',
      of: '13.4.1: a gateway with one flow in and one out passes the token',
      process: 'start s > and g > end e',
      steps: 'start => s g e .',
    },
    {
      rule: 'lost-branch',
      of: '13.4.1: a join whose branch ended elsewhere waits for ever',
      process: `
        start s > and fork > user a > and join > end e1
        fork > user b > xor x -[ok]> join
        x -*> end e2`,
      steps: `
        start => s fork { +a | +b }
        complete a => -a
        complete b ok=false => -b x e2
        at join`,
    },
    {
      rule: 'each-scope-joins-its-own',
      of: '13.4.1, 13.3.4: tokens of different instances of a scope never meet in a join',
      process: `
        start s > sub sp [2] > end e
        sp { start s1 > and fork > user a > and join > end e1; fork > user b > join }`,
      steps: `
        start => s +sp* { +sp s1 fork { +a | +b } | +sp s1 fork { +a | +b } }
        complete a => -a
        complete a => -a
        complete b => -b join e1 -sp
        complete b => -b join e1 -sp -sp* e .`,
    },
    {
      rule: 'waiting-token-is-cancelled',
      of: '13.5.3: what waits in a join goes with its scope (camunda-bpm-platform#3313)',
      process: `
        start s > sub sp > end e
        sp { start s1 > and fork > task a > and join > end e1; fork > user b > join }
        boundary late on sp timer PT1H > end too-late`,
      steps: `
        start => s +sp s1 fork { a | +b }
        wait PT2H => ~b ~sp late too-late .`,
    },
    {
      rule: 'two-flows-from-one-node',
      of: '13.4.1: two flows from one node are two incoming flows',
      process: `
        start s > task a > and join > end e
        a > join`,
      steps: 'start => s a join e .',
    },
    {
      rule: 'token-came-by-boundary',
      of: '13.4.1, 13.5.3: a token that left by a boundary event joins like any other',
      process: `
        start s > and fork > user a > end e1
        boundary late on a timer PT1H > and join > end e2
        fork > user b > join`,
      steps: `
        start => s fork { +a | +b }
        complete b => -b
        wait PT1H => ~a late join e2 .`,
    },
  ],
};
