import type { Family } from './case.js';

const SPLIT = `
  start s > or split -[n > 0]> user a > or join > task z > end e
  split -[n > 1]> user b > join
  split -*> user c > join`;

export const inclusive: Family = {
  name: 'inclusive',
  cases: [
    {
      rule: 'all-true-flows',
      of: '13.4.3: a token on each flow whose condition holds; the join waits for just these',
      process: SPLIT,
      steps: `
        start n=2 => s split { +a | +b }
        complete b => -b
        at a join
        complete a => -a join z e .`,
    },
    {
      rule: 'one-true-flow',
      of: '13.4.3: a single token passes the join at once',
      process: SPLIT,
      steps: `
        start n=1 => s split +a
        complete a => -a join z e .`,
    },
    {
      rule: 'inclusive-default',
      of: '13.4.3: the default flow if no condition holds, and only then',
      process: SPLIT,
      steps: `
        start n=0 => s split +c
        complete c => -c join z e .`,
    },
    {
      rule: 'inclusive-none-holds',
      of: '13.4.3: no condition, no default: an exception; here the step is refused',
      process: `
        start s > user a > or x -[n > 1]> end e1
        x -[n > 2]> end e2`,
      steps: `
        start => s +a
        complete a n=0 => refused NO_FLOW_APPLIES x
        at a`,
    },
    {
      rule: 'unconditional-from-inclusive',
      of: 'Camunda 7: a flow without condition counts as true, beside those that hold',
      process: `
        start s > or x -[n > 1]> end e1
        x > end e2`,
      steps: `
        start n=2 => s x { e1 | e2 } .
        start n=0 => s x e2 .`,
    },
    {
      rule: 'rival-ends',
      of: '13.4.3 and rule 4: the join fires when the last rival ends elsewhere (camunda#19460)',
      process: `
        start s > and fork > user a > or join > task z > end e1
        fork > user b > xor x -[ok]> join
        x -*> end e2`,
      steps: `
        start => s fork { +a | +b }
        complete a => -a
        at b join
        complete b ok=false => -b x { e2 | join z e1 } .`,
    },
    {
      rule: 'rival-leaves-by-boundary',
      of: 'rule 4: a rival that leaves by a boundary event no longer holds the join up',
      process: `
        start s > and fork > user a > or join > task z > end e1
        fork > user b > join
        boundary late on b timer PT1H > end e2`,
      steps: `
        start => s fork { +a | +b }
        complete a => -a
        wait PT1H => ~b { late e2 | join z e1 } .`,
    },
    {
      rule: 'boundary-path-counts',
      of: '13.4.3: the path from a boundary event to the join is a path for the token inside',
      process: `
        start s > and fork > user a > or join > task z > end e1
        fork > user b > end e2
        boundary late on b timer PT1H > join`,
      steps: `
        start => s fork { +a | +b }
        complete a => -a
        at b join
        wait PT1H => ~b late join z e1 .
        start => s fork { +a | +b }
        complete a => -a
        complete b => -b { e2 | join z e1 } .`,
    },
    {
      rule: 'rival-is-cancelled',
      of: 'rule 4: a rival that is taken away by a modification no longer holds the join up',
      process: `
        start s > and fork > user a > or join > task z > end e1
        fork > user b > join`,
      steps: `
        start => s fork { +a | +b }
        complete a => -a
        modify cancel b => ~b join z e1 .`,
    },
    {
      rule: 'rival-scope-ends',
      of: 'rule 4: a sub-process that is interrupted takes its rivals with it',
      process: `
        start s > and fork > user a > or join > task z > end e1
        fork > sub sp > join
        sp { start s1 > user b > end e3 }
        boundary stop on sp message STOP > end e2`,
      steps: `
        start => s fork { +a | +sp s1 +b }
        complete a => -a
        message STOP => ~b ~sp { stop e2 | join z e1 } .`,
    },
    {
      rule: 'two-on-one-flow',
      of: 'rule 4: a second token on one flow has its own turn (camunda#19464 stays for ever)',
      process: `
        start s > and fork > xor m > or join > user z > end e
        fork > m
        fork > user b > join`,
      steps: `
        start => s fork { m | m | +b }
        at b join join
        complete b => -b { join +z | join +z }
        complete z => -z e
        complete z => -z e .`,
    },
    {
      rule: 'one-flow-in',
      of: '13.4.3: with one incoming flow each token passes by itself',
      process: `
        start s > and fork > xor m > or g > user z > end e
        fork > m`,
      steps: `
        start => s fork { m g +z | m g +z }
        complete z => -z e
        complete z => -z e .`,
    },
    {
      rule: 'join-in-loop',
      of: '13.4.3: a path through the gateway itself does not count (Activiti#4436)',
      process: `
        start s > or j > user a > xor x -[again]> j
        x -*> end e`,
      steps: `
        start => s j +a
        complete a again=true => -a x j +a
        complete a again=false => -a x e .`,
    },
    {
      rule: 'pair-in-loop',
      of: '13.4.3: a pair of gateways in a loop chooses anew each time',
      process: `
        start s > xor m > or split -[n > 0]> user a > or join > xor x -[again]> m
        split -[n > 1]> user b > join
        x -*> end e`,
      steps: `
        start n=2 => s m split { +a | +b }
        complete a => -a
        complete b again=true n=1 => -b join x m split +a
        complete a again=false => -a join x e .`,
    },
    {
      rule: 'nested-pairs',
      of: 'rule 4: an inner pair inside a branch of an outer one',
      process: `
        start s > or o1 -[n > 0]> or i1 -[n > 0]> user a > or i2 > or o2 > end e
        i1 -[n > 1]> user b > i2
        o1 -[n > 2]> user c > o2`,
      steps: `
        start n=3 => s o1 { i1 { +a | +b } | +c }
        complete c => -c
        complete a => -a
        complete b => -b i2 o2 e .`,
    },
    {
      rule: 'mixed-inclusive',
      of: '13.4.3: one gateway may join and split',
      process: `
        start s > and fork > user a > or g -[n > 0]> task c > end e1
        fork > user b > g -[n > 1]> task d > end e2`,
      steps: `
        start n=2 => s fork { +a | +b }
        complete b => -b
        complete a => -a g { c e1 | d e2 } .`,
    },
    {
      rule: 'rival-that-can-choose',
      of: '13.4.3 (second half): a token that could as well come where one waits does not hold up',
      process: `
        start s > and fork > user a > xor m > or join > user z > end e
        fork > user b > xor x -[ok]> m
        x -*> join`,
      steps: `
        start => s fork { +a | +b }
        complete a => -a m join +z
        complete b ok=true => -b x m join +z
        complete z => -z e
        complete z => -z e .`,
    },
    {
      rule: 'rival-with-incident',
      of: 'rule 4: a rival with an incident holds the join up until it is gone (camunda#13070)',
      process: `
        start s > and fork > user a > or join > task z > end e1
        fork > service w > join`,
      steps: `
        start => s fork { +a | +w }
        fail w 0 => #w
        complete a => -a
        at join w
        modify cancel w => ~w join z e1 .`,
    },
    {
      rule: 'rival-leaves-with-an-error',
      of: 'rule 4: a rival that leaves by an error event no longer holds the join up',
      process: `
        start s > and fork > user a > or join > task z > end e1
        fork > service w > join
        boundary b on w error E > end e2`,
      steps: `
        start => s fork { +a | +w }
        complete a => -a
        error w E => ~w { b e2 | join z e1 } .`,
    },
    {
      rule: 'rival-terminated-scope',
      of: 'rule 4: a sub-process ended by terminate goes on as one that completed',
      process: `
        start s > and fork > user a > or join > task z > end e1
        fork > sub sp > end e2
        sp { start s1 > user b > end t terminate; s1 > user c > end e3 }`,
      steps: `
        start => s fork { +a | +sp s1 { +b | +c } }
        complete a => -a join z e1
        complete b => -b { t | ~c } -sp e2 .`,
    },
    {
      rule: 'two-joins-in-a-row',
      of: '13.4.3: a join that fires may be what the next one waits for',
      process: `
        start s > and f > user a > or j1 > or j2 > task z > end e
        f > user b > j1
        f > user c > j2`,
      steps: `
        start => s f { +a | +b | +c }
        complete c => -c
        complete a => -a
        complete b => -b j1 j2 z e .`,
    },
    {
      rule: 'joins-that-wait-for-each-other',
      of: '13.4.3: two joins that can each reach the other wait for each other, for ever',
      process: `
        start s > and f > or j1 > user a > xor x -[again]> or j2
        f > j2 > user b > xor y -[back]> j1
        x -*> end e1
        y -*> end e2`,
      steps: `
        start again=false back=false => s f
        at j1 j2`,
    },
    {
      rule: 'forked-rivals',
      of: '13.4.3: rivals behind a parallel fork count each by its own path',
      process: `
        start s > and fork > user a > or join > task z > end e1
        fork > user b > and f2 > user c > join
        f2 > user d > end e2`,
      steps: `
        start => s fork { +a | +b }
        complete a => -a
        complete b => -b f2 { +c | +d }
        complete d => -d e2
        at c join
        complete c => -c join z e1 .`,
    },
    {
      rule: 'inclusive-in-each-scope',
      of: '13.4.3, 13.3.4: tokens of another instance of the scope are no rivals',
      process: `
        start s > sub sp [2] > end e
        sp { start s1 > and f > user a > or j > end e1; f > user b > xor x -[ok]> j; \
          x -*> end e2 }`,
      steps: `
        start ok=false => s +sp* { +sp s1 f { +a | +b } | +sp s1 f { +a | +b } }
        complete a => -a
        complete b => -b x { e2 | j e1 } -sp
        complete b => -b x e2
        complete a => -a j e1 -sp -sp* e .`,
    },
    {
      rule: 'rival-at-event-gateway',
      of: 'Camunda 7: a token at an event-based gateway can reach the join by what it waits for',
      process: `
        start s > and fork > user a > or join > end e1
        fork > events g > catch m1 message M1 > join
        g > catch m2 message M2 > end e2`,
      steps: `
        start => s fork { +a | +g }
        complete a => -a
        at g join
        message M2 => -g m2 { e2 | join e1 } .`,
    },
    {
      rule: 'unstructured-inclusive',
      of: '13.4.3 and rule 4: without a matching split: the join waits for what can reach it',
      process: `
        start s > and f1 > user a > or join > end e1
        f1 > user b > xor x -[n > 1]> user c > join
        f1 > user d > end e2
        x -*> and f2 > join
        f2 > end e3`,
      steps: `
        start n=1 => s f1 { +a | +b | +d }
        complete a => -a
        at b d join
        complete b => -b x f2 { e3 | join e1 }
        complete d => -d e2 .`,
    },
  ],
};
