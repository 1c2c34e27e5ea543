import { expect } from 'chai';
import { plainName, spells, syllablesOf } from '../../../../engine/service/items/pinyin.js';
import { finder, fitting } from '../../../../engine/service/items/search-items.js';
import { leastHold, leastWork } from '../../../support/held.js';

const STALL = '食品摊点备案';

describe('names in pinyin', () => {
  it('has a syllable for each character; what is none stands for itself', () => {
    expect(syllablesOf('女儿（新）2')).to.deep.equal(['nv', 'er', '（', 'xin', '）', '2']);
  });

  it('is spelled by initials, whole syllables, and both mixed, from any character on', () => {
    for (const query of ['sptdba', 'tdba', 'shipintandianbeian', 'shipintd', 'beian', 'tandb']) {
      expect(spells(query, STALL), query).to.equal(true);
    }
    for (const query of ['sptx', 'hi', 'ipin', 'sptdbax', 'bs']) {
      expect(spells(query, STALL), query).to.equal(false);
    }
  });

  it('reads characters of several readings by their word', () => {
    expect(spells('cqyh', '重庆银行')).to.equal(true);
    expect(spells('yinhang', '重庆银行')).to.equal(true);
  });

  it('gives a plain name that a process may have', () => {
    expect(plainName(STALL, 40)).to.equal('shiPinTanDianBeiAn');
    expect(plainName('林木采伐许可（自留山）', 11)).to.equal('linMuCaiFa');
  });

  it('does not take long over what spells nothing', () => {
    const names = Array.from({ length: 500 }, (_, n) => `长重行乐长重行乐长重行乐长重行乐${n}`);
    const all = () => {
      for (const name of names) spells('chchchchchchchchchchchchchchchchchchchchchchchchcx', name);
    };
    expect(leastWork(all)).to.be.lessThan(100);
  });
});

describe('pinyin of ten thousand names', () => {
  it('is read once', () => {
    // given
    const names = Array.from({ length: 10_000 }, (_, n) => `${STALL}${n}`);
    const first = names.map(syllablesOf);
    // when
    const again = names.map(syllablesOf);
    // then
    expect(again.filter((syllables, n) => syllables !== first[n])).to.have.lengthOf(0);
  });
});

describe('finding items', () => {
  const item = { key: 'foodStall', code: 'JK-003', name: STALL };

  it('goes by name, code, key and pinyin; all words must fit', () => {
    for (const q of ['摊点', 'jk-003', 'FOODst', 'sptd', 'SPTD', '食品 jk', '', undefined]) {
      expect(finder(q)(item), q).to.equal(true);
    }
    for (const q of ['餐饮', 'jk-004', 'sptd 餐饮', 'x'])
      expect(finder(q)(item), q).to.equal(false);
  });

  it('holds nobody up when they are first looked for', async () => {
    // given: each time names that nobody has looked for
    let tries = 0;
    let items: { key: string; code: string; name: string }[] = [];
    let found: typeof items = [];
    // when
    const held = await leastHold(async () => {
      tries += 1;
      items = Array.from({ length: 10_000 }, (_, n) => {
        return { key: `k${n}`, code: `c${n}`, name: `高龄津贴发放${tries}号${n}` };
      });
      found = await fitting(items, 'gljt');
    }, 50);
    // then
    expect(held).to.be.lessThan(50);
    expect(found).to.have.lengthOf(10_000);
    expect(await fitting(items, ' ')).to.deep.equal(items);
    expect((await fitting(items, 'gljt c9999')).map(({ key }) => key)).to.deep.equal(['k9999']);
  });
});
