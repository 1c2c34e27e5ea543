import type { Family } from './case.js';

export const script: Family = {
  name: 'script',
  cases: [
    {
      rule: 'script-result',
      of: 'Camunda 7: the value of the script goes to the result variable',
      process: 'start s > script k [n * 2 -> m] > end e',
      steps: `
        start n=21 => s k e .
        vars m=42`,
    },
    {
      rule: 'script-without-result',
      of: 'Camunda 7: without a result variable the value is dropped',
      process: 'start s > script k [n * 2] > end e',
      steps: `
        start n=21 => s k e .
        vars m=none n=21`,
    },
    {
      rule: 'script-objects',
      of: 'a script gives objects and lists as they are',
      process: 'start s > script k [({ list: items.map((i) => i + 1) }) -> m] > end e',
      steps: `
        start items=[1,2] => s k e .
        vars m={"list":[2,3]}`,
    },
    {
      rule: 'script-throws',
      of: 'architecture 2: a script that throws rejects the step, the token has not moved',
      process: 'start s > user a > script k [missing() -> m] > end e',
      steps: `
        start => s +a
        complete a => refused
        at a`,
    },
    {
      rule: 'endless-script',
      of: 'issue "bad input": a script without end is stopped and refused',
      process: 'start s > user a > script k [(() => { for (;;); })() -> m] > end e',
      steps: `
        start => s +a
        complete a => refused
        at a`,
    },
    {
      rule: 'memory-bomb',
      of: 'issue "bad input": a script that eats memory is stopped and refused',
      process: `
        start s > user a > script k [(() => { let t = "x"; for (;;) t += t; })() -> m] > end e`,
      steps: `
        start => s +a
        complete a => refused
        at a`,
    },
    {
      rule: 'no-way-out',
      of: 'issue "bad input": a script reaches neither the host nor the network',
      process: `
        start s > script k [typeof process + typeof require + typeof fetch -> m] > end e`,
      steps: `
        start => s k e .
        vars m="undefinedundefinedundefined"`,
    },
    {
      rule: 'script-decides',
      of: 'Camunda 7: what a script set, the gateway behind it sees',
      process: `
        start s > script k [n > 1 ? "big" : "small" -> size] > xor x -[size == "big"]> end big
        x -*> end small`,
      steps: `
        start n=2 => s k x big .
        start n=1 => s k x small .`,
    },
  ],
};
