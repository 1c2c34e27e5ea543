import { CheckCircleOutlined } from '@ant-design/icons';
import { Alert, Flex, Typography } from 'antd';
import type { Problem } from '../../forms/index.js';
import { useLanguage } from '../i18n/language.js';
import { texts, useTexts } from '../i18n/texts.js';

const T = texts({
  none: ['没有发现问题', 'No problem found'],
  some: [(n: number) => `发现 ${n} 个问题`, (n: number) => `${n} to mend`],
  form: ['整个表单', 'The form'],
});

export interface ProblemListProps {
  readonly problems: readonly Problem[];
  /** To the component at the path. */
  readonly onGo: (path: string) => void;
}

/** What the linter finds, as one types; each line leads to its component. */
export function ProblemList({ problems, onGo }: ProblemListProps) {
  const t = useTexts(T);
  const language = useLanguage();
  if (problems.length === 0) {
    return (
      <Typography.Paragraph type="success" style={{ marginBottom: 12 }}>
        <CheckCircleOutlined aria-hidden /> {t.none}
      </Typography.Paragraph>
    );
  }
  const lines = problems.map(({ path, rule, message, messageEn }) => {
    const text = language === 'en' ? messageEn : message;
    const where = path === '' ? t.form : path;
    const key = `${path} ${rule} ${message}`;
    if (path === '') return <li key={key}>{`${where}：${text}`}</li>;
    return (
      <li key={key}>
        <Typography.Link onClick={() => onGo(path)}>{`${where}：${text}`}</Typography.Link>
      </li>
    );
  });
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginBottom: 12 }}
      title={t.some(problems.length)}
      description={
        <Flex
          vertical
          component="ul"
          style={{ margin: 0, paddingInlineStart: 18, maxHeight: 150, overflow: 'auto' }}
        >
          {lines}
        </Flex>
      }
    />
  );
}
