import { expect } from 'chai';
import { PALETTE, paletteOptions, titleOf } from '../../../../admin-ui/form/builder/palette.js';
import { editFormOf, offeredSettings } from '../../../../admin-ui/form/edit/edit-form.js';
import { COMMON, FIELD_COMMON, VALIDATE_COMMON } from '../../../../forms/components/common.js';
import { COMPONENT_KINDS, lintForm } from '../../../../forms/index.js';
import type { Json } from '../../../../forms/index.js';

const entries = PALETTE.flatMap((group) => group.entries);

describe('palette of the form builder', () => {
  it('offers every whitelisted component and no other', () => {
    // when
    const offered = new Set(entries.map(({ schema }) => schema.type));

    // then
    expect([...offered].sort()).to.deep.equal([...COMPONENT_KINDS.keys()].sort());
  });

  it('switches off all groups of Form.io', () => {
    const options = paletteOptions('zh');
    const off = ['basic', 'advanced', 'layout', 'data', 'premium', 'resource'];
    expect(off.map((name) => options[name])).to.deep.equal(off.map(() => false));
  });

  for (const language of ['zh', 'en'] as const) {
    it(`drops components that the linter has nothing against (${language})`, () => {
      // given
      const groups = Object.values(paletteOptions(language)).filter((group) => group !== false);
      const items = groups.flatMap((group) =>
        Object.values((group as { components: Record<string, { schema: Json }> }).components),
      );
      const text = { type: 'textfield', key: 'inside', label: '里面' };

      for (const { schema } of items) {
        // when
        const component = structuredClone(schema);
        if (Array.isArray(component['components'])) component['components'] = [text];
        const problems = lintForm({ components: [component] });

        // then
        expect(problems, JSON.stringify(schema)).to.deep.equal([]);
      }
    });
  }

  it('tells a date from a line of text', () => {
    const widget = { type: 'calendar', format: 'yyyy-MM-dd' };
    expect(titleOf({ type: 'textfield', widget }, 'zh')).to.equal('日期');
    expect(titleOf({ type: 'textfield' }, 'zh')).to.equal('单行文本');
  });
});

describe('dialogs of the form builder', () => {
  for (const [type, kind] of COMPONENT_KINDS) {
    it(`set of ${type} what the whitelist has, and nothing else`, () => {
      // given
      const known = new Set([
        ...Object.keys({ ...COMMON, ...FIELD_COMMON, ...kind.properties }),
        ...Object.keys({ ...VALIDATE_COMMON, ...kind.validate }).map((name) => `validate.${name}`),
        // inside one property
        'data.values',
        'widget.minDate',
        'widget.maxDate',
      ]);

      // when
      const offered = offeredSettings(type);

      // then
      expect(offered.filter((name) => !known.has(name))).to.deep.equal([]);
      expect(offered).to.include.members(['key', 'conditional']);
    });
  }

  it('hold no script in either language', () => {
    for (const type of COMPONENT_KINDS.keys()) {
      for (const language of ['zh', 'en'] as const) {
        const text = JSON.stringify(editFormOf(type, language));
        expect(text).to.not.match(/"(custom\w*|logic|dataSrc":"url|editor)"/);
      }
    }
  });

  it('are Chinese in Chinese and English in English', () => {
    const textsOf = (language: 'zh' | 'en'): string[] =>
      [...COMPONENT_KINDS.keys()].flatMap((type) => {
        const json = JSON.stringify(editFormOf(type, language));
        return [...json.matchAll(/"(?:label|description|addAnother)":"((?:[^"\\]|\\.)*)"/g)].map(
          (match) => match[1] ?? '',
        );
      });
    expect(textsOf('zh').filter((text) => !/[一-鿿]/.test(text))).to.deep.equal([]);
    expect(textsOf('en').filter((text) => /[一-鿿]/.test(text))).to.deep.equal([]);
  });
});
