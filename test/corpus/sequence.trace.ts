import type { Family } from './case.js';

const CHAIN = Array.from({ length: 60 }, (_, i) => `t${i}`);

export const sequence: Family = {
  name: 'sequence',
  cases: [
    {
      rule: 'straight',
      of: '13.3.1: a token that arrives activates the activity, which passes it on',
      process: 'start s > task a > end e',
      steps: 'start => s a e .',
    },
    {
      rule: 'chain-of-sixty',
      of: '13.3.1: any number of nodes in one step, none kept waiting',
      process: `start s > ${CHAIN.map((id) => `task ${id}`).join(' > ')} > end e`,
      steps: `start => s ${CHAIN.join(' ')} e .`,
    },
    {
      rule: 'without-start-event',
      of: '13.2: without a start event every node that no flow leads to begins',
      process: `
        task a > end e1
        user b > end e2`,
      steps: `
        start => { a e1 | +b }
        complete b => -b e2 .`,
    },
    {
      rule: 'implicit-fork',
      of: '13.3.1: several outgoing flows without conditions all get a token',
      process: `
        start s > task a > task b > end e1
        a > task c > end e2`,
      steps: 'start => s a { b e1 | c e2 } .',
    },
    {
      rule: 'implicit-merge',
      of: '13.3.1: each arriving token activates the activity anew, without waiting for others',
      process: `
        start s > task a > user c > end e
        s > task b > c`,
      steps: `
        start => s { a +c | b +c }
        at c c
        complete c => -c e
        complete c => -c e .`,
    },
    {
      rule: 'start-forks',
      of: '13.5.1: a start event gives a token to each of its outgoing flows',
      process: `
        start s > task a > end e1
        s > task b > end e2
        s > task c > end e3`,
      steps: 'start => s { a e1 | b e2 | c e3 } .',
    },
    {
      rule: 'lives-until-last-token',
      of: '13.2: an instance is complete when no token is left; an end event ends its path only',
      process: `
        start s > user a > end e1
        s > user b > end e2`,
      steps: `
        start => s { +a | +b }
        complete a => -a e1
        at b
        complete b => -b e2 .`,
    },
    {
      rule: 'no-end-event',
      of: '13.2: an activity without outgoing flow consumes the token when it completes',
      process: 'start s > user a',
      steps: `
        start => s +a
        complete a => -a .`,
    },
    {
      rule: 'some-paths-without-end',
      of: '13.2: paths with and without an end event may stand in one process',
      process: `
        start s > task a > end e
        s > user b`,
      steps: `
        start => s { a e | +b }
        complete b => -b .`,
    },
    {
      rule: 'two-flows-one-target',
      of: '13.3.1: two flows between the same nodes are two tokens',
      process: `
        start s > task a > user b > end e
        a > b`,
      steps: `
        start => s a { +b | +b }
        complete b => -b e
        complete b => -b e .`,
    },
    {
      rule: 'back-to-itself',
      of: '13.3.1: a flow may lead back to the node that it leaves',
      process: `
        start s > user a -[again]> a
        a -*> end e`,
      steps: `
        start => s +a
        complete a again=true => -a +a
        complete a again=true => -a +a
        complete a again=false => -a e .`,
    },
    {
      rule: 'shared-end',
      of: '13.5.6: an end event consumes each token that arrives, and may be reached many times',
      process: `
        start s > user a > end e
        s > user b > e
        s > user c > e`,
      steps: `
        start => s { +a | +b | +c }
        complete b => -b e
        complete c => -c e
        complete a => -a e .`,
    },
    {
      rule: 'flows-named',
      of: 'the trace tells each flow by its id, between what it leaves and what it reaches',
      process: 'start s -(in)> task a -(out)> end e',
      steps: 'start => s :in a :out e .',
    },
    {
      rule: 'fork-in-fork',
      of: '13.3.1: forks multiply: 2 x 2 tokens, each with its own end',
      process: `
        start s > task a > task c > end e
        s > task b > c
        a > task d
        b > d
        d > e`,
      steps: 'start => s { a { c e | d e } | b { c e | d e } } .',
    },
  ],
};
