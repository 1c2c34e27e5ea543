import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../../../../i18n/language.js';
import { said, texts, useTexts } from '../../../../i18n/texts.js';
import { useCounter } from '../counter.js';
import { AreaField, Choice, SelectField, TextField } from '../field.js';
import { type ItemGuide, organsQuery } from '../queries.js';
import { AUDIENCES, idTypeName } from '../words.js';
import { AgentFields } from './agent-fields.js';
import { type ApplicantEntry, type Application, CITIZEN_ID, idTypesOf } from './application.js';
import { EarlierCases } from './earlier-cases.js';
import styles from './applicant-step.module.css';

const T = texts({
  kind: ['申请人类型', 'Kind of applicant'],
  idType: ['证件类型', 'Kind of paper'],
  idNumber: ['证件号码', 'Number of the paper'],
  idHint: ['可用读卡器读入，自动校验', 'A card reader may type it; it is checked'],
  person: ['姓名', 'Name'],
  organisation: ['名称', 'Name'],
  legal: ['法定代表人', 'Legal representative'],
  phone: ['手机号', 'Mobile number'],
  phoneHint: ['用于进度通知；与地址至少填一项', 'For notices; or give an address'],
  address: ['联系地址', 'Address'],
  places: ['办理地', 'Where'],
  handling: ['经办乡镇', 'Township that handles it'],
  handOut: ['领取地点', 'Where it is collected'],
  own: ['本窗口', 'This window'],
  ownTownship: ['本乡镇', 'This township'],
  urgent: ['急办', 'Urgent'],
  urgentReason: ['急办原因', 'Why it is urgent'],
});

export interface StepProps {
  readonly guide: ItemGuide;
  readonly application: Application;
  /** By id of the field. */
  readonly errors: Readonly<Record<string, string>>;
  readonly change: (application: Application) => void;
}

/** Who applies, for whom, and what there is of theirs already. */
export function ApplicantStep({ guide, application, errors, change }: StepProps) {
  const t = useTexts(T);
  const language = useLanguage();
  const { applicant, urgent } = application;
  const set = (more: Partial<ApplicantEntry>): void =>
    change({ ...application, applicant: { ...applicant, ...more } });
  const isPerson = applicant.kind === 1;
  const kinds = guide.item.audience.length > 0 ? guide.item.audience : [1, 2, 3, 4, 5, 6];
  return (
    <>
      <div className={styles['grid']}>
        {kinds.length > 1 && (
          <Choice
            legend={t.kind}
            name="applicant-kind"
            value={String(applicant.kind)}
            options={kinds.map((kind) => ({
              value: String(kind),
              label: said(AUDIENCES[kind] ?? AUDIENCES[6]!, language),
            }))}
            onChange={(kind) => set({ kind: Number(kind), idType: idTypesOf(Number(kind))[0]! })}
          />
        )}
        <SelectField
          id="applicant-idType"
          label={t.idType}
          value={applicant.idType}
          options={idTypesOf(applicant.kind).map((value) => ({
            value,
            label: idTypeName(value, language),
          }))}
          onChange={(idType) => set({ idType })}
        />
        <TextField
          id="applicant-idNumber"
          label={t.idNumber}
          required
          hint={t.idHint}
          error={errors['applicant-idNumber']}
          value={applicant.idNumber}
          inputMode={applicant.idType === CITIZEN_ID ? 'text' : undefined}
          maxLength={40}
          spellCheck={false}
          onChange={(idNumber) => set({ idNumber })}
        />
        <TextField
          id="applicant-name"
          label={isPerson ? t.person : t.organisation}
          required
          error={errors['applicant-name']}
          value={applicant.name}
          maxLength={100}
          onChange={(name) => set({ name })}
        />
        <TextField
          id="applicant-phone"
          label={t.phone}
          hint={t.phoneHint}
          error={errors['applicant-phone']}
          value={applicant.phone}
          inputMode="tel"
          maxLength={20}
          onChange={(phone) => set({ phone })}
        />
        {!isPerson && (
          <TextField
            id="applicant-legal"
            label={t.legal}
            value={applicant.legalRepresentative}
            maxLength={100}
            onChange={(legalRepresentative) => set({ legalRepresentative })}
          />
        )}
        <TextField
          id="applicant-address"
          label={t.address}
          wide={isPerson}
          value={applicant.address}
          maxLength={200}
          onChange={(address) => set({ address })}
        />
      </div>
      <EarlierCases guide={guide} applicant={applicant} onTake={set} />
      <AgentFields application={application} errors={errors} change={change} />
      <Places guide={guide} application={application} change={change} />
      <label className={styles['toggle']}>
        <input
          type="checkbox"
          checked={urgent !== undefined}
          onChange={(event) =>
            change({ ...application, urgent: event.target.checked ? '' : undefined })
          }
        />
        {t.urgent}
      </label>
      {urgent !== undefined && (
        <AreaField
          id="urgent"
          label={t.urgentReason}
          required
          rows={2}
          error={errors['urgent']}
          value={urgent}
          onChange={(reason) => change({ ...application, urgent: reason })}
        />
      )}
    </>
  );
}

/** 跨乡镇: another township handles it, or hands it out. */
function Places({ guide, application, change }: Omit<StepProps, 'errors'>) {
  const t = useTexts(T);
  const { forOthers } = useCounter();
  const organs = useQuery(organsQuery);
  const townships = (organs.data?.items ?? []).filter(({ kind }) => kind === 'township');
  if (townships.length < 2) return null;
  const options = [
    { value: '', label: forOthers ? t.ownTownship : t.own },
    ...townships.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const handled = guide.item.organs.some(({ at }) => at === 'handlingTownship');
  return (
    <fieldset className={styles['grid']}>
      <legend className={styles['legend']}>{t.places}</legend>
      {handled && (
        <SelectField
          id="handling"
          label={t.handling}
          value={application.handling ?? ''}
          options={options}
          onChange={(handling) => change({ ...application, handling: handling || undefined })}
        />
      )}
      <SelectField
        id="handOut"
        label={t.handOut}
        value={application.handOut ?? ''}
        options={options}
        onChange={(handOut) => change({ ...application, handOut: handOut || undefined })}
      />
    </fieldset>
  );
}
