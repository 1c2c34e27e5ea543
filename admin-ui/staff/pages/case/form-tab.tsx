import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Segmented } from 'antd';
import { FormView } from '../../../form/form-view.js';
import { formatInstant } from '../../../i18n/format.js';
import { texts, useTexts } from '../../../i18n/texts.js';
import { EmptyState } from '../../components/empty-state.js';
import { ErrorState } from '../../components/error-state.js';
import { LoadingState } from '../../components/loading-state.js';
import styles from './case.module.css';
import { formsQuery } from './queries.js';

const T = texts({
  which: ['表单', 'Form'],
  filled: [
    (who: string, at: string) => `${who} 于 ${at} 填写`,
    (who: string, at: string) => `filled in by ${who} on ${at}`,
  ],
  times: [(n: number) => `，共填写 ${n} 次，显示最近一次`, (n: number) => `, ${n} times`],
  none: ['还没有填写过表单', 'No form has been filled in'],
});

/** Forms as they were filled in last; what the person's own stations hide is not there. */
export default function FormTab({ number }: { readonly number: string }) {
  const t = useTexts(T);
  const read = useQuery(formsQuery(number));
  const [chosen, setChosen] = useState<string>();
  if (read.isError) return <ErrorState error={read.error} retry={() => void read.refetch()} />;
  if (!read.data) return <LoadingState />;
  const forms = read.data.items;
  const form = forms.find(({ key }) => key === chosen) ?? forms[0];
  if (!form) return <EmptyState title={t.none} />;
  return (
    <>
      {forms.length > 1 && (
        <div className={styles['tools']}>
          <Segmented
            aria-label={t.which}
            value={form.key}
            onChange={setChosen}
            options={forms.map(({ key, title }) => ({ value: key, label: title }))}
          />
        </div>
      )}
      <p className={styles['soft']}>
        {t.filled(form.byName, formatInstant(form.at))}
        {form.times > 1 && t.times(form.times)}
      </p>
      <FormView key={form.key} form={form.schema} submission={form.data} readOnly />
    </>
  );
}
