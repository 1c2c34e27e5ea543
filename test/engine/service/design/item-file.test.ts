import { expect } from 'chai';
import type { Staff } from '../../../../engine/service/access/principal.js';
import { showDraft } from '../../../../engine/service/design/drafts.js';
import {
  exportDraft,
  exportItem,
  importItem,
  type ItemFile,
} from '../../../../engine/service/design/item-file.js';
import { County, codeOf, ok } from '../../../support/county.js';

describe('an item as one file', () => {
  let county: County;
  let who: Staff;
  beforeEach(async () => {
    county = await County.open();
    who = await county.as('admin');
  });
  afterEach(() => county.close());

  const exported = async (key: string): Promise<ItemFile> => {
    const { raw, fileName } = ok(await exportItem(county.context, { key, version: 1 }, who));
    expect(fileName).to.equal(`${key}.yichuang.json`);
    return JSON.parse(raw) as ItemFile;
  };

  it('carries diagram and forms to another county and back', async () => {
    // given
    const file = await exported('felling');
    expect(file).to.include({ format: 'yichuang-item', v: 1, key: 'felling', code: 'JK-005' });
    expect(Object.keys(file.forms)).to.have.members(['application', 'siteVisit']);
    // when
    const other = { ...who, tenant: 'other' };
    const { key } = ok(await importItem(county.context, { file }, other));
    // then
    expect(key).to.equal('felling');
    const { version: _version, ...whole } = file;
    const back = JSON.parse(ok(await exportDraft(county.context, key, other)).raw) as ItemFile;
    expect(back).to.deep.equal(whole);
  });

  it('gets a key of its own where its own is taken, unless one is wanted', async () => {
    const file = await exported('foodStall');
    const given = { file, name: '夜市摊点登记', code: 'JK-900' };
    const { key } = ok(await importItem(county.context, given, who));
    expect(key).to.equal('yeShiTanDianDengJi');
    expect(ok(await showDraft(county.context, key, who))).to.include({ code: 'JK-900' });
    const taken = await importItem(county.context, { ...given, key: 'felling' }, who);
    expect(codeOf(taken)).to.equal('ITEM_KEY_TAKEN');
  });

  it('is refused without a process, and when it is too large', async () => {
    const file = await exported('foodStall');
    const broken = { ...file, key: 'fresh', bpmn: '<html/>' };
    expect(codeOf(await importItem(county.context, { file: broken }, who))).to.equal(
      'INVALID_COMMAND',
    );
    const large = { ...file, bpmn: ' '.repeat(2 * 1024 * 1024 + 1) };
    expect(codeOf(await importItem(county.context, { file: large }, who))).to.equal('SIZE_LIMIT');
    const none = await exportItem(county.context, { key: 'foodStall', version: 7 }, who);
    expect(codeOf(none)).to.equal('NOT_FOUND');
  });
});
