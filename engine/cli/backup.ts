import { resolve } from 'node:path';
import { openSqliteReader } from '../main.js';
import { failureOf } from './failure.js';
import { fail } from './sentence.js';
import { dataFolder } from './settings.js';

/** Copies the data folder while a server works in it; the copy is a data folder to start from. */
export async function backup([target]: readonly string[]): Promise<void> {
  if (target === undefined) {
    return fail({ zh: '用法：yichuang backup DIR', en: 'Usage: yichuang backup DIR' });
  }
  const folder = dataFolder(process.env);
  let reader;
  try {
    reader = await openSqliteReader(folder);
    await reader.backup(target);
    const to = resolve(target);
    console.log(`数据文件夹 ${folder} 已备份到 ${to}。\nBacked up to ${to}.`);
  } catch (error) {
    fail(failureOf(error));
  } finally {
    await reader?.close();
  }
}
