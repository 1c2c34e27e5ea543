import { expect } from 'chai';
import { guideSheet } from '../../../../engine/service/items/guide-sheet.js';
import { draftGuide } from '../../../../engine/service/design/draft-item.js';
import { newDraft } from '../../../../engine/service/design/new-draft.js';
import { County, TENANT, ok } from '../../../support/county.js';
import { delegateAll, publishJoint } from '../../../support/joint-item.js';

describe('the guide of an item (办事指南)', () => {
  let county: County;
  before(async () => {
    county = await County.open();
  });
  after(() => county.close());

  const sheet = async (key: string, language?: 'zh' | 'en') =>
    ok(await guideSheet(county.context, TENANT, key, language));

  it('says its limits by kind, anchor and basis', async () => {
    const { limits } = await sheet('felling');
    expect(limits[0]).to.deep.equal({
      kind: '法定时限',
      applies: '全部',
      time: '自受理起 20 个工作日',
      basis: '《行政许可法》第四十二条',
    });
  });

  it('has each variant with what it holds for', async () => {
    const { limits } = await sheet('temporaryRelief');
    const promised = limits.filter(({ kind }) => kind === '承诺时限');
    expect(promised.map(({ applies, time }) => [applies, time])).to.deep.equal([
      ['“紧急情形”为是', '自受理起 1 个工作日'],
      ['“申请救助金额（元）”不超过 1000', '自受理起 3 个工作日'],
      ['其他情形', '自受理起 10 个工作日'],
    ]);
  });

  it('says in English what is not the item’s own, line for line the same', async () => {
    for (const key of ['felling', 'temporaryRelief', 'publicHygiene', 'foodStall', 'ruralHouse']) {
      const [zh, en] = [await sheet(key), await sheet(key, 'en')];
      expect(en.materials.map(({ name }) => name)).to.deep.equal(
        zh.materials.map(({ name }) => name),
      );
      expect(en.limits.map(({ time }) => time).join(' ')).to.not.match(/\p{Script=Han}/u);
      const words = [...en.facts.map(([label]) => label), ...en.limits.map(({ kind }) => kind)];
      expect(words.join(' '), key).to.not.match(/\p{Script=Han}/u);
      expect(en.facts.length).to.equal(zh.facts.length);
    }
    const { limits, materials } = await sheet('felling', 'en');
    expect(limits[0]?.time).to.equal('20 workdays from acceptance');
    expect(materials[0]).to.include({ required: 'Required', count: '1 original' });
    expect(materials.at(-1)?.required).to.equal(
      'If "蓄积（立方米）" is above 15, or "面积（亩）" is above 10',
    );
  });

  describe('of an item that calls others (一件事联办)', () => {
    const JOINT_STEPS = [
      ['受理', '受理乡镇便民服务中心', undefined],
      ['食品经营许可·审查', '办理乡镇人民政府', '2 个工作日'],
      ['食品经营许可·决定', '办理乡镇人民政府', '2 个工作日'],
      ['食品经营许可·审批延期', '县市场监督管理局', undefined],
      ['门头招牌设置许可·审查', '办理乡镇人民政府', '2 个工作日'],
      ['门头招牌设置许可·决定', '办理乡镇人民政府', '2 个工作日'],
      ['门头招牌设置许可·审批延期', '县住房和城乡建设局', undefined],
      ['制发办结单', '受理乡镇便民服务中心', undefined],
      ['移交办理结果', '受理乡镇便民服务中心', undefined],
      ['接收办理结果', '出件乡镇便民服务中心', undefined],
      ['送达', '出件乡镇便民服务中心', undefined],
    ];
    const DECIDING = '食品经营许可·县市场监督管理局、门头招牌设置许可·县住房和城乡建设局';
    before(async () => {
      await delegateAll(county.context);
      ok(await publishJoint(county.context));
    });

    it('has their reviews and decisions among its steps, and names who decides each', async () => {
      const { steps, facts } = await sheet('openRestaurant');
      expect(steps.map(({ name, organ, limit }) => [name, organ, limit])).to.deep.equal(
        JOINT_STEPS,
      );
      expect(Object.fromEntries(facts)).to.include({ 决定机关: DECIDING });
    });

    it('is the same for a draft of it', async () => {
      // given
      const who = await county.as('admin');
      const from = { kind: 'item', item: 'openRestaurant' } as const;
      const drafted = await newDraft(county.context, { from, name: '一件事', code: 'JK-9' }, who);
      // when
      const { sheet: shown } = ok(await draftGuide(county.context, ok(drafted).key, who));
      // then
      expect(shown.steps.map(({ name }) => name)).to.deep.equal(JOINT_STEPS.map(([name]) => name));
      expect(Object.fromEntries(shown.facts)).to.include({ 决定机关: DECIDING });
    });
  });
});
