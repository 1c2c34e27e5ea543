import { texts, useTexts } from '../../i18n/texts.js';
import { isA } from '../model.js';
import { CheckField } from './fields.js';
import type { SectionProps } from './subject.js';

const T = texts({
  step: ['发生时中断这一步', 'interrupts the step'],
  around: ['发生时中断外面的流程', 'interrupts what is around it'],
});

/** Boundary events, and start events of event sub-processes, may leave what runs alone. */
export function Interrupts({ subject }: SectionProps) {
  const t = useTexts(T);
  const { element, bo, writer } = subject;
  const isBoundary = isA(bo, 'bpmn:BoundaryEvent');
  const isInside = isA(bo, 'bpmn:StartEvent') && bo.$parent?.get('triggeredByEvent') === true;
  if (!isBoundary && !isInside) return null;
  const property = isBoundary ? 'cancelActivity' : 'isInterrupting';
  return (
    <CheckField
      label={isBoundary ? t.step : t.around}
      checked={bo.get(property) !== false}
      onChange={(interrupts) => {
        writer.set(element, { [property]: interrupts });
      }}
    />
  );
}
