import { useLanguage } from '../i18n/language.js';
import { texts, useTexts } from '../i18n/texts.js';
import { classes } from '../staff/components/classes.js';
import styles from './diagram-view.module.css';
import { elementWording } from './elements.js';
import { MarkSign } from './mark-sign.js';
import { MARK_WORDS } from './mark-words.js';
import type { Mark, Marks } from './marks.js';
import { said } from './said.js';
import type { Step } from './steps.js';

const T = texts({
  steps: ['流程步骤', 'Steps'],
  unnamed: ['（未命名）', '(unnamed)'],
  way: [
    (flow: string, to: string) => (flow === '' ? `→ ${to}` : `${flow} → ${to}`),
    (flow: string, to: string) => (flow === '' ? `→ ${to}` : `${flow} → ${to}`),
  ],
});

export interface StepListProps {
  readonly steps: readonly Step[];
  readonly marks?: Marks;
  readonly selected?: string;
  readonly onSelect?: (elementId: string) => void;
}

/** The diagram in words: its steps in order, each with its state. */
export function StepList({ steps, marks = {}, selected, onSelect }: StepListProps) {
  const t = useTexts(T);
  return (
    <ol className={styles['steps']} aria-label={t.steps}>
      {steps.map((step) => (
        <li key={step.id} aria-current={marks[step.id] === 'active' ? 'step' : undefined}>
          <StepButton
            step={step}
            mark={marks[step.id]}
            chosen={step.id === selected}
            onSelect={onSelect}
          />
        </li>
      ))}
    </ol>
  );
}

// ---------------------------------------------------------------------------------------------

interface StepButtonProps {
  readonly step: Step;
  readonly mark: Mark | undefined;
  readonly chosen: boolean;
  readonly onSelect: ((elementId: string) => void) | undefined;
}

function StepButton({ step, mark, chosen, onSelect }: StepButtonProps) {
  const t = useTexts(T);
  const language = useLanguage();
  const type = said(elementWording(bpmnType(step.type)), language);
  return (
    <button
      type="button"
      className={classes(styles['step'], mark && styles[mark], chosen && styles['chosen'])}
      style={{ paddingInlineStart: 10 + step.depth * 16 }}
      onClick={() => onSelect?.(step.id)}
    >
      <span className={styles['sign']} aria-hidden>
        {mark === undefined ? '·' : <MarkSign mark={mark} />}
      </span>
      <span>
        {step.name === '' ? t.unnamed : step.name}{' '}
        <span className={styles['type']}>
          {type}
          {mark !== undefined && ` · ${said(MARK_WORDS[mark], language)}`}
        </span>
        {step.ways.map(({ flow, to }) => (
          <span key={`${flow} ${to}`} className={styles['ways']}>
            {t.way(flow, to)}
          </span>
        ))}
      </span>
    </button>
  );
}

function bpmnType(type: string): string {
  return `bpmn:${type.charAt(0).toUpperCase()}${type.slice(1)}`;
}
