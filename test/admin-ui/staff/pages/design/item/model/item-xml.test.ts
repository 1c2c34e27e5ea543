import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import {
  editItem,
  type Moddle,
  readItem,
} from '../../../../../../../admin-ui/staff/pages/design/item/model/item-xml.js';
import { projectPath } from '../../../../../../support/fixture.js';
import { modelOf } from '../../../../../../engine/bpmn/support.js';
import { file, shipped } from '../../../../../diagram/models.js';

const SHIPPED = [
  'items/felling',
  'items/foodStall',
  'items/publicHygiene',
  'items/ruralHouse',
  'items/temporaryRelief',
  'templates/joint',
  'templates/acceptanceOnly',
];

describe('admin-ui/staff/pages/design/item/model/item-xml', () => {
  for (const path of SHIPPED) {
    it(`writes the item of ${path} so that the engine reads the same`, async () => {
      // given
      const xml = shipped(`${path}.bpmn`);
      // when
      const written = await editItem(moddle(), xml, (item) => ({ ...item }));
      // then
      expect(await readByEngine(written)).to.deep.equal(await readByEngine(xml));
    });
  }

  it('changes what the edit changes and nothing else', async () => {
    // given
    const xml = shipped('items/publicHygiene.bpmn');
    // when
    const written = await editItem(moddle(), xml, ({ conditions = [], ...item }) => ({
      ...item,
      conditions: [...conditions, { text: '新增 <条件> & "引号"' }],
      correction: undefined,
    }));
    // then
    const before = await readItem(moddle(), xml);
    const after = await readItem(moddle(), written);
    expect(after?.conditions).to.deep.equal([
      ...(before?.conditions ?? []),
      { text: '新增 <条件> & "引号"' },
    ]);
    expect(after?.correction).to.equal(undefined);
    expect(after?.materials).to.deep.equal(before?.materials);
    expect(after?.stations).to.deep.equal(before?.stations);
  });

  it('keeps what lies beside the item: tasks, flows, shapes', async () => {
    const xml = shipped('templates/joint.bpmn');
    const written = await editItem(moddle(), xml, (item) => ({ ...item, name: '改名' }));
    const count = (text: string, tag: string) => text.split(`<${tag} `).length;
    for (const tag of ['bpmn:userTask', 'bpmn:sequenceFlow', 'bpmndi:BPMNShape', 'yc:milestone']) {
      expect(count(written, tag), tag).to.equal(count(xml, tag));
    }
    expect(written).to.match(/<bpmn:process [^>]*name="改名"/);
  });

  it('leaves a name that the process was given of its own', async () => {
    const xml = shipped('items/felling.bpmn').replace(
      /(<bpmn:process [^>]*name=")[^"]*"/,
      '$1自定流程名"',
    );
    const written = await editItem(moddle(), xml, (item) => ({ ...item, name: '改名' }));
    expect(written).to.match(/<bpmn:process [^>]*name="自定流程名"/);
  });

  it('gives an item to a process that has none, and reads none from such a one', async () => {
    const xml = file('<bpmn:startEvent id="s" />');
    expect(await readItem(moddle(), xml)).to.equal(undefined);
    const written = await editItem(moddle(), xml, () => ({ name: '新事项' }));
    expect(await readItem(moddle(), written)).to.deep.equal({ name: '新事项' });
    expect(written).to.contain('xmlns:yc="http://yichuang.dev/schema/1.0"');
  });
});

// ---------------------------------------------------------------------------------------------

const require = createRequire(import.meta.url);
const camunda: unknown = require('camunda-bpmn-moddle/resources/camunda.json');
const yc: unknown = JSON.parse(readFileSync(projectPath('engine/bpmn/yc.json'), 'utf8'));
const { BpmnModdle } = require('bpmn-moddle') as {
  readonly BpmnModdle: new (extensions: Readonly<Record<string, unknown>>) => Moddle;
};

function moddle(): Moddle {
  return new BpmnModdle({ camunda, yc });
}

/** The item without where its expressions stand, which moves with the lines. */
async function readByEngine(xml: string): Promise<unknown> {
  const { item } = await modelOf(xml);
  return JSON.parse(JSON.stringify(item)) as unknown;
}
