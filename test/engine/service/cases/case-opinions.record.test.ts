import { expect } from 'chai';
import { caseDiagram } from '../../../../engine/service/cases/case-diagram.js';
import { caseForms } from '../../../../engine/service/cases/case-forms.js';
import { caseMaterials } from '../../../../engine/service/cases/case-materials.js';
import { caseOpinions } from '../../../../engine/service/cases/case-opinions.js';
import { caseParties } from '../../../../engine/service/cases/case-parties.js';
import { listCopies, unreadCopies } from '../../../../engine/service/cases/copies.js';
import { markRead } from '../../../../engine/service/notifications/notices.js';
import { uploadFile } from '../../../../engine/service/files/files.js';
import { REVIEWED, felling, hygiene, hygieneBeforeReview } from '../../../support/applications.js';
import { County, codeOf, ok } from '../../../support/county.js';

const PDF = new TextEncoder().encode('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

describe('the record of a case', () => {
  let county: County;
  before(async () => {
    county = await County.open();
  });
  after(() => county.close());

  const reviewed = async (): Promise<string> => {
    const number = await hygieneBeforeReview(county);
    await county.done('health.review', number, 'review', 'opinion', REVIEWED);
    return number;
  };

  it('tells what the offices said, who and where', async () => {
    const number = await reviewed();
    const who = await county.as('health.decision');
    const { items } = ok(await caseOpinions(county.context, number, who));
    expect(items).to.have.length(1);
    expect(items[0]).to.deep.include({
      type: 'opinionGiven',
      agree: true,
      text: '符合卫生要求，建议准予。',
      stationName: '审查',
      organName: '云溪县卫生健康局',
      byName: (await county.as('health.review')).name,
    });
  });

  it('lists materials with what came, through whom, and their files', async () => {
    // given
    const clerk = await county.as('qinghe.acceptance');
    const upload = { bytes: PDF, name: '平面图.pdf', type: 'application/pdf' };
    const { sha256 } = ok(await uploadFile(county.context, upload, clerk));
    const materials = hygiene().materials.map((material) =>
      material.code === 'floorPlan' ? { ...material, files: [sha256] } : material,
    );
    const number = await county.receive('qinghe.acceptance', hygiene([], { materials }));
    // when
    const { items } = ok(await caseMaterials(county.context, number, clerk));
    // then
    const plan = items.find(({ code }) => code === 'floorPlan');
    expect(plan).to.deep.include({ is: 'submitted', copies: 1, originals: 0, byName: clerk.name });
    expect(plan?.files).to.deep.equal([
      { id: sha256, name: '平面图.pdf', type: 'application/pdf', size: PDF.length, inline: true },
    ]);
    const identity = items.find(({ code }) => code === 'identity');
    expect(identity).to.deep.include({ is: 'shared', form: 'shared' });
    expect(items.map(({ code }) => code)).not.to.include('airReport');
  });

  it('shows each form as it was filled last, to read only', async () => {
    const number = await reviewed();
    const who = await county.as('health.decision');
    const { items } = ok(await caseForms(county.context, number, who));
    expect(items.map(({ title }) => title)).to.deep.equal([
      '公共场所卫生许可申请表',
      '公共场所卫生许可审查表',
    ]);
    expect(items[1]).to.deep.include({ stations: ['审查'], times: 1 });
    expect(items[1]?.data).to.deep.include({ layout: 'fits' });
  });

  it('draws the way so far: the item first, the block where a token is', async () => {
    const number = await reviewed();
    const who = await county.as('health.review');
    const { items } = ok(await caseDiagram(county.context, number, who));
    expect(items.map(({ key }) => key)).to.deep.equal([
      'publicHygiene',
      'acceptance',
      'handOver',
      'decision',
    ]);
    const [root, , , decision] = items;
    expect(root?.active).to.deep.equal(['decision']);
    expect(decision?.active).to.deep.equal(['decide']);
    expect(root?.xml).to.include('<bpmn:process id="publicHygiene"');
    const ended = root?.visits.filter(({ endedAt }) => endedAt !== undefined);
    expect(ended?.map(({ elementId }) => elementId)).to.include.members(['received', 'review']);
  });

  it('names offices with their days, urging, supervision and its answer', async () => {
    // given
    const number = await reviewed();
    await county.fact('qinghe.acceptance', number, { type: 'urge', text: '申请人来问。' });
    await county.fact('supervisor', number, {
      type: 'supervise',
      addressee: 'health',
      text: '请按期决定。',
      rule: 'manual',
      days: 3,
    });
    const who = await county.as('health.head');
    const [first] = ok(await caseParties(county.context, number, who)).orders;
    const order = first?.order ?? '';
    await county.fact('health.head', number, {
      type: 'answerSupervision',
      order,
      text: '明日决定。',
    });
    // when
    const parties = ok(await caseParties(county.context, number, who));
    // then
    expect(parties.stations.map(({ name }) => name)).to.deep.equal([
      '受理',
      '移交案卷',
      '接收案卷',
      '审查',
      '决定',
    ]);
    expect(parties.urges[0]).to.deep.include({
      text: '申请人来问。',
      addresseeName: '云溪县卫生健康局',
    });
    expect(parties.orders[0]?.answer?.text).to.equal('明日决定。');
    expect(parties.organNames['health']).to.equal('云溪县卫生健康局');
  });

  it('is read by who has a part, and does not exist for others', async () => {
    const number = await hygieneBeforeReview(county);
    const who = await county.as('baishi.acceptance');
    for (const read of [caseOpinions, caseMaterials, caseForms, caseDiagram, caseParties]) {
      expect(codeOf(await read(county.context, number, who))).to.equal('NOT_FOUND');
    }
  });

  it('comes to an organ that gets a copy (抄送), unread until it is read', async () => {
    // given
    const number = await county.receive('songlin.acceptance', felling());
    const reader = await county.as('water.review');
    expect(codeOf(await caseOpinions(county.context, number, reader))).to.equal('NOT_FOUND');
    // when
    const fact = { type: 'markCopied', document: 'D1', to: 'water' } as const;
    ok(await county.fact('songlin.acceptance', number, fact));
    // then: the organ may read the case from now on
    const { items } = ok(await listCopies(county.context, {}, reader));
    expect(items).to.have.length(1);
    expect(items[0]).to.deep.include({
      caseNumber: number,
      documentType: 'receipt',
      organName: '云溪县水利局',
      read: false,
    });
    ok(await caseOpinions(county.context, number, reader));
    expect(await unreadCopies(county.context, reader)).to.equal(1);
    // when
    ok(await markRead(county.context, { ids: [items[0]!.id] }, reader));
    // then
    expect(await unreadCopies(county.context, reader)).to.equal(0);
    expect(ok(await listCopies(county.context, { unread: true }, reader)).items).to.deep.equal([]);
  });
});
