import type { ModuleDeclaration } from 'didi';
import type { Language } from '../../i18n/language.js';
import type { Block } from '../blocks.js';
import { said } from '../said.js';
import type { Wording } from '../wording.js';

/** One thing that can be put into a diagram, from the palette or behind another element. */
export interface ShapeChoice {
  readonly key: string;
  /** `more`: what few items need stands below the building blocks. */
  readonly group: 'event' | 'activity' | 'gateway' | 'note' | 'block' | 'more';
  readonly label: Wording;
  readonly hint: Wording;
  /** Class of bpmn-js's icon font. */
  readonly icon: string;
  make(): unknown;
  /** What is selected after the drop, where several shapes were made. */
  hints?(): unknown;
}

export interface ShapeMaker {
  readonly shapes: readonly ShapeChoice[];
}

interface ElementFactory {
  createShape(attributes: Record<string, unknown>): unknown;
}

interface BpmnFactory {
  create(type: string, attributes?: Record<string, unknown>): unknown;
}

/** The shapes that this product offers, for palette and context pad alike. */
export function shapesModule(language: Language, blocks: readonly Block[]): ModuleDeclaration {
  class Shapes implements ShapeMaker {
    static readonly $inject = ['elementFactory', 'bpmnFactory'];
    readonly shapes: readonly ShapeChoice[];

    constructor(elementFactory: ElementFactory, bpmnFactory: BpmnFactory) {
      const plain = PLAIN.map((choice) =>
        plainShape(choice, language, elementFactory, bpmnFactory),
      );
      const called = blocks.map((block) => ({
        key: `block-${block.key}`,
        group: 'block' as const,
        label: block.name,
        hint: block.hint,
        icon: 'bpmn-icon-call-activity',
        make: () =>
          elementFactory.createShape({
            type: 'bpmn:CallActivity',
            businessObject: blockCall(bpmnFactory, block, language),
          }),
      }));
      const isRare = ({ group }: ShapeChoice): boolean => group === 'more';
      this.shapes = [
        ...plain.filter((shape) => !isRare(shape)),
        subProcessShape(elementFactory, SUB_PROCESS, {}),
        ...called,
        ...plain.filter(isRare),
        subProcessShape(elementFactory, EVENT_SUB_PROCESS, ON_MESSAGE),
      ];
    }
  }
  return { shapeMaker: ['type', Shapes], pageLanguage: ['value', language] };
}

// ---------------------------------------------------------------------------------------------

interface PlainChoice extends Omit<ShapeChoice, 'make'> {
  readonly type: string;
  readonly eventDefinitionType?: string;
  /** A new one carries its label as name: gateways and events stay bare. */
  readonly named?: boolean;
}

const PLAIN: readonly PlainChoice[] = [
  {
    key: 'start-event',
    type: 'bpmn:StartEvent',
    group: 'event',
    icon: 'bpmn-icon-start-event-none',
    label: ['开始', 'Start'],
    hint: ['办件从这里开始', 'where a case begins'],
  },
  {
    key: 'end-event',
    type: 'bpmn:EndEvent',
    group: 'event',
    icon: 'bpmn-icon-end-event-none',
    label: ['结束', 'End'],
    hint: ['这一路到此为止', 'this path ends here'],
  },
  {
    key: 'milestone-event',
    type: 'bpmn:IntermediateThrowEvent',
    group: 'event',
    icon: 'bpmn-icon-intermediate-event-none',
    label: ['里程碑', 'Milestone'],
    hint: ['经过时记下里程碑', 'a point that is passed'],
  },
  {
    key: 'timer-event',
    type: 'bpmn:IntermediateCatchEvent',
    eventDefinitionType: 'bpmn:TimerEventDefinition',
    group: 'event',
    icon: 'bpmn-icon-intermediate-event-catch-timer',
    label: ['等待时间', 'Timer'],
    hint: ['等到某时；放在环节边上则为到时转出', 'waits; on an activity it interrupts'],
  },
  {
    key: 'message-event',
    type: 'bpmn:IntermediateCatchEvent',
    eventDefinitionType: 'bpmn:MessageEventDefinition',
    group: 'more',
    icon: 'bpmn-icon-intermediate-event-catch-message',
    label: ['等待消息', 'Message'],
    hint: ['等到外部系统来消息', 'waits for a message'],
  },
  {
    key: 'user-task',
    type: 'bpmn:UserTask',
    group: 'activity',
    icon: 'bpmn-icon-user-task',
    label: ['岗位环节', 'Station'],
    hint: ['由某机关某岗位的人办理', 'done by a person at a post'],
    named: true,
  },
  {
    key: 'service-task',
    type: 'bpmn:ServiceTask',
    group: 'activity',
    icon: 'bpmn-icon-service-task',
    label: ['系统任务', 'Service task'],
    hint: ['由外部程序办理，或者计算一个值', 'done by a worker, or computed'],
    named: true,
  },
  {
    key: 'script-task',
    type: 'bpmn:ScriptTask',
    group: 'activity',
    icon: 'bpmn-icon-script-task',
    label: ['计算', 'Script'],
    hint: ['用脚本计算一个变量', 'computes a variable'],
    named: true,
  },
  {
    key: 'business-rule-task',
    type: 'bpmn:BusinessRuleTask',
    group: 'more',
    icon: 'bpmn-icon-business-rule-task',
    label: ['决策表', 'Decision'],
    hint: ['按 DMN 决策表得出结果', 'decided by a DMN table'],
    named: true,
  },
  {
    key: 'exclusive-gateway',
    type: 'bpmn:ExclusiveGateway',
    group: 'gateway',
    icon: 'bpmn-icon-gateway-xor',
    label: ['条件分支', 'Condition'],
    hint: ['按条件只走一条路', 'one way, by conditions'],
  },
  {
    key: 'parallel-gateway',
    type: 'bpmn:ParallelGateway',
    group: 'gateway',
    icon: 'bpmn-icon-gateway-parallel',
    label: ['并行分支', 'Parallel'],
    hint: ['几条路同时走，汇合时等齐', 'all ways at once; a join waits for all'],
  },
  {
    key: 'inclusive-gateway',
    type: 'bpmn:InclusiveGateway',
    group: 'more',
    icon: 'bpmn-icon-gateway-or',
    label: ['可选分支', 'Options'],
    hint: ['按条件走一条或几条，汇合时等走了的', 'one way or several, by conditions'],
  },
  {
    key: 'event-based-gateway',
    type: 'bpmn:EventBasedGateway',
    group: 'more',
    icon: 'bpmn-icon-gateway-eventbased',
    label: ['先到先走', 'First event'],
    hint: ['几个事件，哪个先来走哪条', 'the way of the first event'],
  },
  {
    key: 'text-annotation',
    type: 'bpmn:TextAnnotation',
    group: 'note',
    icon: 'bpmn-icon-text-annotation',
    label: ['注释', 'Annotation'],
    hint: ['只给人看的说明', 'a note for readers'],
  },
];

