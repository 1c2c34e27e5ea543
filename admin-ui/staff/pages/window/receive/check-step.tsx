import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { regionsOf } from '../../../../form/regions.js';
import { officeDay } from '../../../../form/form-view.js';
import type { FieldProblem } from '../../../../form/types.js';
import { useLanguage } from '../../../../i18n/language.js';
import { said, texts, useTexts } from '../../../../i18n/texts.js';
import { organsQuery } from '../queries.js';
import { AUDIENCES, RELATIONS, WAYS, idTypeName } from '../words.js';
import { answersOf } from './answers.js';
import type { StepProps } from './applicant-step.js';
import { type MaterialEntry, type StepKey, emptyEntry, missingOf, tidy } from './application.js';
import styles from './check-step.module.css';

const T = texts({
  change: ['修改', 'Change'],
  changeOf: [(what: string) => `修改${what}`, (what: string) => `Change ${what}`],
  applicant: ['申请人', 'Applicant'],
  agent: ['代理人', 'Agent'],
  form: ['申请表', 'Form'],
  formPart: [(part: string) => `申请表：${part}`, (part: string) => `Form: ${part}`],
  materials: ['材料', 'Materials'],
  kind: ['类型', 'Kind'],
  name: ['姓名或名称', 'Name'],
  legal: ['法定代表人', 'Legal representative'],
  phone: ['手机号', 'Mobile'],
  address: ['地址', 'Address'],
  mandate: ['授权委托', 'Mandate'],
  relation: ['关系', 'Relation'],
  handling: ['经办乡镇', 'Handled by'],
  handOut: ['领取地点', 'Collected at'],
  urgent: ['急办', 'Urgent'],
  yes: ['是', 'Yes'],
  no: ['否', 'No'],
  row: [(n: number) => `第 ${n} 行`, (n: number) => `row ${n}`],
  originals: [(n: number) => `原件 ${n}`, (n: number) => `${n} original`],
  copies: [(n: number) => `复印件 ${n}`, (n: number) => `${n} copies`],
  files: [(n: number) => `电子文件 ${n}`, (n: number) => `${n} files`],
  days: [(n: number) => `受理后 ${n} 个工作日内`, (n: number) => `within ${n} workdays`],
  undertaker: ['容缺承诺人', 'Undertaken by'],
  missing: [
    (names: string) => `缺：${names}。收件后须一次性告知补正或容缺。`,
    (names: string) => `Missing: ${names}. A notice must ask for them.`,
  ],
  formWrong: [
    (n: number) => `申请表还有 ${n} 处须改正`,
    (n: number) => `${n} fields of the form are to be mended`,
  ],
});

export interface CheckStepProps extends StepProps {
  readonly onGo: (step: StepKey, field?: string) => void;
}

