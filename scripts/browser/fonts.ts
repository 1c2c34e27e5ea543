import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import wawoff from 'wawoff2';
import { cacheFolder, exists, writeWhole } from './chromium.js';

const resolve = createRequire(import.meta.url).resolve;
const FILES = ['chinese-simplified-400', 'chinese-simplified-700', 'latin-400', 'latin-700'];

/**
 * A configuration of fonts with Chinese signs in it, for FONTCONFIG_FILE: the same on every
 * machine, so that pictures can be compared. Chromium draws empty boxes from a woff2 that
 * fontconfig names, hence the fonts are unpacked.
 */
export async function fontsFile(): Promise<string> {
  const folder = await cacheFolder();
  const file = join(folder, 'fonts.conf');
  for (const name of FILES) await unpackFont(name, join(folder, `${name}.ttf`));
  await writeWhole(file, Buffer.from(configuration(folder)));
  return file;
}

async function unpackFont(name: string, target: string): Promise<void> {
  if (await exists(target)) return;
  const file = `@fontsource/noto-sans-sc/files/noto-sans-sc-${name}-normal.woff2`;
  const packed = await readFile(resolve(file));
  await writeWhole(target, await wawoff.decompress(packed));
}

function configuration(folder: string): string {
  const alias = ['sans-serif', 'serif', 'system-ui', 'Microsoft YaHei', 'PingFang SC'].map(
    (family) =>
      `<alias binding="same"><family>${family}</family>` +
      '<prefer><family>Noto Sans SC</family></prefer></alias>',
  );
  return [
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    `<fontconfig><dir>${folder}</dir><cachedir>${folder}/fontconfig</cachedir>`,
    ...alias,
    '</fontconfig>',
  ].join('\n');
}
