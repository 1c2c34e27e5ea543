import { expect } from 'chai';
import { openingFailure } from '../../../admin-ui/diagram/opening-failure.js';
import { definitionsOf } from './models.js';

describe('diagram opening failure', () => {
  it('says in Chinese where the syntax is broken, counted from one', async () => {
    // given
    const broken = await failureOf('<not bpmn');
    // when
    const said = openingFailure(broken, 'zh');
    // then
    expect(said).to.match(/^第 1 行第 1 列附近不合 XML 语法/);
    expect(openingFailure(broken, 'en')).to.match(/^unparsable content/);
  });

  for (const xml of ['', 'text', '<html></html>']) {
    it(`says what to choose instead of ${JSON.stringify(xml)}`, async () => {
      expect(openingFailure(await failureOf(xml), 'zh')).to.match(/\.bpmn|XML 语法/);
    });
  }

  it('says that there is no process', () => {
    const error = new Error('no process or collaboration to display');
    expect(openingFailure(error, 'zh')).to.match(/没有流程/);
  });
});

async function failureOf(xml: string): Promise<unknown> {
  try {
    await definitionsOf(xml);
  } catch (error) {
    return error;
  }
  throw new Error('it could be read');
}
