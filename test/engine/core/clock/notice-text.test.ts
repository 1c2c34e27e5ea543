import { expect } from 'chai';
import { readNotice } from '../../../../engine/core/clock/notice-text.js';
import { projectPath } from '../../../support/fixture.js';
import { readFileSync } from 'node:fs';

/** 国办发明电〔2025〕7号, the paragraphs on festivals. */
const OF_2026 = `国务院办公厅关于2026年部分节假日安排的通知
国办发明电〔2025〕7号
各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。`;

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
    const text = `关于2024年部分节假日安排的通知 国办发明电〔2023〕7号
      一、元旦：2023年12月31日至2024年1月2日放假调休，共3天。
      二、春节：2月10日至17日放假调休，共8天。2月4日（星期日）、2月18日（星期日）上班。鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月9日）休息。
      三、端午节：6月10日放假，与周末连休。
      四、国庆节、中秋节：10月1日至7日放假调休，共7天。`;
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
