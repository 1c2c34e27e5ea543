import { expect } from 'chai';
import { checkItem } from '../../engine/bpmn/index.js';
import type { Item, Limit, StationSpec } from '../../engine/core/case/item.js';
import type { Model } from '../../engine/core/model.js';
import { compileForm, lintForm, type CompiledForm } from '../../forms/index.js';
import { compiled, forms, items, models, names, sources } from './load.js';

const BLOCKS = ['acceptance', 'decision', 'handOver', 'issue', 'jointReview', 'specialProcedure'];

describe('shipped blocks and items', () => {
  it('compile without a problem and without a warning', () => {
    // then
    expect('problems' in compiled ? compiled.problems : []).to.deep.equal([]);
    expect(compiled.warnings).to.deep.equal([]);
  });

  it('are the six blocks and the five items, each in a file of its name', () => {
    // when
    const keys = models().map(({ key }) => key);
    // then
    const shipped = [...BLOCKS, 'felling', 'foodStall', 'publicHygiene', 'ruralHouse'];
    expect(keys.toSorted()).to.deep.equal([...shipped, 'temporaryRelief'].toSorted());
    for (const { key } of items()) expect(sources).to.have.property(`items/${key}.bpmn`);
  });

  it('call only blocks, and every block is called', () => {
    // when
    const called = models().flatMap(({ nodes }) =>
      nodes.flatMap(({ call }) => call?.calledElement.source ?? []),
    );
    // then
    expect([...new Set(called)].toSorted()).to.deep.equal(BLOCKS);
  });

  for (const model of models()) {
    it(`${model.key} names its tasks and events in Chinese, and what gateways decide`, () => {
      expect(nameless(model)).to.deep.equal([]);
    });
  }

  for (const model of models().filter(({ item }) => item === undefined)) {
    it(`${model.key} knows nothing of an item: no form, no candidate, only its station`, () => {
      for (const { user, station } of model.nodes) {
        if (user === undefined) continue;
        expect(user).to.deep.equal({});
        expect(station).to.have.property('ref');
      }
    });
  }
});

for (const model of items()) {
  const { key, item } = model;
  describe(`item ${key}`, () => {
    it('discloses basis, procedure, materials and limits (四公开)', () => {
      expect(item.legalBases).to.not.be.empty;
      expect(item.procedure).to.not.equal('');
      expect(item.materials).to.not.be.empty;
      for (const limit of Object.values(item.limits)) {
        expect('none' in limit ? limit.none : limit.variants).to.not.be.empty;
      }
    });

    it('may be published', () => {
      // when
      const blocks = Object.fromEntries(models().map((block) => [block.key, block]));
      // then
      expect(checkItem(model, blocks)).to.deep.equal([]);
    });

    it('promises no more time than the law gives, and its stages no more than the promise', () => {
      const promise = longest(item.limits.promised);
      expect(promise).to.be.at.most(longest(item.limits.statutory));
      expect(stageDays(item)).to.be.at.most(promise);
    });

    it('obtains by sharing what it then does not demand, and names no catch-all material', () => {
      for (const { sharing, originals, copies, name } of item.materials) {
        if (sharing) expect(originals + copies, name).to.equal(0);
        expect(name).to.not.match(/其他|有关材料|相关材料/);
      }
    });

    it('has every form that it names, and rights on fields that are there', () => {
      for (const station of Object.values(item.stations)) {
        if (station.form === undefined) continue;
        const form = formOf(`${key}.${station.form}`);
        expect(form.rightsProblems(station.rights ?? {}), station.key).to.deep.equal([]);
      }
    });

    it('begins with its application form, and finds there what its conditions read', () => {
      const start = model.nodes.find(({ type }) => type === 'startEvent');
      expect(start?.formKey?.source).to.equal('application');
      const fields = formOf(`${key}.application`).fields.map(({ path }) => path);
      for (const name of readBy(item)) expect(fields).to.include(name);
    });

    it('defines what the stations of its blocks need, and uses every station', () => {
      const used = stationsOf(model);
      expect([...used].filter((station) => !Object.hasOwn(item.stations, station))).to.be.empty;
      expect(Object.keys(item.stations).filter((station) => !used.has(station))).to.be.empty;
    });

    it('offers at each station the outcomes that its block decides on', () => {
      const { stations } = item;
      const offered = (kind: StationSpec['kind']) =>
        Object.values(stations)
          .filter((station) => station.kind === kind)
          .map(({ outcomes }) => outcomes.map(({ id, effect }) => [id, effect]));
      for (const outcomes of [...offered('acceptance'), ...offered('decision')]) {
        for (const [id, effect] of outcomes) expect(id).to.equal(effect);
      }
    });
  });
}

