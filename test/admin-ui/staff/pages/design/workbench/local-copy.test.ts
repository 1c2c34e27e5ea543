import { expect } from 'chai';
import { LocalCopies } from '../../../../../../admin-ui/staff/pages/design/workbench/local-copy.js';
import {
  itemFileOf,
  readItemFile,
} from '../../../../../../admin-ui/staff/pages/design/workbench/item-file.js';
import type { Draft } from '../../../../../../admin-ui/staff/pages/design/workbench/model.js';
import { namedIn } from '../../../../../../admin-ui/staff/pages/design/workbench/named-in.js';

const DRAFT = { key: 'k', name: '事', code: 'c', revision: 2, bpmn: '<a/>', forms: {} } as Draft;

describe('the copy of a draft on this computer', () => {
  const shelf = new Map<string, string>();
  const storage = {
    getItem: (key: string) => shelf.get(key) ?? null,
    setItem: (key: string, value: string) => void shelf.set(key, value),
    removeItem: (key: string) => void shelf.delete(key),
  };
  const copies = new LocalCopies(storage, 'wang', 'k');
  beforeEach(() => shelf.clear());

  it('is offered as long as the server says something else', () => {
    const copy = { bpmn: '<b/>', forms: {}, revision: 2, at: 7 };
    copies.write(copy);
    expect(copies.unsavedOf(DRAFT)).to.deep.equal(copy);
    expect(new LocalCopies(storage, 'li', 'k').unsavedOf(DRAFT)).to.equal(undefined);
    expect(copies.unsavedOf({ ...DRAFT, bpmn: '<b/>' })).to.equal(undefined);
    copies.write(undefined);
    expect(shelf.size).to.equal(0);
  });

  it('is none when it cannot be read or kept', () => {
    for (const text of ['', '{', '{"bpmn":1}', 'null']) {
      shelf.set('yichuang.draft.wang.k', text);
      expect(copies.unsavedOf(DRAFT)).to.equal(undefined);
    }
    const full = {
      ...storage,
      setItem: () => {
        throw new Error('full');
      },
    };
    new LocalCopies(full, 'wang', 'k').write({ bpmn: '', forms: {}, revision: 1, at: 1 });
    expect(shelf.size).to.equal(0);
  });
});

describe('an item as one file', () => {
  it('is read as it was written, and nothing else is', () => {
    const forms = { application: { title: '表', components: [] } };
    const file = itemFileOf({ ...DRAFT, forms });
    expect(readItemFile(file)).to.deep.equal({ key: 'k', bpmn: '<a/>', forms });
    for (const other of [
      '',
      '[]',
      '{}',
      file.replace('"v": 1', '"v": 2'),
      file.replace('[]', '1'),
    ]) {
      expect(readItemFile(other), other).to.equal(undefined);
    }
  });
});

describe('what a diagram calls its item', () => {
  it('is read from the tag, entities and all', () => {
    const bpmn = '<x><yc:item code="A&amp;B" name="林木 &#x201c;移植&#8221;&quot;" block="b"></x>';
    expect(namedIn(bpmn)).to.deep.equal({ code: 'A&B', name: '林木 “移植”"' });
    expect(namedIn('<x/>')).to.deep.equal({});
    expect(namedIn('<yc:item name=" " code="&bad;">')).to.deep.equal({ code: '&bad;' });
  });
});
