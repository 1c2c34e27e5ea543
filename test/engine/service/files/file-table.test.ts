import { expect } from 'chai';
import { fileTable, namedFiles } from '../../../../engine/service/files/file-table.js';
import { uploadFile } from '../../../../engine/service/files/files.js';
import { TENANT, world } from '../forms/support.js';
import { PDF, PNG } from './samples.js';

const who = (caseNumber: string) =>
  ({ kind: 'citizen', tenant: TENANT, caseNumber, secondFactor: true }) as const;

describe('files that a submission names', () => {
  it('are those of the person, and those of the case', async () => {
    // given
    const context = world();
    const own = await uploadFile(context, { bytes: PDF, name: 'a.pdf' }, who('1'));
    const other = await uploadFile(context, { bytes: PNG, name: 'b.png' }, who('2'));
    if ('rejected' in own || 'rejected' in other) throw new Error('refused');
    const data = { a: [{ url: own.value.url }], b: { c: [other.value.url, 'https://x/y'] } };

    // when
    const [alone, inCase] = await Promise.all([
      fileTable(context, data, who('1'), async () => false),
      fileTable(context, data, who('1'), async (sha256) => sha256 === other.value.sha256),
    ]);

    // then
    expect([...alone.keys()]).to.deep.equal([own.value.url]);
    expect([...inCase.keys()]).to.have.members([own.value.url, other.value.url]);
    const { url, name, size, type } = own.value;
    expect(alone.get(url)).to.deep.equal({ url, name, size, type });
  });

  it('are found at any depth, without end or recursion', () => {
    // given
    const url = `/api/files/${'0'.repeat(64)}`;
    let deep: unknown = { url };
    for (let n = 0; n < 20_000; n++) deep = [deep];

    // then
    expect(namedFiles(deep)).to.deep.equal([url]);
    expect(namedFiles(`x${url}`)).to.deep.equal([]);
    expect(namedFiles(null)).to.deep.equal([]);
  });
});
