import { expect } from 'chai';
import { zipNames } from '../../../../engine/service/files/zip-directory.js';
import { zip } from './samples.js';

describe('names in a ZIP file', () => {
  it('are read from its directory', () => {
    expect(zipNames(zip('a.xml', '目录/文件.xml'))).to.deep.equal(['a.xml', '目录/文件.xml']);
  });

  it('are read past a comment at the end', () => {
    const file = zip('a.xml');
    file.writeUInt16LE(5, file.length - 2);
    expect(zipNames(Buffer.concat([file, Buffer.from('hello')]))).to.deep.equal(['a.xml']);
  });

  it('cost nothing more for a bomb, which is not unpacked', () => {
    // given
    const bomb = zip(
      ...Array.from({ length: 9_000 }, (_, n) => ({ name: `${n}`, unpacked: 0xffff_fff0 })),
    );
    const before = process.memoryUsage().arrayBuffers;

    // when
    const names = zipNames(bomb);

    // then
    expect(names).to.have.lengthOf(9_000);
    expect(process.memoryUsage().arrayBuffers - before).to.be.lessThan(50_000_000);
  });

  it('are none where there are too many, or where the directory leads outside', () => {
    // given
    const many = zip(...Array.from({ length: 10_001 }, (_, n) => `${n}`));
    const outside = zip('a.xml');
    outside.writeUInt32LE(0x7fff_ffff, outside.length - 6);
    const more = zip('a.xml');
    more.writeUInt16LE(9, more.length - 12);

    // then
    for (const file of [many, outside, more, Buffer.from('PK'), Buffer.alloc(0)]) {
      expect(zipNames(file)).to.equal(undefined);
    }
  });
});