const SUB_PROCESS: Omit<ShapeChoice, 'make'> = {
  key: 'sub-process',
  group: 'activity',
  icon: 'bpmn-icon-subprocess-expanded',
  label: ['子流程', 'Sub-process'],
  hint: ['把几步合成一组', 'a group of steps'],
};

const EVENT_SUB_PROCESS: Omit<ShapeChoice, 'make'> = {
  key: 'event-sub-process',
  group: 'more',
  icon: 'bpmn-icon-event-subprocess-expanded',
  label: ['事件子流程', 'On an event'],
  hint: ['办理中随时可能发生的事：来消息、到时、出错', 'what may happen at any time'],
};

/** Attributes beside those that every sub-process and its start event have. */
interface SubProcessParts {
  readonly frame?: Readonly<Record<string, unknown>>;
  readonly start?: Readonly<Record<string, unknown>>;
}

const ON_MESSAGE: SubProcessParts = {
  frame: { triggeredByEvent: true },
  start: { eventDefinitionType: 'bpmn:MessageEventDefinition' },
};

const IN_CORNER = { x: 0, y: 0, isExpanded: true } as const;

function plainShape(
  choice: PlainChoice,
  language: Language,
  elementFactory: ElementFactory,
  bpmnFactory: BpmnFactory,
): ShapeChoice {
  const { type, eventDefinitionType, named } = choice;
  const make = () =>
    elementFactory.createShape({
      type,
      ...(eventDefinitionType !== undefined && { eventDefinitionType }),
      ...(named === true && {
        businessObject: bpmnFactory.create(type, { name: said(choice.label, language) }),
      }),
    });
  return { ...choice, make };
}

/** With its start event inside; the frame alone is selected once it is dropped. */
function subProcessShape(
  elementFactory: ElementFactory,
  choice: Omit<ShapeChoice, 'make'>,
  { frame, start }: SubProcessParts,
): ShapeChoice {
  let made: unknown;
  const make = () => {
    made = elementFactory.createShape({ ...IN_CORNER, type: 'bpmn:SubProcess', ...frame });
    const begin = { type: 'bpmn:StartEvent', x: 40, y: 82, parent: made };
    return [made, elementFactory.createShape({ ...begin, ...start })];
  };
  return { ...choice, make, hints: () => ({ autoSelect: [made] }) };
}

function blockCall(factory: BpmnFactory, block: Block, language: Language): unknown {
  const ins = block.inputs.flatMap(({ target, preset }) =>
    preset === undefined
      ? []
      : [factory.create('camunda:In', { sourceExpression: preset, target })],
  );
  const outs = block.outputs.map(({ target, source, sourceExpression }) =>
    factory.create('camunda:Out', {
      ...(source === undefined ? { sourceExpression } : { source }),
      target,
    }),
  );
  const suspends = factory.create('yc:Suspends', {
    clocks: 'statutory promised',
    procedure: 'other',
  });
  const values = [...ins, ...outs, ...(block.suspends === true ? [suspends] : [])];
  return factory.create('bpmn:CallActivity', {
    name: said(block.name, language),
    calledElement: block.key,
    ...(values.length > 0 && {
      extensionElements: factory.create('bpmn:ExtensionElements', { values }),
    }),
  });
}
