import { expect } from 'chai';
import { compileForm } from '../../../../forms/index.js';
import type { CompiledForm } from '../../../../forms/index.js';
import type { Expression } from '../../../../engine/core/expression.js';
import type { Model } from '../../../../engine/core/model.js';
import {
  modelsOf,
  neededFields,
  variablesOf,
} from '../../../../engine/service/forms/needed-fields.js';

const expression = (language: Expression['language'], source: string): Expression => ({
  language,
  source,
});
const model = (parts: object): Model => ({ key: 'a', nodes: [], flows: [], ...parts }) as never;

describe('fields of a form that become variables', () => {
  const form = compiled(
    text('amount'),
    text('cause'),
    text('phone'),
    { type: 'panel', key: 'more', title: '其他', components: [text('area')] },
    { type: 'datagrid', key: 'family', label: '家庭成员', components: [text('income')] },
    text('note', { properties: { variable: 'true' } }),
  );

  it('are those that an expression names, in any language, and those marked so', () => {
    // given
    const models = [
      model({ flows: [{ condition: expression('juel', "${amount > 1000 && x != 'cause'}") }] }),
      model({ item: { materials: [{ required: { when: expression('feel', 'area <= 200') } }] } }),
    ];

    // then
    expect(neededFields(models, form)).to.deep.equal(['amount', 'area', 'note']);
  });

  it('are those that a script reads by name, and those that a call hands on', () => {
    // given
    const script = expression('javascript', "execution.getVariable('phone')");
    const calls = [{ variable: 'cause', target: 'why' }];
    const models = [model({ nodes: [{ script: { value: script }, call: { in: calls } }] })];

    // then
    expect(neededFields(models, form)).to.deep.equal(['cause', 'phone', 'note']);
  });

  it('are those that other languages name in a text for `execution` or `variables`', () => {
    const models = [
      model({ nodes: [{ inputs: [expression('juel', "${execution.getVariable('phone')}")] }] }),
      model({ flows: [{ listeners: [expression('juel', "${variables['cause'] == 'area'}")] }] }),
    ];
    expect(neededFields(models, form)).to.deep.equal(['cause', 'phone', 'area', 'note']);
  });

  it('are whole lists where an expression reads one of their columns', () => {
    const sum = expression('feel', 'sum(family.income) / count(family)');
    expect(neededFields([model({ nodes: [{ inputs: [sum] }] })], form)).to.include('family');
  });

  it('are not those that only a text names', () => {
    const name = expression('literal', 'amount phone cause');
    expect(neededFields([model({ nodes: [{ name }] })], form)).to.deep.equal(['note']);
  });

  it('are null where nothing was filled in', () => {
    expect(variablesOf({ amount: 3 }, ['amount', 'cause'])).to.deep.equal({
      amount: 3,
      cause: null,
    });
    expect(variablesOf({}, ['constructor'])).to.deep.equal({ constructor: null });
  });

  it('are sought in all blocks that the item calls, each once', async () => {
    // given
    const call = (key: string) => ({ call: { calledElement: expression('literal', key) } });
    const known: Record<string, Model> = {
      b: model({ key: 'b', nodes: [call('a'), call('c')] }),
      c: model({ key: 'c', nodes: [call('b'), call('gone')] }),
    };
    const item = model({
      nodes: [call('b'), { call: { calledElement: expression('juel', '${x}') } }],
    });

    // when
    const models = await modelsOf(item, async (ref) => {
      const found = 'key' in ref ? known[ref.key] : undefined;
      return found && { model: found };
    });

    // then
    expect(models.map(({ key }) => key)).to.deep.equal(['a', 'b', 'c']);
  });
});

function text(key: string, rest: object = {}) {
  return { type: 'textfield', key, label: key, ...rest };
}

function compiled(...components: object[]): CompiledForm {
  const result = compileForm({ title: '测试', components });
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.form;
}
