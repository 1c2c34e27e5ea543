import { expect } from 'chai';
import { currentLanguage, setLanguage, subscribe } from '../../../admin-ui/i18n/language.js';
import { said, texts, textsNow } from '../../../admin-ui/i18n/texts.js';

const T = texts({
  save: ['保存', 'Save'],
  left: [(n: number) => `剩 ${n} 天`, (n: number) => `${n} days left`],
});

describe('texts', () => {
  afterEach(() => setLanguage('zh'));

  it('are Chinese until somebody says otherwise', () => {
    expect(currentLanguage()).to.equal('zh');
    expect(textsNow(T).save).to.equal('保存');
  });

  it('are all of one language', () => {
    expect([T.zh.save, T.zh.left(3)]).to.deep.equal(['保存', '剩 3 天']);
    expect([T.en.save, T.en.left(3)]).to.deep.equal(['Save', '3 days left']);
  });

  it('follow the switch, and so does whoever draws them', () => {
    let drawn = 0;
    const leave = subscribe(() => (drawn += 1));
    setLanguage('en');
    expect(textsNow(T).left(2)).to.equal('2 days left');
    expect(said(['窗口', 'Window'], currentLanguage())).to.equal('Window');
    leave();
    setLanguage('zh');
    expect(drawn).to.equal(1);
  });
});
