import { expect } from 'chai';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { CITIZEN_CSS } from '../../engine/http/pages/citizen/css.js';
import { CITIZEN, CITIZEN_APPLY, SHELL, SIGN_IN, siteSizes } from '../../scripts/site-size.js';
import { projectPath } from '../support/fixture.js';

/** Of issue 4, in kB of 1,000 bytes. */
const FIRST_LOAD = 180_000;
/** With the style, without a form. */
const CITIZEN_PAGE = 60_000;

describe('the size of the pages', () => {
  it('of the shell with the sign-in page stays within what a first visit may cost', async () => {
    const sizes = await siteSizes(projectPath('dist/site'));
    for (const page of [SHELL, SIGN_IN]) {
      const { whole = Infinity } = sizes.find((each) => each.page === page) ?? {};
      expect(whole, page).to.be.within(50_000, FIRST_LOAD);
    }
  });

  it('of the citizens’ pages stays small enough for a slow phone, also while applying', async () => {
    const sizes = await siteSizes(projectPath('dist/site'));
    const style = gzipSync(CITIZEN_CSS).length;
    for (const page of [CITIZEN, CITIZEN_APPLY]) {
      const { whole = Infinity } = sizes.find((each) => each.page === page) ?? {};
      expect(whole + style, page).to.be.within(3_000, CITIZEN_PAGE);
    }
  });

  it('counts every file once, with its styles, along all imports', async () => {
    // given
    const folder = await mkdtemp(join(tmpdir(), 'yc-size-'));
    const contents = { 'a.js': 'shell', 'a.css': 'style', 'b.js': 'shared', 'c.js': 'late page' };
    for (const [name, text] of Object.entries(contents)) {
      await writeFile(join(folder, name), text);
    }
    const manifest = {
      [SHELL]: { file: 'a.js', isEntry: true, css: ['a.css'], imports: ['_b.js'] },
      '_b.js': { file: 'b.js', imports: [SHELL] },
      [SIGN_IN]: { file: 'c.js', imports: ['_b.js'] },
    };
    await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
    // when
    const sizes = await siteSizes(folder);
    await rm(folder, { recursive: true });
    // then
    const gz = (text: string): number => gzipSync(text).length;
    const shell = gz('shell') + gz('style') + gz('shared');
    expect(sizes).to.deep.equal([
      { page: SHELL, whole: shell, more: 0 },
      { page: SIGN_IN, whole: shell + gz('late page'), more: gz('late page') },
    ]);
  });
});
