import { expect } from 'chai';
import { useSite } from './support/site.js';

describe('journey: the first page', () => {
  const site = useSite();

  it('opens for somebody who is not signed in, at a desk', async () => {
    // given
    const visit = await site.visit();
    // when
    const status = await visit.goto('/');
    await visit.page.locator('h1').first().waitFor();
    await visit.screenshot('start');
    // then
    expect(status).to.equal(200);
    expect(await visit.page.title()).to.include('一窗');
    expect(await visit.axe()).to.deep.equal([]);
  });

  it('opens on a phone without being wider than it', async () => {
    // given
    const visit = await site.visit({ phone: true });
    // when
    await visit.goto('/');
    await visit.page.locator('h1').first().waitFor();
    await visit.screenshot('start-phone');
    // then
    const width = await visit.page.evaluate<number>('document.documentElement.scrollWidth');
    expect(width).to.be.at.most(360);
    expect(await visit.axe()).to.deep.equal([]);
  });
});
