import { expect } from 'chai';
import { caseDocuments } from '../../../../engine/service/cases/case-documents.js';
import { readSubmission } from '../../../../engine/service/forms/submissions.js';
import { completeTask } from '../../../../engine/service/tasks/complete-task.js';
import { showTask } from '../../../../engine/service/tasks/show-task.js';
import {
  DELIVERED,
  SITE_VISIT,
  defect,
  felling,
  fellingBeforeDecision,
  fellingForm,
  hygiene,
  hygieneBeforeReview,
  relief,
  reliefForm,
  ruralHouseBeforeOpinions,
} from '../../../support/applications.js';
import { County, citizen, codeOf, ok, refusal } from '../../../support/county.js';

describe('completion of a task (办结)', () => {
  let county: County;
  before(async () => {
    county = await County.open();
  });
  after(() => county.close());

  const complete = async (
    user: string,
    id: string,
    request: Parameters<typeof completeTask>[2] = {},
  ) => completeTask(county.context, id, request, await county.as(user));
  const received = async (): Promise<[string, string]> => {
    const number = await county.receive('qinghe.acceptance', hygiene());
    return [number, await county.taskOf('qinghe.acceptance', number, 'acceptance')];
  };

  const nameOf = async (user: string): Promise<string> => (await county.as(user)).name;

  describe('by whom', () => {
    it('anybody of the queue while nobody has it, then who has it alone', async () => {
      const [number, id] = await received();
      await county.claim('qinghe.acceptance.b', number, 'acceptance');
      const other = await complete('qinghe.acceptance', id, { outcome: 'accept' });
      expect(refusal(other).rejected).to.deep.include({
        code: 'TASK_NOT_YOURS',
        detail: { assignee: await nameOf('qinghe.acceptance.b'), user: 'qinghe.acceptance.b' },
      });
      ok(await complete('qinghe.acceptance.b', id, { outcome: 'accept' }));
      expect((await county.state(number)).acceptedBy).to.equal('qinghe.acceptance.b');
      // and: who comes later hears by whom, when and how it was done
      const late = refusal(await complete('qinghe.acceptance', id, { outcome: 'accept' })).rejected;
      const by = { user: 'qinghe.acceptance.b', by: await nameOf('qinghe.acceptance.b') };
      const detail = { ...by, at: '2026-03-02 09:00', outcome: '受理', caseNumber: number };
      expect(late).to.deep.include({
        code: 'TASK_ALREADY_COMPLETED',
        detail: { ...detail, task: id },
      });
    });

    it('with facts of others only if the person may state them beside the station too', async () => {
      // given: the applicant's own turn
      const number = await county.receive('qinghe.acceptance', hygiene(['floorPlan']));
      await county.done('qinghe.acceptance', number, 'acceptance', 'notifyCorrection', {
        facts: [{ type: 'notifyCorrection', defects: [defect('floorPlan')] }],
      });
      const id = await county.taskOf('qinghe.acceptance', number, 'correction');
      // then
      const facts = [
        { type: 'hasten', reason: '着急' },
        { type: 'explainDelay', reason: '无' },
        {
          type: 'deferMaterials',
          materials: [{ code: 'floorPlan' }],
          undertaking: { signer: '我' },
        },
        { type: 'checkClocks' },
        { type: 'lapse', clock: 'correction' },
      ] as const;
      for (const fact of facts) {
        const request = { outcome: 'supplied', facts: [fact] };
        const refused = await completeTask(county.context, id, request, citizen(number));
        expect(codeOf(refused), fact.type).to.equal('NOT_PERMITTED');
      }
      const own = { type: 'urge', text: '请尽快' } as const;
      ok(
        await completeTask(
          county.context,
          id,
          { outcome: 'supplied', facts: [own] },
          citizen(number),
        ),
      );
    });

    it('for everybody else it is not there, done or not', async () => {
      const [, id] = await received();
      const foreign = ['baishi.acceptance', 'forestry.review', 'qinghe.review', 'supervisor'];
      for (const user of foreign) {
        expect(codeOf(await complete(user, id, { outcome: 'accept' })), user).to.equal('NOT_FOUND');
      }
      ok(await complete('qinghe.acceptance', id, { outcome: 'accept' }));
      expect(codeOf(await complete('baishi.acceptance', id, {}))).to.equal('NOT_FOUND');
      expect(codeOf(await complete('qinghe.review', id, {}))).to.equal('TASK_ALREADY_COMPLETED');
    });

    it('two people at once: one completes it, the other is told', async () => {
      const [, id] = await received();
      const codes = await Promise.all(
        ['qinghe.acceptance', 'qinghe.acceptance.b'].map(async (user) => {
          const result = await complete(user, id, { outcome: 'accept' });
          return 'rejected' in result ? result.rejected.code : 'done';
        }),
      );
      expect(codes.toSorted()).to.deep.equal(['TASK_ALREADY_COMPLETED', 'done']);
    });

    it('two stations at once never stand in each other’s way', async () => {
      const number = await ruralHouseBeforeOpinions(county);
      const results = await Promise.all(
        ['transport', 'agriculture', 'forestry', 'water'].map((organ) =>
          county.complete(`${organ}.review`, number, `${organ}Opinion`, {
            outcome: 'opinion',
            form: { conclusion: 'agree', grounds: '符合要求。' },
            facts: [{ type: 'opinion', agree: true, text: '同意。' }],
          }),
        ),
      );
      for (const result of results) ok(result);
      const { opinions } = await county.state(number);
      expect(Object.keys(opinions)).to.include.members([
        'transportOpinion',
        'agricultureOpinion',
        'forestryOpinion',
        'waterOpinion',
      ]);
    });

    it('somebody who has lost the post completes nothing that is still theirs', async () => {
      const number = await fellingBeforeDecision(county);
      const id = await county.claim('songlin.decision.b', number, 'decision');
      const { directory } = county.context;
      const person = (await directory.person('default', 'songlin.decision.b'))!;
      const posts = [{ organ: 'baishi', post: 'decision', officer: 'B' as const }];
      await directory.savePerson({ ...person, posts });
      const refused = await complete('songlin.decision.b', id, { outcome: 'grant' });
      expect(codeOf(refused)).to.equal('NOT_YOUR_ORGAN');
      await directory.savePerson(person);
    });
  });

  describe('under a command key', () => {
    it('is done once, and answered both times', async () => {
      const [number, id] = await received();
      const request = { outcome: 'accept', commandKey: 'accept-0001' };
      const first = ok(await complete('qinghe.acceptance', id, request));
      expect(ok(await complete('qinghe.acceptance', id, request))).to.deep.equal(first);
      const facts = await county.factTypes(number);
      expect(facts.filter((type) => type === 'accepted')).to.have.length(1);
    });

    it('of somebody else, or of another task, is another key', async () => {
      const [number, id] = await received();
      const request = { outcome: 'accept', commandKey: 'accept-0002' };
      ok(await complete('qinghe.acceptance', id, request));
      expect(codeOf(await complete('qinghe.acceptance.b', id, request))).to.equal(
        'TASK_ALREADY_COMPLETED',
      );
      const sender = await county.taskOf('qinghe.acceptance', number, 'fileSender');
      ok(
        await complete('qinghe.acceptance', sender, {
          outcome: 'handOver',
          commandKey: 'accept-0002',
          facts: [{ type: 'sendHandOver', what: 'file', to: 'health', list: ['申请材料'] }],
        }),
      );
      expect(await county.taskOf('health.review', number, 'fileReceiver')).to.be.a('string');
    });
  });

  describe('with an outcome', () => {
    it('that the station has', async () => {
      const [, id] = await received();
      const refused = refusal(await complete('qinghe.acceptance', id, { outcome: 'approve' }));
      expect(refused.rejected.code).to.equal('OUTCOME_UNKNOWN');
      expect(refused.rejected.detail?.['outcomes']).to.include('accept').and.include('notify');
      expect(codeOf(await complete('qinghe.acceptance', id))).to.equal('OUTCOME_UNKNOWN');
    });

    it('and its own facts, none of another outcome', async () => {
      const [, id] = await received();
      const defects = [defect('application')];
      const stray = await complete('qinghe.acceptance', id, {
        outcome: 'accept',
        facts: [{ type: 'notifyCorrection', defects }],
      });
      expect(codeOf(stray)).to.equal('NOT_AT_THIS_STATION');
      const missing = await complete('qinghe.acceptance', id, { outcome: 'notifyCorrection' });
      expect(codeOf(missing)).to.equal('FACTS_MISSING');
      const decided = await complete('qinghe.acceptance', id, {
        outcome: 'accept',
        facts: [{ type: 'decide', result: 'grant' }],
      });
      expect(codeOf(decided)).to.equal('NOT_AT_THIS_STATION');
    });

    it('never sets variables of a case directly', async () => {
      const [, id] = await received();
      const refused = await complete('qinghe.acceptance', id, {
        outcome: 'accept',
        variables: { amount: 1 },
      });
      expect(codeOf(refused)).to.equal('INVALID_COMMAND');
      const form = { type: 'fillForm', submission: { id: 'x', form: 'y', version: 1 } } as const;
      const forged = await complete('qinghe.acceptance', id, { outcome: 'accept', facts: [form] });
      expect(codeOf(forged)).to.equal('INVALID_COMMAND');
    });
  });

  describe('with the station’s form', () => {
    it('demands it, and says what is wrong by its path', async () => {
      const number = await county.receive('songlin.acceptance', felling());
      await county.done('songlin.acceptance', number, 'acceptance', 'accept');
      const { facts } = SITE_VISIT;
      const without = await county.complete('songlin.review', number, 'siteVisit', {
        outcome: 'opinion',
        facts,
      });
      expect(codeOf(without)).to.equal('FORM_INVALID');
      const wrong = refusal(
        await county.complete('songlin.review', number, 'siteVisit', {
          outcome: 'opinion',
          facts,
          form: { ...(SITE_VISIT.form as object), measuredVolume: 'much' },
        }),
      );
      expect(wrong.problems?.map(({ path }) => path)).to.deep.equal(['measuredVolume']);
      await county.done('songlin.review', number, 'siteVisit', 'opinion', SITE_VISIT);
    });

    it('spares it where the outcome sends the file elsewhere', async () => {
      const number = await hygieneBeforeReview(county);
      await county.done('health.review', number, 'review', 'beginSpecialProcedure', {
        facts: [
          {
            type: 'beginSpecialProcedure',
            procedure: 'testing',
            basis: '《行政许可法》第四十五条',
            days: 5,
            reason: '现场抽样检测',
          },
        ],
      });
      expect((await county.state(number)).procedure?.procedure).to.equal('testing');
    });

    it('refuses a form where the station has none', async () => {
      const number = await county.receive('qinghe.acceptance', hygiene());
      await county.done('qinghe.acceptance', number, 'acceptance', 'accept');
      const refused = await county.complete('qinghe.acceptance', number, 'fileSender', {
        outcome: 'handOver',
        form: { anything: 1 },
      });
      expect(codeOf(refused)).to.equal('INVALID_COMMAND');
    });

    it('changes nothing that the station may only read', async () => {
      const number = await county.receive('songlin.acceptance', felling(8));
      const accept = (form: object) =>
        county.complete('songlin.acceptance', number, 'acceptance', { outcome: 'accept', form });
      const refused = refusal(await accept({ ...fellingForm(8), treeSpecies: '马尾松' }));
      expect(refused.rejected.code).to.equal('FORM_INVALID');
      expect(refused.problems?.map(({ path }) => path)).to.deep.equal(['treeSpecies']);
      ok(await accept(fellingForm(8)));
      const { id } = (await county.state(number)).submission!;
      const { data } = ok(await readSubmission(county.context, 'default', id));
      expect(data['treeSpecies']).to.equal('杉木');
    });
  });

  describe('of a correction (补正)', () => {
    const notified = async (request = felling(8), subject = 'regeneration') => {
      const materials = request.materials.filter(({ code }) => code !== subject);
      const number = await county.receive('songlin.acceptance', { ...request, materials });
      await county.done('songlin.acceptance', number, 'acceptance', 'notifyCorrection', {
        facts: [{ type: 'notifyCorrection', defects: [defect(subject)] }],
      });
      return number;
    };
    const supply = (code: string) =>
      ({
        type: 'supplyCorrection',
        materials: [{ code, form: 'submitted', originals: 1 }],
      }) as const;
    const taskOf = async (number: string): Promise<string> =>
      county.taskOf('songlin.acceptance', number, 'correction');

    it('is the citizen’s with the second factor, who sees the form with it alone', async () => {
      const number = await notified();
      const id = await taskOf(number);
      const request = { outcome: 'supplied', facts: [supply('regeneration')] };
      const [weak, strong] = [citizen(number, false), citizen(number)];
      expect(ok(await showTask(county.context, id, weak)).form?.data).to.deep.equal({});
      const known = ok(await showTask(county.context, id, strong)).form?.data;
      expect(known).to.include({ applicantName: '刘长林', volume: 8 });
      expect(codeOf(await completeTask(county.context, id, request, weak))).to.equal(
        'SECOND_FACTOR_REQUIRED',
      );
      expect(codeOf(await completeTask(county.context, id, request, citizen('1234')))).to.equal(
        'NOT_FOUND',
      );
      ok(await completeTask(county.context, id, request, strong));
      expect((await county.state(number)).correction?.open).to.deep.equal([]);
    });

    it('is done at the township’s own window, not by its back office', async () => {
      const number = await notified();
      const id = await taskOf(number);
      const request = { outcome: 'supplied', facts: [supply('regeneration')] };
      for (const user of ['songlin.review', 'baishi.acceptance', 'forestry.acceptance']) {
        expect(codeOf(await complete(user, id, request)), user).to.equal('NOT_FOUND');
      }
      ok(await complete('songlin.acceptance.b', id, request));
    });

    it('with a form that was filled anew changes what is demanded and promised', async () => {
      // given: 20 cubic metres need a survey design (森林法 §58); the applicant meant 8
      const number = await county.receive('songlin.acceptance', felling(20));
      const refused = await county.complete('songlin.acceptance', number, 'acceptance', {
        outcome: 'accept',
      });
      expect(codeOf(refused)).to.equal('MATERIALS_INCOMPLETE');
      await county.done('songlin.acceptance', number, 'acceptance', 'notifyCorrection', {
        facts: [{ type: 'notifyCorrection', defects: [defect('volume')] }],
      });

      // when
      await county.done('songlin.acceptance', number, 'correction', 'supplied', {
        form: fellingForm(8),
        facts: [{ type: 'supplyCorrection', materials: [], subjects: ['volume'] }],
      });

      // then
      await county.done('songlin.acceptance', number, 'acceptance', 'accept');
      expect((await county.state(number)).milestones.accepted).to.not.equal(undefined);
    });

    it('decides by the new figure which way the case goes', async () => {
      // given: five thousand yuan would go to the county in ten workdays, eight hundred do not
      const { materials } = relief(0);
      const lacking = materials.filter(({ code }) => code !== 'hardship');
      const number = await county.receive(
        'taohua.acceptance',
        relief(5_000, { materials: lacking }),
      );
      await county.done('taohua.acceptance', number, 'acceptance', 'notifyCorrection', {
        facts: [{ type: 'notifyCorrection', defects: [defect('hardship')] }],
      });

      // when
      await county.done('taohua.acceptance', number, 'correction', 'supplied', {
        form: reliefForm(800),
        facts: [supply('hardship')],
      });
      await county.done('taohua.acceptance', number, 'acceptance', 'accept');

      // then
      const { clocks } = await county.state(number);
      expect(clocks['promised']?.limit).to.deep.equal({ n: 3, unit: 'workday' });
      await county.done('taohua.review', number, 'survey', 'opinion', {
        form: { visitedOn: '2026-03-02', monthlyIncome: 300, findings: '属实。' },
        facts: [{ type: 'opinion', agree: true, text: '属实。', signers: ['吴敏', '郑和'] }],
      });
      expect(await county.taskOf('taohua.decision', number, 'townshipDecision')).to.be.a('string');
    });
  });

  it('fills a result from the case’s forms, and ends with its delivery', async () => {
    const number = await fellingBeforeDecision(county);
    await county.done('songlin.decision', number, 'decision', 'grant');
    await county.done('songlin.issue', number, 'issue', 'issue');
    await county.done('songlin.issue', number, 'delivery', 'deliver', DELIVERED);
    const { items } = ok(
      await caseDocuments(county.context, number, await county.as('songlin.issue')),
    );
    expect(items.map(({ type }) => type)).to.include.members([
      'grant',
      'result',
      'deliveryReceipt',
    ]);
    expect(items.find(({ type }) => type === 'result')?.organ).to.equal('云溪县林业局');
    expect((await county.shown('supervisor', number)).status).to.equal('delivered');
  });
});
