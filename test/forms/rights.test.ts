import { expect } from 'chai';
import type { FieldRights, Json } from '../../forms/index.js';
import { REQUIRED, accepted, compiled, grid, number, refusals, text } from './support/forms.js';

const form = compiled(
  text('name', REQUIRED),
  text('opinion'),
  number('amount'),
  {
    type: 'panel',
    key: 'office',
    title: '内部信息',
    components: [text('score'), text('remark')],
  },
  { type: 'container', key: 'applicant', components: [text('phone'), text('bank')] },
);
const stored: Json = {
  name: '张三',
  opinion: '同意',
  amount: 100,
  score: '甲',
  remark: '无',
  applicant: { phone: '13800138000', bank: '4111' },
};

describe('forms: field rights', () => {
  describe('hidden', () => {
    const rights: FieldRights = { amount: 'hidden', office: 'hidden', 'applicant.bank': 'hidden' };

    it('is not returned', () => {
      expect(form.visibleData(stored, rights)).to.deep.equal({
        name: '张三',
        opinion: '同意',
        applicant: { phone: '13800138000' },
      });
    });

    it('is not rendered', () => {
      // when
      const rendered = JSON.stringify(form.applyRights(rights));

      // then
      for (const key of ['amount', 'office', 'score', 'remark', 'bank']) {
        expect(rendered).not.to.include(`"key":"${key}"`);
      }
      expect(rendered).to.include('"key":"phone"');
    });

    it('is kept from what is stored', () => {
      const posted = { name: '李四', opinion: '同意', applicant: { phone: '13800138000' } };
      expect(accepted(form, posted, { rights, previous: stored })).to.deep.equal({
        ...stored,
        name: '李四',
      });
    });

    it('is refused when posted, the right value no less than a wrong one', () => {
      for (const amount of [100, 101, null]) {
        const posted = { ...form.visibleData(stored, rights), amount };
        expect(refusals(form, posted, { rights, previous: stored })).to.deep.equal([
          'amount hiddenField',
        ]);
      }
      const nested = { name: '张三', score: '甲', applicant: { bank: '4111' } };
      expect(refusals(form, nested, { rights, previous: stored })).to.deep.equal([
        'score hiddenField',
        'applicant.bank hiddenField',
      ]);
    });

    it('is not asked for, even if the form requires it', () => {
      expect(accepted(form, {}, { rights: { '*': 'hidden' } })).to.deep.equal({ applicant: {} });
    });
  });

  describe('read-only', () => {
    const rights: FieldRights = { '*': 'readonly', opinion: 'editable' };

    it('keeps what is stored, whether posted unchanged or not at all', () => {
      for (const posted of [{ ...stored, opinion: '不同意' }, { opinion: '不同意' }]) {
        expect(accepted(form, posted, { rights, previous: stored })).to.deep.equal({
          ...stored,
          opinion: '不同意',
        });
      }
    });

    it('refuses a change and says where', () => {
      const posted = { ...stored, name: '王五', applicant: { phone: '1', bank: '4111' } };
      expect(refusals(form, posted, { rights, previous: stored })).to.deep.equal([
        'name readonly',
        'applicant.phone readonly',
      ]);
    });

    it('takes what a renderer posts for an untouched empty field', () => {
      const posted = { ...stored, score: '', remark: null, applicant: { phone: '', bank: '' } };
      const { score: _1, remark: _2, applicant: _3, ...rest } = stored;
      expect(accepted(form, posted, { rights, previous: rest })).to.deep.equal({
        ...rest,
        applicant: {},
      });
    });

    it('does not check a stored value that the person could not mend', () => {
      const { name: _, ...withoutName } = stored;
      expect(accepted(form, { opinion: 'x' }, { rights, previous: withoutName })).to.deep.equal({
        ...withoutName,
        opinion: 'x',
      });
    });

    it('is rendered disabled', () => {
      const [name, opinion] = form.applyRights(rights).components;
      expect(name).to.have.property('disabled', true);
      expect(opinion).not.to.have.property('disabled', true);
    });

    it('survives a condition that an editable field could trip', () => {
      // given
      const guarded = compiled(
        text('flag'),
        text('kept', { conditional: { show: true, when: 'flag', eq: 'on' } }),
      );
      const previous = { flag: 'on', kept: '已核定' };
      const task: FieldRights = { kept: 'readonly' };

      // then
      expect(accepted(guarded, { flag: 'off' }, { rights: task, previous })).to.deep.equal({
        flag: 'off',
        kept: '已核定',
      });
    });
  });

  describe('required and editable', () => {
    it('requires what the form leaves open', () => {
      const rights: FieldRights = { opinion: 'required' };
      expect(refusals(form, { name: 'x' }, { rights })).to.deep.equal(['opinion required']);
      expect(form.applyRights(rights).components[1]).to.have.nested.property(
        'validate.required',
        true,
      );
    });

    it('opens a disabled field only to a task that names it', () => {
      // given
      const kept = compiled(text('a', { disabled: true }), text('b'));
      const previous = { a: '原值' };

      // then
      expect(
        refusals(kept, { a: '新值' }, { previous, rights: { '*': 'editable' } }),
      ).to.deep.equal(['a readonly']);
      expect(accepted(kept, { a: '新值' }, { previous, rights: { a: 'editable' } })).to.deep.equal({
        a: '新值',
      });
      expect(kept.applyRights({ a: 'editable' }).components[0]).to.have.property('disabled', false);
    });

    it('does not require all that lies in a group that it opens', () => {
      const rights: FieldRights = { '*': 'hidden', applicant: 'required' };
      expect(accepted(form, { applicant: { phone: '1' } }, { rights })).to.deep.equal({
        applicant: { phone: '1' },
      });
    });

    it('keeps hidden what lies in a hidden panel, though the form has it disabled', () => {
      // given
      const inner = {
        type: 'panel',
        key: 'p',
        title: '面板',
        components: [text('a', { disabled: true })],
      };
      const rights: FieldRights = { p: 'hidden' };

      // then
      expect(compiled(inner).visibleData({ a: '秘密' }, rights)).to.deep.equal({});
    });

    it('never opens a component of type hidden', () => {
      const carried = compiled(text('b'), { type: 'hidden', key: 'h', label: '来源' });
      const previous = { h: 'web' };
      const rights: FieldRights = { h: 'editable' };
      expect(refusals(carried, { h: 'evil' }, { previous, rights })).to.deep.equal(['h readonly']);
    });

    it('opens one field inside a hidden panel', () => {
      // given
      const rights: FieldRights = { '*': 'hidden', remark: 'editable' };

      // then
      const rendered = JSON.stringify(form.applyRights(rights));
      expect(rendered).to.include('"key":"remark"').and.to.include('"key":"office"');
      expect(rendered).not.to.include('"key":"score"');
      expect(accepted(form, { remark: '新' }, { rights, previous: stored })).to.deep.equal({
        ...stored,
        remark: '新',
      });
    });
  });

  describe('in rows', () => {
    const rows = compiled(grid('g', [text('item'), text('verdict')]));
    const previous = {
      g: [
        { item: '一', verdict: '合格' },
        { item: '二', verdict: '不合格' },
      ],
    };

    it('keeps a hidden column row by row', () => {
      const rights: FieldRights = { 'g.verdict': 'hidden' };
      expect(rows.visibleData(previous, rights)).to.deep.equal({
        g: [{ item: '一' }, { item: '二' }],
      });
      expect(
        accepted(
          rows,
          { g: [{ item: '壹' }, { item: '二' }, { item: '三' }] },
          { rights, previous },
        ),
      ).to.deep.equal({
        g: [{ item: '壹', verdict: '合格' }, { item: '二', verdict: '不合格' }, { item: '三' }],
      });
    });

    it('does not let a row be taken away: its verdict would pass to the next', () => {
      const rights: FieldRights = { 'g.verdict': 'readonly' };
      expect(refusals(rows, { g: [{ item: '二' }] }, { rights, previous })).to.deep.equal([
        'g rowsFixed',
      ]);
    });

    it('fixes the rows of a read-only grid, and opens one column of it', () => {
      // given
      const rights: FieldRights = { g: 'readonly', 'g.verdict': 'editable' };
      const posted = (...verdicts: string[]) => ({
        g: verdicts.map((verdict, i) => ({ ...previous.g[i], verdict })),
      });

      // then
      expect(accepted(rows, posted('合格', '合格'), { rights, previous })).to.deep.equal(
        posted('合格', '合格'),
      );
      expect(refusals(rows, posted('合格', '合格', '合格'), { rights, previous })).to.deep.equal([
        'g readonly',
      ]);
      expect(accepted(rows, {}, { rights: { g: 'readonly' }, previous })).to.deep.equal(previous);
    });
  });

  it('finds rights that name nothing, no right, or leave a field hanging on a hidden one', () => {
    // given
    const hanging = compiled(
      text('a'),
      text('b', { conditional: { show: true, when: 'a', eq: 'x' } }),
    );

    // then
    const paths = (rights: object) =>
      hanging.rightsProblems(rights as FieldRights).map((problem) => problem.path);
    expect(paths({ a: 'editable', '*': 'readonly' })).to.be.empty;
    expect(paths({ typo: 'hidden' })).to.deep.equal(['typo']);
    expect(paths({ a: 'visible' })).to.deep.equal(['a']);
    expect(paths({ a: 'hidden' })).to.deep.equal(['b']);
    expect(paths({ a: 'hidden', b: 'hidden' })).to.be.empty;
  });

  it('leaves the compiled form as it was', () => {
    const before = JSON.stringify(form.form);
    form.applyRights({ '*': 'readonly' });
    form.validate(stored, { today: '2025-06-30', rights: { '*': 'required' } });
    expect(JSON.stringify(form.form)).to.equal(before);
  });
});
