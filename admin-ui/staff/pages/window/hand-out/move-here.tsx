import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { problemText } from '../../../../api/problem.js';
import { useLanguage } from '../../../../i18n/language.js';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { useMe } from '../../../session.js';
import { TextField } from '../field.js';
import { organsQuery } from '../queries.js';
import { useDeed } from '../work/use-deed.js';
import styles from './hand-out.module.css';

const T = texts({
  title: ['本窗口没有这件', 'This window has no such case'],
  about: [
    '编号可能有误；或是在别的窗口办的。申请人出示查询码和证件的，可把领取地点改到本窗口。',
    "The number may be wrong, or the case is another window's. With code and papers it can be moved.",
  ],
  code: ['查询码（六位）', 'Query code'],
  id: ['申请人证件号码', 'Identity number'],
  move: ['把领取地点改到本窗口', 'Move the collection here'],
});

/** 异地取件: the applicant shows code and papers, and collects here instead. */
export function MoveHere({ number }: { readonly number: string }) {
  const t = useTexts(T);
  const language = useLanguage();
  const me = useMe();
  const organs = useQuery(organsQuery);
  const [queryCode, setQueryCode] = useState('');
  const [idNumber, setIdNumber] = useState('');
  const { sending, failure, state } = useDeed(number);
  const own = me.posts.map(({ organ }) => organ);
  const to = organs.data?.items.find(({ id, kind }) => kind === 'township' && own.includes(id))?.id;
  return (
    <section className={styles['panel']}>
      <Alert type="warning" showIcon title={t.title} description={t.about} />
      {to !== undefined && (
        <form
          className={styles['grid']}
          onSubmit={(event) => {
            event.preventDefault();
            const identity = { queryCode: queryCode.trim(), idNumber: idNumber.trim() };
            void state({ type: 'moveHandOut', to }, { identity });
          }}
        >
          <TextField
            label={t.code}
            required
            value={queryCode}
            inputMode="numeric"
            pattern="\d{6}"
            onChange={setQueryCode}
          />
          <TextField label={t.id} required value={idNumber} onChange={setIdNumber} />
          <div className={styles['wide']}>
            <Button
              htmlType="submit"
              loading={sending}
              disabled={!/^\d{6}$/.test(queryCode.trim()) || idNumber.trim() === ''}
            >
              {t.move}
            </Button>
          </div>
        </form>
      )}
      {failure !== undefined && (
        <Alert role="alert" type="error" showIcon title={problemText(failure, language)} />
      )}
    </section>
  );
}
