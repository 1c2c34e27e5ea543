import { expect } from 'chai';
import { failureOf, listenFailure } from '../../../engine/cli/failure.js';
import { StoreError } from '../../../engine/store/errors.js';

describe('why something could not be done', () => {
  it('keeps what the store says and says it in English too', () => {
    const failure = failureOf(new StoreError('STORE_IN_USE', '数据文件夹已被另一个进程打开。'));
    expect(failure).to.deep.equal({
      zh: '数据文件夹已被另一个进程打开。',
      en: 'Another process has this data folder open: stop it, or set YC_DATA.',
    });
  });

  it('names what nobody expected', () => {
    expect(failureOf(new Error('out of cheese')).en).to.equal('Unexpected failure: out of cheese');
    expect(failureOf('cheese').zh).to.equal('意外错误：cheese');
  });

  it('names address and remedy when nobody can listen there', () => {
    const told = (code: string): string => {
      const error = Object.assign(new Error('listen'), { code });
      const { zh, en } = listenFailure(error, '127.0.0.1', 80);
      return `${zh} ${en}`;
    };
    expect(told('EADDRINUSE')).to.contain('端口已被占用：127.0.0.1:80').and.contain('PORT');
    expect(told('EACCES')).to.contain('没有权限监听 127.0.0.1:80').and.contain('privileges');
    expect(told('EADDRNOTAVAIL')).to.contain('没有地址').and.contain('check HOST');
    expect(told('EWHATEVER')).to.contain('无法监听 127.0.0.1:80');
  });
});
