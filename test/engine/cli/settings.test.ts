import { expect } from 'chai';
import { dataFolder, readSettings } from '../../../engine/cli/settings.js';

describe('settings from the environment', () => {
  it('are the demonstration on this machine unless told', () => {
    expect(readSettings({})).to.deep.equal({
      port: 8080,
      host: '127.0.0.1',
      data: './data',
      demo: true,
      proxy: false,
      logLevel: 'warn',
    });
  });

  it('are taken from their variables; an empty one counts as not set', () => {
    const env = {
      PORT: '0',
      HOST: '0.0.0.0',
      YC_DATA: '/srv/yichuang',
      YC_DEMO: '0',
      YC_PROXY: '1',
      LOG_LEVEL: '',
    };
    expect(readSettings(env)).to.deep.equal({
      port: 0,
      host: '0.0.0.0',
      data: '/srv/yichuang',
      demo: false,
      proxy: true,
      logLevel: 'warn',
    });
    expect(dataFolder({ YC_DATA: '' })).to.equal('./data');
  });

  for (const port of ['65536', '-1', '80.5', 'http', '0x50', ' 80']) {
    it(`refuses PORT “${port}”`, () => {
      expect(readSettings({ PORT: port })).to.deep.equal({
        zh: `环境变量 PORT 应为 0 至 65535 的整数，现为“${port}”。`,
        en: `PORT must be a whole number from 0 to 65535, but is “${port}”.`,
      });
    });
  }

  for (const host of ['0.0.0.0', '::', '192.168.1.8', 'yichuang.example', '127.evil.example']) {
    it(`refuses demo accounts at ${host}`, () => {
      const refused = readSettings({ HOST: host });
      expect(refused).to.have.property('zh').that.contains('只能在本机使用');
      expect(refused).to.have.property('en').that.contains('loopback only');
    });
  }

  for (const host of ['127.0.0.1', '127.0.0.2', 'localhost', '::1']) {
    it(`lets the demonstration listen at ${host}`, () => {
      expect(readSettings({ HOST: host })).to.include({ host, demo: true });
    });
  }

  it('does not take a word for a switch: who means earnest must not get the demonstration', () => {
    expect(readSettings({ YC_DEMO: 'false' }))
      .to.have.property('zh')
      .that.contains('YC_DEMO');
    expect(readSettings({ YC_PROXY: 'yes' }))
      .to.have.property('zh')
      .that.contains('YC_PROXY');
    expect(readSettings({ LOG_LEVEL: 'loud' }))
      .to.have.property('en')
      .that.contains('LOG_LEVEL');
  });
});
