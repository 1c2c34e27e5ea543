import { useQuery } from '@tanstack/react-query';
import type { CaseShown } from '../../../../api/types.js';
import { formatDue, formatInstant } from '../../../../i18n/format.js';
import { useLanguage } from '../../../../i18n/language.js';
import { said, texts, upperFirst, useTexts } from '../../../../i18n/texts.js';
import { documentTitle } from '../../../components/document-words.js';
import { DueLight } from '../../../components/due-light.js';
import { documentUrl, documentsQuery, organsQuery } from '../queries.js';
import { MATERIAL_STATES, RELATIONS, idTypeName } from '../words.js';
import styles from './case-work.module.css';

const T = texts({
  applicant: ['申请人', 'Applicant'],
  name: ['姓名或名称', 'Name'],
  phone: ['手机号', 'Mobile'],
  address: ['地址', 'Address'],
  agent: ['代理人', 'Agent'],
  clocks: ['时限', 'Clocks'],
  materials: ['材料', 'Materials'],
  documents: ['文书', 'Documents'],
  handOvers: ['交接单', 'Hand-overs'],
  file: ['案卷', 'File'],
  result: ['办理结果', 'Result'],
  goes: [
    (what: string, from: string, to: string) => `${what}：${from} → ${to}`,
    (what: string, from: string, to: string) => `${what}: ${from} → ${to}`,
  ],
  taken: [(at: string) => `接收 ${at}`, (at: string) => `Taken ${at}`],
  waiting: ['待接收方确认', 'To be confirmed'],
  why: ['日期怎样算出', 'How the date comes about'],
});

/** Beside the work: who, by when, with what papers. */
export function CaseAside({ of }: { readonly of: CaseShown }) {
  const t = useTexts(T);
  const language = useLanguage();
  const { applicant, agent } = of;
  const documents = useQuery(documentsQuery(of.number));
  const organs = useQuery(organsQuery);
  const nameOf = (id: string): string =>
    organs.data?.items.find((organ) => organ.id === id)?.name ?? id;
  const running = of.clocks.filter((clock) => clock.running);
  return (
    <aside className={styles['aside']}>
      <section>
        <h2>{t.applicant}</h2>
        <dl>
          <Line label={t.name} text={applicant.name} />
          <Line label={idTypeName(applicant.idType, language)} text={applicant.idNumber} />
          <Line label={t.phone} text={applicant.phone} />
          <Line label={t.address} text={applicant.address} />
          {agent && (
            <Line
              label={said(RELATIONS[agent.relation] ?? ['', ''], language) || t.agent}
              text={`${agent.name}（${agent.mandate}）`}
            />
          )}
        </dl>
      </section>
      {running.length > 0 && (
        <section>
          <h2>{t.clocks}</h2>
          {running.map((clock) => (
            <details key={clock.id}>
              <summary title={t.why}>
                {language === 'zh' ? clock.name : upperFirst(clock.nameEn)}{' '}
                <DueLight light={clock.light ?? 'green'}>
                  {clock.dueAt === null ? undefined : formatDue(clock.dueAt)}
                </DueLight>
              </summary>
              {(language === 'zh' ? clock.explanation : clock.explanationEn).map((line) => (
                <p key={line}>{line}</p>
              ))}
            </details>
          ))}
        </section>
      )}
      <section>
        <h2>{t.materials}</h2>
        <ul>
          {of.materialList.map(({ code, name, is }) => (
            <li key={code}>
              <span>{name}</span>
              <span className={styles['state']} data-is={is}>
                {said(MATERIAL_STATES[is] ?? [is, is], language)}
              </span>
            </li>
          ))}
        </ul>
      </section>
      {(of.handOvers ?? []).length > 0 && (
        <section>
          <h2>{t.handOvers}</h2>
          <ul>
            {of.handOvers?.map(({ id, what, from, to, sentAt, takenAt }) => (
              <li key={id}>
                <span>{t.goes(t[what], nameOf(from), nameOf(to))}</span>
                <span>
                  {takenAt === undefined ? t.waiting : t.taken(formatInstant(takenAt ?? sentAt))}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{t.documents}</h2>
        <ul>
          {documents.data?.items.map(({ id, type, title, number }) => (
            <li key={id}>
              <a href={documentUrl(of.number, id)} target="_blank" rel="noopener">
                {documentTitle({ type, title }, language)}
              </a>
              <span>{number}</span>
            </li>
          ))}
        </ul>
      </section>
    </aside>
  );
}

function Line({ label, text }: { readonly label: string; readonly text?: string }) {
  if (!text) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>{text}</dd>
    </div>
  );
}
