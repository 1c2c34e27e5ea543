import { CheckCircleOutlined } from '@ant-design/icons';
import { Typography } from 'antd';
import type { FormJson, Problem } from '../../forms/index.js';
import { useLanguage } from '../i18n/language.js';
import { texts, useTexts } from '../i18n/texts.js';
import { nameOf, walkComponents } from './walk.js';

const T = texts({
  none: ['没有发现问题', 'No problem found'],
  some: [
    (n: number) => `发现 ${n} 个问题，点击可定位`,
    (n: number) => `${n} to mend; click to go there`,
  ],
  form: ['整个表单', 'The form'],
});

export interface ProblemListProps {
  readonly form: FormJson;
  readonly problems: readonly Problem[];
  /** To the component at the path. */
  readonly onGo: (path: string) => void;
}

/** What the linter finds, as one types; each line leads to its component. */
export function ProblemList({ form, problems, onGo }: ProblemListProps) {
  const t = useTexts(T);
  const language = useLanguage();
  if (problems.length === 0) {
    return (
      <Typography.Paragraph type="success" style={{ marginBottom: 12 }}>
        <CheckCircleOutlined aria-hidden /> {t.none}
      </Typography.Paragraph>
    );
  }
  const all = [...walkComponents(form.components)];
  const names = new Map(all.map(({ path, component }) => [path, nameOf(component)]));
  const lines = problems.map(({ path, rule, message, messageEn }) => {
    const text = language === 'en' ? messageEn : message;
    const where = path === '' ? t.form : (names.get(path) ?? path);
    const line = `${where}：${text}`;
    const key = `${path} ${rule} ${message}`;
    if (path === '') return <li key={key}>{line}</li>;
    return (
      <li key={key}>
        <button type="button" className="ycf-link" onClick={() => onGo(path)}>
          {line}
        </button>
      </li>
    );
  });
  return (
    <div className="ycf-problems" role="status">
      <p>{t.some(problems.length)}</p>
      <ul>{lines}</ul>
    </div>
  );
}
