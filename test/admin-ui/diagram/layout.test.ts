import { readdirSync } from 'node:fs';
import { expect } from 'chai';
import { diffModels } from '../../../admin-ui/diagram/diff.js';
import { hasLayout, withLayout } from '../../../admin-ui/diagram/layout.js';
import {
  childOf,
  childrenOf,
  flowElementsOf,
  type ModdleElement,
  processesOf,
} from '../../../admin-ui/diagram/model.js';
import { projectPath } from '../../support/fixture.js';
import { definitionsOf, file, flows, shipped } from './models.js';

const FILES = ['items', 'blocks'].flatMap((folder) =>
  readdirSync(projectPath(`processes/${folder}`))
    .filter((name) => name.endsWith('.bpmn'))
    .map((name) => `${folder}/${name}`),
);

describe('diagram layout', () => {
  for (const path of FILES) {
    it(`${path} is drawn whole as it is shipped`, async () => {
      const definitions = await definitionsOf(shipped(path));
      expect(notDrawn(definitions)).to.deep.equal([]);
    });
  }

  for (const path of FILES) {
    it(`${path} without its layout gets one and loses nothing`, async () => {
      // given
      const xml = shipped(path).replace(/<bpmndi:BPMNDiagram[^]*<\/bpmndi:BPMNDiagram>/, '');
      expect(hasLayout(xml)).to.equal(false);
      // when
      const drawn = await withLayout(xml);
      // then
      const definitions = await definitionsOf(drawn);
      expect(hasLayout(drawn)).to.equal(true);
      expect(diffModels(await definitionsOf(xml), definitions)).to.deep.equal([]);
      expect(notDrawn(definitions)).to.deep.equal([]);
      expect(drawn.match(/<yc:/g)?.length).to.equal(xml.match(/<yc:/g)?.length);
    });
  }

  it('draws a file that knows no prefix of the layout', async () => {
    // given
    const xml = file(`<bpmn:startEvent id="a" /><bpmn:endEvent id="b" />${flows('a>b')}`);
    // when
    const drawn = await withLayout(xml);
    // then
    expect(notDrawn(await definitionsOf(drawn))).to.deep.equal([]);
  });

  it('leaves a file alone that has a layout', async () => {
    const xml = shipped('blocks/issue.bpmn');
    expect(await withLayout(xml)).to.equal(xml);
  });
});

function notDrawn(definitions: ModdleElement): readonly (string | undefined)[] {
  const drawn = new Set(
    childrenOf(definitions, 'diagrams')
      .flatMap((diagram) => childrenOf(childOf(diagram, 'plane'), 'planeElement'))
      .map((shape) => childOf(shape, 'bpmnElement')?.id),
  );
  return processesOf(definitions)
    .flatMap(flowElementsOf)
    .map(({ id }) => id)
    .filter((id) => !drawn.has(id));
}
