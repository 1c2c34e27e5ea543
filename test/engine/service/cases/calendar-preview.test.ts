import { expect } from 'chai';
import { parseNotice, previewCalendar } from '../../../../engine/service/cases/calendar-preview.js';
import { addClosure } from '../../../../engine/service/clocks.js';
import { fellingBeforeDecision } from '../../../support/applications.js';
import { County, codeOf, ok } from '../../../support/county.js';

const TYPHOON = { name: '台风', from: '2026-03-04', to: '2026-03-05', basis: '云政发〔2026〕3号' };

describe('the preview of a calendar', () => {
  let county: County;
  beforeEach(async () => {
    county = await County.open();
  });
  afterEach(() => county.close());

  it('shows which clocks would move, and moves none; the change then moves them so', async () => {
    // given
    const number = await fellingBeforeDecision(county);
    const due = async () =>
      (await county.shown('supervisor', number)).clocks.find(({ kind }) => kind === 'promised')
        ?.due;
    const before = await due();

    // when
    const preview = ok(await previewCalendar(county.context, { closure: TYPHOON }));

    // then
    const promised = preview.items.find(({ clock }) => clock === 'promised');
    expect(preview).to.include({ examined: 1, total: 1, movedCases: 1 });
    expect(promised).to.include({ number, before, clockName: '承诺' });
    expect(await due()).to.equal(before);
    ok(await addClosure(county.context, TYPHOON));
    expect(await due())
      .to.equal(promised?.after)
      .and.not.to.equal(before);
  });

  it('shows nothing where nothing moves', async () => {
    await fellingBeforeDecision(county);
    const closure = { ...TYPHOON, from: '2027-08-01', to: '2027-08-02' };
    const { movedCases, items } = ok(await previewCalendar(county.context, { closure }));
    expect([movedCases, items]).to.deep.equal([0, []]);
  });

  it('refuses what could not be imported, and two things at once', async () => {
    const preview = (change: object) => previewCalendar(county.context, change);
    expect(codeOf(await preview({}))).to.equal('INVALID_COMMAND');
    expect(codeOf(await preview({ year: {} }))).to.equal('INVALID_COMMAND');
    expect(codeOf(await preview({ year: {}, closure: TYPHOON }))).to.equal('INVALID_COMMAND');
  });

  it('numbers the correction of a year that is known', async () => {
    const text = '关于2026年部分节假日安排的通知 国办发明电〔2025〕7号 一、元旦：1月1日放假1天。';
    const { year, known } = ok(await parseNotice(county.context, text));
    expect(known).to.equal(true);
    expect(year).to.include({ year: 2026, revision: 2 });
  });
});
