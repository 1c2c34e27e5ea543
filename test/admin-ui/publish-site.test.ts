import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { publishSite } from '../../admin-ui/publish-site.js';
import { SiteFiles } from '../../engine/http/site-files.js';
import { projectPath } from '../support/fixture.js';

describe('a build of the pages', () => {
  let root: string;
  let site: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'yc-publish-'));
    site = join(root, 'site');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  /** What Vite would leave: a page that names a script, and the list of both. */
  const build = (name: string): string => {
    const built = join(root, `site-${name}`);
    mkdirSync(join(built, 'assets'), { recursive: true });
    const file = `assets/main-${name}.js`;
    writeFileSync(join(built, file), name);
    writeFileSync(join(built, 'index.html'), `<script src="/${file}"></script>`);
    writeFileSync(join(built, 'manifest.json'), JSON.stringify({ 'index.html': { file } }));
    return built;
  };
  const scripts = (): readonly string[] => readdirSync(join(site, 'assets')).sort();

  it('takes the place of the one before, whose files stay for pages that are open', () => {
    // when
    publishSite(build('1'), site);
    publishSite(build('2'), site);
    // then
    expect(scripts()).to.deep.equal(['main-1.js', 'main-2.js']);
    publishSite(build('3'), site);
    expect(scripts()).to.deep.equal(['main-2.js', 'main-3.js']);
    expect(readdirSync(root)).to.deep.equal(['site']);
  });

  it('the same again changes nothing', () => {
    for (let n = 0; n < 3; n++) publishSite(build('1'), site);
    expect(scripts()).to.deep.equal(['main-1.js']);
  });

  it('that did not come to its end is not published', () => {
    publishSite(build('1'), site);
    const broken = build('2');
    rmSync(join(broken, 'index.html'));
    expect(() => publishSite(broken, site)).to.throw('index.html');
    expect(scripts()).to.deep.equal(['main-1.js']);
    expect(existsSync(join(site, 'index.html'))).to.equal(true);
  });

  it('is served whole at every moment, the old one or the new', async () => {
    // given: another process that publishes one after the other
    publishSite(build('0'), site);
    const names = Array.from({ length: 60 }, (_, n) => `n${n}`);
    const folders = names.map(build);
    const script = `
      import { publishSite } from ${JSON.stringify(projectPath('dist/admin-ui/publish-site.js'))};
      for (const built of ${JSON.stringify(folders)}) {
        publishSite(built, ${JSON.stringify(site)});
        await new Promise((resolve) => setTimeout(resolve, 5));
      }`;
    const publisher = { isDone: false };
    const publishing = promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
    const ended = publishing.finally(() => void (publisher.isDone = true));
    // when
    const seen = new Set<string>();
    const problems: string[] = [];
    const files = new SiteFiles(site);
    while (!publisher.isDone) {
      const page = await files.page('identity');
      const [, address = ''] = /src="(.*?)"/.exec(String(page?.body)) ?? [];
      const found = await files.find(address, 'identity');
      if (!page || !found) problems.push(`${address}: ${String(page !== undefined)}`);
      seen.add(address);
    }
    await ended;
    // then
    expect(problems).to.deep.equal([]);
    expect(seen.size, 'builds that were seen').to.be.greaterThan(1);
  });
});
