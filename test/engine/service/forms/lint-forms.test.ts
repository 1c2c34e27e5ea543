import { expect } from 'chai';
import type { Item, StationSpec } from '../../../../engine/core/case/item.js';
import { lintForms } from '../../../../engine/service/forms/lint-forms.js';
import { APPLICATION } from './support.js';

const item = (station: Partial<StationSpec>): Item =>
  ({ stations: { review: { key: 'review', name: '审查', outcomes: [], ...station } } }) as never;

describe('forms before they are deployed', () => {
  it('pass when nothing is wrong with them', async () => {
    const resources = { 'a.application.form.json': APPLICATION, 'a.bpmn': '<not/>' };
    const items = [{ resource: 'a.bpmn', item: item({ form: 'application' }) }];
    expect(await lintForms(resources, items)).to.deep.equal([]);
  });

  it('are told from other JSON, and must be JSON', async () => {
    // when
    const problems = await lintForms({ 'a.form.json': '{"components":', 'b.json': '{' });

    // then
    expect(problems.map(({ resource, rule }) => [resource, rule])).to.deep.equal([
      ['a.form.json', 'json'],
    ]);
  });

  it('are refused with what the linter finds, named by file and field', async () => {
    // given
    const components = [{ type: 'textfield', key: 'x', label: '甲', customConditional: 'show=1' }];
    const bad = { title: '表', components };

    // when
    const problems = await lintForms({ 'a.form.json': JSON.stringify(bad) });

    // then
    expect(problems[0]).to.include({ resource: 'a.form.json', path: 'x', rule: 'author-code' });
  });

  it('must be there for every station that names one', async () => {
    const items = [{ resource: 'a.bpmn', item: item({ form: 'opinion' }) }];
    const [problem] = await lintForms({ 'a.application.form.json': APPLICATION }, items);
    expect(problem).to.include({ resource: 'a.bpmn', path: 'review', rule: 'station-form' });
    expect(problem?.message).to.include('审查').and.include('opinion');
  });

  it('must have the fields on which a station has rights', async () => {
    // given
    const station = { form: 'application', rights: { shop: 'hidden', shope: 'hidden' } } as const;

    // when
    const problems = await lintForms({ 'a.application.form.json': APPLICATION }, [
      { resource: 'a.bpmn', item: item(station) },
    ]);

    // then
    expect(problems.map(({ path, rule }) => [path, rule])).to.deep.equal([['shope', 'rights']]);
  });
});
