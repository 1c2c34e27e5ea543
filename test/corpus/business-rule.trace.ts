import { decisions } from '../support/decision.js';
import type { Family } from './case.js';

const FEE = {
  id: 'fee',
  inputs: ['area'],
  outputs: ['amount'],
  rules: [
    ['<= 50', '100'],
    ['> 50', '300'],
  ],
};
const ONE = `
  start s > rule r fee [singleEntry -> amount] > end e`;

export const businessRule: Family = {
  name: 'business-rule',
  cases: [
    {
      rule: 'unique-hit',
      of: 'DMN 8.2.10: of a table with unique hits one rule matches; its value is taken',
      process: ONE,
      files: { 'fee.dmn': decisions(FEE) },
      steps: `
        start area=50 => s r e .
        vars amount=100
        start area=51 => s r e .
        vars amount=300`,
    },
    {
      rule: 'unique-hit-twice',
      of: 'DMN 8.2.10: two matching rules break a unique table: the step is refused',
      process: `start s > user a > rule r fee [singleEntry -> amount] > end e`,
      files: {
        'fee.dmn': decisions({
          ...FEE,
          rules: [
            ['<= 50', '100'],
            ['>= 50', '300'],
          ],
        }),
      },
      steps: `
        start => s +a
        complete a area=50 => refused
        at a
        complete a area=49 => -a r e .
        vars amount=100`,
    },
    {
      rule: 'first-hit',
      of: 'DMN 8.2.10: hit policy FIRST takes the first in the order of the table',
      process: ONE,
      files: {
        'fee.dmn': decisions({
          ...FEE,
          hitPolicy: 'FIRST',
          rules: [
            ['> 10', '1'],
            ['> 5', '2'],
            ['-', '3'],
          ],
        }),
      },
      steps: `
        start area=11 => s r e .
        vars amount=1
        start area=0 => s r e .
        vars amount=3`,
    },
    {
      rule: 'collect-and-sum',
      of: 'DMN 8.2.11: COLLECT with SUM adds up what matches',
      process: ONE,
      files: {
        'fee.dmn': decisions({
          ...FEE,
          hitPolicy: 'COLLECT',
          aggregation: 'SUM',
          rules: [
            ['> 0', '1'],
            ['> 10', '20'],
            ['> 100', '300'],
          ],
        }),
      },
      steps: `
        start area=50 => s r e .
        vars amount=21`,
    },
    {
      rule: 'collected-entries',
      of: 'Camunda 7: collectEntries gives a list of all values',
      process: 'start s > rule r fee [collectEntries -> amounts] > end e',
      files: {
        'fee.dmn': decisions({
          ...FEE,
          hitPolicy: 'RULE ORDER',
          rules: [
            ['> 0', '1'],
            ['> 10', '20'],
          ],
        }),
      },
      steps: `
        start area=50 => s r e .
        vars amounts=[1,20]`,
    },
    {
      rule: 'nothing-matches',
      of: 'Camunda 7: no match: the result variable is null',
      process: ONE,
      files: { 'fee.dmn': decisions({ ...FEE, rules: [['> 100', '1']] }) },
      steps: `
        start area=50 => s r e .
        vars amount=null`,
    },
    {
      rule: 'literal-decision',
      of: 'DMN 7.3.4: a decision may be one expression',
      process: ONE,
      files: { 'fee.dmn': decisions(['fee', 'area * 2 + 1']) },
      steps: `
        start area=10 => s r e .
        vars amount=21`,
    },
    {
      rule: 'required-decision',
      of: 'DMN 6.2: a required decision is evaluated first',
      process: ONE,
      files: {
        'fee.dmn': decisions(['base', 'area * 10'], {
          ...FEE,
          inputs: ['base'],
          requires: ['base'],
          rules: [
            ['<= 500', '1'],
            ['> 500', '2'],
          ],
        }),
      },
      steps: `
        start area=51 => s r e .
        vars amount=2`,
    },
    {
      rule: 'decision-missing',
      of: 'architecture 2: a decision that there is not: the step is refused',
      process: 'start s > user a > rule r nowhere [singleEntry -> amount] > end e',
      steps: `
        start => s +a
        complete a => refused
        at a`,
    },
  ],
};