describe('shipped forms', () => {
  for (const [key, text] of forms()) {
    it(`${key} is clean, and some station or start event of its item shows it`, () => {
      // when
      const [itemKey = '', form = ''] = key.split('.');
      const model = items().find((candidate) => candidate.key === itemKey);
      // then
      expect(lintForm(JSON.parse(text))).to.deep.equal([]);
      const shown = Object.values(model!.item.stations).map((station) => station.form);
      expect([...shown, 'application']).to.include(form);
    });
  }

  it('lie beside an item, each of them', () => {
    const stray = names('items').filter((file) => !/\.(bpmn|form\.json)$/.test(file));
    expect(stray).to.deep.equal([]);
  });
});

// ---------------------------------------------------------------------------------------------

const CHINESE = /\p{Script=Han}/u;

function nameless({ nodes, flows }: Model): string[] {
  const silent = nodes.filter(
    ({ type, name, index }) => index > 0 && !type.endsWith('Gateway') && !CHINESE.test(name ?? ''),
  );
  const undecided = flows.filter(({ source, name }) => {
    const { type, outgoing } = nodes[source]!;
    return type === 'exclusiveGateway' && outgoing.length > 1 && !CHINESE.test(name ?? '');
  });
  return [...silent, ...undecided].map(({ id }) => id);
}

function longest(limit: Limit): number {
  if ('none' in limit) return Number.POSITIVE_INFINITY;
  expect(new Set(limit.variants.map(({ unit }) => unit)).size).to.equal(1);
  return Math.max(...limit.variants.map(({ n }) => n));
}

/** From acceptance to decision; what is asked in parallel takes as long as its slowest. */
function stageDays({ stations }: Item): number {
  const days = (fits: (station: StationSpec) => boolean) =>
    Object.values(stations)
      .filter(fits)
      .map(({ limit }) => limit?.n ?? 0);
  const parallel = ({ kind, key }: StationSpec) =>
    kind === 'jointReview' || key === 'planningReview';
  const after = ['issue', 'delivery'];
  const inTurn = days((station) => !parallel(station) && !after.includes(station.kind));
  return inTurn.reduce((sum, n) => sum + n, 0) + Math.max(0, ...days(parallel));
}

function formOf(key: string): CompiledForm {
  const text = forms().get(key);
  expect(text, `form ${key}`).to.be.a('string');
  const form = compileForm(JSON.parse(text!));
  if ('problems' in form) throw new Error(JSON.stringify(form.problems));
  return form.form;
}

/** Names of application fields in the conditions of limits and materials. */
function readBy({ limits, materials }: Item): string[] {
  const conditions = [
    ...Object.values(limits).flatMap((limit) => ('none' in limit ? [] : limit.variants)),
    ...materials.flatMap(({ required }) => (typeof required === 'object' ? [required] : [])),
  ].flatMap(({ when }) => when?.source ?? []);
  const words = conditions.flatMap((source) => source.match(/[a-z]\w*(?:\.\w+)?/gi) ?? []);
  const reserved = new Set(['or', 'and', 'true', 'false']);
  return words.filter((word) => !reserved.has(word) && !word.startsWith('case.'));
}

/** Keys of stations that the item's diagram and its blocks name, directly or as an argument. */
function stationsOf(model: Model & { readonly item: Item }): Set<string> {
  const used = new Set<string>();
  const open: Model[] = [model];
  const seen = new Set<string>();
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const { station, call } of at.nodes) {
      if (station?.ref.language === 'literal') used.add(station.ref.source);
      for (const mapping of call?.in ?? []) {
        if (!('source' in mapping) || !/station|sender|receiver/i.test(mapping.target)) continue;
        used.add(mapping.source.source);
      }
      const called = models().find(({ key }) => key === call?.calledElement.source);
      if (called === undefined || seen.has(called.key)) continue;
      seen.add(called.key);
      open.push(called);
    }
  }
  for (const { key, kind } of Object.values(model.item.stations)) {
    if (kind === 'jointReview' && seen.has('jointReview')) used.add(key);
  }
  return used;
}
