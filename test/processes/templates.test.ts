import { readdirSync } from 'node:fs';
import { expect } from 'chai';
import { checkItem, compile, verify } from '../../engine/bpmn/index.js';
import { readLibrary, type Template } from '../../engine/service/design/library.js';
import { newDraft } from '../../engine/service/design/new-draft.js';
import { saveDraft } from '../../engine/service/design/drafts.js';
import { publishDraft } from '../../engine/service/design/publish-draft.js';
import { checkDraft } from '../../engine/service/design/check-draft.js';
import type { Model } from '../../engine/core/model.js';
import { lintForm } from '../../forms/index.js';
import { expressionSupport } from '../engine/bpmn/support.js';
import { County, ok, refusal } from '../support/county.js';
import { projectPath } from '../support/fixture.js';
import { withBases } from '../support/template.js';
import { checkRun } from './golden-check.js';
import { GoldenRun, type Golden } from './golden.js';
import { models, text } from './load.js';

const { templates, blank } = await readLibrary(projectPath('processes'));
const folder = 'templates/golden';

describe('templates of items', () => {
  it('are there for each catalogue part, each mode of 赋权下放 and 联办', () => {
    expect(templates.map(({ id, catalogPart }) => [id, catalogPart])).to.deep.equal([
      ['direct', 'direct'],
      ['forward', 'forward'],
      ['basicService', 'basicService'],
      ['transferred', 'transferred'],
      ['entrusted', 'transferred'],
      ['substantive', 'transferred'],
      ['acceptanceOnly', 'acceptanceOnly'],
      ['joint', 'forward'],
    ]);
  });

  it('have a golden run each, and there is no file besides', () => {
    const runs = templates.map(({ id }) => `${id}.main.json`);
    expect(readdirSync(projectPath(`processes/${folder}`)).toSorted()).to.deep.equal(
      runs.toSorted(),
    );
    const own = templates.flatMap(({ id, forms }) => [
      `${id}.bpmn`,
      ...Object.keys(forms).map((form) => `${id}.${form}.form.json`),
    ]);
    const files = readdirSync(projectPath('processes/templates'));
    expect(files.toSorted()).to.deep.equal(
      [...own, 'blank.bpmn', 'golden', 'templates.json'].toSorted(),
    );
  });

  for (const template of templates) {
    describe(template.id, () => {
      let model: Model;
      before(async () => {
        model = await modelOf(template);
      });

      it('says of its item what its list says of it', () => {
        const { catalogPart, joint, powerMode } = template;
        expect(model.item).to.include({ catalogPart, joint });
        const decision = Object.values(model.item!.stations).find(
          ({ kind }) => kind === 'decision',
        );
        if (powerMode) expect(decision?.powerMode).to.equal(powerMode);
      });

      it('has nothing against it but the bases to be named: item, blocks, forms, flow', () => {
        const blocks = Object.fromEntries(models().map((block) => [block.key, block]));
        const codes = new Set(checkItem(model, blocks).map(({ code }) => code));
        expect([...codes]).to.deep.equal(['BASIS_PLACEHOLDER']);
        const { complete, deadlock, unsynchronised, endless, dead } = verify(model);
        expect({ complete, deadlock, unsynchronised, endless, dead }).to.deep.equal({
          complete: true,
          deadlock: undefined,
          unsynchronised: undefined,
          endless: undefined,
          dead: [],
        });
        for (const [key, form] of Object.entries(template.forms)) {
          expect(lintForm(form), key).to.deep.equal([]);
        }
      });

      it('runs as it stands', () => {
        const golden = JSON.parse(text(`${folder}/${template.id}.main.json`)) as Golden;
        const all = [model, ...models().filter(({ key }) => key !== model.key)];
        checkRun(new GoldenRun(golden, all));
      });
    });
  }
});

describe('shipped blocks and items', () => {
  for (const model of models()) {
    it(`${model.key} is sound`, () => {
      const { states: _states, ...found } = verify(model);
      expect(found).to.deep.equal({ complete: true, assumed: [], dead: [] });
    });
  }
});

describe('a draft', () => {
  let county: County;
  before(async () => {
    county = await County.open();
  });
  after(() => county.close());

  for (const [index, { id }] of templates.entries()) {
    it(`from the template ${id} is published once its legal bases are named`, async () => {
      const who = await county.as('admin');
      const from = { kind: 'template', template: id } as const;
      const given = { name: `事项${index}`, code: `JK-80${index}`, key: `item${index}` };
      const { key, bpmn, forms } = ok(await newDraft(county.context, { from, ...given }, who));
      const refused = refusal(
        await publishDraft(county.context, key, { revision: 1, note: '未填' }, who),
      );
      expect(refused.problems?.[0]?.message).to.match(/^.+：“【待填】.+”是模板里的占位文字/);
      const saved = { revision: 1, bpmn: withBases(bpmn), forms };
      ok(await saveDraft(county.context, key, saved, who));
      expect(ok(await checkDraft(county.context, key, {}, who)).problems).to.deep.equal([]);
      const request = { revision: 2, note: '首次发布' };
      const published = ok(await publishDraft(county.context, key, request, who));
      expect(published).to.include({ key, version: 1 });
    });
  }

  it('from nothing says what it still needs, and nothing of it is a failure of ours', async () => {
    const who = await county.as('admin');
    const from = { kind: 'nothing' } as const;
    const given = { name: '空白事项', code: 'JK-899' };
    const { key, bpmn } = ok(await newDraft(county.context, { from, ...given }, who));
    expect(bpmn).to.equal(
      blank
        .replaceAll('"blank"', `"${key}"`)
        .replaceAll('name="新事项"', 'name="空白事项"')
        .replace('code=""', 'code="JK-899"'),
    );
    const { publishable, problems } = ok(await checkDraft(county.context, key, {}, who));
    expect(publishable).to.equal(false);
    for (const { message, code } of problems) {
      expect(message).to.match(/\p{Script=Han}/u);
      expect(code).to.not.equal('COMPILE_FAILED');
    }
  });
});

async function modelOf({ id, bpmn }: Template): Promise<Model> {
  const compiled = await compile(
    { [`${id}.bpmn`]: bpmn },
    { expressions: await expressionSupport() },
  );
  if ('problems' in compiled) throw new Error(JSON.stringify(compiled.problems));
  expect(compiled.warnings).to.deep.equal([]);
  return compiled.models[0]!;
}
