import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useLanguage } from '../../../../i18n/language.js';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { TextField } from '../field.js';
import type { Material } from '../model.js';
import { sheetQuery } from '../queries.js';
import { useShortcuts } from '../../../components/use-shortcuts.js';
import type { StepProps } from './applicant-step.js';
import {
  type Application,
  type MaterialEntry,
  emptyEntry,
  missingOf,
  withWay,
} from './application.js';
import { MaterialRow } from './material-row.js';
import styles from './materials-step.module.css';

const T = texts({
  material: ['材料', 'Material'],
  came: ['收到方式', 'How it came'],
  sheets: ['份数', 'Sheets'],
  files: ['电子文件', 'Files'],
  all: ['必交材料全部收到', 'All required materials came'],
  missing: [
    (names: string) => `还缺：${names}。可以先收件，受理时一次性告知补正，或选“容缺后补”。`,
    (names: string) => `Missing: ${names}. The case can be received; one notice will ask for them.`,
  ],
  complete: ['必交材料已齐', 'All required materials are there'],
  perhaps: [
    (names: string) => `必交材料已齐；按情况须交的没有勾选：${names}`,
    (names: string) => `All that is always required is there; not ticked: ${names}`,
  ],
  undertaker: ['容缺承诺人', 'Who undertakes to bring the rest'],
  undertakerHint: [
    '容缺受理通知书和承诺书会写明补齐的材料和期限，请承诺人签名',
    'The undertaking names what follows and by when; it is to be signed',
  ],
});

/** The list of materials: ticked, counted, scanned; 容缺 with its undertaking. */
export function MaterialsStep({ guide, application, errors, change }: StepProps) {
  const t = useTexts(T);
  const { item, key } = guide;
  const sheet = useQuery(sheetQuery(key, useLanguage()));
  const set = (code: string, entry: MaterialEntry): void => {
    const { agent, applicant, undertaker, materials } = application;
    const usual = entry.way === 'deferred' && undertaker === '';
    change({
      ...application,
      materials: { ...materials, [code]: entry },
      undertaker: usual ? (agent?.name ?? applicant.name) : undertaker,
    });
  };
  const all = (): void => change(withAllRequired(application, item.materials));
  useShortcuts({ 'Alt+A': all });
  const missing = missingOf(application, item);
  // whether they are asked for follows from the answers, which the server judges on receipt
  const perhaps = item.materials.filter(
    ({ code, required }) =>
      typeof required === 'object' && (application.materials[code]?.way ?? 'none') === 'none',
  );
  const deferred = item.materials.some(
    ({ code }) => application.materials[code]?.way === 'deferred',
  );
  return (
    <>
      <div className={styles['head']}>
        {missing.length > 0 ? (
          <Alert type="warning" showIcon title={t.missing(namesOf(missing))} />
        ) : (
          <Alert
            type={perhaps.length > 0 ? 'info' : 'success'}
            showIcon
            title={perhaps.length > 0 ? t.perhaps(namesOf(perhaps)) : t.complete}
          />
        )}
        <Button onClick={all} title="Alt+A">
          {t.all}
        </Button>
      </div>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t.material}</th>
            <th scope="col">{t.came}</th>
            <th scope="col">{t.sheets}</th>
            <th scope="col">{t.files}</th>
          </tr>
        </thead>
        <tbody>
          {item.materials.map((material, n) => (
            <MaterialRow
              key={material.code}
              material={material}
              asked={sheet.data?.materials[n]?.required}
              entry={application.materials[material.code] ?? emptyEntry(material)}
              onChange={(entry) => set(material.code, entry)}
            />
          ))}
        </tbody>
      </table>
      {deferred && (
        <div className={styles['undertaker']}>
          <TextField
            id="undertaker"
            label={t.undertaker}
            required
            hint={t.undertakerHint}
            error={errors['undertaker']}
            value={application.undertaker}
            maxLength={100}
            onChange={(undertaker) => change({ ...application, undertaker })}
          />
        </div>
      )}
    </>
  );
}

function namesOf(materials: readonly Material[]): string {
  return materials.map(({ name }) => name).join('、');
}

function withAllRequired(application: Application, materials: readonly Material[]): Application {
  const entries = { ...application.materials };
  for (const material of materials) {
    const entry = entries[material.code] ?? emptyEntry(material);
    if (material.required !== 'always' || entry.way !== 'none') continue;
    entries[material.code] = withWay(material, entry, 'submitted');
  }
  return { ...application, materials: entries };
}
