import { readFileSync, readdirSync } from 'node:fs';
import { coreEnTranslation } from '@formio/core';
import { expect } from 'chai';
import { EN, FORMIO_ZH, ZH, toFormioDetails } from '../../../forms/index.js';
import { projectPath } from '../../support/fixture.js';
import { TODAY, compiled, grid, text } from '../support/forms.js';

describe('forms/messages', () => {
  it('has every rule named in our sources, in both languages', () => {
    const rules = rulesInSources();
    expect(rules.length).to.be.greaterThan(50);
    for (const rule of rules) {
      expect(ZH, rule).to.have.property(rule);
      expect(EN, rule).to.have.property(rule);
    }
  });

  it("has every key of Form.io's own dictionary, with the same values filled in", () => {
    const english = coreEnTranslation as Record<string, string>;
    for (const [key, sentence] of Object.entries(english)) {
      expect(FORMIO_ZH, key).to.have.property(key);
      const known = [...sentence.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map((match) => match[1]);
      for (const [, name] of (FORMIO_ZH[key] ?? '').matchAll(/\{\{(\w+)\}\}/g)) {
        expect(known.concat('field'), key).to.include(name);
      }
    }
    expect(FORMIO_ZH['maxLength']).to.equal('“{{field}}”不能超过{{length}}个字');
  });

  it('says the same in both languages: same keys, same values filled in', () => {
    expect(Object.keys(EN).sort()).to.deep.equal(Object.keys(ZH).sort());
    for (const [rule, zh] of Object.entries(ZH)) {
      expect(zh, rule).to.match(/[\u4e00-\u9fa5]/);
      const values = (sentence = '') => [...sentence.matchAll(/\{\w+\}/g)].map(String).sort();
      expect(values(EN[rule]), rule).to.deep.equal(values(zh));
    }
  });

  it('writes the sentence with the field and the limit', () => {
    const form = compiled(text('a', { label: '姓名', validate: { minLength: 2 } }));
    expect(form.validate({ a: '张' }, { today: TODAY })).to.deep.equal({
      errors: [
        {
          path: 'a',
          key: 'a',
          label: '姓名',
          rule: 'minLength',
          message: '“姓名”不能少于2个字',
          messageEn: '姓名 must have at least 2 characters',
        },
      ],
    });
  });

  it("prefers the form's own texts", () => {
    // given
    const form = compiled(
      text('a', { validate: { required: true, customMessage: '请写姓名' } }),
      text('b', { validate: { pattern: '\\d+', patternMessage: '只写数字' } }),
      text('c', {
        errors: { maxLength: '太长了' },
        validate: { maxLength: 1, customMessage: '不对' },
      }),
    );

    // then
    const result = form.validate({ b: 'x', c: 'xx' }, { today: TODAY });
    expect('errors' in result && result.errors.map((error) => error.message)).to.deep.equal([
      '请写姓名',
      '只写数字',
      '太长了',
    ]);
  });

  it('leaves no placeholder open', () => {
    const filled = Object.keys(ZH).filter((rule) => /\{(?!label)/.test(ZH[rule] ?? ''));
    expect(filled).to.include.members(['min', 'max', 'step', 'rowsMin', 'fileMaxSize', 'date']);
  });

  it("converts to the details that Form.io's renderer paints", () => {
    // given
    const form = compiled(
      grid('family', [text('name', { label: '姓名', validate: { required: true } })]),
    );

    // when
    const result = form.validate({ family: [{ name: 'x' }, {}] }, { today: TODAY });

    // then
    expect(toFormioDetails('errors' in result ? result.errors : [])).to.deep.equal({
      name: 'ValidationError',
      details: [
        {
          message: '请填写“姓名”',
          level: 'error',
          path: ['family', 1, 'name'],
          context: {
            validator: 'required',
            hasLabel: true,
            key: 'name',
            label: '姓名',
            path: 'family[1].name',
            index: 1,
          },
        },
      ],
    });
  });
});

// helpers ////////////////////////////////////////////////////////////////////////////////////////

/** Every `rule: 'x'` and every problem of a check, as written in the sources. */
function rulesInSources(): string[] {
  const root = projectPath('forms');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /^(checks|components|validate)\//.test(name) && name.endsWith('.ts'),
  );
  return files.flatMap((name) => {
    const source = readFileSync(`${root}/${name}`, 'utf8');
    return [...source.matchAll(/(?:rule|problem): '(\w+)'|\breturn '(data\w+)'/g)].map(
      (match) => match[1] ?? match[2] ?? '',
    );
  });
}
