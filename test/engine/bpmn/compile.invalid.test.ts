import { readdirSync } from 'node:fs';
import { expect } from 'chai';
import { fixture, fixturePath } from '../../support/fixture.js';
import { compiled, refusals } from './support.js';

/**
 * Each file of `invalid/` is refused, and for nothing else than what its first lines say:
 * `<!-- refused: CODE elementId line -->`, with `-` for what cannot be named.
 */
describe('bpmn: what is refused', () => {
  for (const name of readdirSync(fixturePath(import.meta.url, 'invalid')).sort()) {
    it(name.replace('.bpmn', ''), async () => {
      // given
      const xml = fixture(import.meta.url, `invalid/${name}`);
      const expected = [...xml.matchAll(/^<!-- refused: (.*) -->$/gm)].map((match) => match[1]);

      // when
      const answer = await compiled({ [name]: xml });

      // then
      expect(expected).not.to.be.empty;
      expect(refusals(answer)).to.have.members(expected);
      for (const problem of 'problems' in answer ? answer.problems : []) {
        expect(problem.message).to.match(/\p{Script=Han}/u);
        expect(problem.messageEn.replace(/"[^"]*"/g, '')).not.to.match(/\p{Script=Han}/u);
        expect(problem.file).to.equal(name);
      }
    });
  }
});
