import { expect } from 'chai';
import { receiveCase } from '../../../../engine/service/cases/receive.js';
import { factsOf } from '../../../../engine/service/cases/facts.js';
import { issuedDocuments } from '../../../../engine/service/documents/issued.js';
import { relief, felling, foodStall, hygiene } from '../../../support/applications.js';
import { County, codeOf, ok, refusal } from '../../../support/county.js';

describe('receive (收件)', () => {
  let county: County;
  before(async () => {
    county = await County.open();
  });
  after(() => county.close());

  const receive = async (user: string, request: Parameters<typeof receiveCase>[1]) =>
    receiveCase(county.context, request, await county.as(user));

  it('makes the case: number, query code, receipt, clock of five workdays', async () => {
    const { number, queryCode } = ok(await receive('qinghe.acceptance', hygiene(['floorPlan'])));
    const shown = await county.shown('qinghe.acceptance', number);
    expect(queryCode).to.match(/^\d{6}$/);
    expect(shown).to.include({ status: 'received', light: 'green', ended: false });
    expect(shown.materials).to.deep.include({ floorPlan: { is: 'missing' } });
    expect(shown.item.key).to.equal('publicHygiene');
    expect(shown.materialList.find(({ is }) => is === 'missing')).to.deep.equal({
      code: 'floorPlan',
      name: '地址方位示意图、平面图和卫生设施平面布局图',
      is: 'missing',
      originals: 0,
      copies: 1,
      deferrable: undefined,
    });
    expect(shown.documents.map(({ type }) => type)).to.deep.equal(['receipt']);
    // Monday 2 March: five workdays (行政许可法 §32) end on Monday the 9th
    expect(shown.clocks.map(({ kind, due }) => [kind, due])).to.deep.equal([
      ['receipt', '2026-03-09'],
    ]);
  });

  it('puts what the form says where limits and materials are judged', async () => {
    // given: above 15 cubic metres a survey design is demanded (森林法 §58)
    const small = await county.receive('songlin.acceptance', felling(8));
    const large = await county.receive('songlin.acceptance', felling(20));
    // then
    expect((await county.state(small)).materials).to.not.have.property('surveyDesign');
    expect((await county.state(large)).materials['surveyDesign']).to.deep.equal({ is: 'missing' });
  });

  it('is done at the person’s own window alone', async () => {
    const elsewhere = await receive('qinghe.acceptance', hygiene([], { accepting: 'baishi' }));
    expect(codeOf(elsewhere)).to.equal('NOT_PERMITTED');
    expect(codeOf(await receive('qinghe.issue', hygiene()))).to.equal('NOT_PERMITTED');
    const number = await county.receive('qinghe.acceptance', hygiene([], { accepting: 'qinghe' }));
    expect((await county.state(number)).townships.accepting).to.equal('qinghe');
  });

  it('of a village agent is its township’s, and stays in the village’s sight', async () => {
    // when
    const number = await county.receive('qinghe-v1.villageAgent', foodStall());
    // then
    const { townships, counter } = await county.state(number);
    expect([townships.accepting, counter]).to.deep.equal(['qinghe', 'qinghe-v1']);
    expect((await county.shown('qinghe-v1.villageAgent', number)).status).to.equal('received');
    expect(await county.taskOf('qinghe.acceptance', number, 'acceptance')).to.be.a('string');
  });

  it('needs an open window: a live delegation for this township', async () => {
    // given
    const { directory } = county.context;
    const delegations = await directory.delegations('default');
    const record = delegations.find(
      ({ principal, delegate }) => principal === 'health' && delegate === 'liushu',
    );
    await directory.saveDelegation({ ...record!, revokedOn: '2026-03-01' });
    // then
    const refused = refusal(await receive('liushu.acceptance', hygiene()));
    expect(refused.rejected.code).to.equal('NO_LIVE_DELEGATION');
    expect(refused.rejected.detail?.['reason']).to.include('2026-03-01');
    expect(ok(await receive('liushu.acceptance', foodStall())).number).to.be.a('string');
  });

  it('serves the kinds of applicants that the item names, who can be reached', async () => {
    const { applicant } = hygiene();
    const company = await receive('songlin.acceptance', felling(8, { applicant }));
    expect(codeOf(company)).to.equal('APPLICANT_NOT_SERVED');
    const { phone: _, ...silent } = felling().applicant;
    const unreachable = await receive('songlin.acceptance', felling(8, { applicant: silent }));
    expect(codeOf(unreachable)).to.equal('CONTACT_REQUIRED');
  });

  it('names each wrong field of the form by its path', async () => {
    const form = { ...(felling().form as object), volume: -1, treeSpecies: '' };
    const refused = refusal(await receive('songlin.acceptance', felling(8, { form })));
    expect(refused.rejected.code).to.equal('FORM_INVALID');
    expect(refused.problems?.map(({ path }) => path)).to.have.members(['volume', 'treeSpecies']);
    for (const { message } of refused.problems!) expect(message).to.match(/[\u4e00-\u9fff]/);
    const { form: __, ...without } = felling();
    expect(codeOf(await receive('songlin.acceptance', without))).to.equal('FORM_INVALID');
  });

  it('refuses materials that the item does not list, and an item that nobody published', async () => {
    const materials = [{ code: 'otherPapers', form: 'submitted' as const }];
    const unlisted = await receive('songlin.acceptance', felling(8, { materials }));
    expect(codeOf(unlisted)).to.equal('MATERIAL_UNKNOWN');
    const unknown = await receive('songlin.acceptance', { ...felling(), item: 'nothing' });
    expect(codeOf(unknown)).to.equal('NOT_FOUND');
  });

  it('refuses a township of the domicile that there is none', async () => {
    const nowhere = await receive('songlin.acceptance', felling(8, { domicile: 'nowhere' }));
    expect(refusal(nowhere).rejected).to.deep.include({
      code: 'ORGAN_UNKNOWN',
      detail: { organ: 'nowhere' },
    });
  });

  it('refuses a slip of the pen in an identity number, and says where it is', async () => {
    // given: the check characters are 0 (GB 11643) and 3 (GB 32100)
    const { applicant } = felling();
    const mistyped = { ...applicant, idNumber: '110101198001010011' };
    const company = { ...hygiene().applicant, idNumber: '91350100M000100Y44' };
    const agent = {
      name: '王芳',
      idType: '居民身份证',
      idNumber: '2026-1',
      relation: 'entrusted' as const,
      mandate: '授权委托书 2026-1',
    };
    const requests = [
      [
        'songlin.acceptance',
        felling(8, { applicant: mistyped }),
        'applicant.idNumber',
        '校验位不符',
      ],
      [
        'qinghe.acceptance',
        hygiene([], { applicant: company }),
        'applicant.idNumber',
        '校验位不符',
      ],
      ['songlin.acceptance', felling(8, { agent }), 'agent.idNumber', '18位居民身份证号码'],
    ] as const;
    for (const [user, request, path, told] of requests) {
      const { rejected, problems } = refusal(await receive(user, request));
      expect(rejected.code).to.equal('FORM_INVALID');
      expect(problems?.[0]?.path).to.equal(path);
      expect(problems?.[0]?.message).to.include(told);
    }
  });

  it('keeps identity numbers as they are written in full, other papers as they come', async () => {
    const spaced = { ...felling().applicant, idNumber: '110101 19800101 0010' };
    const number = await county.receive('songlin.acceptance', felling(8, { applicant: spaced }));
    expect((await county.state(number)).applicant.idNumber).to.equal('110101198001010010');
    const abroad = { ...spaced, idType: '护照', idNumber: 'E 1234' };
    const other = await county.receive('songlin.acceptance', felling(8, { applicant: abroad }));
    expect((await county.state(other)).applicant.idNumber).to.equal('E 1234');
  });

  it('takes an agent with a mandate; the case stays the applicant’s', async () => {
    const agent = {
      name: '王芳',
      idType: '居民身份证',
      idNumber: '110101199003070011',
      relation: 'entrusted' as const,
      mandate: '授权委托书 2026-1',
    };
    const number = await county.receive('songlin.acceptance', felling(8, { agent }));
    const state = await county.state(number);
    expect(state.agent?.name).to.equal('王芳');
    expect(state.applicant.name).to.equal('刘长林');
  });

  it('tells on the receipt by when it is answered: what the item says', async () => {
    // given: relief is answered on the next workday (县临时救助办理承诺), a licence in five (§32)
    const noticeOf = async (user: string, request: Parameters<typeof receive>[1]) => {
      const number = await county.receive(user, request);
      const { aggregate } = await county.found(number);
      const [issued] = issuedDocuments(await factsOf(county.context, aggregate.number));
      return issued?.document.fields['notice'];
    };
    expect(await noticeOf('taohua.acceptance', relief(800))).to.contain('起一个工作日内');
    expect(await noticeOf('qinghe.acceptance', hygiene())).to.contain('起五个工作日内');
  });

  it('in an urgent case lets papers follow, and flags it (急难救助)', async () => {
    const materials = [{ code: 'identity', form: 'shared' as const }];
    const urgent = '住房失火，当夜无处安身';
    const number = await county.receive('taohua.acceptance', relief(800, { materials, urgent }));
    const state = await county.state(number);
    expect(state.flags).to.include('urgent');
    expect(state.materials).to.deep.include({
      application: { is: 'after' },
      authorisation: { is: 'after' },
    });
    // proof of the hardship is asked for in cases that are not urgent
    expect(state.materials).to.not.have.property('hardship');
  });

  describe('sent twice under one key', () => {
    it('makes one case, and answers it both times', async () => {
      const request = { ...felling(), commandKey: 'window-1-0001' };
      const first = ok(await receive('songlin.acceptance', request));
      expect(ok(await receive('songlin.acceptance', request))).to.deep.equal(first);
    });

    it('makes one case though both arrive at once', async () => {
      const request = { ...felling(), commandKey: 'window-1-0002' };
      const both = await Promise.all([
        receive('songlin.acceptance', request),
        receive('songlin.acceptance', request),
      ]);
      expect(ok(both[0])).to.deep.equal(ok(both[1]));
    });

    it('never tells one person of another’s case, nor of another item’s', async () => {
      const commandKey = 'window-1-0003';
      const mine = ok(await receive('songlin.acceptance', { ...felling(), commandKey }));
      const theirs = ok(await receive('qinghe.acceptance', { ...foodStall(), commandKey }));
      const other = ok(await receive('songlin.acceptance', { ...foodStall(), commandKey }));
      expect(new Set([mine.number, theirs.number, other.number]).size).to.equal(3);
    });
  });
});
