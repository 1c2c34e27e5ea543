import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Card, Select, Space } from 'antd';
import { useState } from 'react';
import { ApiProblem, problemText } from '../../../../api/problem.js';
import { useLanguage } from '../../../../i18n/language.js';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { organsQuery } from '../queries.js';
import type { DraftKeeper } from '../workbench/draft-keeper.js';
import type { TabProps } from '../workbench/model.js';
import { TrialRun } from './trial-run.js';
import styles from './trial-tab.module.css';
import { useTrial } from './use-trial.js';

const T = texts({
  title: ['试运行', 'Trial run'],
  text: [
    '用生成的数据把草稿从收件走到办结：依次扮演各岗位，拨动虚拟时钟，看它会产生的时限和文书。试运行只在内存里，不留下办件。',
    'Walk the draft from receipt to its end with made-up data: play each post in turn, move the virtual clock, see the clocks and documents it would make. Nothing of it is kept.',
  ],
  township: ['在哪个乡镇收件', 'Received in'],
  clear: ['清除乡镇', 'Clear the township'],
  first: ['第一个乡镇', 'The first township'],
  begin: ['开始试运行', 'Begin'],
  again: ['重新开始', 'Begin anew'],
  end: ['结束试运行', 'End the trial'],
  gone: ['试运行已经关闭，请重新开始', 'The trial has been closed; begin anew'],
  changed: [
    '草稿已经改过，这里走的还是开始时的样子。',
    'The draft has been changed since; this trial goes by what it was.',
  ],
});

interface TrialTabProps extends TabProps {
  readonly keeper: DraftKeeper;
}

/** 试运行 of the draft. */
export default function TrialTab({ draft, keeper, go }: TrialTabProps) {
  const t = useTexts(T);
  const deeds = useTrial(keeper);
  const [township, setTownship] = useState<string>();
  const { open, busy, error, gone, begin, end } = deeds;
  const start = (): void => begin(township);
  if (open === undefined || gone) {
    return (
      <Card size="small" title={t.title} className={styles['start'] ?? ''}>
        <p>{t.text}</p>
        <Space wrap>
          <TownshipSelect value={township} onChange={setTownship} />
          <Button type="primary" loading={busy} onClick={start}>
            {gone ? t.again : t.begin}
          </Button>
        </Space>
        {gone && <Alert type="warning" showIcon title={t.gone} />}
        {!gone && <Refusal error={error} onGo={(id) => go({ tab: 'diagram', elementId: id })} />}
      </Card>
    );
  }
  return (
    <>
      {open.trial.revision !== draft.revision && (
        <Alert
          type="info"
          showIcon
          className={styles['notice'] ?? ''}
          title={t.changed}
          action={
            <Button size="small" loading={busy} onClick={start}>
              {t.again}
            </Button>
          }
        />
      )}
      <TrialRun
        key={open.trial.id}
        open={open}
        deeds={deeds}
        actions={
          <Space>
            <Button loading={busy} onClick={start}>
              {t.again}
            </Button>
            <Button onClick={end}>{t.end}</Button>
          </Space>
        }
      />
    </>
  );
}

// ---------------------------------------------------------------------------------------------

interface TownshipSelectProps {
  readonly value: string | undefined;
  readonly onChange: (township: string | undefined) => void;
}

function TownshipSelect({ value, onChange }: TownshipSelectProps) {
  const t = useTexts(T);
  const { data } = useQuery(organsQuery);
  const townships = data?.items.filter(({ kind }) => kind === 'township') ?? [];
  return (
    <Select
      allowClear={{ label: t.clear }}
      showSearch={{ optionFilterProp: 'label' }}
      aria-label={t.township}
      placeholder={`${t.township}：${t.first}`}
      className={styles['township'] ?? ''}
      options={townships.map(({ id, name }) => ({ value: id, label: name }))}
      {...(value !== undefined && { value })}
      onChange={onChange}
    />
  );
}

/** Why a trial cannot begin, each line with the way to what is meant. */
function Refusal(props: { readonly error: unknown; readonly onGo: (id: string) => void }) {
  const { error, onGo } = props;
  const language = useLanguage();
  if (!error) return null;
  const problems = error instanceof ApiProblem ? error.problems : [];
  return (
    <Alert
      type="error"
      showIcon
      title={problemText(error, language)}
      description={
        problems.length > 0 && (
          <ul className={styles['problems']}>
            {problems.map(({ path, message, messageEn = message }) => (
              <li key={`${path} ${message}`}>
                <Button type="link" size="small" onClick={() => onGo(path)}>
                  {language === 'zh' ? message : messageEn}
                </Button>
              </li>
            ))}
          </ul>
        )
      }
    />
  );
}
