import type { Family } from './case.js';

/** Which tokens an inclusive join waits for. */
export const inclusiveRivals: Family = {
  name: 'inclusive-rivals',
  cases: [
    {
      rule: 'waits-although-an-event-may-happen',
      of: '13.4.3 (second half): paths by sequence flows; that a boundary event leads where one waits does not count',
      process: `
        start s > and fork > user a > xor m > or join > task z > end e
        fork > user b > join
        boundary late on b timer PT1H > m`,
      steps: `
        start => s fork { +a | +b }
        complete a => -a m
        at b join
        complete b => -b join z e .
        start => s fork { +a | +b }
        complete a => -a m
        wait PT1H => ~b late m { join z e | join z e } .`,
    },
    {
      rule: 'waits-not-for-what-an-event-may-bring',
      of: '13.4.3 (second half): drawn to where one waits, and to the empty flow by its event only',
      process: `
        start s > and fork > user a > xor m > or join > user z > end e
        fork > user b > m
        boundary late on b timer PT1H > join`,
      steps: `
        start => s fork { +a | +b }
        complete a => -a m join +z
        wait PT1H => ~b late join +z
        at z z`,
    },
    {
      rule: 'an-event-further-on-does-not-count',
      of: '13.4.3: the same for an activity on the way; links stand for flows in both halves',
      process: `
        start s > and fork > user a > xor m > or join > task z > end e
        fork > user c > throw out link L
        catch in link L > user b > join
        boundary late on b timer PT1H > m`,
      steps: `
        start => s fork { +a | +c }
        complete a => -a m
        at c join
        complete c => -c out in +b
        complete b => -b join z e .`,
    },
    {
      rule: 'what-has-left-catches-nothing',
      of: '13.4.3: what has left its activity can take no boundary event of it any more',
      process: `
        start s > and fork > user a > or join > end e
        fork > user n {camunda:asyncAfter="true"} > end e2
        boundary b on n message M > join`,
      steps: `
        start => s fork { +a | +n }
        complete n => -n
        complete a => -a join e
        jobs => e2 .`,
    },
    {
      rule: 'join-with-async-before',
      of: '13.4.3: a token that waits to arrive has taken its flow to the join already',
      process: `
        start s > and fork > user a > or join {camunda:asyncBefore="true"} > task z > end e
        fork > user b > join`,
      steps: `
        start => s fork { +a | +b }
        complete a => -a
        complete b => -b
        at join join
        jobs => join z e .`,
    },
    {
      rule: 'put-before-an-inclusive-gateway',
      of: '13.4.3, rule 3: tokens that a modification puts there stand for the flows that lack one',
      process: `
        start s > and fork > user a > or join > user z > end e
        fork > user b > join`,
      steps: `
        start => s fork { +a | +b }
        modify before join, before join, before join
        at a b join join join
        modify cancel a, cancel b => ~a ~b join +z join +z
        at z z`,
    },
    {
      rule: 'waits-for-what-has-left',
      of: '13.4.3: what has left its activity but not taken its flow yet may still come',
      process: `
        start s > or f -[true]> xor m > user a > or j > end e
        f -[true]> user n {camunda:asyncAfter="true"} > j
        boundary b on n message M > m`,
      steps: `
        start => s f { m +a | +n }
        complete n => -n
        complete a => -a
        at j n
        jobs => j e .`,
    },
  ],
};
