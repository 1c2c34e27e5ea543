import { expect } from 'chai';
import { itemGuide, listItems } from '../../../../engine/service/items/list-items.js';
import {
  checkPublication,
  checkResources,
  publishItems,
} from '../../../../engine/service/items/publish-items.js';
import { fellingBeforeDecision, felling, SITE_VISIT } from '../../../support/applications.js';
import { dmn, table } from '../../../support/dmn.js';
import { County, TENANT, codeOf, ok, refusal, shipped } from '../../../support/county.js';

describe('publishing items', () => {
  let county: County;
  beforeEach(async () => {
    county = await County.open();
  });
  afterEach(() => county.close());

  const publish = (resources: Record<string, string>) =>
    publishItems(county.context, { resources }, TENANT);
  const guide = (key: string) => itemGuide(county.context, TENANT, key);
  const version = async (key: string): Promise<number> => ok(await guide(key)).version;
  /** The felling item with its forms, changed; its blocks stay those deployed before. */
  const changed = async (from: string, to: string): Promise<Record<string, string>> => {
    const files = Object.entries(await shipped()).filter(([file]) => file.startsWith('felling.'));
    const resources = Object.fromEntries(files);
    expect(resources['felling.bpmn']).to.include(from);
    resources['felling.bpmn'] = resources['felling.bpmn']!.replaceAll(from, to);
    return resources;
  };

  it('lists what is published, each in its newest version', async () => {
    const { items } = ok(await listItems(county.context, TENANT));
    expect(items.map(({ key, code, version: newest }) => [key, code, newest])).to.deep.equal([
      ['felling', 'JK-005', 1],
      ['foodStall', 'JK-003', 1],
      ['publicHygiene', 'JK-008', 1],
      ['ruralHouse', 'JK-004', 1],
      ['temporaryRelief', 'JK-011', 1],
    ]);
    expect(ok(await listItems(county.context, 'other-county')).items).to.deep.equal([]);
  });

  it('guides through an item with its application form', async () => {
    const { item, form } = ok(await guide('felling'));
    expect(item.materials.map(({ code }) => code)).to.include.members(['application', 'title']);
    expect(form?.title).to.equal('林木采伐申请表');
    for (const key of ['nothing', 'acceptance'])
      expect(codeOf(await guide(key))).to.equal('NOT_FOUND');
  });

  it('leaves running cases on their version, new ones begin on the new', async () => {
    // given
    const running = await fellingBeforeDecision(county);
    // when
    const published = ok(await publish(await changed('label="准予"', 'label="同意采伐"')));
    // then
    expect(published.definitions.map(({ key, version: made }) => [key, made])).to.eql([
      ['felling', 2],
    ]);
    const label = async (number: string): Promise<string | undefined> => {
      const id = await county.taskOf('songlin.decision', number, 'decision');
      const { station } = await county.task('songlin.decision', id);
      return station?.outcomes.find(({ id: outcome }) => outcome === 'grant')?.label;
    };
    expect(await label(running)).to.equal('准予');
    expect(await label(await fellingBeforeDecision(county))).to.equal('同意采伐');
    await county.done('songlin.decision', running, 'decision', 'grant');
  });

  it('leaves them on their blocks too', async () => {
    // given: accepted, not yet in the block of the decision
    const number = await county.receive('songlin.acceptance', felling());
    await county.done('songlin.acceptance', number, 'acceptance', 'accept');
    const blocks = await shipped();
    const block = blocks['decision.bpmn']!.replace('name="作出决定"', 'name="集体研究决定"');
    ok(await publish({ 'decision.bpmn': block }));
    // when
    await county.done('songlin.review', number, 'siteVisit', 'opinion', SITE_VISIT);
    // then
    const id = await county.taskOf('songlin.decision', number, 'decision');
    expect((await county.task('songlin.decision', id)).name).to.equal('作出决定');
  });

  describe('refuses, and then nothing is deployed,', () => {
    const refusedFor = async (resources: Record<string, string>) => {
      const before = await version('felling');
      const refused = refusal(await publish(resources));
      expect(refused.rejected.code).to.equal('NOT_DEPLOYABLE');
      expect(await version('felling')).to.equal(before);
      expect(codeOf(await checkPublication(county.context, resources, TENANT))).to.equal(
        'NOT_DEPLOYABLE',
      );
      for (const { message } of refused.problems!) expect(message).to.match(/[\u4e00-\u9fff]/);
      return refused.problems!;
    };

    it('a diagram that is none', async () => {
      const problems = await refusedFor({ 'felling.bpmn': '<bpmn:definitions' });
      expect(problems[0]?.path).to.include('felling.bpmn');
    });

    it('a promise longer than the law allows', async () => {
      const problems = await refusedFor(
        await changed(
          '<yc:variant n="5" unit="workday" anchor="accepted"',
          '<yc:variant n="30" unit="workday" anchor="accepted"',
        ),
      );
      expect(problems.map(({ path }) => path).join()).to.include('felling.bpmn/felling');
    });

    it('a station whose form is not there', async () => {
      const resources = await changed('form="siteVisit"', 'form="nowhere"');
      const problems = await refusedFor(resources);
      expect(problems[0]?.message).to.include('nowhere');
    });

    it('a form that is not clean, and says where', async () => {
      const resources = await changed('label="准予"', 'label="准予"');
      const form = JSON.parse(resources['felling.siteVisit.form.json']!) as {
        components: object[];
      };
      form.components.push({ type: 'iframe', key: 'evil', input: true });
      resources['felling.siteVisit.form.json'] = JSON.stringify(form);
      const problems = await refusedFor(resources);
      expect(problems.some(({ path }) => path.startsWith('felling.siteVisit.form.json/'))).to.equal(
        true,
      );
    });

    it('an item whose block nobody has ever deployed', async () => {
      await refusedFor(await changed('calledElement="decision"', 'calledElement="noSuchBlock"'));
    });
  });

  describe('refuses what could not go on later:', () => {
    const problemsOf = async (resources: Record<string, string>) => {
      const refused = refusal(await publish(resources));
      expect(refused.rejected.code).to.equal('NOT_DEPLOYABLE');
      return refused.problems!.map(({ path, message }) => `${path} ${message}`).join('\n');
    };

    it('a document without a template, of the result and of an outcome', async () => {
      const ofResult = await problemsOf(
        await changed('template="felling-licence"', 'template="x"'),
      );
      expect(ofResult).to.include('felling.bpmn/felling').and.include('“x”');
      const ofOutcome = await problemsOf(await changed('notice="refusal"', 'notice="none"'));
      expect(ofOutcome).to.include('“none”');
    });

    it('a message that starts another process already', async () => {
      ok(await publish({ 'one.bpmn': startedByMessage('one') }));
      const problems = await problemsOf({ 'two.bpmn': startedByMessage('two') });
      expect(problems).to.include('two.bpmn/two-start').and.include('one');
    });

    it('a message that another process is just being published for', async () => {
      const keys = ['a', 'b', 'c'];
      const answers = await Promise.all(
        keys.map((key) => publish({ 'x.bpmn': startedByMessage(key) })),
      );
      expect(answers.filter((answer) => 'value' in answer)).to.have.length(1);
    });
  });

  it('freezes the decisions that it asks for, brought with it or deployed before', async () => {
    // given
    const rules = (fee: string) =>
      dmn([table({ id: 'fee', inputs: ['x'], outputs: ['fee'], rules: [['-', fee]] })]);
    const flow = (id: string, source: string, target: string): string =>
      `<bpmn:sequenceFlow id="${id}" sourceRef="${source}" targetRef="${target}" />`;
    const task = '<bpmn:businessRuleTask id="rule" camunda:decisionRef="fee" />';
    const resources = await changed(
      flow('receivedToAcceptance', 'received', 'acceptance'),
      task + flow('toRule', 'received', 'rule') + flow('toAcceptance', 'rule', 'acceptance'),
    );

    // when
    const missing = refusal(await publish(resources));
    ok(await publish({ ...resources, 'fee.dmn': rules('1') }));
    ok(await publish({ 'fee.dmn': rules('2') }));

    // then
    expect(missing.problems!.map(({ path }) => path).join()).to.include('felling.bpmn/rule');
    const { definitions } = county.context.runtime;
    const item = await definitions.load(TENANT, { key: 'felling' });
    const frozen = await definitions.loadDecision(TENANT, { key: 'fee', manifest: item!.id });
    const newest = await definitions.loadDecision(TENANT, { key: 'fee' });
    expect([frozen?.version, newest?.version]).to.deep.equal([1, 2]);
  });

  it('checks without publishing', async () => {
    const resources = await changed('label="准予"', 'label="同意采伐"');
    const { models } = ok(await checkResources(county.context, resources, TENANT));
    expect(models.map(({ model }) => model.key)).to.deep.equal(['felling']);
    expect(await version('felling')).to.equal(1);
  });
});

/** A process that begins by the message 来件. */
function startedByMessage(key: string): string {
  return `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t">
  <message id="m" name="来件"/>
  <process id="${key}" isExecutable="true">
    <startEvent id="${key}-start"><messageEventDefinition messageRef="m"/></startEvent>
    <sequenceFlow id="f" sourceRef="${key}-start" targetRef="e"/>
    <endEvent id="e"/>
  </process>
</definitions>`;
}