/** Everything once more, each answer with the way back to its field. */
export function CheckStep({ guide, application, onGo }: CheckStepProps) {
  const t = useTexts(T);
  const language = useLanguage();
  const organs = useQuery(organsQuery);
  const wrong = useFormProblems(guide, application);
  const { applicant, agent, urgent, handling, handOut } = application;
  const nameOf = (id?: string): string | undefined =>
    organs.data?.items.find((organ) => organ.id === id)?.name;
  const regions = regionsOf(organs.data?.items ?? []);
  const groups = guide.form
    ? answersOf(guide.form, application.form, {
        yes: t.yes,
        no: t.no,
        row: t.row,
        region: (code) => regions.find((region) => region.code === code)?.name ?? code,
      })
    : [];
  const missing = missingOf(application, guide.item);
  const line = (label: string, text: string | undefined, step: StepKey, field: string) =>
    text ? <Line key={field} {...{ label, text }} onChange={() => onGo(step, field)} /> : null;
  return (
    <div className={styles['check']}>
      {wrong.length > 0 && (
        <Alert
          type="error"
          showIcon
          title={t.formWrong(wrong.length)}
          description={
            <button type="button" className="yc-link" onClick={() => onGo('form', wrong[0]?.path)}>
              {wrong[0]?.message}
            </button>
          }
        />
      )}
      <Section title={t.applicant}>
        {line(t.kind, said(AUDIENCES[applicant.kind]!, language), 'applicant', 'applicant-idType')}
        {line(t.name, applicant.name, 'applicant', 'applicant-name')}
        {line(
          idTypeName(applicant.idType, language),
          tidy(applicant.idNumber),
          'applicant',
          'applicant-idNumber',
        )}
        {line(t.legal, applicant.legalRepresentative, 'applicant', 'applicant-legal')}
        {line(t.phone, applicant.phone, 'applicant', 'applicant-phone')}
        {line(t.address, applicant.address, 'applicant', 'applicant-address')}
        {line(t.handling, nameOf(handling), 'applicant', 'handling')}
        {line(t.handOut, nameOf(handOut), 'applicant', 'handOut')}
        {line(t.urgent, urgent, 'applicant', 'urgent')}
      </Section>
      {agent && (
        <Section title={t.agent}>
          {line(t.name, agent.name, 'applicant', 'agent-name')}
          {line(
            t.relation,
            said(RELATIONS[agent.relation]!, language),
            'applicant',
            'agent-relation',
          )}
          {line(
            idTypeName(agent.idType, language),
            tidy(agent.idNumber),
            'applicant',
            'agent-idNumber',
          )}
          {line(t.phone, agent.phone, 'applicant', 'agent-phone')}
          {line(t.mandate, agent.mandate, 'applicant', 'agent-mandate')}
        </Section>
      )}
      {groups.map(({ title, answers }) => (
        <Section key={title ?? ''} title={title === undefined ? t.form : t.formPart(title)}>
          {answers.map(({ path, label, text }) => line(label, text, 'form', path))}
        </Section>
      ))}
      {missing.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t.missing(missing.map(({ name }) => name).join('、'))}
        />
      )}
      <Section title={t.materials}>
        {guide.item.materials.map((material) => {
          const entry = application.materials[material.code] ?? emptyEntry(material);
          const text = entryText(entry, t, said(WAYS[entry.way]!, language));
          return line(material.name, text, 'materials', `material-${material.code}`);
        })}
        {line(t.undertaker, application.undertaker, 'materials', 'undertaker')}
      </Section>
    </div>
  );
}

/** The forms layer's own check, also of a draft that came back without going through the form. */
function useFormProblems({ form }: StepProps['guide'], { form: values }: StepProps['application']) {
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  useEffect(() => {
    let ended = false;
    if (!form) return undefined;
    void import('../../../../form/checker.js').then(({ Checker }) => {
      const found = new Checker({ form, today: officeDay() }).problems(values);
      if (!ended) setProblems(found);
    });
    return () => {
      ended = true;
    };
  }, [form, values]);
  return problems;
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl className={styles['lines']}>{children}</dl>
    </section>
  );
}

interface LineProps {
  readonly label: string;
  readonly text: string;
  readonly onChange: () => void;
}

function Line({ label, text, onChange }: LineProps) {
  const t = useTexts(T);
  return (
    <div className={styles['line']}>
      <dt>{label}</dt>
      <dd>{text}</dd>
      <dd>
        <button type="button" className="yc-link" aria-label={t.changeOf(label)} onClick={onChange}>
          {t.change}
        </button>
      </dd>
    </div>
  );
}

type Words = (typeof T)['zh'];

function entryText(entry: MaterialEntry, t: Words, way: string): string {
  const { originals, copies, files, days } = entry;
  return [
    way,
    originals > 0 ? t.originals(originals) : '',
    copies > 0 ? t.copies(copies) : '',
    files.length > 0 ? t.files(files.length) : '',
    entry.way === 'deferred' && days !== undefined ? t.days(days) : '',
  ]
    .filter(Boolean)
    .join('，');
}
