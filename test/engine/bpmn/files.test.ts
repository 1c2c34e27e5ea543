import { expect } from 'chai';
import { type Compiled, LIMITS } from '../../../engine/bpmn/index.js';
import { fixture } from '../../support/fixture.js';
import { compiled, modelOf, nodeOf } from './support.js';

const BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
const FLOW = `<startEvent id="s" /><sequenceFlow id="f" sourceRef="s" targetRef="t" /><task id="t" />`;

function definitions(body: string, namespaces = ''): string {
  return `<definitions xmlns="${BPMN}"${namespaces} targetNamespace="t">${body}</definitions>`;
}

function process(id: string, body = FLOW): string {
  return `<process id="${id}" isExecutable="true">${body}</process>`;
}

function codes(answer: Compiled): readonly string[] {
  return 'problems' in answer ? answer.problems.map((problem) => problem.code) : [];
}

describe('bpmn: legal files in any shape', () => {
  it('reads any prefix, a byte order mark, quotes of both kinds and blanks around =', async () => {
    // given
    const xml = `\uFEFF<?xml version='1.0' encoding="utf-8"?>
      <b:definitions xmlns:b = '${BPMN}' xmlns:x="http://camunda.org/schema/1.0/bpmn">
        <b:process id = "p" isExecutable='true'>
          <b:startEvent id="s"/><b:sequenceFlow sourceRef="s" targetRef="u"/>
          <b:userTask id="u" name="a &lt; b &amp; &quot;c&#34; &gt;" x:assignee="ann" />
        </b:process>
      </b:definitions>`;

    // when
    const model = await modelOf(xml);

    // then
    expect(nodeOf(model, 'u').name).to.equal('a < b & "c" >');
    expect(nodeOf(model, 'u').user?.assignee?.source).to.equal('ann');
    expect(model.flows[0]?.id).to.equal('s->u');
  });

  it('keeps rare characters that are written as numbers', async () => {
    // given: 𠮷 is U+20BB7, beyond the BMP
    const xml = definitions(process('p', '<startEvent id="s" name="&#x20BB7;&#134071;野家" />'));

    // when
    const model = await modelOf(xml);

    // then
    expect(nodeOf(model, 's').name).to.equal('𠮷𠮷野家');
  });

  it('names flows without id, each one differently', async () => {
    // given
    const xml = definitions(
      process(
        'p',
        `<startEvent id="s" /><parallelGateway id="g" /><parallelGateway id="j" />
         <sequenceFlow sourceRef="s" targetRef="g" />
         <sequenceFlow sourceRef="g" targetRef="j" /><sequenceFlow sourceRef="g" targetRef="j" />
         <sequenceFlow sourceRef="j" targetRef="e" /><endEvent id="e" />`,
      ),
    );

    // when
    const model = await modelOf(xml);

    // then
    expect(model.flows.map((flow) => flow.id)).to.deep.equal(['s->g', 'g->j', 'g->j#2', 'j->e']);
  });

  it('takes several processes and a collaboration, and leaves out those not executable', async () => {
    // given
    const xml = definitions(
      `<collaboration id="c"><participant id="x" processRef="a" /></collaboration>
       ${process('a')}<process id="drawn" isExecutable="false"><startEvent id="d" /></process>
       ${process('b', '<startEvent id="b1" />')}`,
    );

    // when
    const answer = await compiled({ 'two.bpmn': xml });

    // then
    expect('models' in answer && answer.models.map((model) => model.key)).to.deep.equal(['a', 'b']);
    expect('resources' in answer && answer.resources).to.deep.equal(['two.bpmn', 'two.bpmn']);
    expect(answer.warnings.map(({ code, elementId }) => [code, elementId])).to.deep.equal([
      ['PROCESS_NOT_EXECUTABLE', 'drawn'],
    ]);
  });

  it('makes pure data: what JSON keeps is all there is', async () => {
    // given
    const model = await modelOf(fixture(import.meta.url, 'item.bpmn'));

    // when
    const kept = JSON.parse(JSON.stringify(model)) as unknown;

    // then
    expect(kept).to.deep.equal(structuredClone(model));
  });

  it('takes __proto__ for an id like any other', async () => {
    // given
    const body = FLOW.replaceAll('"t"', '"__proto__"');

    // when
    const model = await modelOf(definitions(process('p', body)));

    // then
    expect(Object.hasOwn(model.byId, '__proto__')).to.equal(true);
    expect(nodeOf(JSON.parse(JSON.stringify(model)), '__proto__').type).to.equal('task');
    expect(({} as Record<string, unknown>)['type']).to.equal(undefined);
  });

  it('warns of what Camunda would heed and this engine does not need', async () => {
    // given
    const xml = definitions(
      `<process id="p" camunda:candidateStarterGroups="g"
         camunda:historyTimeToLive="P7D" camunda:isStartableInTasklist="true" acme:owner="me">
         ${FLOW}<task id="lost" /></process>`,
      ' xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:acme="http://acme.example"',
    );

    // when
    const answer = await compiled(xml);

    // then
    expect('models' in answer && answer.models[0]?.historyTimeToLive).to.equal('P7D');
    expect(
      answer.warnings.map(({ code, elementId }) => `${code} ${elementId ?? '-'}`),
    ).to.have.members([
      'FOREIGN_EXTENSION p',
      'PROCESS_NOT_EXECUTABLE p',
      'ATTRIBUTE_WITHOUT_EFFECT p',
      'NODE_UNREACHABLE lost',
    ]);
  });

  it('takes the layout and the colours of modelling tools without a word', async () => {
    // given
    const xml = fixture(import.meta.url, 'item.bpmn').replace(
      '<bpmndi:BPMNShape id="received_di"',
      '<bpmndi:BPMNShape xmlns:bioc="http://bpmn.io/schema/bpmn/biocolor/1.0" bioc:stroke="#000" id="received_di"',
    );

    // when
    const answer = await compiled(xml);

    // then
    expect(codes(answer)).to.deep.equal([]);
    expect(answer.warnings).to.deep.equal([]);
  });

  it('refuses what two files of one deployment cannot both be', async () => {
    // given
    const start = (message: string) =>
      `<startEvent id="m${message}"><messageEventDefinition messageRef="${message}" /></startEvent>`;
    const files = {
      'a.bpmn': definitions(`<message id="m" name="go" />${process('p', start('m'))}`),
      'b.bpmn': definitions(process('p')),
      'c.bpmn': definitions(`<message id="n" name="go" />${process('q', start('n'))}`),
    };

    // when
    const answer = await compiled(files);

    // then
    expect('problems' in answer && answer.problems.map((it) => [it.file, it.code])).to.deep.equal([
      ['b.bpmn', 'PROCESS_DUPLICATE'],
      ['c.bpmn', 'MESSAGE_START_DUPLICATE'],
    ]);
  });
});

