import { expect } from 'chai';
import {
  childrenOf,
  flowElementsOf,
  isA,
  type ModdleElement,
  processesOf,
} from '../../../../admin-ui/diagram/model.js';
import { putRoot, rootOf } from '../../../../admin-ui/diagram/panel/roots.js';
import type { Subject } from '../../../../admin-ui/diagram/panel/subject.js';
import type { Injector } from '../../../../admin-ui/diagram/services.js';
import { Writer } from '../../../../admin-ui/diagram/write.js';
import { modelsIn } from '../../../support/bpmn.js';
import { createModdle, file, flows, type Moddle } from '../models.js';

const EVENTS = `<bpmn:startEvent id="s"/>
  <bpmn:intermediateThrowEvent id="a"><bpmn:signalEventDefinition/></bpmn:intermediateThrowEvent>
  <bpmn:intermediateThrowEvent id="b"><bpmn:signalEventDefinition/></bpmn:intermediateThrowEvent>
  <bpmn:intermediateThrowEvent id="c"><bpmn:escalationEventDefinition/>
  </bpmn:intermediateThrowEvent>
  <bpmn:sendTask id="send"/>
  <bpmn:endEvent id="e"><bpmn:errorEventDefinition/></bpmn:endEvent>
  ${flows('s>a a>b b>c c>send send>e')}`;

describe('panel: what events name beside the processes', () => {
  let bpmn: Moddle;
  let definitions: ModdleElement;
  let subject: Subject;
  beforeEach(async () => {
    bpmn = createModdle();
    definitions = (await bpmn.fromXML(file(EVENTS))).rootElement;
    const [process] = processesOf(definitions);
    subject = { process, writer: new Writer(plainServices(bpmn)) } as Subject;
  });
  const element = (id: string) =>
    flowElementsOf(subject.process).find((it) => it.id === id) as ModdleElement;
  const definitionOf = (id: string) =>
    childrenOf(element(id), 'eventDefinitions')[0] as ModdleElement;
  const rootsOf = (type: string) =>
    childrenOf(definitions, 'rootElements').filter((root) => isA(root, type));

  it('one name is one signal, whoever names it', () => {
    // when
    putRoot(subject, definitionOf('a'), 'signalRef', ' 到了 ');
    putRoot(subject, definitionOf('b'), 'signalRef', '到了');
    // then
    expect(rootsOf('bpmn:Signal')).to.have.length(1);
    expect(rootOf(definitionOf('a'), 'signalRef')).to.equal('到了');
    expect(rootOf(definitionOf('b'), 'signalRef')).to.equal('到了');
  });

  it('a message is no signal, although both have the same name', () => {
    putRoot(subject, definitionOf('a'), 'signalRef', '到了');
    putRoot(subject, element('send'), 'messageRef', '到了');
    expect(rootsOf('bpmn:Message')).to.have.length(1);
    expect(rootOf(element('send'), 'messageRef')).to.equal('到了');
  });

  it('another name leaves those alone that have the former', () => {
    putRoot(subject, definitionOf('a'), 'signalRef', '到了');
    putRoot(subject, definitionOf('b'), 'signalRef', '到了');
    putRoot(subject, definitionOf('b'), 'signalRef', '走了');
    expect(rootOf(definitionOf('a'), 'signalRef')).to.equal('到了');
  });

  it('an empty text names nothing', () => {
    putRoot(subject, definitionOf('c'), 'escalationRef', 'late');
    putRoot(subject, definitionOf('c'), 'escalationRef', '  ');
    expect(rootOf(definitionOf('c'), 'escalationRef')).to.equal('');
  });

  it('what is written is deployable as it stands', async () => {
    // given: as drawn it is not
    expect(await modelsIn((await bpmn.toXML(definitions)).xml)).to.deep.equal([]);
    // when
    putRoot(subject, definitionOf('a'), 'signalRef', '到了');
    putRoot(subject, definitionOf('b'), 'signalRef', '走了');
    putRoot(subject, definitionOf('c'), 'escalationRef', 'late');
    putRoot(subject, element('send'), 'messageRef', '通知');
    putRoot(subject, definitionOf('e'), 'errorRef', 'broken');
    // then
    const { xml } = await bpmn.toXML(definitions);
    expect(xml).to.include('errorCode="broken"').and.include('escalationCode="late"');
    expect((await modelsIn(xml)).map(({ key }) => key)).to.deep.equal(['p']);
  });
});

// ---------------------------------------------------------------------------------------------

/** bpmn-js's services as far as the writer asks them, without its history of commands. */
function plainServices(bpmn: Moddle): Injector {
  let made = 0;
  const services = {
    bpmnFactory: {
      create: (type: string, attributes: object) =>
        bpmn.create(type, { id: `made${++made}`, ...attributes }),
    },
    modeling: {
      updateModdleProperties: (_: unknown, part: ModdleElement, properties: object) => {
        for (const [name, value] of Object.entries(properties)) {
          (part as ModdleElement & { set(name: string, value: unknown): void }).set(name, value);
        }
      },
    },
  };
  return { get: (name: keyof typeof services) => services[name] } as unknown as Injector;
}
