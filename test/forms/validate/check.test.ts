import { expect } from 'chai';
import { check } from '../../../forms/validate/check.js';
import type { CoreRule } from '../../../forms/validate/node.js';
import type { Run } from '../../../forms/validate/state.js';
import { compileTree } from '../../../forms/validate/tree.js';
import { TODAY, text } from '../support/forms.js';

describe('forms/validate: rules of @formio/core', () => {
  it('have not passed when they throw', () => {
    // given
    const broken: CoreRule = {
      name: 'broken',
      processSync: () => {
        throw new Error('rule broken');
      },
    };
    const nodes = compileTree([text('a')]).map((node) => ({ ...node, rules: [broken] }));
    const run: Run = {
      options: { today: TODAY },
      draft: false,
      rights: ['editable'],
      read: { today: TODAY, file: () => undefined },
      unreadable: new Map(),
      findings: [],
    };

    // when
    check(nodes, { view: { a: 'x' }, hidden: new Set() }, run);

    // then
    expect(run.findings.map(({ path, finding }) => [path, finding.rule])).to.deep.equal([
      ['a', 'ruleFailed'],
    ]);
  });
});
