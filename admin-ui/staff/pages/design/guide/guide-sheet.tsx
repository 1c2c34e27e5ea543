import { QRCode } from 'antd';
import { texts, useTexts } from '../../../../i18n/texts.js';
import styles from './guide-sheet.module.css';
import type { GuideSheet } from '../../../../api/types.js';
import { publicAddress } from './model.js';

const T = texts({
  heading: ['办事指南', 'Guide'],
  about: ['基本信息', 'About'],
  bases: ['政策依据', 'Legal basis'],
  unverified: ['待核对', 'to be checked'],
  conditions: ['办理条件', 'Conditions'],
  noCondition: ['无特别条件', 'none'],
  materials: ['申报材料', 'Materials'],
  nr: ['序号', 'No.'],
  material: ['材料', 'Material'],
  required: ['是否必备', 'Required'],
  count: ['份数', 'Sheets'],
  source: ['来源', 'From'],
  notes: ['要求与便利', 'Notes'],
  noMaterial: ['不需要提交材料', 'none'],
  procedure: ['办理程序', 'Procedure'],
  step: ['环节', 'Step'],
  organ: ['办理机关', 'Organ'],
  stage: ['环节时限', 'Limit'],
  within: ['计入总时限', 'within the whole'],
  limits: ['时限', 'Time limits'],
  kind: ['时限', 'Limit'],
  applies: ['适用', 'Applies to'],
  time: ['期限', 'Time'],
  basis: ['依据', 'Basis'],
  fees: ['收费', 'Fees'],
  free: ['不收费', 'Free of charge'],
  scan: ['扫码看指南、网上申办', 'Scan to read it and to apply'],
  foot: [
    (code: string, version: number) => `事项编码 ${code} · 第 ${version} 版`,
    (code: string, version: number) => `Code ${code} · version ${version}`,
  ],
});

/** 办事指南 as it hangs on the wall of the hall. */
export function GuideSheetView({ sheet }: { readonly sheet: GuideSheet }) {
  const t = useTexts(T);
  const { name, facts, bases, conditions, procedure, fees, code, version, key } = sheet;
  return (
    <article className={styles['sheet']}>
      <header className={styles['head']}>
        <div>
          <p className={styles['kind']}>{t.heading}</p>
          <h2>{name}</h2>
          <p>{procedure}</p>
        </div>
        <figure className={styles['code']}>
          <QRCode
            value={publicAddress(key)}
            type="svg"
            size={112}
            bordered={false}
            aria-label={t.scan}
          />
          <figcaption>{t.scan}</figcaption>
        </figure>
      </header>
      <h3>{t.about}</h3>
      <dl className={styles['facts']}>
        {facts.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <h3>{t.bases}</h3>
      <ul>
        {bases.map(({ text, unverified }) => (
          <li key={text}>
            {text}
            {unverified && <span className={styles['mark']}>{t.unverified}</span>}
          </li>
        ))}
      </ul>
      <h3>{t.conditions}</h3>
      <List lines={conditions} none={t.noCondition} />
      <h3>{t.materials}</h3>
      <Materials sheet={sheet} />
      <h3>{t.procedure}</h3>
      <Steps sheet={sheet} />
      <h3>{t.limits}</h3>
      <Limits sheet={sheet} />
      <h3>{t.fees}</h3>
      <List lines={fees} none={t.free} />
      <p className={styles['foot']}>{t.foot(code, version)}</p>
    </article>
  );
}

// ---------------------------------------------------------------------------------------------

interface PartProps {
  readonly sheet: GuideSheet;
}

function List(props: { readonly lines: readonly string[]; readonly none: string }) {
  if (props.lines.length === 0) return <p>{props.none}</p>;
  return (
    <ul>
      {props.lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function Materials({ sheet: { materials } }: PartProps) {
  const t = useTexts(T);
  if (materials.length === 0) return <p>{t.noMaterial}</p>;
  return (
    <Grid heads={[t.nr, t.material, t.required, t.count, t.source, t.notes]}>
      {materials.map(({ name, required, count, source, notes }, index) => (
        <tr key={index}>
          <td>{index + 1}</td>
          <th scope="row">{name}</th>
          <td>{required}</td>
          <td className={styles['short']}>{count}</td>
          <td>{source}</td>
          <td>{notes.join('；')}</td>
        </tr>
      ))}
    </Grid>
  );
}

function Steps({ sheet: { steps } }: PartProps) {
  const t = useTexts(T);
  return (
    <Grid heads={[t.step, t.organ, t.stage]}>
      {steps.map(({ name, organ, limit }, index) => (
        <tr key={index}>
          <th scope="row">{name}</th>
          <td>{organ}</td>
          <td>{limit ?? t.within}</td>
        </tr>
      ))}
    </Grid>
  );
}

function Limits({ sheet: { limits } }: PartProps) {
  const t = useTexts(T);
  return (
    <Grid heads={[t.kind, t.applies, t.time, t.basis]}>
      {limits.map(({ kind, applies, time, basis }, index) => (
        <tr key={index}>
          <th scope="row" className={styles['short']}>
            {kind}
          </th>
          <td>{applies}</td>
          <td>{time}</td>
          <td>{basis}</td>
        </tr>
      ))}
    </Grid>
  );
}

function Grid(props: { readonly heads: readonly string[]; readonly children: React.ReactNode }) {
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          {props.heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{props.children}</tbody>
    </table>
  );
}
