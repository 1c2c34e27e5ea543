import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Drawer, Input, Segmented, Steps } from 'antd';
import { useState } from 'react';
import { api } from '../../../../api/client.js';
import { useNow } from '../../../../api/now.js';
import { formatDay } from '../../../../i18n/format.js';
import { useLanguage } from '../../../../i18n/language.js';
import { said, type Text, texts, useTexts } from '../../../../i18n/texts.js';
import styles from '../operations.module.css';
import type { Parsed, Preview } from '../queries.js';
import type { Calendar, CalendarYear } from './days.js';
import { MonthTable } from './month-table.js';
import { MovedCases } from './moved-cases.js';
import { ProblemList } from './problem-list.js';
import { readYear } from './read-year.js';
import { useConfirm } from './use-confirm.js';

const T = texts({
  title: ['导入年度放假安排', 'Import a year'],
  give: ['给出通知', 'Give the notice'],
  check: ['核对', 'Check'],
  confirm: ['看影响并确认', 'See what moves'],
  text: ['通知全文', 'Text of the notice'],
  json: ['年度文件', 'File of a year'],
  textLabel: ['粘贴国务院办公厅通知的全文', 'Paste the whole notice'],
  jsonLabel: ['粘贴年度安排的 JSON', 'Paste the JSON of a year'],
  example: [
    '例：国务院办公厅关于2027年部分节假日安排的通知 国办发明电〔2026〕×号 …… 一、元旦：1月1日（周五）至3日（周日）放假调休，共3天。……',
    'The text as it was published',
  ],
  read: ['读出安排', 'Read it'],
  known: ['这一年已有安排，导入将更正它。', 'The year is known: this corrects it.'],
  compare: [
    '请对照原文逐项核对；需要更正的，直接改下面的内容。',
    'Compare it with the notice; mend it below.',
  ],
  arrangement: ['读出的安排（可修改）', 'The arrangement (may be mended)'],
  holidays: ['放假月份', 'Months with holidays'],
  preview: ['看看哪些办件会变动', 'See which cases move'],
  back: ['上一步', 'Back'],
  do: ['确认导入', 'Import it'],
  about: [
    '确认后生成新的日历版本，在办件按新日历重新计算；旧版本保留，已作出的决定不受影响。',
    'Makes a new revision; open cases are recomputed, decisions stay as they are.',
  ],
});

type Given = 'text' | 'json';

export interface ImportDrawerProps {
  readonly calendar: Calendar;
  readonly onClose: () => void;
}

/** A year's notice: read, compared, its effect seen, confirmed. */
export function ImportDrawer({ calendar, onClose }: ImportDrawerProps) {
  const t = useTexts(T);
  const [by, setBy] = useState<Given>('text');
  const [given, setGiven] = useState('');
  const [json, setJson] = useState('');
  const [step, setStep] = useState(0);
  const read = readYear(json);
  const parse = useMutation({
    mutationFn: (text: string) => api.post<Parsed>('/calendar/parse', { text }),
    onSuccess: ({ year }) => {
      setJson(shown(year));
      setStep(1);
    },
  });
  const preview = useMutation({
    mutationFn: (year: unknown) => api.post<Preview>('/calendar/preview', { year }),
    onSuccess: () => setStep(2),
  });
  const confirm = useConfirm('/calendar/years', onClose);
  const first = (): void => {
    if (by === 'text') return parse.mutate(given);
    parse.reset();
    setJson(given);
    setStep(1);
  };
  return (
    <Drawer open size={820} title={t.title} onClose={onClose}>
      <Steps
        size="small"
        current={step}
        items={[{ title: t.give }, { title: t.check }, { title: t.confirm }]}
      />
      <br />
      {step === 0 && (
        <>
          <div className={styles['bar']}>
            <Segmented<Given>
              aria-label={t.give}
              value={by}
              onChange={setBy}
              options={[
                { value: 'text', label: t.text },
                { value: 'json', label: t.json },
              ]}
            />
          </div>
          <Input.TextArea
            aria-label={by === 'text' ? t.textLabel : t.jsonLabel}
            placeholder={by === 'text' ? t.example : '{"year": 2027, …}'}
            rows={14}
            maxLength={20_000}
            value={given}
            onChange={(event) => setGiven(event.target.value)}
          />
          <ProblemList error={parse.error} />
          <Bar>
            <Button
              type="primary"
              loading={parse.isPending}
              disabled={given.trim().length < 10}
              onClick={first}
            >
              {t.read}
            </Button>
          </Bar>
        </>
      )}
      {step === 1 && (
        <>
          <p>{t.compare}</p>
          {parse.data?.known && <Alert type="warning" showIcon title={t.known} />}
          <ProblemList problems={parse.data?.problems} />
          <Months calendar={calendar} year={'year' in read ? read.year : undefined} />
          <label className={styles['soft']} htmlFor="arrangement">
            {t.arrangement}
          </label>
          <Input.TextArea
            id="arrangement"
            className={styles['json'] ?? ''}
            rows={12}
            value={json}
            onChange={(event) => setJson(event.target.value)}
          />
          {'problem' in read && <Unreadable problem={read.problem} />}
          <ProblemList error={preview.error} />
          <Bar>
            <Button onClick={() => setStep(0)}>{t.back}</Button>
            <Button
              type="primary"
              loading={preview.isPending}
              disabled={'problem' in read}
              onClick={() => 'year' in read && preview.mutate(read.year)}
            >
              {t.preview}
            </Button>
          </Bar>
        </>
      )}
      {step === 2 && preview.data && 'year' in read && (
        <>
          <MovedCases preview={preview.data} />
          <p className={styles['soft']}>{t.about}</p>
          <ProblemList error={confirm.error} />
          <Bar>
            <Button onClick={() => setStep(1)}>{t.back}</Button>
            <Button
              type="primary"
              loading={confirm.isPending}
              onClick={() => confirm.mutate(read.year)}
            >
              {t.do}
            </Button>
          </Bar>
        </>
      )}
    </Drawer>
  );
}

// ---------------------------------------------------------------------------------------------

function Bar({ children }: { readonly children: React.ReactNode }) {
  return <div className={styles['bar']}>{children}</div>;
}

function Unreadable({ problem }: { readonly problem: Text }) {
  return <Alert type="error" showIcon title={said(problem, useLanguage())} />;
}

interface MonthsProps {
  readonly calendar: Calendar;
  readonly year: CalendarYear | undefined;
}

/** The months that have holidays or make-up days, as they would be. */
function Months({ calendar, year }: MonthsProps) {
  const t = useTexts(T);
  const today = formatDay(useNow());
  if (!year || !Array.isArray(year.off) || !Array.isArray(year.work)) return null;
  const days = [...year.off.flatMap(({ from, to }) => [from, to]), ...year.work];
  const months = [...new Set(days.map((day) => String(day).slice(0, 7)))].toSorted();
  const years = [...calendar.years.filter((one) => one.year !== year.year), year];
  const changed = { years, closures: calendar.closures };
  return (
    <section className={styles['months']} aria-label={t.holidays}>
      {months
        .filter((month) => /^\d{4}-\d{2}$/.test(month))
        .map((month) => (
          <MonthTable
            key={month}
            year={Number(month.slice(0, 4))}
            month={Number(month.slice(5))}
            calendar={changed}
            today={today}
          />
        ))}
    </section>
  );
}

function shown(year: CalendarYear): string {
  return JSON.stringify(year, null, 2);
}
