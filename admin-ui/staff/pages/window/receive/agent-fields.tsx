import { useLanguage } from '../../../../i18n/language.js';
import { said, texts, useTexts } from '../../../../i18n/texts.js';
import { useCounter } from '../counter.js';
import { SelectField, TextField } from '../field.js';
import { RELATIONS, idTypeName } from '../words.js';
import type { StepProps } from './applicant-step.js';
import styles from './applicant-step.module.css';
import { type AgentEntry, idTypesOf } from './application.js';

const T = texts({
  byAgent: ['由他人代办', 'Somebody acts for the applicant'],
  legend: ['代理人', 'Agent'],
  relation: ['与申请人的关系', 'Relation to the applicant'],
  idType: ['证件类型', 'Kind of paper'],
  idNumber: ['证件号码', 'Number of the paper'],
  name: ['姓名', 'Name'],
  phone: ['手机号', 'Mobile number'],
  mandate: ['授权委托书', 'Mandate'],
  mandateHint: ['编号、日期或存放位置；监护人写明关系', 'Number, date, or where it is kept'],
});

const BLANK: AgentEntry = {
  relation: 'entrusted',
  name: '',
  idType: idTypesOf(1)[0]!,
  idNumber: '',
  phone: '',
  mandate: '',
};

/** 代办: who came instead, and on what mandate. */
export function AgentFields({ application, errors, change }: Omit<StepProps, 'guide'>) {
  const t = useTexts(T);
  const language = useLanguage();
  const { forOthers } = useCounter();
  const { agent } = application;
  const set = (more: Partial<AgentEntry>): void =>
    change({ ...application, agent: { ...(agent ?? BLANK), ...more } });
  return (
    <>
      {forOthers ? (
        <h3 className={styles['legend']}>{t.legend}</h3>
      ) : (
        <label className={styles['toggle']}>
          <input
            type="checkbox"
            checked={agent !== undefined}
            onChange={(event) =>
              change({ ...application, agent: event.target.checked ? BLANK : undefined })
            }
          />
          {t.byAgent}
        </label>
      )}
      {agent && (
        <fieldset className={styles['grid']}>
          <legend className="yc-hidden">{t.legend}</legend>
          <SelectField
            id="agent-relation"
            label={t.relation}
            value={agent.relation}
            options={Object.entries(RELATIONS).map(([value, text]) => ({
              value,
              label: said(text, language),
            }))}
            onChange={(relation) => set({ relation: relation as AgentEntry['relation'] })}
          />
          <TextField
            id="agent-mandate"
            label={t.mandate}
            required
            hint={t.mandateHint}
            error={errors['agent-mandate']}
            value={agent.mandate}
            maxLength={200}
            onChange={(mandate) => set({ mandate })}
          />
          <SelectField
            id="agent-idType"
            label={t.idType}
            value={agent.idType}
            options={idTypesOf(1).map((value) => ({ value, label: idTypeName(value, language) }))}
            onChange={(idType) => set({ idType })}
          />
          <TextField
            id="agent-idNumber"
            label={t.idNumber}
            required
            error={errors['agent-idNumber']}
            value={agent.idNumber}
            maxLength={40}
            spellCheck={false}
            onChange={(idNumber) => set({ idNumber })}
          />
          <TextField
            id="agent-name"
            label={t.name}
            required
            error={errors['agent-name']}
            value={agent.name}
            maxLength={100}
            onChange={(name) => set({ name })}
          />
          <TextField
            id="agent-phone"
            label={t.phone}
            error={errors['agent-phone']}
            value={agent.phone}
            inputMode="tel"
            maxLength={20}
            onChange={(phone) => set({ phone })}
          />
        </fieldset>
      )}
    </>
  );
}
