import { Descriptions } from 'antd';
import type { CaseShown, ShownApplicant } from '../../../api/types.js';
import { formatInstant } from '../../../i18n/format.js';
import { type Language, useLanguage } from '../../../i18n/language.js';
import { type Text, said, texts, useTexts } from '../../../i18n/texts.js';
import { ClockList } from '../../components/clock-list.js';
import { Part } from '../../components/part.js';
import { idTypeName } from '../window/words.js';
import styles from './case.module.css';

const T = texts({
  applicant: ['申请人', 'Applicant'],
  idNumber: ['证件号码', 'Identity number'],
  phone: ['联系电话', 'Phone'],
  address: ['地址', 'Address'],
  representative: ['法定代表人', 'Representative'],
  agent: ['代理人', 'Agent'],
  mandate: ['授权', 'Mandate'],
  accepting: ['受理乡镇', 'Accepting township'],
  handling: ['承办乡镇', 'Handling township'],
  handOut: ['出件点', 'Hand-out point'],
  code: ['事项编码', 'Item code'],
  flags: ['标记', 'Flags'],
  decision: ['决定', 'Decision'],
  grant: ['准予', 'Granted'],
  refuse: ['不予', 'Refused'],
  undecided: ['尚未决定', 'Not decided yet'],
  steps: ['进度', 'Progress'],
  clocks: ['正在计算的时限', 'Running limits'],
});

const MILESTONES: readonly (readonly [name: string, text: Text])[] = [
  ['received', ['收件', 'Received']],
  ['corrected', ['补正齐全', 'Corrected']],
  ['accepted', ['受理', 'Accepted']],
  ['forwarded', ['转报', 'Forwarded']],
  ['takenOver', ['县级接收', 'Taken over']],
  ['decided', ['决定', 'Decided']],
  ['issued', ['制发', 'Issued']],
  ['handedOver', ['交接', 'Handed over']],
  ['delivered', ['送达', 'Delivered']],
  ['archived', ['归档', 'Archived']],
];

const FLAGS: Readonly<Record<string, Text>> = {
  urgent: ['急办', 'Urgent'],
  joint: ['联办', 'Joint'],
  deferred: ['容缺', 'Deferred materials'],
  corrected: ['补办', 'Corrected'],
  returned: ['退办', 'Returned'],
  sampled: ['即办抽查', 'Sampled'],
};

export interface OverviewProps {
  readonly shown: CaseShown;
  readonly names: Readonly<Record<string, string>>;
}

export function Overview({ shown, names }: OverviewProps) {
  const t = useTexts(T);
  const language = useLanguage();
  const { applicant, agent, townships, milestones, decision, flags, item } = shown;
  const { calledItems = [] } = shown;
  const organ = (id: string): string => names[id] ?? id;
  const field = (label: string, children: string | undefined) =>
    children ? [{ key: label, label, children }] : [];
  return (
    <div className={styles['overview']}>
      <Descriptions
        size="small"
        bordered
        column={{ xs: 1, lg: 2 }}
        items={[
          ...field(t.applicant, applicant.name),
          ...field(idLabel(applicant, t.idNumber, language), applicant.idNumber),
          ...field(t.representative, applicant.legalRepresentative),
          ...field(t.phone, applicant.phone),
          ...field(t.address, applicant.address),
          ...field(t.agent, agent && `${agent.name}　${agent.phone ?? ''}`),
          ...field(t.mandate, agent?.mandate),
          ...field(t.code, item.code),
          ...field(t.accepting, organ(townships.accepting)),
          ...(townships.handling === townships.accepting
            ? []
            : field(t.handling, organ(townships.handling))),
          ...field(t.handOut, organ(townships.handOut)),
          ...field(
            t.flags,
            flags.map((flag) => said(FLAGS[flag] ?? [flag, flag], language)).join('、'),
          ),
          ...field(t.decision, decision && t[decision.result]),
          ...calledItems.flatMap(({ name, decision: own }) =>
            field(name, own ? `${t[own.result]}（${organ(own.nameOf)}）` : t.undecided),
          ),
        ]}
      />
      <h2>{t.steps}</h2>
      <ol className={styles['milestones']}>
        {MILESTONES.map(([name, text]) => {
          const reached = milestones[name];
          if (!reached && OPTIONAL.has(name)) return null;
          return (
            <li key={name} data-reached={reached !== undefined}>
              <span>{said(text, language)}</span>
              <small>{reached ? formatInstant(reached.at) : '—'}</small>
            </li>
          );
        })}
      </ol>
      <h2>{t.clocks}</h2>
      <Part>
        <ClockList clocks={shown.clocks.filter(({ running }) => running)} names={names} />
      </Part>
    </div>
  );
}

/** Not on every item's way. */
const OPTIONAL = new Set(['corrected', 'forwarded', 'takenOver', 'handedOver', 'archived']);

function idLabel({ idType }: ShownApplicant, fallback: string, language: Language): string {
  return idType === '' ? fallback : idTypeName(idType, language);
}