describe('bpmn: files that are no BPMN', () => {
  const utf16 = Buffer.from(`\uFEFF${definitions(process('p'))}`, 'utf16le');
  const cases: readonly (readonly [string, string | Uint8Array, string])[] = [
    ['nothing', '', 'FILE_EMPTY'],
    ['blanks', ' \n\t', 'FILE_EMPTY'],
    ['UTF-16 read as UTF-8', utf16.toString('utf8'), 'ENCODING_UNSUPPORTED'],
    ['GBK bytes', Buffer.from([0x3c, 0x61, 0xb0, 0xa1, 0x2f, 0x3e]), 'ENCODING_UNSUPPORTED'],
    [
      'an encoding that nobody knows',
      Buffer.from('<?xml version="1.0" encoding="martian"?>\n<a/>'),
      'ENCODING_UNSUPPORTED',
    ],
    [
      'GBK bytes declared as UTF-8',
      Buffer.from([...Buffer.from('<?xml version="1.0" encoding="UTF-8"?><a>'), 0xb0, 0xa1]),
      'ENCODING_UNSUPPORTED',
    ],
    [
      'GBK bytes declared as US-ASCII',
      Buffer.from([...Buffer.from('<?xml version="1.0" encoding="us-ascii"?><a>'), 0xb0, 0xa1]),
      'ENCODING_UNSUPPORTED',
    ],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'ENCODING_UNSUPPORTED'],
    ['a lone surrogate', definitions('\ud800'), 'ENCODING_UNSUPPORTED'],
    ['JSON', '{"components": []}', 'NOT_BPMN'],
    ['text', '请查收', 'NOT_BPMN'],
    ['only a comment', '<!-- a -->', 'NOT_BPMN'],
    ['11 MB', `<a>${' '.repeat(LIMITS.bytes)}</a>`, 'FILE_TOO_LARGE'],
    ['a tag that never ends', '<', 'XML_MALFORMED'],
    ['a comment that never ends', '<a><!-- ', 'XML_TRUNCATED'],
    ['CDATA that never ends', '<a><![CDATA[ ', 'XML_TRUNCATED'],
    ['a second root', '<a/><b/>', 'XML_MALFORMED'],
    ['text behind the root', '<a/>b', 'XML_MALFORMED'],
    ['an entity in text', '<a>&b;</a>', 'XML_MALFORMED'],
    ['a NUL by number', '<a>&#0;</a>', 'XML_MALFORMED'],
    ['a lone surrogate by number', '<a>&#xD800;</a>', 'XML_MALFORMED'],
    ['a late declaration', '<a/><?xml version="1.0"?>', 'XML_MALFORMED'],
  ];
  for (const [name, content, code] of cases) {
    it(name, async () => {
      // when
      const answer = await compiled({ 'a.bpmn': content });

      // then
      expect(codes(answer)).to.deep.equal([code]);
    });
  }
});

