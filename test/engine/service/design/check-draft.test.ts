import { expect } from 'chai';
import type { Staff } from '../../../../engine/service/access/principal.js';
import { checkDraft, type DraftChecked } from '../../../../engine/service/design/check-draft.js';
import type { DraftShown } from '../../../../engine/service/design/draft.js';
import { saveDraft } from '../../../../engine/service/design/drafts.js';
import { newDraft } from '../../../../engine/service/design/new-draft.js';
import { County, ok } from '../../../support/county.js';
import { withBases } from '../../../support/template.js';

describe('the check of a draft', () => {
  let county: County;
  let who: Staff;
  let draft: DraftShown;
  before(async () => {
    county = await County.open();
    who = await county.as('admin');
    const from = { kind: 'template', template: 'forward' } as const;
    const given = { from, name: '高龄津贴', code: 'JK-700' };
    const made = ok(await newDraft(county.context, given, who));
    draft = { ...made, bpmn: withBases(made.bpmn) };
    const { revision, bpmn, forms } = draft;
    ok(await saveDraft(county.context, draft.key, { revision, bpmn, forms }, who));
  });
  after(() => county.close());

  const check = async (
    ...changes: readonly (readonly [string, string])[]
  ): Promise<DraftChecked> => {
    const bpmn = changes.reduce((text, [from, to]) => {
      expect(text).to.include(from);
      return text.replace(from, to);
    }, draft.bpmn);
    return ok(await checkDraft(county.context, draft.key, { bpmn }, who));
  };

  it('has nothing against a template whose legal bases are named', async () => {
    const { publishable, problems, soundness, limits } = await check();
    expect(problems).to.deep.equal([]);
    expect(publishable).to.equal(true);
    expect(soundness).to.include({ sound: true, complete: true });
    expect(limits).to.deep.equal([
      {
        unit: 'workday',
        stages: [
          { station: 'forwarding', name: '初审并转报', n: 1 },
          { station: 'takeOver', name: '县接收', n: 1 },
          { station: 'decision', name: '决定', n: 2 },
        ],
        total: 4,
        promise: 5,
      },
    ]);
  });

  it('takes no placeholder for a legal basis', async () => {
    const { publishable, problems } = await check(['《示例管理条例》第三条', '【待填】条款']);
    expect(publishable).to.equal(false);
    expect(problems.map(({ code, area, message }) => [code, area, message])).to.deep.equal([
      [
        'BASIS_PLACEHOLDER',
        'item',
        '设定依据：“【待填】条款”是模板里的占位文字，请换成实际的依据（文件名称和条款）',
      ],
    ]);
  });

  it('names element, sentence and remedy in Chinese', async () => {
    const { publishable, problems } = await check(['ref="takeOver"', 'ref="nowhere"']);
    expect(publishable).to.equal(false);
    const [problem] = problems;
    expect(problem).to.include({
      code: 'STATION_UNKNOWN',
      severity: 'error',
      area: 'diagram',
      elementId: 'takeOver',
    });
    expect(problem?.message).to.match(/\p{Script=Han}/u);
    expect(problem?.mend).to.match(/\p{Script=Han}/u);
    expect(problem?.mendEn).to.match(/^[A-Z]/);
  });

  it('tells what lies in the item apart from what lies in the diagram', async () => {
    const { problems } = await check([
      'n="5" unit="workday" anchor="accepted"',
      'n="3" unit="workday" anchor="accepted"',
    ]);
    expect(problems.map(({ code, area }) => [code, area])).to.deep.equal([
      ['LIMIT_STAGES_EXCEED_PROMISE', 'item'],
    ]);
  });

  it('plays the counter-example of a deadlock', async () => {
    // given: the gateway after acceptance joins nothing, the paths meet as if both came
    const { problems, soundness } = await check(
      [
        '<bpmn:exclusiveGateway id="isReturned"',
        '<bpmn:parallelGateway id="meet" name="汇合" /><bpmn:exclusiveGateway id="isReturned"',
      ],
      ['sourceRef="isAccepted" targetRef="notAccepted"', 'sourceRef="isAccepted" targetRef="meet"'],
      ['sourceRef="takeOver" targetRef="decision"', 'sourceRef="takeOver" targetRef="meet"'],
      [
        '<bpmn:sequenceFlow id="issueToClosed"',
        '<bpmn:sequenceFlow id="meetToDecision" sourceRef="meet" targetRef="decision" /><bpmn:sequenceFlow id="issueToClosed"',
      ],
    );
    const deadlock = problems.find(({ code }) => code === 'SOUNDNESS_DEADLOCK');
    expect(deadlock).to.include({ elementId: 'meet', elementName: '汇合', area: 'diagram' });
    expect(deadlock?.steps?.map(({ elementId }) => elementId)).to.deep.equal([
      'received',
      'acceptance',
      'isAccepted',
    ]);
    expect(deadlock?.tokens).to.deep.equal(['isAcceptedToNotAccepted']);
    expect(soundness).to.include({ sound: false });
  });

  it('finds in forms what the linter finds, with form and field', async () => {
    const forms = structuredClone(draft.forms);
    forms['application']!.components.push({ type: 'iframe', key: 'evil', input: true });
    const { problems } = ok(await checkDraft(county.context, draft.key, { forms }, who));
    expect(problems[0]).to.include({ area: 'form', form: 'application', field: 'evil' });
  });

  it('finds the form that a station lacks', async () => {
    const { problems } = ok(await checkDraft(county.context, draft.key, { forms: {} }, who));
    expect(problems.map(({ code, station }) => [code, station])).to.deep.include([
      'form/station-form',
      'acceptance',
    ]);
  });

  it('keeps the item to its key and its code to itself', async () => {
    const renamed = await check([`<bpmn:process id="${draft.key}"`, '<bpmn:process id="another"']);
    expect(renamed.problems.map(({ code }) => code)).to.include('ITEM_KEY_DIFFERS');
    const taken = await check(
      ['code="JK-700"', 'code="JK-003"'],
      ['codeScheme="county"', 'codeScheme="demo-county"'],
    );
    expect(taken.problems.map(({ code }) => code)).to.deep.equal(['ITEM_CODE_TAKEN']);
    expect((await check(['code="JK-700"', 'code="JK-003"'])).problems).to.deep.equal([]);
  });

  it('has something to say about any text', async () => {
    for (const bpmn of ['', '<a/>', 'x', draft.bpmn.slice(0, 3_000)]) {
      const { publishable, problems, soundness } = ok(
        await checkDraft(county.context, draft.key, { bpmn }, who),
      );
      expect(publishable).to.equal(false);
      expect(problems).to.not.be.empty;
      expect(soundness).to.equal(undefined);
    }
  });
});
