import { readdirSync } from 'node:fs';
import { expect } from 'chai';
import { compileForm, lintForm } from '../../../forms/index.js';
import { LINT_RULES } from '../../../forms/lint/rules.js';
import { projectPath } from '../../support/fixture.js';
import { grid, rowsOf, text } from '../support/forms.js';
import { CONTENT } from './content-examples.js';
import { form } from './examples.js';
import { STRUCTURE } from './structure-examples.js';

const TABLE = { ...STRUCTURE, ...CONTENT };

describe('forms/lint: rules', () => {
  for (const [rule, { refuses, allows }] of Object.entries(TABLE)) {
    describe(rule, () => {
      refuses.forEach((bad, i) => {
        it(`refuses example ${i + 1}: ${show(bad)}`, () => {
          const problems = lintForm(bad);
          expect(problems.map((problem) => problem.rule)).to.include(rule);
          for (const problem of problems) expect(problem.message).to.match(/[\u4e00-\u9fa5]/);
          expect(compileForm(bad)).to.have.property('problems');
        });
      });
      allows.forEach((good, i) => {
        it(`allows look-alike ${i + 1}: ${show(good)}`, () => {
          expect(lintForm(good)).to.deep.equal([]);
          expect(compileForm(good)).to.have.property('form');
        });
      });
    });
  }

  it('has a row in this table, a file and a place in the list for every rule', () => {
    const names = LINT_RULES.map((rule) => rule.name).sort();
    const files = readdirSync(projectPath('forms/lint/rules')).map((name) => name.slice(0, -3));
    expect(Object.keys(TABLE).sort()).to.deep.equal(names);
    expect(files.sort()).to.deep.equal(names);
  });

  it('names the component by its path', () => {
    const bad = form({
      type: 'container',
      key: 'applicant',
      components: [grid('family', [text('name', { label: '' })])],
    });
    expect(lintForm(bad)).to.deep.equal([
      {
        path: 'applicant.family.name',
        key: 'name',
        rule: 'labels',
        message: '缺少标签（label），请填写字段名称',
        messageEn: 'the label is missing',
      },
    ]);
  });

  it('tells what to use instead of a type that is left out', () => {
    const [problem] = lintForm(form({ type: 'day', key: 'd', label: '日期' }));
    expect(problem?.message).to.equal('不支持组件类型 day，请改用 textfield + widget calendar');
  });

  it('refuses what is no bearable JSON before any other rule', () => {
    const cyclic: { components: unknown[] } = { components: [] };
    cyclic.components.push(cyclic);
    let deep: unknown = text('a');
    for (let i = 0; i < 10_000; i++) deep = { type: 'well', key: 'w', components: [deep] };
    const bad = [
      null,
      7,
      'x',
      [],
      undefined,
      cyclic,
      form(deep),
      form(text('a', { x: () => 1 })),
      form(text('a', { x: new Date(0) })),
      form(text('a', { x: 'x'.repeat(1e6 + 1) })),
    ];
    for (const value of bad) {
      expect(lintForm(value).map((problem) => problem.rule)).to.deep.equal(['bounds']);
    }
  });

  it('lists at most 200 problems', () => {
    expect(lintForm(form(...rowsOf(300, { type: 'x', key: 'y' })))).to.have.length(200);
  });

  it('looks at a property four times however many rules there are', () => {
    // given: the bounds, the texts, the properties, and the one rule that is about it
    let looks = 0;
    const fields = Array.from({ length: 500 }, (_, i) => {
      const field = { type: 'textfield', key: `f${i}`, label: '姓名', input: true };
      return Object.defineProperty(field, 'placeholder', {
        enumerable: true,
        get() {
          looks++;
          return '请填写';
        },
      });
    });
    // then
    expect(lintForm(form(...fields))).to.deep.equal([]);
    expect(looks).to.be.at.most(4 * fields.length);
  });
});

// helpers ////////////////////////////////////////////////////////////////////////////////////////

function show(value: unknown): string {
  return (JSON.stringify(value) ?? '').slice(0, 90);
}
