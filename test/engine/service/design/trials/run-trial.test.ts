import { expect } from 'chai';
import type { Staff } from '../../../../../engine/service/access/principal.js';
import { newDraft } from '../../../../../engine/service/design/new-draft.js';
import { openTrial } from '../../../../../engine/service/design/trials/open-trial.js';
import {
  completeTrialTask,
  moveTrialClock,
  readTrial,
  startTrialCase,
  stateTrialFact,
  trialDocument,
} from '../../../../../engine/service/design/trials/run-trial.js';
import type { TrialShown } from '../../../../../engine/service/design/trials/show-trial.js';
import { saveDraft, showDraft } from '../../../../../engine/service/design/drafts.js';
import { felling, fellingForm, foodStall, SITE_VISIT } from '../../../../support/applications.js';
import {
  delegateAll,
  delegated,
  jointFiles,
  publishJoint,
} from '../../../../support/joint-item.js';
import { County, TENANT, codeOf, ok, refusal } from '../../../../support/county.js';

describe('trial runs (试运行)', () => {
  let county: County;
  let who: Staff;

  beforeEach(async () => {
    county = await County.open();
    who = await county.as('admin');
  });
  afterEach(() => county.close());

  const draftOf = async (item: string, code: string): Promise<string> => {
    const from = { kind: 'item', item } as const;
    return ok(await newDraft(county.context, { from, name: '试验事项', code }, who)).key;
  };
  const open = async (key: string): Promise<TrialShown> =>
    ok(await openTrial(county.context, key, { township: 'qinghe' }, who));
  const complete = async (
    trial: TrialShown,
    station: string,
    request: Parameters<typeof completeTrialTask>[3],
  ): Promise<TrialShown> => {
    const task = trial.tasks.find(({ station: at }) => at === station);
    expect(task, `${station} of ${trial.tasks.map(({ station: at }) => at).join()}`).to.be.an(
      'object',
    );
    return ok(await completeTrialTask(county.context, trial.id, task!.id, request, who));
  };

  it('walk a joint item through the items that it calls, with their forms and assumed records', async () => {
    // given: a called item has a form of its own, and no live record for the township any more
    await delegateAll(county.context);
    const from = 'post="review" limit="2"';
    const components = [{ type: 'textfield', key: 'place', label: '经营场所', input: true }];
    const form = { title: '食品经营现场审查表', display: 'form', components };
    const files = jointFiles();
    files['food.bpmn'] = files['food.bpmn']!.replace(from, `form="opinion" ${from}`);
    files['food.opinion.form.json'] = JSON.stringify(form);
    ok(await publishJoint(county.context, files));
    const ended = delegated('market', 'qinghe', 'JK-102', { to: '2026-01-31' });
    await county.context.directory.saveDelegation(ended);

    // when
    let trial = await open(await draftOf('openRestaurant', 'JK-901'));
    const said = trial.assumptions.map(({ message }) => message);
    expect(said).to.have.length(2);
    expect(said[0]).to.equal('试运行假定云溪县市场监督管理局已授权（委托）云溪县清河镇人民政府');
    // and what publishing would refuse
    expect(said[1]).to.match(/^发布前还须改正：.*“食品经营许可”.*已于 2026-01-31 到期/);
    trial = ok(await startTrialCase(county.context, trial.id, {}, who));
    trial = await complete(trial, 'acceptance', { outcome: 'accept' });

    // then
    const review = trial.tasks.find(({ station }) => station === 'food/review');
    expect(review?.name).to.equal('食品经营许可·审查');
    expect(review?.form?.schema.title).to.equal('食品经营现场审查表');
  });

  it('walk a draft from receipt to hand-out in every role and leave nothing behind', async () => {
    // given
    const key = await draftOf('foodStall', 'JK-900');
    let trial = await open(key);
    expect(trial).to.include({ draft: key, revision: 1, township: 'qinghe' });
    expect(trial.applicationForm?.schema.title).to.be.a('string');
    expect(trial.tasks).to.deep.equal([]);
    // when
    const { form } = foodStall();
    trial = ok(await startTrialCase(county.context, trial.id, { form }, who));
    expect(trial.tasks[0]).to.include({
      station: 'acceptance',
      organ: 'qinghe',
      post: 'acceptance',
    });
    expect(trial.tasks[0]?.form?.data).to.include({ applicantName: '刘长林' });
    expect(trial.diagram).to.deep.equal({
      active: ['acceptance'],
      passed: ['received', 'acceptance'],
      ended: false,
    });
    trial = await complete(trial, 'acceptance', { outcome: 'accept' });
    trial = await complete(trial, 'decision', { outcome: 'grant' });
    trial = await complete(trial, 'issue', { outcome: 'issue' });
    const facts = [
      { type: 'deliver', method: 'direct', place: '综合窗口', signer: '刘长林', relation: '本人' },
    ] as const;
    trial = await complete(trial, 'delivery', { outcome: 'deliver', facts });
    // then
    expect(trial.case).to.include({ status: 'delivered', ended: true });
    expect(trial.diagram.ended).to.equal(true);
    expect(trial.case?.documents.map(({ type }) => type)).to.include.members([
      'receipt',
      'acceptance',
      'grant',
      'result',
      'deliveryReceipt',
    ]);
    expect(trial.timeline).to.not.be.empty;
    const [first] = trial.case!.documents;
    const request = { document: first!.id, origin: 'http://h' };
    const page = ok(await trialDocument(county.context, trial.id, request, who));
    expect(page.raw).to.include('收件');
    const { runtime } = county.context;
    expect((await runtime.store.find({ kind: 'case', tenant: TENANT })).rows).to.deep.equal([]);
    expect(await runtime.definitions.load(TENANT, { key })).to.equal(undefined);
    expect(county.errors).to.deep.equal([]);
  });

  it('assume the delegation that a new item does not have yet, and let time pass', async () => {
    // given: entrusted decision; the county has no record for the new code
    const key = await draftOf('felling', 'JK-901');
    let trial = await open(key);
    expect(trial.assumptions.map(({ message }) => message)).to.deep.equal([
      '试运行假定云溪县林业局已授权（委托）云溪县清河镇人民政府',
    ]);
    trial = ok(
      await startTrialCase(
        county.context,
        trial.id,
        { form: fellingForm(8), materials: felling().materials },
        who,
      ),
    );
    // when: the window stays silent for more than five workdays (许可法 §32: deemed accepted)
    trial = ok(await moveTrialClock(county.context, trial.id, { workdays: 6 }, who));
    // then
    expect(trial.now).to.equal('2026-03-10T09:00:00+08:00');
    expect(trial.case?.milestones.accepted?.on).to.equal('2026-03-02');
    trial = await complete(trial, 'siteVisit', { outcome: 'opinion', ...SITE_VISIT });
    expect(trial.tasks.map(({ station }) => station)).to.deep.equal(['decision']);
    expect(county.now).to.equal(Date.parse('2026-03-02T09:00:00+08:00'));
  });

  it('let the applicant act too', async () => {
    const key = await draftOf('foodStall', 'JK-900');
    let trial = await open(key);
    trial = ok(await startTrialCase(county.context, trial.id, { form: foodStall().form }, who));
    const fact = { type: 'withdraw', reason: '不办了' } as const;
    const said = { as: 'citizen', fact } as const;
    trial = ok(await stateTrialFact(county.context, trial.id, said, who));
    expect(trial.case).to.include({ status: 'withdrawn' });
    expect(trial.tasks).to.deep.equal([]);
  });

  it('refuse a draft in which a case would get stuck, with what is wrong', async () => {
    const key = await draftOf('foodStall', 'JK-900');
    const { bpmn, forms } = ok(await showDraft(county.context, key, who));
    const broken = bpmn.replace('calledElement="decision"', 'calledElement="noSuchBlock"');
    ok(await saveDraft(county.context, key, { revision: 1, bpmn: broken, forms }, who));
    const refused = refusal(await openTrial(county.context, key, {}, who));
    expect(refused.rejected.code).to.equal('NOT_DEPLOYABLE');
    expect(refused.problems?.[0]?.path).to.equal('decision');
    expect(county.context.trials.count).to.equal(0);
  });

  it('are their owner’s alone, few, and gone when closed', async () => {
    const key = await draftOf('foodStall', 'JK-900');
    const first = await open(key);
    const other = { ...who, user: 'li' };
    expect(codeOf(await readTrial(county.context, first.id, other))).to.equal('NOT_FOUND');
    const second = await open(key);
    await open(key);
    expect(county.context.trials.count).to.equal(2);
    expect(codeOf(await readTrial(county.context, first.id, who))).to.equal('NOT_FOUND');
    ok(await county.context.trials.close(second.id, who));
    expect(codeOf(await readTrial(county.context, second.id, who))).to.equal('NOT_FOUND');
    for (let n = 0; n < 19; n++) {
      ok(await openTrial(county.context, key, {}, { ...who, user: `u${n}` }));
    }
    const full = await openTrial(county.context, key, {}, { ...who, user: 'late' });
    expect(codeOf(full)).to.equal('TRIALS_TOO_MANY');
  });
});
