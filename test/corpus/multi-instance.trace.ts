import type { Family } from './case.js';

export const multiInstance: Family = {
  name: 'multi-instance',
  cases: [
    {
      rule: 'parallel-by-number',
      of: '13.3.7: all instances start at once, the activity completes with the last',
      process: 'start s > user a [3] > end e',
      steps: `
        start => s +a* +a +a +a
        complete a => -a
        complete a => -a
        complete a => -a -a* e .`,
    },
    {
      rule: 'sequential-by-number',
      of: '13.3.7: in a sequence the next starts when the last one is done',
      process: 'start s > user a [3 sequential] > end e',
      steps: `
        start => s +a* +a
        complete a => -a +a
        complete a => -a +a
        complete a => -a -a* e .`,
    },
    {
      rule: 'none-at-all',
      of: 'Camunda 7: zero instances: the activity is left at once',
      process: 'start s > user a [n] > end e',
      steps: 'start n=0 => s +a* -a* e .',
    },
    {
      rule: 'negative-number',
      of: 'Camunda 7: a negative number fails the step',
      process: 'start s > user u > user a [n] > end e',
      steps: `
        start => s +u
        complete u n=-1 => refused
        at u`,
    },
    {
      rule: 'empty-collection',
      of: 'Camunda 7: an empty collection: left at once',
      process: 'start s > user a [items as item] > end e',
      steps: 'start items=[] => s +a* -a* e .',
    },
    {
      rule: 'by-collection',
      of: 'Camunda 7: an instance for each element, which it sees by the element variable',
      process: `
        start s > compute k [item * 2 -> doubled] > end e
        k: <multiInstanceLoopCharacteristics isSequential="true" camunda:collection="items" \
          camunda:elementVariable="item" />`,
      steps: `
        start items=[1,2,3] => s +k* k k k -k* e .
        vars item=none doubled=6`,
    },
    {
      rule: 'completion-condition',
      of: '13.3.7: once the condition holds the other instances are cancelled',
      process: 'start s > user a [3 until nrOfCompletedInstances >= 2] > end e',
      steps: `
        start => s +a* +a +a +a
        complete a => -a
        complete a => -a ~a -a* e .`,
    },
    {
      rule: 'condition-in-sequence',
      of: '13.3.7: in a sequence no further instance starts',
      process: 'start s > user a [3 sequential until done] > end e',
      steps: `
        start done=false => s +a* +a
        complete a => -a +a
        complete a done=true => -a -a* e .`,
    },
    {
      rule: 'counters',
      of: 'Camunda 7: nrOfInstances, nrOfActiveInstances, nrOfCompletedInstances count',
      process: `
        start s > user a [4 until nrOfCompletedInstances / nrOfInstances >= 0.5] > end e`,
      steps: `
        start => s +a* +a +a +a +a
        complete a => -a
        complete a => -a ~a ~a -a* e .`,
    },
    {
      rule: 'loop-counter',
      of: 'Camunda 7: loopCounter counts from 0',
      process: `
        start s > compute k [sum + loopCounter -> sum] > end e
        k: <multiInstanceLoopCharacteristics isSequential="true">\
          <loopCardinality>4</loopCardinality></multiInstanceLoopCharacteristics>`,
      steps: `
        start sum=0 => s +k* k k k k -k* e .
        vars sum=6`,
    },
    {
      rule: 'sub-process-each',
      of: '13.3.7: each instance of a sub-process is a scope of its own',
      process: `
        start s > sub sp [2] > end e
        sp { start s1 > user a > user b > end e1 }`,
      steps: `
        start => s +sp* { +sp s1 +a | +sp s1 +a }
        complete a => -a +b
        complete b => -b e1 -sp
        complete a => -a +b
        complete b => -b e1 -sp -sp* e .`,
    },
    {
      rule: 'nested-many',
      of: 'rule 4: multi-instance inside multi-instance',
      process: `
        start s > sub sp [2] > end e
        sp { start s1 > user a [2] > end e1 }`,
      steps: `
        start => s +sp* { +sp s1 +a* +a +a | +sp s1 +a* +a +a }
        complete a => -a
        complete a => -a -a* e1 -sp
        complete a => -a
        complete a => -a -a* e1 -sp -sp* e .`,
    },
    {
      rule: 'boundary-on-the-body',
      of: 'Camunda 7: a boundary event sits on the body and cancels all instances',
      process: `
        start s > user a [3] > end e
        boundary late on a timer PT1H > end too-late`,
      steps: `
        start => s +a* +a +a +a
        complete a => -a
        wait PT1H => ~a ~a ~a* late too-late .`,
    },
    {
      rule: 'error-of-one',
      of: '13.5.3: an error of one instance cancels all of them',
      process: `
        start s > service w [3] > end e
        boundary b on w error E > end failed`,
      steps: `
        start => s +w* +w +w +w
        error w E => ~w ~w ~w ~w* b failed .`,
    },
    {
      rule: 'terminate-in-one',
      of: 'Camunda 7: a terminate end event ends its own instance only',
      process: `
        start s > sub sp [2] > end e
        sp { start s1 > and f > user a > end e1; f > user b > end t1 terminate }`,
      steps: `
        start => s +sp* { +sp s1 f { +a | +b } | +sp s1 f { +a | +b } }
        complete b => -b { t1 | ~a } -sp
        complete b => -b { t1 | ~a } -sp -sp* e .`,
    },
    {
      rule: 'number-fixed-at-start',
      of: 'Camunda 7: the number of instances is fixed when the activity starts',
      process: 'start s > user a [n sequential] > end e',
      steps: `
        start n=2 => s +a* +a
        complete a n=5 => -a +a
        complete a n=1 => -a -a* e .`,
    },
    {
      rule: 'too-many-at-once',
      of: 'issue "bad input": a huge number of instances is refused, not begun',
      process: 'start s > user u > user a [n] > end e',
      steps: `
        start => s +u
        complete u n=1000000 => refused
        at u`,
    },
    {
      rule: 'behaviour-none',
      of: '13.3.7 and rule 4: behavior="None": each instance that completes throws its event',
      process: behaving('behavior="None" noneBehaviorEventRef="told"'),
      steps: `
        start => s +a* +a +a +a
        complete a => { -a | b note }
        complete a => { -a | b note }
        complete a => { -a -a* e | b note } .`,
    },
    {
      rule: 'behaviour-one',
      of: '13.3.7 and rule 4: behavior="One": the first instance that completes throws its event',
      process: behaving('behavior="One" oneBehaviorEventRef="told"'),
      steps: `
        start => s +a* +a +a +a
        complete a => { -a | b note }
        complete a => -a
        complete a => -a -a* e .`,
    },
    {
      rule: 'behaviour-all',
      of: '13.3.7 and rule 4: behavior="All": nothing is thrown',
      process: behaving('behavior="All"'),
      steps: `
        start => s +a* +a +a +a
        complete a => -a
        complete a => -a
        complete a => -a -a* e .`,
    },
    {
      rule: 'nested-with-condition',
      of: 'rule 4: an inner completion condition ends the inner body only',
      process: `
        start s > sub sp [2] > end e
        sp { start s1 > user a [3 until nrOfCompletedInstances >= 1] > end e1 }`,
      steps: `
        start => s +sp* { +sp s1 +a* +a +a +a | +sp s1 +a* +a +a +a }
        complete a => -a ~a ~a -a* e1 -sp
        complete a => -a ~a ~a -a* e1 -sp -sp* e .`,
    },
    {
      rule: 'many-in-a-loop',
      of: 'rule 4: entered again the counters begin anew',
      process: `
        start s > xor m > user a [2] > xor x -[again]> m
        x -*> end e`,
      steps: `
        start => s m +a* +a +a
        complete a => -a
        complete a again=true => -a -a* x m +a* +a +a
        complete a => -a
        complete a again=false => -a -a* x e .`,
    },
    {
      rule: 'hundred-parallel',
      of: 'pitfall 5: a hundred instances, the last one closes',
      process:
        'start s > compute k [1 + 1] > end e\nk: <multiInstanceLoopCharacteristics><loopCardinality>100</loopCardinality></multiInstanceLoopCharacteristics>',
      steps: `start => s +k* { ${Array.from({ length: 100 }, () => '+k').join(' ')} | ${Array.from({ length: 100 }, () => '-k').join(' ')} } -k* e .`,
    },
  ],
};

// ---------------------------------------------------------------------------------------------

function behaving(attributes: string): string {
  return `
    start s > user a > end e
    a: <multiInstanceLoopCharacteristics ${attributes}><loopCardinality>3</loopCardinality>\
       </multiInstanceLoopCharacteristics>
    boundary- b on a escalation L > end note
    root <escalationEventDefinition id="told" escalationRef="escalation_L" />`;
}