describe('bpmn: bounds', () => {
  it('refuses nesting beyond 100 and takes less', async () => {
    // given
    const nest = (depth: number): string =>
      definitions(
        process('p', `${FLOW}${'<subProcess>'.repeat(depth)}${'</subProcess>'.repeat(depth)}`),
      );

    // then
    expect(codes(await compiled(nest(98)))).to.include('NO_START_EVENT');
    expect(codes(await compiled(nest(99)))).to.deep.equal(['XML_TOO_COMPLEX']);
    expect(codes(await compiled('<a>'.repeat(100_000)))).to.deep.equal(['XML_TOO_COMPLEX']);
  });

  it('refuses endless attributes and too many of them', async () => {
    // given
    const long = definitions(process('p', `<startEvent id="s" name="${'n'.repeat(40_000)}" />`));
    const many = `<a ${Array.from({ length: 100 }, (_, index) => `a${index}=""`).join(' ')} />`;

    // then
    expect(codes(await compiled(long))).to.deep.equal(['XML_TOO_COMPLEX']);
    expect(codes(await compiled(many))).to.deep.equal(['XML_TOO_COMPLEX']);
  });

  it('refuses more than 10,000 flow elements', async () => {
    // given
    const tasks = Array.from({ length: 10_001 }, (_, index) => `<task id="t${index}" />`).join('');

    // when
    const answer = await compiled(definitions(process('p', tasks)));

    // then
    expect(codes(answer)).to.deep.equal(['FLOW_ELEMENTS_TOO_MANY']);
  });

  it('refuses ids beyond 255 characters', async () => {
    // given
    const id = 'x'.repeat(256);

    // when
    const answer = await compiled(definitions(process('p', FLOW.replaceAll('"t"', `"${id}"`))));

    // then
    expect(codes(answer)).to.deep.equal(['ID_ILLEGAL']);
  });

  it('tells at most 200 problems of a file', async () => {
    // given
    const tasks = Array.from({ length: 900 }, () => '<sendTask />').join('');

    // when
    const answer = await compiled(definitions(process('p', `<startEvent id="s" />${tasks}`)));

    // then
    expect(codes(answer)).to.have.length(200);
  });
});
