import { isIP } from 'node:net';
import type { Sentence } from './sentence.js';

export interface Settings {
  readonly port: number;
  readonly host: string;
  /** The data folder. */
  readonly data: string;
  /** The demonstration county, its accounts and its clock. */
  readonly demo: boolean;
  /** A proxy stands before us and sets X-Forwarded-For, -Proto and -Host. */
  readonly proxy: boolean;
  readonly logLevel: string;
}

const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'];

/** From the environment; a sentence where a setting cannot be. Empty counts as not set. */
export function readSettings(env: NodeJS.ProcessEnv): Settings | Sentence {
  const portText = env['PORT'] || '8080';
  const port = Number(portText);
  if (!/^\d+$/.test(portText) || port > 65_535) {
    return wrong('PORT', portText, '0 至 65535 的整数', 'a whole number from 0 to 65535');
  }
  const demo = env['YC_DEMO'] || '1';
  if (!isSwitch(demo)) return wrong('YC_DEMO', demo, '0 或 1', '0 or 1');
  const proxy = env['YC_PROXY'] || '0';
  if (!isSwitch(proxy)) return wrong('YC_PROXY', proxy, '0 或 1', '0 or 1');
  const logLevel = env['LOG_LEVEL'] || 'warn';
  if (!LOG_LEVELS.includes(logLevel)) {
    return wrong('LOG_LEVEL', logLevel, LOG_LEVELS.join('、'), `one of ${LOG_LEVELS.join(', ')}`);
  }
  const host = env['HOST'] || '127.0.0.1';
  if (demo === '1' && !isLoopback(host)) return demoAbroad(host);
  return { port, host, data: dataFolder(env), demo: demo === '1', proxy: proxy === '1', logLevel };
}

export function dataFolder(env: NodeJS.ProcessEnv): string {
  return env['YC_DATA'] || './data';
}

/** Only this machine itself can reach it. A name other than localhost may mean anything. */
function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

function isSwitch(text: string): boolean {
  return text === '0' || text === '1';
}

function wrong(name: string, found: string, zh: string, en: string): Sentence {
  return {
    zh: `环境变量 ${name} 应为 ${zh}，现为“${found}”。`,
    en: `${name} must be ${en}, but is “${found}”.`,
  };
}

function demoAbroad(host: string): Sentence {
  return {
    zh: `演示账号的密码人人皆知，只能在本机使用。HOST 为“${host}”时请设 YC_DEMO=0 并另选 YC_DATA。`,
    en: `Demo accounts exist on loopback only. With HOST=${host} set YC_DEMO=0 and another YC_DATA.`,
  };
}
