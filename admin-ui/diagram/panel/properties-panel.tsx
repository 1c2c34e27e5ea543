import { Tag } from 'antd';
import { texts, useTexts } from '../../i18n/texts.js';
import { elementWording } from '../elements.js';
import { glance } from '../glance.js';
import { childrenOf, isA, type ModdleElement, textOf } from '../model.js';
import { said } from '../said.js';
import { Activation } from './activation.js';
import { AdHoc } from './ad-hoc.js';
import { Call } from './call.js';
import { Script, Service } from './computed.js';
import { ConditionalEvent } from './conditional-event.js';
import { Decision } from './decision.js';
import { FlowCondition } from './flow-condition.js';
import { General, Reference } from './general.js';
import { Link } from './link.js';
import { Loop } from './loop.js';
import { Milestones } from './milestones.js';
import { NamedEvent } from './named-event.js';
import styles from './panel.module.css';
import { ProcessSection } from './process.js';
import { StartForm } from './start-form.js';
import { StationSection } from './station-section.js';
import type { SectionProps, Subject } from './subject.js';
import { Suspends } from './suspends.js';
import { Timer } from './timer.js';

const T = texts({
  panel: ['属性', 'Properties'],
  many: ['选中了多个元素：可以对齐、分布、移动或者删除。', 'Several elements are selected.'],
  unnamed: ['（未命名）', '(unnamed)'],
});

interface PanelProps {
  readonly subject: Subject | undefined;
  /** Several elements are selected, so that none of them is shown. */
  readonly many: boolean;
}

/** Properties of what is selected: only what the engine reads, each change an undoable command. */
export function PropertiesPanel({ subject, many }: PanelProps) {
  const t = useTexts(T);
  if (subject === undefined) {
    return (
      <aside className={styles['panel']} aria-label={t.panel}>
        {many && <p className={styles['empty']}>{t.many}</p>}
      </aside>
    );
  }
  const { bo, language } = subject;
  const name = textOf(bo, 'name') || textOf(bo, 'text');
  return (
    <aside className={styles['panel']} aria-label={t.panel} key={subject.element.id}>
      <header className={styles['head']}>
        <div className={styles['kind']}>{said(elementWording(kindOf(bo)), language)}</div>
        <h2 className={styles['name']}>{name === '' ? t.unnamed : name}</h2>
        <div className={styles['glance']}>
          {glance(bo, language).map((text) => (
            <Tag key={text}>{text}</Tag>
          ))}
        </div>
      </header>
      <Sections subject={subject} />
    </aside>
  );
}

// ---------------------------------------------------------------------------------------------

function Sections({ subject }: SectionProps) {
  const { bo } = subject;
  const is = (type: string) => isA(bo, type);
  const isActivity = is('bpmn:Activity');
  return (
    <>
      {is('bpmn:Process') && <ProcessSection subject={subject} />}
      <General subject={subject} />
      {is('bpmn:UserTask') && <StationSection subject={subject} />}
      {is('bpmn:CallActivity') && <Call subject={subject} />}
      {is('bpmn:ServiceTask') && <Service subject={subject} />}
      {is('bpmn:ScriptTask') && <Script subject={subject} />}
      {is('bpmn:BusinessRuleTask') && <Decision subject={subject} />}
      {is('bpmn:AdHocSubProcess') && <AdHoc subject={subject} />}
      {is('bpmn:ComplexGateway') && <Activation subject={subject} />}
      {is('bpmn:SequenceFlow') && <FlowCondition subject={subject} />}
      {is('bpmn:StartEvent') && isTop(bo) && <StartForm subject={subject} />}
      {(is('bpmn:SendTask') || is('bpmn:ReceiveTask')) && (
        <NamedEvent subject={subject} owner={bo} reference="messageRef" />
      )}
      {childrenOf(bo, 'eventDefinitions').map((definition, n) => (
        <EventSection key={n} subject={subject} definition={definition} />
      ))}
      {(isActivity || is('bpmn:Event')) && <Milestones subject={subject} />}
      {isActivity && <Suspends subject={subject} />}
      {isActivity && kindOf(bo) !== 'bpmn:EventSubProcess' && <Loop subject={subject} />}
      {!is('bpmn:TextAnnotation') && <Reference subject={subject} />}
    </>
  );
}

function EventSection(props: SectionProps & { readonly definition: ModdleElement }) {
  const { subject, definition } = props;
  switch (definition.$type) {
    case 'bpmn:TimerEventDefinition':
      return <Timer subject={subject} timer={definition} />;
    case 'bpmn:MessageEventDefinition':
      return <NamedEvent subject={subject} owner={definition} reference="messageRef" />;
    case 'bpmn:ErrorEventDefinition':
      return <NamedEvent subject={subject} owner={definition} reference="errorRef" />;
    case 'bpmn:SignalEventDefinition':
      return <NamedEvent subject={subject} owner={definition} reference="signalRef" />;
    case 'bpmn:EscalationEventDefinition':
      return <NamedEvent subject={subject} owner={definition} reference="escalationRef" />;
    case 'bpmn:ConditionalEventDefinition':
      return <ConditionalEvent subject={subject} definition={definition} />;
    case 'bpmn:LinkEventDefinition':
      return <Link subject={subject} definition={definition} />;
    default:
      return null;
  }
}

/** An event sub-process is written as a sub-process. */
function kindOf(bo: ModdleElement): string {
  const isEvent = bo.$type === 'bpmn:SubProcess' && bo.get('triggeredByEvent') === true;
  return isEvent ? 'bpmn:EventSubProcess' : bo.$type;
}

function isTop(bo: ModdleElement): boolean {
  return isA(bo.$parent, 'bpmn:Process');
}
