import { expect } from 'chai';
import { diffModels } from '../../../admin-ui/diagram/diff.js';
import { definitionsOf, file, flows, shipped } from './models.js';

async function diff(before: string, after: string) {
  return diffModels(await definitionsOf(before), await definitionsOf(after));
}

const THREE =
  '<bpmn:startEvent id="a" /><bpmn:userTask id="b" name="审查" /><bpmn:endEvent id="c" />';

describe('diagram diff', () => {
  it('finds nothing between a file and itself, however its layout lies', async () => {
    // given
    const xml = shipped('items/ruralHouse.bpmn');
    const moved = xml.replaceAll('<dc:Bounds x="', '<dc:Bounds x="1');
    // when
    const changes = await diff(xml, moved);
    // then
    expect(changes).to.deep.equal([]);
  });

  it('does not mind whether a file repeats at the nodes what its flows say', async () => {
    // given
    const xml = shipped('items/ruralHouse.bpmn');
    const short = xml.replace(/<bpmn:(incoming|outgoing)>.*<\/bpmn:\1>/g, '');
    expect(short).not.to.include('bpmn:incoming');
    // when
    const changes = await diff(xml, short);
    // then
    expect(changes).to.deep.equal([]);
  });

  it('tells what was added and what was removed, flows too', async () => {
    // given
    const before = file(THREE + flows('a>b b>c'));
    const after = file(
      `${THREE.replace('<bpmn:userTask id="b" name="审查" />', '<bpmn:task id="x" name="新步骤" />')}${flows('a>x x>c')}`,
    );
    // when
    const changes = await diff(before, after);
    // then
    expect(changes.map(({ id, kind }) => `${kind} ${id}`)).to.have.members([
      'removed b',
      'removed a_b',
      'removed b_c',
      'added x',
      'added a_x',
      'added x_c',
    ]);
    expect(changes.find(({ id }) => id === 'x')).to.include({ name: '新步骤', type: 'bpmn:Task' });
  });

  it('tells what became of an event: its time, its message, its kind', async () => {
    // given
    const event = (inside: string) =>
      file(`<bpmn:intermediateCatchEvent id="e">${inside}</bpmn:intermediateCatchEvent>`);
    const timer = (time: string) =>
      event(`<bpmn:timerEventDefinition id="x${time.length}">
        <bpmn:timeDuration>${time}</bpmn:timeDuration></bpmn:timerEventDefinition>`);
    const properties = async (before: string, after: string) =>
      (await diff(before, after)).flatMap((change) => change.properties);
    // then: the definition's own id is nobody's business
    expect(await properties(timer('P5D'), timer('P10D'))).to.deep.equal([
      { path: ['timerEventDefinition', 'timeDuration', 'body'], before: 'P5D', after: 'P10D' },
    ]);
    const bare = '<bpmn:signalEventDefinition id="s"/>';
    expect(await properties(timer('P5D'), event(bare))).to.deep.equal([
      { path: ['timerEventDefinition', 'timeDuration', 'body'], before: 'P5D' },
      { path: ['signalEventDefinition'], after: 'there' },
    ]);
  });

  it('says that a flow leads elsewhere, and not that its ends changed', async () => {
    // given
    const nodes = `${THREE}<bpmn:task id="d" />`;
    const before = file(`${nodes}<bpmn:sequenceFlow id="f" sourceRef="a" targetRef="b" />`);
    const after = file(`${nodes}<bpmn:sequenceFlow id="f" sourceRef="a" targetRef="d" />`);
    // when
    const changes = await diff(before, after);
    // then
    expect(changes).to.deep.equal([
      {
        id: 'f',
        kind: 'changed',
        type: 'bpmn:SequenceFlow',
        name: '',
        properties: [{ path: ['targetRef'], before: 'b', after: 'd' }],
      },
    ]);
  });

  it('names each property that changed, with both values', async () => {
    // given
    const task = (inside: string, attributes = '') =>
      file(`<bpmn:userTask id="b" ${attributes}><bpmn:extensionElements>
        ${inside}</bpmn:extensionElements></bpmn:userTask>`);
    const before = task('<yc:station ref="review" /><yc:milestone name="received" />');
    const after = task(
      `<yc:suspends clocks="statutory" procedure="testing" basis="依据" />
       <yc:station ref="decision" />`,
      'name="决定" camunda:asyncBefore="true"',
    );
    // when
    const [change] = await diff(before, after);
    // then
    expect(change?.kind).to.equal('changed');
    expect(change?.properties).to.have.deep.members([
      { path: ['name'], after: '决定' },
      { path: ['asyncBefore'], after: 'true' },
      { path: ['extensionElements', 'station', 'ref'], before: 'review', after: 'decision' },
      { path: ['extensionElements', 'milestone[received]', 'name'], before: 'received' },
      { path: ['extensionElements', 'suspends', 'clocks'], after: 'statutory' },
      { path: ['extensionElements', 'suspends', 'procedure'], after: 'testing' },
      { path: ['extensionElements', 'suspends', 'basis'], after: '依据' },
    ]);
  });

  it('knows items of lists by their keys, wherever they stand', async () => {
    // given
    const xml = shipped('items/publicHygiene.bpmn');
    const longer = xml.replace('form="review" limit="2"', 'form="review" limit="3"');
    const [station = ''] = /<yc:station key="head"[^]*?<\/yc:station>/.exec(longer) ?? [];
    const moved = longer
      .replace(station, '')
      .replace('<yc:station key="acceptance"', `${station}<yc:station key="acceptance"`);
    // when
    const changes = await diff(xml, moved);
    // then
    expect(changes.map(({ id }) => id)).to.deep.equal(['publicHygiene']);
    expect(
      changes[0]?.properties.map(({ path, before, after }) => [path.at(-2), before, after]),
    ).to.deep.equal([['station[review]', '2', '3']]);
  });

  it('sees inside sub-processes, and messages beside the process', async () => {
    // given
    const sub = (name: string) =>
      file(
        `<bpmn:subProcess id="s"><bpmn:task id="in" name="${name}" /></bpmn:subProcess>`,
        `<bpmn:message id="m" name="${name}" />`,
      );
    // when
    const changes = await diff(sub('旧'), sub('新'));
    // then
    expect(changes.map(({ id }) => id)).to.have.members(['in', 'm']);
  });

  it('tells a condition by its text', async () => {
    // given
    const conditional = (body: string) =>
      file(`${THREE}<bpmn:sequenceFlow id="f" sourceRef="b" targetRef="c">
        <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${body}</bpmn:conditionExpression>
      </bpmn:sequenceFlow>`);
    // when
    const [change] = await diff(conditional('${x}'), conditional('${y}'));
    // then
    expect(change?.properties).to.deep.equal([
      { path: ['conditionExpression', 'body'], before: '${x}', after: '${y}' },
    ]);
  });
});
