import type { Family } from './case.js';

export const standardLoop: Family = {
  name: 'standard-loop',
  cases: [
    {
      rule: 'goes-on-while-true',
      of: '13.3.6: the loop goes on while its condition holds (bpmn-engine: inverted)',
      process:
        'start s > compute k [n + 1 -> n] > end e\nk: <standardLoopCharacteristics testBefore="false"><loopCondition xsi:type="tFormalExpression">${n &lt; 3}</loopCondition></standardLoopCharacteristics>',
      steps: `
        start n=0 => s +k* k k k -k* e .
        vars n=3`,
    },
    {
      rule: 'tested-after',
      of: '13.3.6: without testBefore the activity runs once at least',
      process: 'start s > task a [while n > 1] > end e',
      steps: 'start n=0 => s +a* a -a* e .',
    },
    {
      rule: 'tested-before',
      of: '13.3.6: with testBefore it may not run at all',
      process: 'start s > task a [first while n > 1] > end e',
      steps: 'start n=0 => s +a* -a* e .',
    },
    {
      rule: 'at-most',
      of: '13.3.6: loopMaximum bounds the loop',
      process: 'start s > task a [while true most 3] > end e',
      steps: 'start => s +a* a a a -a* e .',
    },
    {
      rule: 'loop-of-user-tasks',
      of: '13.3.6: one instance after the other',
      process: 'start s > user a [while again] > end e',
      steps: `
        start => s +a* +a
        complete a again=true => -a +a
        complete a again=false => -a -a* e .`,
    },
    {
      rule: 'loop-of-sub-processes',
      of: '13.3.6: a sub-process may loop',
      process: `
        start s > sub sp [while again] > end e
        sp { start s1 > user a > end e1 }`,
      steps: `
        start => s +sp* +sp s1 +a
        complete a again=true => -a e1 -sp +sp s1 +a
        complete a again=false => -a e1 -sp -sp* e .`,
    },
    {
      rule: 'loop-interrupted',
      of: '13.5.3: a boundary event sits on the loop, not on one of its turns',
      process: `
        start s > user a [while true most 5] > end e
        boundary late on a timer PT1H > end too-late`,
      steps: `
        start => s +a* +a
        complete a => -a +a
        wait PT1H => ~a ~a* late too-late .`,
    },
    {
      rule: 'loop-without-end',
      of: 'rule 4: a loop without a wait state is stopped by a bound',
      process: 'start s > user u > task a [while true] > end e',
      steps: `
        start => s +u
        complete u => refused
        at u`,
    },
  ],
};
