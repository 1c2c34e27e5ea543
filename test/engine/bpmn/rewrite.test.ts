import { expect } from 'chai';
import { outlineOf, renamed } from '../../../engine/bpmn/rewrite.js';
import { fixture } from '../../support/fixture.js';
import { leastWork } from '../../support/held.js';
import { modelOf } from './support.js';

const xml = fixture(import.meta.url, 'item.bpmn');

describe('bpmn: renaming a diagram', () => {
  it('tells key, name and item without compiling', async () => {
    const { key, name, item } = await modelOf(xml);
    const { code, codeScheme, block, catalogPart } = item!;
    expect(outlineOf(xml)).to.deep.equal({
      key,
      name,
      item: {
        code,
        name: item!.name,
        codeScheme,
        block,
        catalogPart,
        caseType: String(item!.caseType),
        joint: String(item!.joint),
      },
    });
    expect(outlineOf('<bpmn:definitions')).to.equal(undefined);
    expect(outlineOf('')).to.equal(undefined);
  });

  it('changes process id, names and code, and all that refers to the process; nothing else', async () => {
    // when
    const given = { key: 'other', name: '甲 & "乙" <丙>', code: 'X-1' };
    const text = renamed(xml, given)!;
    // then
    const before = await modelOf(xml);
    const after = await modelOf(text);
    expect(after).to.include({ key: 'other', name: given.name });
    expect(after.item).to.deep.equal({ ...before.item, name: given.name, code: given.code });
    expect(after.nodes.slice(1)).to.deep.equal(before.nodes.slice(1));
    const outline = outlineOf(text);
    expect(outline).to.include({ key: 'other', name: given.name });
    expect(outline?.item).to.include({ code: 'X-1', name: given.name });
    expect(text).to.not.include(`bpmnElement="${before.key}"`);
  });

  it('puts in what was not written, whatever the prefixes and quotes', () => {
    const bare = `<?xml version="1.0"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">
  <process id = 'a.b' isExecutable='true'><startEvent id="s" /></process>
  <collaboration id="c"><participant id="p" processRef='a.b' /><participant id="q" processRef="aXb" /></collaboration>
</definitions>`;
    const text = renamed(bare, { key: 'k', name: 'n', code: 'x' })!;
    expect(outlineOf(text)).to.deep.equal({ key: 'k', name: 'n' });
    expect(text).to.include('processRef="k"').and.include('processRef="aXb"');
  });

  it('is not led astray by comments, other namespaces and values that look like attributes', () => {
    const odd = `<d:definitions xmlns:d="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:o="http://yichuang.dev/schema/1.0">
  <!-- <d:process id="comment" /> --><d:processRef/>
  <d:process name=" id='wrong' " id="right"><d:extensionElements>
    <x:item code="X" name="x" /><o:itemised code="Y" /><o:item name="n" code='Z' />
  </d:extensionElements></d:process></d:definitions>`;
    expect(outlineOf(odd)).to.deep.equal({
      key: 'right',
      name: " id='wrong' ",
      item: { code: 'Z', name: 'n' },
    });
    expect(renamed(odd, { key: 'k', code: 'C' })).to.equal(
      odd.replace('id="right"', 'id="k"').replace("code='Z'", 'code="C"'),
    );
  });

  it('takes no time over a large file, nor over one that is made to take long', () => {
    const head = xml.slice(0, xml.indexOf('<bpmn:process'));
    const inItem = xml.slice(0, xml.indexOf('<yc:item') + '<yc:item'.length);
    for (const part of HOSTILE) {
      for (const before of [head, inItem]) {
        const whole = before + part.repeat(2_000_000 / part.length);
        const both = () => {
          outlineOf(whole);
          renamed(whole, { key: 'k', name: 'n', code: 'c' });
        };
        expect(leastWork(both, 3), part).to.be.lessThan(50);
      }
    }
  });

  it('reads references in names', () => {
    const text = xml.replace(
      /<bpmn:process id="(\w+)" name="[^"]*"/,
      '<bpmn:process id="$1" name="&#x20BB7;&amp;&#38;"',
    );
    expect(outlineOf(text)?.name).to.equal('𠮷&&');
  });
});

const HOSTILE = [
  ...'<!>|<!-|<!--|<!-->|<![|<|<a>|<bpmn:processX |<bpmn:process |<yc:item |<yc:item a="b" '.split(
    '|',
  ),
  ...' a="b"| a="| xmlns| |processRef=|&#x1;'.split('|'),
  '<bpmn:process'.padEnd(60),
];
