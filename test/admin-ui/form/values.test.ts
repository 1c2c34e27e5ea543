import { expect } from 'chai';
import { Checker, filesIn } from '../../../admin-ui/form/checker.js';
import { wayOf, waysOf, withWay } from '../../../admin-ui/form/components/material-entries.js';
import { prepareForm } from '../../../admin-ui/form/prepare.js';
import { regionName, regionSteps, regionsOf } from '../../../admin-ui/form/regions.js';
import { sizeText, typesText } from '../../../admin-ui/form/components/file-texts.js';
import { valuesToSend } from '../../../admin-ui/form/values.js';
import { checkMaterials } from '../../../forms/index.js';

const TODAY = '2025-03-31';
const text = (key: string, more = {}) => ({ type: 'textfield', key, label: key, ...more });

describe('values to send', () => {
  it('are the stored ones where the form is disabled, in rows by their position', () => {
    // given
    const columns = [text('name', { disabled: true }), text('note')];
    const rows = { type: 'datagrid', key: 'rows', label: '行', components: columns };
    const panel = {
      type: 'panel',
      key: 'p',
      title: 'p',
      components: [text('a', { disabled: true })],
    };
    const button = { type: 'button', key: 'submit', label: '提交', action: 'submit' };
    const values = {
      a: 'changed',
      submit: false,
      rows: [
        { name: 'x', note: '1' },
        { name: 'y', note: '2' },
      ],
    };

    // when
    const form = { components: [panel, rows, button] };
    const sent = valuesToSend(form, values, { a: 'kept', rows: [{ name: 'n' }] });

    // then
    expect(sent).to.deep.equal({ a: 'kept', rows: [{ name: 'n', note: '1' }, { note: '2' }] });
  });
});

describe('checks of a form on the page', () => {
  it('are those of the server, by the rights of the task', () => {
    // given
    const form = { components: [text('a'), text('b', { validate: { required: true } })] };
    const rights = { b: 'hidden' } as const;

    // when
    const [whole, cut] = [undefined, rights].map((given) =>
      new Checker({ form, rights: given, today: TODAY }).problems({ a: 'x' }),
    );

    // then
    expect(whole?.map(({ path }) => path)).to.deep.equal(['b']);
    expect(cut).to.deep.equal([]);
  });

  it('leave to the server a form that was cut down so far that it does not compile', () => {
    const json = { '==': [{ var: 'data.gone' }, 1] };
    const form = { components: [text('a', { conditional: { json } })] };
    expect(new Checker({ form, today: TODAY }).problems({})).to.deep.equal([]);
  });

  it('know the files that a submission names, wherever they are', () => {
    const file = { url: '/api/files/a', name: 'a.pdf', size: 1, type: 'application/pdf' };
    const found = filesIn({ photo: [file], rows: [{ materials: [{ files: [file] }] }] });
    expect([...found.keys()]).to.deep.equal(['/api/files/a']);
  });
});

describe('the form as it is drawn', () => {
  it('has no buttons, saves dates as they are written and asks nothing that is read-only', () => {
    // given
    const widget = { type: 'calendar', format: 'yyyy-MM-dd', saveAs: 'text', maxDate: 'today' };
    const button = { type: 'button', key: 'submit', label: '提交', action: 'submit' };
    const fixed = text('b', { disabled: true, validate: { required: true } });

    // when
    const drawn = prepareForm(
      { display: 'wizard', components: [text('a', { widget }), fixed, button] },
      { today: TODAY },
    );

    // then
    expect(drawn.display).to.equal('form');
    expect(drawn.components.map(({ key }) => key)).to.deep.equal(['a', 'b']);
    expect(drawn.components[0]?.['widget']).to.include({
      dateFormat: 'yyyy-MM-dd',
      maxDate: TODAY,
    });
    expect(drawn.components[1]).to.have.deep.property('validate', { required: false });
  });
});

describe('regions', () => {
  const organs = [
    { name: '云溪县人民政府', kind: 'government', division: '130399000' },
    { name: '清河镇', kind: 'township', division: '130399100' },
    { name: '东村', kind: 'village', division: '130399100201' },
    { name: '新村', kind: 'village', division: '130399101201' },
    { name: '云溪县林业局', kind: 'department' },
  ];

  it('come from the organs, each at its own level', () => {
    expect(regionsOf(organs).map(({ code }) => code)).to.deep.equal([
      '130399',
      '130399100',
      '130399100201',
      '130399101201',
    ]);
  });

  it('are chosen level by level', () => {
    // given
    const regions = regionsOf(organs);

    // when
    const [none, some] = ['', '130399100'].map((code) => regionSteps(regions, 'village', code));

    // then
    expect(none?.map(({ level }) => level)).to.deep.equal(['township']);
    expect(some?.map(({ level }) => level)).to.deep.equal(['township', 'village']);
    expect(some?.[1]?.options.map(({ name }) => name)).to.deep.equal(['东村']);
  });

  it('are called by township and village, or by the code where the name is not known', () => {
    const regions = regionsOf(organs);
    expect(regionName(regions, '130399100201')).to.equal('清河镇东村');
    expect(regionName(regions, '130322100201')).to.equal('130322100201');
  });
});

describe('materials in the form', () => {
  const asked = { code: 'id', name: '身份证', originals: 1, copies: 2, deferrable: true };

  it('come in the ways that the definition has', () => {
    expect(waysOf(asked)).to.deep.equal(['paper', 'electronic', 'deferred']);
  });

  for (const way of waysOf(asked)) {
    it(`make an entry that the check takes when they come ${way}`, () => {
      const entries = withWay([], asked, way);
      expect(wayOf(entries[0])).to.equal(way);
      expect(checkMaterials(entries, [asked])).to.deep.equal({ value: entries });
    });
  }

  it('are taken off the list again', () => {
    expect(withWay(withWay([], asked, 'paper'), asked, 'none')).to.deep.equal([]);
  });
});

describe('words about files', () => {
  it('name types and sizes as people do', () => {
    expect(typesText('.pdf,.jpg,.jpeg', 'zh')).to.equal('PDF、JPG');
    expect(typesText('image/*', 'en')).to.equal('pictures');
    expect([512, 1_536, 20 * 1024 ** 2].map(sizeText)).to.deep.equal(['512 B', '1.5 KB', '20 MB']);
  });
});
