import type { Family } from './case.js';

export const quantities: Family = {
  name: 'quantities',
  cases: [
    {
      rule: 'start-quantity',
      of: '13.3.2: the activity begins when as many tokens have arrived as its startQuantity says',
      process: `
        start s > and f > user a > user c {startQuantity="2"} > end e
        f > user b > c`,
      steps: `
        start => s f { +a | +b }
        complete a => -a
        complete b => -b +c
        complete c => -c e .`,
    },
    {
      rule: 'start-quantity-surplus',
      of: '13.3.2: a token too many waits for another',
      process: `
        start s > and f > task a > user c {startQuantity="2"} > end e
        f > task b > c
        f > task d > c`,
      steps: `
        start => s f { a | b | d | +c }
        complete c => -c e
        at c`,
    },
    {
      rule: 'start-quantity-one-flow',
      of: '13.3.2: the tokens may come by one flow: tokens count, not flows',
      process: `
        start s > xor m > user a > xor x -[again]> and f
        f > m
        f > task c {startQuantity="2"} > end e
        x -*> end done`,
      steps: `
        start => s m +a
        complete a again=true => -a x f m +a
        complete a again=true => -a x f { m +a | c e }
        complete a again=false => -a x done .`,
    },
    {
      rule: 'completion-quantity',
      of: '13.3.2: as many tokens leave by each flow as completionQuantity says',
      process: 'start s > task a {completionQuantity="3"} > user b > end e',
      steps: `
        start => s a { +b | +b | +b }
        complete b => -b e
        complete b => -b e
        complete b => -b e .`,
    },
    {
      rule: 'one-makes-two-takes-two',
      of: '13.3.2: what one activity makes another may take',
      process: `
        start s > task a {completionQuantity="2"} > task b {startQuantity="2"} > end e`,
      steps: 'start => s a b e .',
    },
    {
      rule: 'completion-by-each-flow',
      of: '13.3.2: each of several outgoing flows gets the whole quantity',
      process: `
        start s > task a {completionQuantity="2"} > task b > end e1
        a > task c > end e2`,
      steps: 'start => s a { b e1 | b e1 | c e2 | c e2 } .',
    },
  ],
};
