import { ArrowRightOutlined, StarFilled, StarOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useLanguage } from '../../../i18n/language.js';
import { texts, useTexts } from '../../../i18n/texts.js';
import { ErrorState } from '../../components/error-state.js';
import { LoadingState } from '../../components/loading-state.js';
import styles from './item-sheet.module.css';
import type { GuideSheet } from '../../../api/types.js';
import { sheetQuery } from './queries.js';

const T = texts({
  start: ['开始收件', 'Begin to receive'],
  star: ['收藏', 'Make favourite'],
  unstar: ['取消收藏', 'No favourite'],
  guide: ['打印办事指南', 'Print the guide'],
  materials: ['申报材料', 'Materials'],
  need: ['要求', 'Asked'],
  source: ['来源', 'From'],
  limits: ['办理时限', 'Time limits'],
  conditions: ['受理条件', 'Conditions'],
  steps: ['办理流程', 'Steps'],
  fees: ['收费', 'Fees'],
  free: ['不收费', 'Free of charge'],
  bases: ['政策依据', 'Legal basis'],
  unverified: ['待核对', 'to be checked'],
  about: ['基本情况', 'About'],
  comma: ['，', ', '],
  stop: ['；', '; '],
});

export interface ItemSheetProps {
  readonly itemKey: string;
  readonly favourite: boolean;
  readonly onToggle: () => void;
  readonly onStart: () => void;
}

/** The item's guide, short enough to answer whoever stands at the window. */
export function ItemSheet({ itemKey, favourite, onToggle, onStart }: ItemSheetProps) {
  const t = useTexts(T);
  const sheet = useQuery(sheetQuery(itemKey, useLanguage()));
  return (
    <section className={styles['sheet']} aria-labelledby="sheet-name">
      {sheet.isError && <ErrorState error={sheet.error} retry={() => void sheet.refetch()} />}
      {sheet.isPending && <LoadingState rows={10} />}
      {sheet.data && (
        <>
          <header className={styles['head']}>
            <div>
              <h2 id="sheet-name">{sheet.data.name}</h2>
              <p>{sheet.data.procedure}</p>
            </div>
            <div className={styles['actions']}>
              <Button
                icon={favourite ? <StarFilled /> : <StarOutlined />}
                aria-label={favourite ? t.unstar : t.star}
                title={`${favourite ? t.unstar : t.star}（Alt+F）`}
                onClick={onToggle}
              />
              <Button href={`/c/items/${encodeURIComponent(itemKey)}`} target="_blank">
                {t.guide}
              </Button>
              <Button type="primary" icon={<ArrowRightOutlined />} onClick={onStart}>
                {t.start}
              </Button>
            </div>
          </header>
          <SheetBody sheet={sheet.data} />
        </>
      )}
    </section>
  );
}

export function SheetBody({ sheet }: { readonly sheet: GuideSheet }) {
  const t = useTexts(T);
  return (
    <div className={styles['body']}>
      <div className={styles['main']}>
        <h3>{t.materials}</h3>
        <table className={styles['materials']}>
          <thead>
            <tr>
              <th scope="col">{t.materials}</th>
              <th scope="col">{t.need}</th>
              <th scope="col">{t.source}</th>
            </tr>
          </thead>
          <tbody>
            {sheet.materials.map(({ name, required, count, source, notes }) => (
              <tr key={name}>
                <td>
                  {name}
                  {notes.length > 0 && <small>{notes.join(t.stop)}</small>}
                </td>
                <td>
                  {required}
                  <small>{count}</small>
                </td>
                <td>{source}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <h3>{t.limits}</h3>
        <table className={styles['materials']}>
          <tbody>
            {sheet.limits.map(({ kind, applies, time, basis }) => (
              <tr key={kind + applies}>
                <th scope="row">{kind}</th>
                <td>
                  {time}
                  <small>{basis}</small>
                </td>
                <td>{applies}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles['side']}>
        <h3>{t.about}</h3>
        <dl>
          {sheet.facts.map(([label, text]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
          <div>
            <dt>{t.fees}</dt>
            <dd>{sheet.fees.length === 0 ? t.free : sheet.fees.join(t.stop)}</dd>
          </div>
        </dl>
        <h3>{t.conditions}</h3>
        <ul>
          {sheet.conditions.map((condition) => (
            <li key={condition}>{condition}</li>
          ))}
        </ul>
        <h3>{t.steps}</h3>
        <ol>
          {sheet.steps.map(({ name, organ, limit }) => (
            <li key={name + organ}>
              {name}
              <small>
                {organ}
                {limit !== undefined && `${t.comma}${limit}`}
              </small>
            </li>
          ))}
        </ol>
        <h3>{t.bases}</h3>
        <ul>
          {sheet.bases.map(({ text, unverified }) => (
            <li key={text}>
              {text}
              {unverified && <small>{t.unverified}</small>}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
