import { expect } from 'chai';
import { sharedServer } from '../support/server.js';
import { Visit } from './support/visit.js';

/** The journeys are worth what their watcher sees. */
describe('journey: the watcher', () => {
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['a request to elsewhere', `new Image().src = 'http://127.0.0.1:9/x.png'`, /leaves the origin/],
    [
      'an error of the page',
      `setTimeout(() => { throw new Error('boom') })`,
      /error of the page: /,
    ],
    ['an error of the console', `console.error('bad')`, /^console: bad/],
    ['a raw key', `document.querySelector('h1').textContent = 'case.status.open'`, /raw key: case/],
    ['a refusal by its code', `document.querySelector('h1').append('NOT_FOUND')`, /raw key: NOT_/],
    ['English', `document.querySelector('h1').title = 'Sign in first'`, /left in English: Sign/],
  ];
  for (const [what, script, expected] of cases) {
    it(`notices ${what}`, async () => {
      // given
      const visit = await Visit.open((await sharedServer()).base);
      await visit.goto('/c/verify');
      // when
      await visit.page.evaluate(script);
      const problems = await visit.close();
      // then
      expect(problems.some((problem) => expected.test(problem))).to.equal(true, problems.join());
    });
  }

  it('finds nothing on a page that is right', async () => {
    const visit = await Visit.open((await sharedServer()).base);
    await visit.goto('/c/verify');
    expect(await visit.axe()).to.deep.equal([]);
    expect(await visit.close()).to.deep.equal([]);
  });
});
