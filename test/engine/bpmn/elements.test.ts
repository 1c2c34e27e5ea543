import { readdirSync } from 'node:fs';
import { expect } from 'chai';
import { fixture, fixturePath } from '../../support/fixture.js';
import { compiled, modelOf, nodeOf } from './support.js';

/** Beside each `elements/<name>.bpmn` a `.json`: by node id, the parts that the node must have. */
describe('bpmn: elements', () => {
  const names = readdirSync(fixturePath(import.meta.url, 'elements'))
    .filter((name) => name.endsWith('.bpmn'))
    .sort();
  for (const name of names) {
    it(name.replace('.bpmn', ''), async () => {
      // given
      const xml = fixture(import.meta.url, `elements/${name}`);
      const wanted = JSON.parse(
        fixture(import.meta.url, `elements/${name.replace('.bpmn', '.json')}`),
      ) as Record<string, Record<string, unknown>>;

      // when
      const model = await modelOf(xml);

      // then
      const plain = JSON.parse(JSON.stringify(model)) as typeof model;
      for (const [id, parts] of Object.entries(wanted)) {
        const node = nodeOf(plain, id) as unknown as Record<string, unknown>;
        for (const [part, value] of Object.entries(parts)) {
          expect(node[part], `${id}.${part}`).to.deep.equal(value);
        }
      }
      const answer = await compiled(xml);
      expect(answer.warnings).to.deep.equal([]);
    });
  }
});
