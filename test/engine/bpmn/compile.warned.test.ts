import { readdirSync } from 'node:fs';
import { expect } from 'chai';
import { fixture, fixturePath } from '../../support/fixture.js';
import { compiled, refusals, warnings } from './support.js';

/**
 * Each file of `warned/` is deployed, and what does not happen in it is told, by its first lines:
 * `<!-- warned: CODE elementId line -->`.
 */
describe('bpmn: what is taken with a warning', () => {
  for (const name of readdirSync(fixturePath(import.meta.url, 'warned')).sort()) {
    it(name.replace('.bpmn', ''), async () => {
      // given
      const xml = fixture(import.meta.url, `warned/${name}`);
      const expected = [...xml.matchAll(/^<!-- warned: (.*) -->$/gm)].map((match) => match[1]);

      // when
      const answer = await compiled({ [name]: xml });

      // then
      expect(refusals(answer)).to.deep.equal([]);
      expect(expected).not.to.be.empty;
      expect(warnings(answer)).to.have.members(expected);
      for (const { message, messageEn } of answer.warnings) {
        expect(message).to.match(/\p{Script=Han}/u);
        expect(messageEn.replace(/"[^"]*"/g, '')).not.to.match(/\p{Script=Han}/u);
      }
    });
  }
});
