import { Table, Tag } from 'antd';
import type { CaseParties, CaseShown, SupervisionOrder } from '../../../api/types.js';
import { formatInstant } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/language.js';
import { type Text, said, texts, useTexts } from '../../../i18n/texts.js';
import { useMe } from '../../session.js';
import { DOCUMENT_TYPES } from '../../components/document-words.js';
import { AnswerOrder } from './answer-order.js';
import styles from './case.module.css';
import { partiesQuery } from './queries.js';
import { Reading } from './reading.js';

const T = texts({
  people: ['当事人', 'Persons'],
  applicant: ['申请人', 'Applicant'],
  agent: ['代理人', 'Agent'],
  offices: ['经办机构', 'Offices'],
  station: ['环节', 'Station'],
  organ: ['持有机构', 'Held by'],
  answerable: ['责任机构', 'Answerable'],
  from: ['自', 'From'],
  to: ['至', 'Until'],
  now: ['正在办理', 'At work'],
  copies: ['抄送', 'Copies'],
  noCopies: ['没有抄送', 'Nothing was copied'],
  urges: ['催办', 'Urged'],
  noUrges: ['没有催办', 'Nobody has urged'],
  orders: ['督办', 'Supervision'],
  noOrders: ['没有督办', 'No supervision order'],
  answer: ['答复', 'Answer'],
  waits: ['待答复', 'Not answered'],
  rung: [(n: number) => `第 ${n} 级`, (n: number) => `rung ${n}`],
  by: [
    (who: string, whom: string) => `${who}发给${whom}`,
    (who: string, whom: string) => `${who} to ${whom}`,
  ],
});

const RELATIONS: Readonly<Record<string, Text>> = {
  entrusted: ['委托代理人', 'Agent'],
  villageAgent: ['村级代办员', 'Village agent'],
  guardian: ['监护人', 'Guardian'],
};

/** Everybody who has a part: persons, offices with their days, copies, urging and supervision. */
export function PartiesTab({ shown }: { readonly shown: CaseShown }) {
  const t = useTexts(T);
  const language = useLanguage();
  const { applicant, agent, number } = shown;
  return (
    <>
      <h2>{t.people}</h2>
      <ul className={styles['plain']}>
        <li>
          <strong>{applicant.name}</strong>
          <span>{t.applicant}</span>
          <span>
            {applicant.idType} {applicant.idNumber}
          </span>
          <span>{applicant.phone}</span>
        </li>
        {agent && (
          <li>
            <strong>{agent.name}</strong>
            <span>{said(RELATIONS[agent.relation] ?? [t.agent, t.agent], language)}</span>
            <span>{agent.phone}</span>
          </li>
        )}
      </ul>
      <Reading query={partiesQuery(number)}>
        {(parties) => <Offices shown={shown} parties={parties} />}
      </Reading>
    </>
  );
}

interface OfficesProps {
  readonly shown: CaseShown;
  readonly parties: CaseParties;
}

function Offices({ shown, parties }: OfficesProps) {
  const t = useTexts(T);
  const { copies, urges, orders, stations } = parties;
  return (
    <>
      <h2>{t.offices}</h2>
      <Table
        rowKey={({ station, from }) => `${station} ${from}`}
        size="small"
        pagination={stations.length > 30 ? { pageSize: 30 } : false}
        dataSource={[...stations]}
        className={styles['wide'] ?? ''}
        columns={[
          { title: t.station, dataIndex: 'name' },
          { title: t.organ, dataIndex: 'organName' },
          { title: t.answerable, dataIndex: 'answerableName' },
          { title: t.from, dataIndex: 'from', width: 150, render: formatInstant },
          {
            title: t.to,
            dataIndex: 'to',
            width: 150,
            render: (to?: string) =>
              to === undefined ? <Tag color="processing">{t.now}</Tag> : formatInstant(to),
          },
        ]}
      />
      <h2>{t.orders}</h2>
      {orders.length === 0 && <p className={styles['soft']}>{t.noOrders}</p>}
      <ol className={styles['opinions']}>
        {orders.map((order) => (
          <OrderEntry key={order.order} number={shown.number} order={order} />
        ))}
      </ol>
      <h2>{t.urges}</h2>
      {urges.length === 0 && <p className={styles['soft']}>{t.noUrges}</p>}
      <ol className={styles['opinions']}>
        {urges.map(({ at, text, byName = '', organName = '', addresseeName = '' }) => (
          <li key={`${at} ${text}`}>
            <div className={styles['opinionHead']}>
              {t.by(byName || organName || t.applicant, addresseeName)}
              <span className={styles['soft']}>{formatInstant(at)}</span>
            </div>
            <p>{text}</p>
          </li>
        ))}
      </ol>
      <h2>{t.copies}</h2>
      <Copies shown={shown} copies={copies} />
    </>
  );
}

function Copies({ shown, copies }: Pick<CaseParties, 'copies'> & { readonly shown: CaseShown }) {
  const t = useTexts(T);
  const language = useLanguage();
  if (copies.length === 0) return <p className={styles['soft']}>{t.noCopies}</p>;
  return (
    <ul className={styles['plain']}>
      {copies.map(({ document: id, organName, at }) => {
        const entry = shown.documents.find((document) => document.id === id);
        const title = said(DOCUMENT_TYPES[entry?.type ?? ''] ?? [id, id], language);
        return (
          <li key={`${id} ${organName} ${at}`}>
            <strong>{organName}</strong>
            <span>{title}</span>
            <span>{entry?.number}</span>
            <span className={styles['soft']}>{formatInstant(at)}</span>
          </li>
        );
      })}
    </ul>
  );
}

interface OrderEntryProps {
  readonly number: string;
  readonly order: SupervisionOrder;
}

function OrderEntry({ number, order }: OrderEntryProps) {
  const t = useTexts(T);
  const me = useMe();
  const { answer, addressee, addresseeName, byName = '', text, rung, at } = order;
  const isTheirs = me.posts.some(({ organ }) => organ === addressee);
  return (
    <li>
      <div className={styles['opinionHead']}>
        <strong>{order.order}</strong>
        {t.by(byName, addresseeName)}
        {!answer && <Tag color="error">{t.waits}</Tag>}
        {rung > 1 && <Tag color="warning">{t.rung(rung)}</Tag>}
        <span className={styles['soft']}>{formatInstant(at)}</span>
      </div>
      <p>{text}</p>
      {answer && (
        <p>
          {t.answer}：{answer.text}{' '}
          <span className={styles['soft']}>
            {answer.byName} {formatInstant(answer.at)}
          </span>
        </p>
      )}
      {!answer && isTheirs && <AnswerOrder number={number} order={order.order} />}
    </li>
  );
}
