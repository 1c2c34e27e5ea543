import { expect } from 'chai';
import { isForm, keyOf, resourceOf, stemOf } from '../../../../engine/service/forms/resources.js';

const files = (...names: string[]) => Object.fromEntries(names.map((name) => [name, '{}']));

describe('forms among the resources of a deployment', () => {
  it('are told by their names, in any folder', () => {
    expect(isForm('items/felling.application.form.json')).to.equal(true);
    expect(isForm('felling.bpmn')).to.equal(false);
    expect(isForm('.form.json')).to.equal(false);
    expect(keyOf('items/felling.application.form.json')).to.equal('felling.application');
    expect(stemOf('items/felling.bpmn20.xml')).to.equal('felling');
  });

  it('of the diagram itself come first, then those of that very name', () => {
    // given
    const all = files('a.application.form.json', 'b.application.form.json', 'opinion.form.json');

    // then
    expect(resourceOf(all, 'application', 'a.bpmn')).to.equal('a.application.form.json');
    expect(resourceOf(all, 'application', 'x/b.bpmn')).to.equal('b.application.form.json');
    expect(resourceOf(all, 'opinion', 'a.bpmn')).to.equal('opinion.form.json');
    expect(resourceOf(all, 'a.application')).to.equal('a.application.form.json');
    expect(resourceOf(all, 'opinion.form.json')).to.equal('opinion.form.json');
  });

  it('are never guessed', () => {
    // given
    const two = files('a.application.form.json', 'b.application.form.json');

    // then
    expect(resourceOf(two, 'application')).to.equal(undefined);
    expect(resourceOf(two, 'application', 'c.bpmn')).to.equal(undefined);
    expect(resourceOf(files('a.application.form.json'), 'application')).to.equal(
      'a.application.form.json',
    );
    expect(resourceOf(two, '')).to.equal(undefined);
    expect(resourceOf(two, '__proto__')).to.equal(undefined);
  });
});
