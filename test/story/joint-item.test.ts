import { expect } from 'chai';
import { headline } from '../../engine/http/pages/citizen/case-words.js';
import { citizenProgress } from '../../engine/service/cases/citizen-progress.js';
import { returnTask } from '../../engine/service/tasks/return-task.js';
import { caseForms } from '../../engine/service/cases/case-forms.js';
import { caseTimeline } from '../../engine/service/cases/case-timeline.js';
import { caseParties } from '../../engine/service/cases/case-parties.js';
import { listCases } from '../../engine/service/cases/list-cases.js';
import { receiveCase } from '../../engine/service/cases/receive.js';
import { factsOf } from '../../engine/service/cases/facts.js';
import type { Refused } from '../../engine/service/result.js';
import { County, citizen, codeOf, ok, refusal } from '../support/county.js';
import {
  AGREED,
  JOINT,
  RESTAURANT,
  delegateAll,
  delegated,
  jointFiles,
  publishJoint,
} from '../support/joint-item.js';

describe('story: 开饭店一件事, a joint item that calls two items of different organs', function () {
  this.timeout(30_000);
  let county: County;
  beforeEach(async () => {
    county = await County.open();
  });
  afterEach(() => county.close());

  const published = async (): Promise<void> => {
    await delegateAll(county.context);
    ok(await publishJoint(county.context));
  };
  const accepted = async (): Promise<string> => {
    await published();
    const number = await county.receive('qinghe.acceptance', RESTAURANT);
    await county.done('qinghe.acceptance', number, 'acceptance', 'accept');
    return number;
  };
  const documents = async (number: string) => {
    const { aggregate } = await county.found(number);
    const facts = await factsOf(county.context, aggregate.number);
    return facts.flatMap((fact) => (fact.type === 'documentIssued' ? [fact.document] : []));
  };

  it('runs as one case: each decision in its own organ’s name, by its own delegation', async () => {
    // given
    const number = await accepted();
    const frozen = (await county.state(number)).delegations;
    expect(frozen.map(({ principal }) => principal)).to.have.members(['market', 'housing']);

    // when
    for (const part of ['food', 'signboard']) {
      await county.done('qinghe.review', number, `${part}/review`, 'opinion', AGREED);
      expect((await county.state(number)).milestones.decided).to.equal(undefined);
      await county.done('qinghe.decision', number, `${part}/decision`, 'grant');
    }

    // then: the case is decided where its own diagram says so
    const { milestones, calledDecisions, decision } = await county.state(number);
    expect(milestones.decided).not.to.equal(undefined);
    expect(decision).to.equal(undefined);
    expect(calledDecisions?.['food']).to.include({ result: 'grant', nameOf: 'market' });
    expect(calledDecisions?.['signboard']).to.include({ result: 'grant', nameOf: 'housing' });
    const grants = (await documents(number)).filter(({ type }) => type === 'grant');
    expect(
      grants.map(({ organ, title, fields }) => [
        organ.name,
        organ.seal,
        title,
        fields['item'],
        fields['itemCode'],
        fields['delegation'],
      ]),
    ).to.deep.equal([
      [
        '云溪县市场监督管理局',
        '云溪县市场监督管理局（印章）',
        '准予行政许可决定书',
        '食品经营许可',
        'JK-102',
        '云市监委〔2025〕1号',
      ],
      [
        '云溪县住房和城乡建设局',
        '云溪县住房和城乡建设局（印章）',
        '准予行政许可决定书',
        '门头招牌设置许可',
        'JK-103',
        '云建委〔2025〕1号',
      ],
    ]);

    // and lists, statistics and the case page name who answers for it
    const shown = await county.shown('qinghe.acceptance', number);
    expect(shown.decision).to.include({ result: 'grant', nameOf: 'housing' });
    const supervisor = await county.as('supervisor');
    const { items } = ok(await listCases(county.context, { decidedBy: 'housing' }, supervisor));
    expect(items.map((one) => [one.number, one.decidedBy])).to.deep.equal([[number, 'housing']]);

    // and one result is handed out, which is the root's
    await county.done('qinghe.issue', number, 'issue', 'issue');
    const results = (await documents(number)).filter(({ type }) => type === 'result');
    expect(results.map(({ title }) => title)).to.deep.equal(['开饭店一件事办结单']);
  });

  it('shows each station under its item, with its own stage clock; the promise is the root’s', async () => {
    // given
    const number = await accepted();
    const who = await county.as('qinghe.acceptance');

    // when
    const { stations } = ok(await caseParties(county.context, number, who));
    const { items } = ok(await caseTimeline(county.context, number, who));
    const { clocks } = await county.shown('qinghe.acceptance', number);

    // then
    expect(stations.map(({ name }) => name)).to.deep.equal([
      '受理',
      '食品经营许可·审查',
      '门头招牌设置许可·审查',
    ]);
    expect(items.map(({ zh }) => zh)).to.include(
      '进入“门头招牌设置许可·审查”环节，由云溪县清河镇人民政府办理。',
    );
    expect(clocks.map(({ name, limit: { n } }) => [name, n])).to.deep.include.members([
      ['环节（食品经营许可·审查）', 2],
      ['环节（门头招牌设置许可·审查）', 2],
      ['承诺', 10],
    ]);
    expect(clocks.filter(({ kind }) => kind === 'promised')).to.have.length(1);
  });

  it('closes the window where one of the delegations is missing, and says for which item', async () => {
    // given: the record of one township is revoked after publication
    await published();
    const revoked = delegated('housing', 'qinghe', 'JK-103', { revokedOn: '2026-02-01' });
    await county.context.directory.saveDelegation(revoked);

    // when
    const who = await county.as('qinghe.acceptance');
    const { rejected } = refusal(await receiveCase(county.context, RESTAURANT, who));

    // then
    expect(rejected.code).to.equal('NO_LIVE_DELEGATION');
    expect(rejected.detail?.['reason']).to.equal(
      '所调用的事项“门头招牌设置许可”：云溪县住房和城乡建设局对云溪县清河镇人民政府的' +
        '授权（委托）云建委〔2025〕1号已于 2026-02-01 撤销',
    );
    // and elsewhere it is open
    expect(await county.receive('baishi.acceptance', RESTAURANT)).to.be.a('string');
  });

  it('a delegation for another item is none for this one', async () => {
    // given
    await published();
    const elsewhere = delegated('housing', 'qinghe', 'JK-103', { items: ['JK-999'] });
    await county.context.directory.saveDelegation(elsewhere);

    // when
    const who = await county.as('qinghe.acceptance');
    const received = await receiveCase(county.context, RESTAURANT, who);

    // then
    expect(codeOf(received)).to.equal('NO_LIVE_DELEGATION');
  });

  it('once one delegation has expired half-way its organ decides, the other goes on', async () => {
    // given
    const number = await accepted();
    await county.done('qinghe.review', number, 'food/review', 'opinion', AGREED);
    await county.done('qinghe.review', number, 'signboard/review', 'opinion', AGREED);

    // when
    const ended = delegated('market', 'qinghe', 'JK-102', { to: '2026-03-02' });
    await county.context.directory.saveDelegation(ended);
    await county.later({ workdays: 1 });

    // then
    await county.taskOf('market.decision', number, 'food/decision');
    await county.done('market.decision', number, 'food/decision', 'grant');
    await county.done('qinghe.decision', number, 'signboard/decision', 'grant');
    const grants = (await documents(number)).filter(({ type }) => type === 'grant');
    expect(grants.map(({ organ, fields }) => [organ.id, fields['delegation']])).to.deep.equal([
      // who decides by its own power needs no delegation
      ['market', undefined],
      ['housing', '云建委〔2025〕1号'],
    ]);
  });

  it('a part that is refused refuses the whole, and the citizen is told why and where to turn', async () => {
    // given
    const number = await accepted();
    const reason = '经营场所不符合要求';
    for (const part of ['food', 'signboard']) {
      await county.done('qinghe.review', number, `${part}/review`, 'opinion', AGREED);
    }
    await county.done('qinghe.decision', number, 'food/decision', 'refuse', {
      facts: [{ type: 'decide', result: 'refuse', reason }],
    });

    // when
    await county.done('qinghe.decision', number, 'signboard/decision', 'grant');

    // then
    const progress = ok(await citizenProgress(county.context, citizen(number)));
    expect(progress.decision).to.include({ result: 'refuse', organ: '云溪县市场监督管理局' });
    expect(progress.refusedFor).to.equal(reason);
    expect(progress.remedy).to.include('云溪县人民政府申请行政复议');
    expect(headline(progress, 'zh', county.now).title).to.equal('没有批准');
    expect(progress.story.map(({ zh }) => zh)).to.include.members([
      `“食品经营许可”：以云溪县市场监督管理局名义作出决定：不予，${reason}。`,
      '“门头招牌设置许可”：以云溪县住房和城乡建设局名义作出决定：准予。',
    ]);
    // and there is nothing to be made, only the decisions to be handed out
    await county.taskOf('qinghe.issue', number, 'delivery');
  });

  it('sends back within the called item alone', async () => {
    // given: the joint item has a station review too, and has passed it
    await delegateAll(county.context);
    ok(await publishJoint(county.context, withOwnReview(jointFiles())));
    const number = await county.receive('qinghe.acceptance', RESTAURANT);
    await county.done('qinghe.acceptance', number, 'acceptance', 'accept');
    await county.done('qinghe.review', number, 'review', 'opinion', AGREED);
    await county.done('qinghe.review', number, 'food/review', 'opinion', AGREED);

    // when
    const id = await county.taskOf('qinghe.decision', number, 'food/decision');
    const { options } = await county.task('qinghe.decision', id);

    // then
    expect(options?.returnTo.map(({ station, name }) => [station, name])).to.deep.equal([
      ['food/review', '食品经营许可·审查'],
    ]);
    const across = { to: 'review', reason: '请复核' };
    const decider = await county.as('qinghe.decision');
    expect(codeOf(await returnTask(county.context, id, across, decider))).to.equal(
      'RETURN_TO_UNKNOWN_STATION',
    );
    await county.done('qinghe.decision', number, 'food/decision', 'returnInternally', {
      facts: [{ type: 'returnInternally', to: 'food/review', reason: '请复核' }],
    });
    await county.taskOf('qinghe.review', number, 'food/review');
  });

  it('fills in the form that came with the called item', async () => {
    // given: published by itself, with a form of its own
    await delegateAll(county.context);
    const { [JOINT]: joint, ...parts } = jointFiles();
    const from = 'post="review" limit="2"';
    const food = parts['food.bpmn']!.replace(from, `form="opinion" ${from}`);
    const form = JSON.stringify({
      title: '食品经营现场审查表',
      display: 'form',
      components: [{ type: 'textfield', key: 'place', label: '经营场所', input: true }],
    });
    const resources = { ...parts, 'food.bpmn': food, 'food.opinion.form.json': form };
    ok(await publishJoint(county.context, resources));
    ok(await publishJoint(county.context, { [JOINT]: joint! }));
    const number = await county.receive('qinghe.acceptance', RESTAURANT);
    await county.done('qinghe.acceptance', number, 'acceptance', 'accept');

    // when
    const id = await county.taskOf('qinghe.review', number, 'food/review');
    const shown = await county.task('qinghe.review', id);
    expect(shown.form?.schema.title).to.equal('食品经营现场审查表');
    const request = { ...AGREED, form: { place: '解放路 8 号' } };
    await county.done('qinghe.review', number, 'food/review', 'opinion', request);

    // then
    const { items } = ok(
      await caseForms(county.context, number, await county.as('qinghe.decision')),
    );
    expect(items.map(({ title, stations, data }) => [title, stations, data])).to.deep.equal([
      ['食品经营现场审查表', ['食品经营许可·审查'], { place: '解放路 8 号' }],
    ]);
  });

  it('is refused at publication in a county where a township lacks one of the delegations', async () => {
    // given
    await delegateAll(county.context, ['baishi']);

    // when
    const { problems } = refusal(await publishJoint(county.context));

    // then
    const found = codesOf(problems).filter(({ code }) => code === 'CALLED_ITEM_NOT_READY');
    expect(found.map(({ message }) => message)).to.have.members([
      '云溪县白石镇人民政府可以收办本事项，但所调用的事项“食品经营许可”：云溪县市场监督管理局对' +
        '云溪县白石镇人民政府的授权（委托）没有记录，窗口收不了件',
      '云溪县白石镇人民政府可以收办本事项，但所调用的事项“门头招牌设置许可”：云溪县住房和城乡建设局对' +
        '云溪县白石镇人民政府的授权（委托）没有记录，窗口收不了件',
    ]);
  });

  it('is refused at publication where nothing says when the whole is decided', async () => {
    // given
    await delegateAll(county.context);
    const files = jointFiles();
    files[JOINT] = files[JOINT]!.replace('<yc:milestone name="decided" />', '');

    // when
    const { problems } = refusal(await publishJoint(county.context, files));

    // then
    expect(codesOf(problems).map(({ code }) => code)).to.deep.equal(['ITEM_NEVER_DECIDED']);
  });

  it('a new version of a called item is not that of a running case', async () => {
    // given
    const number = await accepted();

    // when
    const { [JOINT]: _, ...parts } = jointFiles();
    const food = parts['food.bpmn']!.replace('name="审查" organ', 'name="现场审查" organ');
    ok(await publishJoint(county.context, { 'food.bpmn': food }));
    const again = await county.receive('qinghe.acceptance', RESTAURANT);
    await county.done('qinghe.acceptance', again, 'acceptance', 'accept');

    // then: the joint item's frozen version decides for both
    for (const one of [number, again]) {
      const { item } = await county.found(one);
      expect(item.stations['food/review']?.name).to.equal('食品经营许可·审查');
    }
  });
});

/** The joint item with a review of its own before it calls its parts. */
function withOwnReview(files: Record<string, string>): Record<string, string> {
  const review =
    '<yc:station key="review" kind="review" name="初审" organ="window" post="review">' +
    '<yc:outcome id="opinion" label="出具意见" effect="opinion" /></yc:station>';
  const task =
    '<bpmn:userTask id="ownReview" name="初审"><bpmn:extensionElements>' +
    '<yc:station ref="review" /></bpmn:extensionElements></bpmn:userTask>' +
    '<bpmn:sequenceFlow id="ownReviewToSplit" sourceRef="ownReview" targetRef="split" />';
  const changed = files[JOINT]!.replace(
    '<yc:station key="issue"',
    `${review}<yc:station key="issue"`,
  )
    .replace('targetRef="split"', 'targetRef="ownReview"')
    .replace('<bpmn:parallelGateway id="split"', `${task}<bpmn:parallelGateway id="split"`);
  return { ...files, [JOINT]: changed };
}

/** With the code that each has beside its sentence. */
function codesOf(problems: Refused['problems']) {
  return (problems ?? []) as readonly { readonly code?: string; readonly message: string }[];
}
