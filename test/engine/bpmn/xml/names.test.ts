import { expect } from 'chai';
import type { Model } from '../../../../engine/core/model.js';
import { compiled, modelOf, nodeOf } from '../support.js';

const HEAD = 'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:t"';

describe('bpmn: how elements are named', () => {
  it('takes references with the prefix of the file itself', async () => {
    // given
    const xml = `<b:definitions xmlns:b="http://www.omg.org/spec/BPMN/20100524/MODEL"
      xmlns:own="urn:t" xmlns:xsd="urn:xsd" targetNamespace="urn:t">
      <b:itemDefinition id="item" structureRef="xsd:string" />
      <b:message id="m" name="go" itemRef="own:item" />
      <b:signal id="g" name="now" />
      <b:error id="x" errorCode="E1" />
      <b:escalation id="y" escalationCode="C1" />
      <b:process id="p" isExecutable="true">
        <b:startEvent id="s"><b:messageEventDefinition messageRef="own:m" /></b:startEvent>
        <b:sequenceFlow id="f" sourceRef="own:s" targetRef="own:a" />
        <b:callActivity id="a" calledElement="own:q" default="own:d" />
        <b:boundaryEvent id="be" attachedToRef="own:a">
          <b:errorEventDefinition errorRef="own:x" /></b:boundaryEvent>
        <b:boundaryEvent id="bs" attachedToRef="own:a">
          <b:signalEventDefinition signalRef="own:g" /></b:boundaryEvent>
        <b:boundaryEvent id="bc" attachedToRef="own:a">
          <b:escalationEventDefinition escalationRef="own:y" /></b:boundaryEvent>
        <b:sequenceFlow id="d" sourceRef="a" targetRef="e" />
        <b:endEvent id="e"><b:incoming>own:d</b:incoming></b:endEvent>
      </b:process>
    </b:definitions>`;

    // when
    const model = await modelOf(xml);

    // then
    const named = model.nodes.flatMap(({ events }) => events.map(said));
    expect(named).to.deep.equal(['go', 'E1', 'now', 'C1']);
    expect(nodeOf(model, 'a').call?.calledElement.source).to.equal('q');
    expect(nodeOf(model, 'a').defaultFlow).to.equal(1);
  });

  it('does not take the same name of another file for its own', async () => {
    // given
    const xml = `<definitions ${HEAD} xmlns:other="urn:other"><message id="m" name="go" />
      <process id="p" isExecutable="true"><startEvent id="s">
      <messageEventDefinition messageRef="other:m" /></startEvent></process></definitions>`;

    // when
    const answer = await compiled({ 'a.bpmn': xml });

    // then
    expect('problems' in answer && answer.problems[0]?.messageEn).to.contain('"other:m"');
  });

  it('takes ids and references without the blanks around them', async () => {
    // given
    const xml = `<definitions ${HEAD}><process id=" p" isExecutable="true">
      <startEvent id="s "/><sequenceFlow id=" f " name="&#x20BB7;" sourceRef="s" targetRef=" e"/>
      <endEvent id="e" name = "好"><incoming> f </incoming></endEvent></process></definitions>`;

    // when
    const model = await modelOf(xml);

    // then
    expect(model.key).to.equal('p');
    expect(model.flows.map(({ id, name }) => [id, name])).to.deep.equal([['f', '𠮷']]);
    expect(model.nodes.map(({ id }) => id)).to.deep.equal(['p', 's', 'e']);
    expect(nodeOf(model, 'e').name).to.equal('好');
  });
});

describe('bpmn: files in other encodings', () => {
  const xml = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}"?>
    <definitions ${HEAD}><process id="p" name="补正é" isExecutable="true"><startEvent id="s"/>
    </process></definitions>`;
  const latin = xml('windows-1252').replace('补正', '');
  const gbk = [...Buffer.from(xml('GBK').replace('补正é', '\0'))].flatMap((byte) =>
    byte === 0 ? [0xb2, 0xb9, 0xd5, 0xfd] : [byte],
  );
  const cases: readonly (readonly [string, string | Uint8Array, string])[] = [
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${xml('utf-8')}`), '补正é'],
    ['UTF-16, little endian', Buffer.from(`\uFEFF${xml('UTF-16')}`, 'utf16le'), '补正é'],
    ['UTF-16, big endian', Buffer.from(`\uFEFF${xml('UTF-16')}`, 'utf16le').swap16(), '补正é'],
    ['UTF-16 without its mark', Buffer.from(xml('UTF-16'), 'utf16le'), '补正é'],
    ['Windows-1252', Buffer.from(latin, 'latin1'), 'é'],
    ['ISO-8859-1', Buffer.from(latin.replace('windows-1252', 'ISO-8859-1'), 'latin1'), 'é'],
    ['GBK', Uint8Array.from(gbk), '补正'],
    ['UTF-8 declared as US-ASCII', Buffer.from(xml('us-ascii')), '补正é'],
    ['UTF-8 declared as ASCII', Buffer.from(xml('ASCII')), '补正é'],
    ['UTF-8 declared as ISO-8859-1', Buffer.from(xml('ISO-8859-1')), '补正é'],
    ['UTF-8 declared as latin1', Buffer.from(xml('latin1')), '补正é'],
    ['UTF-8 declared as Windows-1252', Buffer.from(xml('windows-1252')), '补正é'],
    ['text, whatever it declares', xml('GBK'), '补正é'],
  ];
  for (const [name, content, expected] of cases) {
    it(name, async () => {
      // when
      const model = await modelOf(content);

      // then
      expect(model.name).to.equal(expected);
    });
  }
});

// ---------------------------------------------------------------------------------------------

function said(event: Model['nodes'][number]['events'][number]): string | undefined {
  if (event.kind === 'message' || event.kind === 'signal') return event.name.source;
  return 'code' in event ? event.code : undefined;
}
