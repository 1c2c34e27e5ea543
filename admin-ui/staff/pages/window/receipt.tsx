import { CheckOutlined, PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, QRCode } from 'antd';
import { useEffect, useRef } from 'react';
import { Link, useLocation, useNavigate, useParams } from 'react-router';
import { formatDue, formatInstant } from '../../../i18n/format.js';
import { texts, useTexts } from '../../../i18n/texts.js';
import { ErrorState } from '../../components/error-state.js';
import { LoadingState } from '../../components/loading-state.js';
import { PageTitle } from '../../components/page-title.js';
import { Remaining } from '../../components/remaining.js';
import { WindowFrame } from './frame.js';
import { dueOf } from './due.js';
import { caseQuery, documentUrl, organsQuery } from './queries.js';
import styles from './receipt.module.css';
import { useShortcuts } from '../../components/use-shortcuts.js';

const T = texts({
  title: ['收件回执', 'Receipt'],
  received: ['已收件', 'Received'],
  number: ['办件编号', 'Case number'],
  code: ['查询码', 'Query code'],
  codeElsewhere: ['见收件凭证', 'On the receipt document'],
  item: ['事项', 'Item'],
  applicant: ['申请人', 'Applicant'],
  at: ['收件时间', 'Received at'],
  window: ['收件窗口', 'Window'],
  handOut: ['领取地点', 'Collected at'],
  answer: ['答复期限', 'Answered by'],
  due: ['答复期限', 'To be answered by'],
  materials: ['材料', 'Materials'],
  scan: ['扫码查询办理进度', 'Scan to follow the case'],
  keep: [
    '凭办件编号和查询码可在网上查询进度；再加证件号码后四位，可补正、撤回、下载文书。',
    'Number and query code show the progress; with the last four of the identity number more.',
  ],
  print: ['打印回执', 'Print'],
  document: ['收件凭证（文书）', 'Receipt document'],
  go: ['继续办理', 'Go on with it'],
  onSpot: ['当场办理', 'Decide on the spot'],
  again: ['再收一件', 'Receive another'],
  undeferred: [
    '容缺没有登记成功，请在办件中重新登记',
    'The deferral was not put down; do it again',
  ],
});

/** Where a citizen looks their case up; the number is filled in for them. */
const PROGRESS = '/c/progress?number=';

interface Told {
  readonly queryCode?: string;
  readonly undeferred?: string;
}

/** 收件回执: number, query code and QR, to be printed and handed over the counter. */
export default function ReceiptPage() {
  const t = useTexts(T);
  const { number = '' } = useParams();
  const navigate = useNavigate();
  const told = (useLocation().state ?? {}) as Told;
  const shown = useQuery(caseQuery(number));
  const organs = useQuery(organsQuery);
  const on = useRef<HTMLButtonElement>(null);
  useEffect(() => on.current?.focus(), [shown.isSuccess]);
  const go = (): void => void navigate(`/window/cases/${number}`);
  useShortcuts({ 'Alt+G': go, 'Ctrl+Enter': go, 'Alt+P': () => globalThis.print() });
  if (shown.isError) {
    return (
      <WindowFrame>
        <ErrorState error={shown.error} retry={() => void shown.refetch()} />
      </WindowFrame>
    );
  }
  const of = shown.data;
  if (!of) {
    return (
      <WindowFrame>
        <LoadingState />
      </WindowFrame>
    );
  }
  const receipt = of.documents.find(({ type }) => type === 'receipt');
  const nameOf = (id: string): string =>
    organs.data?.items.find((organ) => organ.id === id)?.name ?? '';
  const due = dueOf(of);
  const lines: readonly (readonly [string, string])[] = [
    [t.item, of.item.name],
    [t.applicant, of.applicant.name],
    [t.at, of.milestones['received'] ? formatInstant(of.milestones['received'].at) : ''],
    [t.window, nameOf(of.townships.accepting)],
    [t.handOut, nameOf(of.townships.handOut)],
    [t.answer, due === undefined ? '' : formatDue(due)],
  ];
  return (
    <WindowFrame>
      <PageTitle title={t.title} hidden />
      {told.undeferred !== undefined && (
        <Alert
          className="yc-no-print"
          type="warning"
          showIcon
          title={t.undeferred}
          description={told.undeferred}
        />
      )}
      <section className={styles['slip']} aria-label={t.title}>
        <header>
          <span className={styles['mark']} aria-hidden>
            <CheckOutlined />
          </span>
          <h2>{t.received}</h2>
          <span className="yc-no-print">
            <Remaining dueAt={due} />
          </span>
        </header>
        <div className={styles['body']}>
          <dl className={styles['numbers']}>
            <div>
              <dt>{t.number}</dt>
              <dd data-testid="number">{of.number}</dd>
            </div>
            <div>
              <dt>{t.code}</dt>
              <dd data-testid="query-code">{told.queryCode ?? <small>{t.codeElsewhere}</small>}</dd>
            </div>
          </dl>
          <figure>
            <div>
              <QRCode
                type="svg"
                aria-label={t.scan}
                bordered={false}
                size={132}
                value={`${location.origin}${PROGRESS}${encodeURIComponent(of.number)}`}
              />
            </div>
            <figcaption>{t.scan}</figcaption>
          </figure>
          <dl className={styles['lines']}>
            {lines
              .filter(([, text]) => text !== '')
              .map(([label, text]) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{text}</dd>
                </div>
              ))}
          </dl>
        </div>
        <p className={styles['keep']}>{t.keep}</p>
      </section>
      <div className={styles['actions']}>
        <Button ref={on} type="primary" onClick={go} title="Alt+G">
          {of.tasks.length > 1 ? t.onSpot : t.go}
        </Button>
        <Button icon={<PrinterOutlined />} onClick={() => globalThis.print()} title="Alt+P">
          {t.print}
        </Button>
        {receipt && (
          <Button href={documentUrl(of.number, receipt.id)} target="_blank">
            {t.document}
          </Button>
        )}
        <Link to="/window">{t.again}</Link>
      </div>
    </WindowFrame>
  );
}
