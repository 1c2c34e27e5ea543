import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { foodStall } from '../support/applications.js';
import { ServerTeller } from './support/server-teller.js';
import { useSite } from './support/site.js';

describe('journey: many tabs of one browser', function () {
  this.timeout(60_000);
  const site = useSite();

  it('stay true by one connection, and go on when the tab that had it closes', async () => {
    // given: more tabs than a browser has connections
    const visit = await site.visit({ as: 'qinghe.acceptance' });
    await visit.goto('/queue');
    const tabs: Page[] = [visit.page];
    for (let n = 1; n < 7; n++) {
      const tab = await visit.page.context().newPage();
      await tab.goto(visit.page.url());
      tabs.push(tab);
    }
    const { notifications } = site.server.context;
    const connections = async (count: number): Promise<void> => {
      for (let n = 0; n < 100 && notifications.size !== count; n++) {
        await visit.page.waitForTimeout(50);
      }
      expect(notifications.size).to.equal(count);
    };
    await connections(1);
    const teller = new ServerTeller(site.server);
    const shows = (tab: Page, number: string) => tab.getByText(number).first().waitFor();
    // when
    const first = await teller.receive('qinghe.acceptance.b', foodStall());
    // then
    await Promise.all(tabs.map((tab) => shows(tab, first)));
    await tabs[1]!.close();
    await tabs[2]!.close();
    const left = tabs.filter((tab) => !tab.isClosed());
    const second = await teller.receive('qinghe.acceptance.b', foodStall());
    await Promise.all(left.map((tab) => shows(tab, second)));
    // when: the one that was there first, and asked first
    await connections(1);
    await left[1]!.bringToFront();
    await visit.page.goto('about:blank');
    const third = await teller.receive('qinghe.acceptance.b', foodStall());
    await Promise.all(left.slice(1).map((tab) => shows(tab, third)));
    await connections(1);
  });
});
