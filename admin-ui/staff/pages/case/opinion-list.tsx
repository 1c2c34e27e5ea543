import { Tag } from 'antd';
import type { CaseOpinion } from '../../../api/types.js';
import { formatInstant } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/language.js';
import { type Text, said, texts, useTexts } from '../../../i18n/texts.js';
import styles from './case.module.css';

const T = texts({
  agree: ['同意', 'Agreed'],
  disagree: ['不同意', 'Not agreed'],
  deemed: ['视为同意', 'Deemed agreed'],
  signers: ['在场人员', 'Present'],
  silent: ['（没有写明文字）', '(no words)'],
  system: ['系统', 'System'],
});

const KINDS: Readonly<Record<string, Text>> = {
  forwarded: ['转报意见', 'Forwarded'],
  decided: ['决定', 'Decision'],
  returnedInternally: ['退回', 'Returned'],
  extensionRequested: ['申请延期', 'Extension asked for'],
  extensionDenied: ['不批准延期', 'Extension denied'],
  delayExplained: ['超期说明', 'Reason for the delay'],
  supplementInvited: ['邀请补充', 'Invited'],
  specialProcedureBegun: ['特别程序', 'Special procedure'],
  specialProcedureEnded: ['特别程序结束', 'End of procedure'],
};
const DECIDED: Readonly<Record<string, Text>> = {
  true: ['准予', 'Granted'],
  false: ['不予', 'Refused'],
};

export interface OpinionListProps {
  readonly opinions: readonly CaseOpinion[];
  readonly empty: string;
}

/** What the offices said, oldest first. */
export function OpinionList({ opinions, empty }: OpinionListProps) {
  const t = useTexts(T);
  if (opinions.length === 0) return <p className={styles['soft']}>{empty}</p>;
  return (
    <ol className={styles['opinions']}>
      {opinions.map((opinion) => (
        <li key={`${opinion.at} ${opinion.type} ${opinion.station ?? ''} ${opinion.text}`}>
          <div className={styles['opinionHead']}>
            <strong>{opinion.organName ?? t.system}</strong>
            {opinion.stationName && <span>{opinion.stationName}</span>}
            <Verdict opinion={opinion} />
            <span className={styles['soft']}>
              {opinion.byName} {formatInstant(opinion.at)}
            </span>
          </div>
          <p>
            {opinion.text === '' ? (
              <span className={styles['soft']}>{t.silent}</span>
            ) : (
              opinion.text
            )}
          </p>
          {opinion.signers && (
            <p className={styles['soft']}>
              {t.signers}：{opinion.signers.join('、')}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

function Verdict({ opinion }: { readonly opinion: CaseOpinion }) {
  const t = useTexts(T);
  const language = useLanguage();
  const { type, agree, deemed } = opinion;
  const kind = KINDS[type];
  if (type === 'decided') {
    const text = DECIDED[String(agree)] ?? ['', ''];
    return <Tag color={agree ? 'success' : 'error'}>{said(text, language)}</Tag>;
  }
  if (kind) return <Tag>{said(kind, language)}</Tag>;
  if (agree === undefined) return null;
  const text = deemed ? t.deemed : agree ? t.agree : t.disagree;
  return <Tag color={agree ? 'success' : 'error'}>{text}</Tag>;
}
