import { CloseCircleFilled, PlayCircleOutlined, WarningFilled } from '@ant-design/icons';
import { Button } from 'antd';
import { useLanguage } from '../../../../i18n/language.js';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { classes } from '../../../components/classes.js';
import { titleOf } from '../diagram/vocabulary.js';
import type { DesignProblem, Forms } from '../workbench/model.js';
import { groupProblems } from './group-problems.js';
import styles from './publish-tab.module.css';

const T = texts({
  item: ['事项', 'Item'],
  diagram: ['流程图', 'Diagram'],
  form: [(title: string) => `表单“${title}”`, (title: string) => `Form “${title}”`],
  error: ['须改正', 'to be mended'],
  warning: ['提示', 'notice'],
  errors: [(n: number) => `${n} 处须改正`, (n: number) => `${n} to be mended`],
  warnings: [(n: number) => `${n} 处提示`, (n: number) => `${n} notices`],
  mend: ['改法：', 'How to mend it: '],
  play: ['在图上演示', 'Play it on the diagram'],
});

interface ProblemGroupsProps {
  readonly problems: readonly DesignProblem[];
  readonly forms: Forms;
  readonly onGo: (problem: DesignProblem) => void;
  readonly onPlay: (problem: DesignProblem) => void;
}

/** Everything found, by where it lies; a click leads there. */
export function ProblemGroups({ problems, forms, onGo, onPlay }: ProblemGroupsProps) {
  const t = useTexts(T);
  return groupProblems(problems).map(({ area, form, found }) => {
    const errors = found.filter(({ severity }) => severity === 'error').length;
    const warnings = found.length - errors;
    const schema = form === undefined ? undefined : forms[form];
    const title = schema && form ? titleOf(schema, form) : (form ?? '');
    return (
      <section key={`${area} ${form ?? ''}`} className={styles['group']}>
        <h3>
          {area === 'form' ? t.form(title) : t[area]}
          <small>
            {errors > 0 && t.errors(errors)}
            {errors > 0 && warnings > 0 && '，'}
            {warnings > 0 && t.warnings(warnings)}
          </small>
        </h3>
        <ul>
          {found.map((problem, at) => (
            <ProblemLine
              // several of one code may lie at one element
              key={`${at} ${problem.code} ${problem.elementId ?? problem.field ?? ''}`}
              problem={problem}
              onGo={onGo}
              onPlay={onPlay}
            />
          ))}
        </ul>
      </section>
    );
  });
}

// ---------------------------------------------------------------------------------------------

function ProblemLine(props: {
  readonly problem: DesignProblem;
  readonly onGo: (problem: DesignProblem) => void;
  readonly onPlay: (problem: DesignProblem) => void;
}) {
  const { problem, onGo, onPlay } = props;
  const t = useTexts(T);
  const language = useLanguage();
  const { severity, elementName, steps } = problem;
  const message = language === 'zh' ? problem.message : problem.messageEn;
  const mend = language === 'zh' ? problem.mend : problem.mendEn;
  // the sentence names the element itself as a rule
  const named = elementName !== undefined && !message.includes(elementName);
  return (
    <li>
      <button type="button" className={styles['problem']} onClick={() => onGo(problem)}>
        <span
          className={classes(styles['sign'], styles[severity])}
          role="img"
          aria-label={t[severity]}
        >
          {severity === 'error' ? <CloseCircleFilled /> : <WarningFilled />}
        </span>
        <span>
          {named && <strong>{elementName}：</strong>}
          {message}
          {mend !== undefined && (
            <span className={styles['mend']}>
              {t.mend}
              {mend}
            </span>
          )}
        </span>
      </button>
      {steps !== undefined && steps.length > 0 && (
        <Button size="small" icon={<PlayCircleOutlined />} onClick={() => onPlay(problem)}>
          {t.play}
        </Button>
      )}
    </li>
  );
}
