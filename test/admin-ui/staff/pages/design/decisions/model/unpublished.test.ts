import { expect } from 'chai';
import {
  type Draft,
  type DraftHistory,
  openDraft,
  stepDraft,
} from '../../../../../../../admin-ui/staff/pages/design/decisions/model/draft.js';
import {
  type DecisionTable,
  newTable,
  setCell,
} from '../../../../../../../admin-ui/staff/pages/design/decisions/model/table.js';
import { Unpublished } from '../../../../../../../admin-ui/staff/pages/design/decisions/model/unpublished.js';

const NEW = newTable('fee', '收费');
const typed = (table: DecisionTable, text: string) => setCell(table, 0, NEW.columns[1]!, text);
const V1: Draft = { table: typed(NEW, '镇'), base: 'fee:1' };
const V2: Draft = { table: typed(NEW, '县'), base: 'fee:2' };
const CHANGED: Draft = { table: typed(NEW, '市'), base: 'fee:2' };

const act = (history: DraftHistory, change: (it: DecisionTable) => DecisionTable) =>
  stepDraft(history, { kind: 'do', change: (it) => ({ ...it, table: change(it.table) }) });

describe('changes of a table that are not published', () => {
  let shelf: Map<string, string>;
  let kept: Unpublished;
  beforeEach(() => {
    shelf = new Map();
    kept = new Unpublished(
      {
        getItem: (name) => shelf.get(name) ?? null,
        setItem: (name, value) => void shelf.set(name, value),
        removeItem: (name) => void shelf.delete(name),
      },
      'admin',
      'fee',
    );
  });

  it('are kept with the version on which they were begun', () => {
    kept.keep(CHANGED);
    expect(kept.read()).to.deep.equal(CHANGED);
    kept.keep({ table: NEW });
    expect(kept.read()).to.deep.equal({ table: NEW });
  });

  it('stay while an older version is looked at, and go with the newest', () => {
    kept.keep(CHANGED);
    kept.forget('fee:1', 'fee:2');
    expect(kept.read()).to.deep.equal(CHANGED);
    kept.forget('fee:2', 'fee:2');
    expect(kept.read()).to.equal(undefined);
  });

  it('of an older version go once they are taken back there', () => {
    kept.keep({ ...CHANGED, base: 'fee:1' });
    kept.forget('fee:1', 'fee:2');
    expect(kept.read()).to.equal(undefined);
  });

  it('of a table that nobody has published go once they are taken back', () => {
    kept.keep({ table: typed(NEW, '市') });
    kept.forget(undefined, undefined);
    expect(kept.read()).to.equal(undefined);
  });

  it('are nothing where the shelf holds something else', () => {
    for (const other of ['{', '[]', '{"table":{}}', JSON.stringify({ ...CHANGED, base: 3 })]) {
      shelf.set('yichuang.decision.admin.fee', other);
      expect(kept.read(), other).to.equal(undefined);
    }
  });

  it('go on from the version on which they were begun, until they are discarded', () => {
    const opened = openDraft({ ...V2, base: 'fee:3' }, CHANGED);
    const further = act(opened, (it) => typed(it, '省'));
    expect(further.present.base).to.equal('fee:2');
    const discarded = stepDraft(further, { kind: 'do', change: () => V2 });
    expect(discarded.present).to.equal(V2);
  });

  it('that say what the version says are none', () => {
    expect(openDraft(V2, { ...V2, base: 'fee:1' }).present).to.equal(V2);
  });

  it('need something that differs: the same words are no step and end no redo', () => {
    const history = stepDraft(
      act(openDraft(V1, undefined), (it) => typed(it, '县')),
      {
        kind: 'undo',
      },
    );
    expect(act(history, (it) => ({ ...it, name: '收费' }))).to.equal(history);
    expect(act(history, (it) => typed(it, '镇'))).to.equal(history);
    expect(act(history, (it) => typed(it, '市')).future).to.deep.equal([]);
  });
});
