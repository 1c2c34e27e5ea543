import type { Family } from './case.js';

export const complex: Family = {
  name: 'complex',
  cases: [
    {
      rule: 'two-of-three',
      of: '13.4.5: fires as soon as its activation condition holds',
      process: `
        start s > and fork > user a > complex k [activationCount >= 2]
        k -[waitingForStart]> task z > end e1
        k -[!waitingForStart]> task late > end e2
        fork > user b > k
        fork > user c > k`,
      steps: `
        start => s fork { +a | +b | +c }
        complete a => -a
        complete c => -c k z e1
        at b k
        complete b => -b ( k ) late e2 .`,
    },
    {
      rule: 'reset-takes-the-rest',
      of: '13.4.5: the tokens that come later are taken by the reset, which may lead nowhere',
      process: `
        start s > and fork > user a > complex k [activationCount >= 1]
        k -[waitingForStart]> task z > end e1
        k -[waitingForStart && n > 1]> task y > end e2
        fork > user b > k`,
      steps: `
        start n=2 => s fork { +a | +b }
        complete b => -b k { z e1 | y e2 }
        complete a => -a ( k ) .`,
    },
    {
      rule: 'waits-anew-after-reset',
      of: '13.4.5: after the reset the gateway waits for the start again',
      process: `
        start s > xor m > and fork > user a > complex k [activationCount >= 1]
        k -[waitingForStart]> user z > xor x -[again]> m
        k -[!waitingForStart]> end e2
        fork > user b > k
        x -*> end e1`,
      steps: `
        start => s m fork { +a | +b }
        complete a => -a k +z
        complete b => -b ( k ) e2
        complete z again=true => -z x m fork { +a | +b }
        complete b => -b k +z
        complete z again=false => -z x e1
        complete a => -a ( k ) e2 .`,
    },
    {
      rule: 'reset-without-rivals',
      of: '13.4.5: once no token can come any more the reset follows of itself',
      process: `
        start s > and fork > user a > complex k [activationCount >= 1]
        k -[waitingForStart]> task z > end e1
        k -[!waitingForStart]> task late > end e2
        fork > user b > xor x -[ok]> k
        x -*> end e3`,
      steps: `
        start => s fork { +a | +b }
        complete a => -a k z e1
        complete b ok=false => -b x { e3 | ( k ) late e2 } .`,
    },
    {
      rule: 'condition-on-a-variable',
      of: '13.4.5: the activation condition may use data',
      process: `
        start s > and fork > user a > complex k [activationCount >= wanted] > task z > end e
        fork > user b > k
        fork > user c > k`,
      steps: `
        start wanted=3 => s fork { +a | +b | +c }
        complete a => -a
        complete b => -b
        complete c => -c k z e .`,
    },
    {
      rule: 'condition-on-an-outer-variable',
      of: '13.4.5 and rule 4: asked again when a variable of an outer scope changes',
      process: `
        start s > sub sp > end e
        sp {
        start s1 > and f > user a > complex k [activationCount >= wanted] > task z > end e1
        f > user b > k
        }`,
      steps: `
        start wanted=3 other=1 => s +sp s1 f { +a | +b }
        complete a => -a
        set other=2
        at b k
        set wanted=1 => k z e1
        at b k
        complete b => -b ( k ) -sp e .`,
    },
    {
      rule: 'reset-at-once',
      of: '13.4.5: where all tokens were taken at the start the reset follows at once',
      process: `
        start s > and fork > user a > complex k [activationCount >= 2]
        fork > user b > k
        k -[waitingForStart]> task z > end e1
        k -[!waitingForStart]> task late > end e2`,
      steps: `
        start => s fork { +a | +b }
        complete a => -a
        complete b => -b k { z e1 | ( k ) late e2 } .`,
    },
    {
      rule: 'one-flow-and-a-condition',
      of: '13.4.5: the activation condition is asked with one incoming flow too',
      process: 'start s > complex k [activationCount >= 1 && open] > end e',
      steps: `
        start open=false => s
        at k
        set open=true => ( k e . )`,
    },
    {
      rule: 'put-before-a-complex-gateway',
      of: '13.4.5, rule 3: a token that a modification puts there stands for a flow that lacks one',
      process: `
        start s > and fork > user a > complex k [activationCount == 2] > user z > end e
        fork > user b > k`,
      steps: `
        start => s fork { +a | +b }
        modify before k, before k, before k => k +z
        at a b k k z
        complete a => -a
        complete b => -b
        at k z
        modify before k => k +z
        at z z`,
    },
    {
      rule: 'complex-as-split',
      of: '13.4.5: a gateway with one incoming flow splits by its conditions',
      process: `
        start s > complex k [activationCount >= 1]
        k -[waitingForStart && n > 0]> task a > end e1
        k -[waitingForStart && n > 1]> task b > end e2`,
      steps: 'start n=2 => s k { a e1 | b e2 | ( k ) } .',
    },
  ],
};
