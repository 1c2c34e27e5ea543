import { Alert, Card } from 'antd';
import { useLanguage } from '../../../../../i18n/language.js';
import { texts, useTexts } from '../../../../../i18n/texts.js';
import type { Doubt } from '../model/doubts.js';
import type { Place } from '../model/ids.js';
import type { Finding } from '../queries.js';
import styles from './editor.module.css';
import { placeWords } from './place-words.js';

const T = texts({
  title: ['检查', 'Check'],
  checking: ['正在检查…', 'Checking…'],
  none: ['没有发现问题，可以发布', 'Nothing stands against publishing'],
  doubt: [
    (text: string) =>
      `“${text}”没有引号，会被当作变量名，这一行不会命中。文字请加引号；数字请写成 > 100 这样。`,
    (text: string) => `“${text}” has no quotes and is taken for a variable, which nothing gives.`,
  ],
  failed: ['暂时无法检查，请稍后重试', 'Cannot be checked at the moment'],
});

interface FindingsProps {
  /** Of the table as it is now; absent while the server is asked. */
  readonly findings: readonly Finding[] | undefined;
  readonly failed: boolean;
  readonly doubts: readonly Doubt[];
  readonly places: ReadonlyMap<string, Place>;
}

/** What stands against publishing, each with the cell that it is about. */
export function Findings({ findings, failed, doubts, places }: FindingsProps) {
  const t = useTexts(T);
  const language = useLanguage();
  return (
    <Card size="small" title={t.title} aria-live="polite">
      {failed && <Alert type="warning" showIcon title={t.failed} />}
      {!failed && findings === undefined && <Alert type="info" showIcon title={t.checking} />}
      {findings?.length === 0 && doubts.length === 0 && (
        <Alert type="success" showIcon title={t.none} />
      )}
      <ul className={styles['findings']}>
        {findings?.map(({ elementId = '', message, messageEn }, n) => (
          <li key={n}>
            <strong>{placeWords(places.get(elementId) ?? {}, language)}</strong>{' '}
            {language === 'zh' ? message : messageEn}
          </li>
        ))}
        {doubts.map(({ elementId, text }) => (
          <li key={elementId} className={styles['doubt']}>
            <strong>{placeWords(places.get(elementId) ?? {}, language)}</strong> {t.doubt(text)}
          </li>
        ))}
      </ul>
    </Card>
  );
}
