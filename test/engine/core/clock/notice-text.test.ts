import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { readNotice } from '../../../../engine/core/clock/notice-text.js';
import { fixture, projectPath } from '../../../support/fixture.js';

/** 国办发明电〔2025〕7号, the paragraphs on festivals. */
const OF_2026 = fixture(import.meta.url, 'notice-2026.txt');

function read(text: string) {
  const answer = readNotice(text, 1);
  if (!('year' in answer)) throw new Error(JSON.stringify(answer));
  return answer;
}

describe('the text of a holiday notice', () => {
  it('is read as the arrangement that comes with the product', () => {
    // given
    const shipped: unknown = JSON.parse(
      readFileSync(projectPath('processes/calendar/2026.json'), 'utf8'),
    );
    // when
    const { year, problems } = read(OF_2026);
    // then
    expect(problems).to.deep.equal([]);
    expect(year).to.deep.equal(shipped);
  });

  it('is read with a range over the new year, one day off, and a wish that is no holiday', () => {
    // given: the wordings of 2023 and 2024
    const text = fixture(import.meta.url, 'notice-2024.txt');
    // when
    const { year, problems } = read(text);
    // then
    expect(problems).to.deep.equal([]);
    expect(year.off.map(({ name, from, to }) => `${name} ${from} ${to}`)).to.deep.equal([
      '元旦 2023-12-31 2024-01-02',
      '春节 2024-02-10 2024-02-17',
      '端午节 2024-06-10 2024-06-10',
      '国庆节、中秋节 2024-10-01 2024-10-07',
    ]);
    expect(year.work).to.deep.equal(['2024-02-04', '2024-02-18']);
  });

  it('is doubted where days of the week or their number do not fit', () => {
    const wrong = OF_2026.replace('1月4日（周日）', '1月4日（周六）').replace('共9天', '共8天');
    const messages = read(wrong).problems.map(({ message }) => message);
    expect(messages).to.have.lengthOf(2);
    expect(messages[0]).to.match(/元旦：1月4日.*不是星期六/);
    expect(messages[1]).to.match(/春节：原文写共 8 天，按起止日期是 9 天/);
  });

  it('is refused when it is another text, and harmless when it is nonsense', () => {
    expect(readNotice('今天天气很好', 1)).to.have.property('problems').with.lengthOf(1);
    const { problems } = read('2027年部分节假日安排：一、元旦：99月77日放假。');
    expect(problems.length).to.be.greaterThan(0);
  });
});
