import { useQuery } from '@tanstack/react-query';
import { api } from '../../../../api/client.js';
import { officeDay } from '../../../../form/form-view.js';
import { useLanguage } from '../../../../i18n/language.js';
import { said, texts, useTexts } from '../../../../i18n/texts.js';
import type { Material } from '../model.js';
import { WAYS } from '../words.js';
import { type MaterialEntry, type Way, waysOf, withWay } from './application.js';
import { MaterialFiles } from './material-files.js';
import styles from './materials-step.module.css';

const T = texts({
  required: ['必备', 'Required'],
  optional: ['自愿', 'Optional'],
  ifApplies: ['视情形', 'If it applies'],
  received: [(name: string) => `收到 ${name}`, (name: string) => `${name} came`],
  way: [(name: string) => `${name}：收到方式`, (name: string) => `${name}: how it came`],
  originals: ['原件', 'Originals'],
  copies: ['复印件', 'Copies'],
  days: ['受理后工作日', 'Workdays after acceptance'],
  by: [(day: string) => `今日受理的，最迟 ${day}`, (day: string) => `At the latest ${day}`],
  sharing: [(source: string) => `向${source}核验，不需提交`, (source: string) => `From ${source}`],
});

export interface MaterialRowProps {
  readonly material: Material;
  /** When it is asked for, in the guide's words. */
  readonly asked?: string;
  readonly entry: MaterialEntry;
  readonly onChange: (entry: MaterialEntry) => void;
}

export function MaterialRow({ material, asked, entry, onChange }: MaterialRowProps) {
  const t = useTexts(T);
  const language = useLanguage();
  const { name, code, required, checkpoints, sharing, source } = material;
  const isThere = entry.way !== 'none' && entry.way !== 'deferred';
  const set = (way: Way): void => onChange(withWay(material, entry, way));
  // the tick says it all where there is one way only
  const ways = waysOf(material);
  const usual = ways[0]!;
  const need = required === 'always' ? t.required : required === 'optional' ? t.optional : asked;
  return (
    <tr data-material={code} data-way={entry.way}>
      <th scope="row">
        <label className={styles['tick']}>
          <input
            id={`material-${code}`}
            type="checkbox"
            checked={isThere}
            aria-label={t.received(name)}
            onChange={(event) => set(event.target.checked ? usual : 'none')}
          />
          <span>
            {name}
            <span className={styles['need']} data-must={required === 'always'}>
              {need ?? t.ifApplies}
            </span>
            <small>
              {[sharing ? t.sharing(sharing.source) : source, ...checkpoints].join('；')}
            </small>
          </span>
        </label>
      </th>
      <td>
        {ways.length > 2 && (
          <select
            className={styles['way']}
            aria-label={t.way(name)}
            value={entry.way}
            onChange={(event) => set(event.target.value as Way)}
          >
            {ways.map((way) => (
              <option key={way} value={way}>
                {said(WAYS[way]!, language)}
              </option>
            ))}
          </select>
        )}
      </td>
      <td>
        {entry.way === 'submitted' && <Sheets {...{ material, entry, onChange }} />}
        {entry.way === 'deferred' && <Deferral {...{ material, entry, onChange }} />}
      </td>
      <td>
        {entry.way === 'submitted' && (
          <MaterialFiles
            name={name}
            files={entry.files}
            onChange={(files) => onChange({ ...entry, files })}
          />
        )}
      </td>
    </tr>
  );
}

type Inner = Omit<MaterialRowProps, 'asked'>;

function Sheets({ material, entry, onChange }: Inner) {
  const t = useTexts(T);
  return (
    <div className={styles['sheets']}>
      {(['originals', 'copies'] as const).map((member) => (
        <label key={member}>
          {t[member]}
          <input
            type="number"
            min={0}
            max={999}
            aria-label={`${material.name}：${t[member]}`}
            value={entry[member]}
            onChange={(event) => onChange({ ...entry, [member]: bounded(event.target.value, 999) })}
          />
        </label>
      ))}
    </div>
  );
}

/** 容缺: how long, and which day that is. */
function Deferral({ material, entry, onChange }: Inner) {
  const t = useTexts(T);
  const most = material.deferrable?.days ?? 1;
  const days = entry.days ?? most;
  const due = useQuery({
    queryKey: ['clock', officeDay(), days],
    staleTime: Infinity,
    queryFn: ({ signal }) =>
      api.post<{ readonly due: string | null }>(
        '/clocks/preview',
        { start: officeDay(), limit: { n: days, unit: 'workday' } },
        { signal },
      ),
  });
  return (
    <div className={styles['sheets']}>
      <label>
        {t.days}
        <input
          type="number"
          min={1}
          max={most}
          aria-label={`${material.name}：${t.days}`}
          value={days}
          onChange={(event) =>
            onChange({ ...entry, days: Math.max(bounded(event.target.value, most), 1) })
          }
        />
      </label>
      {due.data?.due != null && <small>{t.by(due.data.due)}</small>}
    </div>
  );
}

function bounded(text: string, most: number): number {
  return Math.min(Math.max(Math.round(Number(text)) || 0, 0), most);
}
