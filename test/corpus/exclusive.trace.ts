import type { Family } from './case.js';

export const exclusive: Family = {
  name: 'exclusive',
  cases: [
    {
      rule: 'first-that-holds',
      of: '13.4.2: conditions are evaluated in order, the first that holds takes the token',
      process: `
        start s > xor x -[n > 1]> end e1
        x -[n > 0]> end e2
        x -*> end e3`,
      steps: `
        start n=2 => s x e1 .
        start n=1 => s x e2 .
        start n=0 => s x e3 .`,
    },
    {
      rule: 'order-of-the-file',
      of: '13.4.2, Camunda 7: the order is that of the flows in the file, not of their targets',
      process: `
        start s > xor x
        end e1 
        end e2
        x -[n > 0]> e2
        x -[n > 1]> e1
        x -*> end e3`,
      steps: 'start n=2 => s x e2 .',
    },
    {
      rule: 'default-written-first',
      of: '13.4.2: the default flow is the last resort wherever it stands in the file',
      process: `
        start s > xor x -*> end e1
        x -[n > 1]> end e2`,
      steps: `
        start n=2 => s x e2 .
        start n=1 => s x e1 .`,
    },
    {
      rule: 'no-flow-no-default',
      of: '13.4.2: neither a condition nor a default: an exception; here the step is refused',
      process: `
        start s > user a > xor x -[n == 1]> end e1
        x -[n == 2]> end e2`,
      steps: `
        start => s +a
        complete a n=3 => refused NO_FLOW_APPLIES x
        at a
        complete a n=2 => -a x e2 .`,
    },
    {
      rule: 'without-condition-holds',
      of: 'Camunda 7: a flow without condition counts as true, in its place of the order',
      process: `
        start s > xor x -[n > 1]> end e1
        x > end e2`,
      steps: `
        start n=2 => s x e1 .
        start n=1 => s x e2 .`,
    },
    {
      rule: 'merge-passes-each-token',
      of: '13.4.2 and rule 4: a merge lets every token through (bpmn-server kills the others)',
      process: `
        start s > and fork > task a > xor m > user z > end e
        fork > task b > m
        fork > task c > m`,
      steps: `
        start => s fork { a m +z | b m +z | c m +z }
        at z z z
        complete z => -z e
        complete z => -z e
        complete z => -z e .`,
    },
    {
      rule: 'merge-leaves-siblings',
      of: '13.4.2 and rule 4: a token at a merge does nothing to tokens still on their way',
      process: `
        start s > and fork > user a > xor m > task z > end e
        fork > user b > m`,
      steps: `
        start => s fork { +a | +b }
        complete b => -b m z e
        at a
        complete a => -a m z e .`,
    },
    {
      rule: 'mixed-exclusive',
      of: '13.4.2: a gateway may merge and split: each token is decided by itself',
      process: `
        start s > and fork > user a > xor x -[n > 1]> end many
        fork > user b > x
        x -*> end few`,
      steps: `
        start => s fork { +a | +b }
        complete a n=1 => -a x few
        complete b n=2 => -b x many .`,
    },
    {
      rule: 'counted-loop',
      of: '13.4.2: a merge and a split make a loop',
      process: `
        start s > xor m > compute inc [n + 1 -> n] > xor x -[n < 3]> m
        x -*> end e`,
      steps: `
        start n=0 => s m inc x m inc x m inc x e .
        vars n=3`,
    },
    {
      rule: 'endless-loop',
      of: 'rule 4: a loop without a wait state is stopped by a bound, refused when called',
      process: `
        start s > user a > xor m > task t > xor x -[again]> m
        x -*> end e`,
      steps: `
        start => s +a
        complete a again=true => refused
        at a
        complete a again=false => -a m t x e .`,
    },
    {
      rule: 'nested-exclusive',
      of: '13.4.2: choices inside choices',
      process: `
        start s > xor x -[n > 0]> xor y -[n > 10]> end big
        y -*> end small
        x -*> end none`,
      steps: `
        start n=11 => s x y big .
        start n=5 => s x y small .
        start n=0 => s x none .`,
    },
    {
      rule: 'both-flows-to-one-target',
      of: '13.4.2: two flows to one target: still one token',
      process: `
        start s > xor x -[n > 1]> task a > end e
        x -*> a`,
      steps: `
        start n=2 => s x a e .
        start n=0 => s x a e .`,
    },
    {
      rule: 'one-in-one-out',
      of: '13.4.2: a gateway with one flow in and one out passes the token',
      process: 'start s > xor x > end e',
      steps: 'start => s x e .',
    },
    {
      rule: 'merge-in-front-of-join',
      of: '13.4.2: tokens merged onto one flow stay two tokens',
      process: `
        start s > and fork > xor m > and join > end e
        fork > m
        fork > user b > join`,
      steps: `
        start => s fork { m | m | +b }
        complete b => -b join e
        at join`,
    },
  ],
};
