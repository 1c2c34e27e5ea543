import { expect } from 'chai';
import { earlierCases } from '../../../../engine/service/cases/earlier-cases.js';
import { felling, foodStall, relief } from '../../../support/applications.js';
import { County, codeOf, ok } from '../../../support/county.js';

const LIU = '110101198001010010';

describe('earlier cases of an applicant (重复申请提醒)', () => {
  let county: County;
  beforeEach(async () => {
    county = await County.open();
  });
  afterEach(() => county.close());

  const found = async (user: string, idNumber: string, item?: string) =>
    ok(await earlierCases(county.context, { idNumber, item }, await county.as(user))).items;

  it('are found in every township, masked, with a number only where it may be opened', async () => {
    // given
    const own = await county.receive('qinghe.acceptance', foodStall());
    await county.later({ hours: 1 });
    await county.receive('songlin.acceptance', felling());

    // when
    const items = await found('qinghe.acceptance', LIU);

    // then
    expect(items.map(({ number }) => number)).to.deep.equal([undefined, own]);
    expect(items[0]).to.include({
      itemName: '林木采伐许可（自留山、个人承包集体林）',
      applicant: '刘*林',
      acceptingTownship: 'songlin',
      statusText: '已收件',
      open: true,
    });
    expect(JSON.stringify(items)).not.to.include('13800138000').and.not.to.include(LIU);
  });

  it('are found by the whole number only, whichever way its X is written', async () => {
    const applicant = { ...relief(1).applicant, idNumber: '11010519491231002X' };
    await county.receive('qinghe.acceptance', relief(3_000, { applicant }));
    expect(await found('baishi.acceptance', '11010519491231002x')).to.have.lengthOf(1);
    expect(await found('baishi.acceptance', '11010519491231002')).to.deep.equal([]);
    expect(await found('baishi.acceptance', '11010519491231002X', 'JK-005')).to.deep.equal([]);
  });

  it('cannot be gone through by guessing', async () => {
    const who = await county.as('qinghe.acceptance');
    const ask = () => earlierCases(county.context, { idNumber: '1'.repeat(18) }, who);
    for (let n = 0; n < 200; n++) ok(await ask());
    expect(codeOf(await ask())).to.equal('TOO_MANY_ATTEMPTS');
  });
});
