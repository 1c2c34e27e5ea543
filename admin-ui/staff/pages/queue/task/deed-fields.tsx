import { Input, InputNumber, Radio, Select } from 'antd';
import { type ReactNode, useId } from 'react';
import type { Station, StationOutcome, TaskOptions } from '../../../../api/types.js';
import { useLanguage } from '../../../../i18n/language.js';
import { said, texts, useTexts } from '../../../../i18n/texts.js';
import { inUnits, unitWord } from '../../../components/units.js';
import { METHODS, PROCEDURES } from '../words.js';
import type { DeedField, DeedInput } from './deed.js';
import { DefectsField } from './defects-field.js';
import { OpinionBox } from './opinion-box.js';
import styles from './task.module.css';

const T = texts({
  verdict: ['结论', 'Verdict'],
  agree: ['同意', 'Agree'],
  disagree: ['不同意', 'Disagree'],
  opinion: ['意见', 'Opinion'],
  reason: ['理由', 'Reason'],
  result: ['特别程序结果', 'Result of the procedure'],
  signers: ['在场人员', 'Present'],
  signersHint: [
    (n: number) => `至少 ${n} 人，输入姓名后回车`,
    (n: number) => `At least ${n}: type a name, press Enter`,
  ],
  procedure: ['特别程序', 'Procedure'],
  basis: ['法定依据', 'Legal basis'],
  days: ['需要工作日', 'Working days needed'],
  extension: ['申请延长', 'Extend by'],
  granted: ['批准延长', 'Granted'],
  inUnit: [
    (what: string, unit: string) => `${what}（${unit}）`,
    (what: string, unit: string) => `${what} (${unit})`,
  ],
  asked: [
    (n: string, reason: string) => `申请延长 ${n}，理由：${reason}`,
    (n: string, reason: string) => `Asked for ${n}: ${reason}`,
  ],
  delay: ['超期说明（向申请人公开）', 'Reason for the delay (public)'],
  validTo: ['有效期至（不填则按事项规定）', 'Valid until (else as the item says)'],
  to: ['移交给', 'To'],
  list: ['交接清单（每行一项）', 'What is handed over (one a line)'],
  method: ['送达方式', 'How'],
  place: ['送达地点', 'Place'],
  signer: ['签收人', 'Received by'],
  relation: ['与申请人关系', 'Relation to the applicant'],
  competent: ['应当向哪个机关申请（不属于本机关职权时）', 'The competent organ, if it is another'],
});

export interface DeedFieldsProps {
  readonly fields: readonly DeedField[];
  readonly outcome: StationOutcome;
  readonly station: Station;
  readonly options: TaskOptions;
  readonly input: DeedInput;
  readonly onChange: (change: Partial<DeedInput>) => void;
}

/** What the chosen button asks for. */
export function DeedFields(props: DeedFieldsProps) {
  return props.fields.map((field) => <Field key={field} {...props} field={field} />);
}

function Field(props: DeedFieldsProps & { readonly field: DeedField }): ReactNode {
  const t = useTexts(T);
  const { field, outcome, input, onChange, options } = props;
  switch (field) {
    case 'agree':
      return (
        <Labelled label={t.verdict}>
          {() => (
            <Radio.Group
              aria-label={t.verdict}
              value={input.agree}
              onChange={(event) => onChange({ agree: event.target.value as boolean })}
              options={[
                { value: true, label: t.agree },
                { value: false, label: t.disagree },
              ]}
            />
          )}
        </Labelled>
      );
    case 'text':
      return (
        <OpinionBox
          label={t[wordFor(outcome.effect)]}
          required={outcome.reasonRequired === true || !input.agree}
          value={input.text}
          onChange={(text) => onChange({ text })}
        />
      );
    case 'delayReason':
      return (
        <OpinionBox
          label={t.delay}
          required
          value={input.delayReason}
          onChange={(delayReason) => onChange({ delayReason })}
        />
      );
    case 'signers':
      return <Signers {...props} />;
    case 'procedure':
      return <Procedure {...props} />;
    case 'extension':
    case 'grantDays':
      return <Extension {...props} field={field} />;
    case 'validTo':
      return (
        <Labelled label={t.validTo}>
          {(id) => (
            <Input
              id={id}
              type="date"
              value={input.validTo ?? ''}
              onChange={(event) => onChange({ validTo: event.target.value || undefined })}
            />
          )}
        </Labelled>
      );
    case 'sendHandOver':
      return <HandOver {...props} />;
    case 'delivery':
      return <Delivery {...props} />;
    case 'competent':
      return <Text label={t.competent} of="competent" {...props} />;
    case 'defects':
      return (
        <DefectsField
          materials={options.materials}
          value={input.defects}
          onChange={(defects) => onChange({ defects })}
        />
      );
  }
}

// ---------------------------------------------------------------------------------------------

function wordFor(effect: string): 'opinion' | 'reason' | 'result' {
  if (effect === 'opinion' || effect === 'forward') return 'opinion';
  return effect === 'endSpecialProcedure' ? 'result' : 'reason';
}

interface LabelledProps {
  readonly label: string;
  readonly children: (id: string) => ReactNode;
}

function Labelled({ label, children }: LabelledProps) {
  const id = useId();
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}

type TextKey = 'basis' | 'place' | 'signer' | 'relation' | 'competent';

function Text(props: DeedFieldsProps & { readonly label: string; readonly of: TextKey }) {
  const { label, of, input, onChange } = props;
  return (
    <Labelled label={label}>
      {(id) => (
        <Input
          id={id}
          value={input[of]}
          maxLength={200}
          onChange={(event) => onChange({ [of]: event.target.value })}
        />
      )}
    </Labelled>
  );
}

function Signers({ station, input, onChange }: DeedFieldsProps) {
  const t = useTexts(T);
  return (
    <Labelled label={t.signers}>
      {(id) => (
        <Select
          id={id}
          mode="tags"
          open={false}
          suffixIcon={null}
          tokenSeparators={['、', '，', ',', ' ']}
          placeholder={t.signersHint(station.signers ?? 2)}
          value={[...input.signers]}
          onChange={(signers: string[]) => onChange({ signers })}
        />
      )}
    </Labelled>
  );
}

/** What the diagram knows is offered with its basis; the clock stops by that and nothing else. */
function Procedure(props: DeedFieldsProps) {
  const t = useTexts(T);
  const language = useLanguage();
  const { options, input, onChange } = props;
  const offered = options.procedures;
  return (
    <>
      <Labelled label={t.procedure}>
        {(id) => (
          <Select
            id={id}
            value={input.procedure ?? null}
            options={offered.map(({ procedure }) => ({
              value: procedure,
              label: said(PROCEDURES[procedure] ?? [procedure, procedure], language),
            }))}
            onChange={(procedure: string) => {
              const basis = offered.find((one) => one.procedure === procedure)?.basis ?? '';
              onChange({ procedure, basis });
            }}
          />
        )}
      </Labelled>
      <Text label={t.basis} of="basis" {...props} />
      <Labelled label={t.days}>
        {(id) => (
          <InputNumber
            id={id}
            min={1}
            max={365}
            value={input.days ?? null}
            onChange={(days) => onChange({ days: days ?? undefined })}
          />
        )}
      </Labelled>
    </>
  );
}

function Extension(props: DeedFieldsProps & { readonly field: 'extension' | 'grantDays' }) {
  const t = useTexts(T);
  const language = useLanguage();
  const { field, options, input, onChange } = props;
  const unit = options.statutoryUnit ?? 'workday';
  const asked = field === 'grantDays' ? options.extension : undefined;
  return (
    <>
      {asked && (
        <p className={styles['asked']}>{t.asked(inUnits(asked.n, unit, language), asked.reason)}</p>
      )}
      <Labelled
        label={t.inUnit(
          field === 'extension' ? t.extension : t.granted,
          unitWord(2, unit, language),
        )}
      >
        {(id) => (
          <InputNumber
            id={id}
            min={1}
            max={30}
            value={input[field] ?? asked?.n ?? null}
            onChange={(n) => onChange({ [field]: n ?? undefined })}
          />
        )}
      </Labelled>
    </>
  );
}

function HandOver({ options, input, onChange }: DeedFieldsProps) {
  const t = useTexts(T);
  return (
    <>
      <Labelled label={t.to}>
        {(id) => (
          <Select
            id={id}
            value={input.to ?? options.handOverTo[0]?.id ?? null}
            options={options.handOverTo.map(({ id: value, name }) => ({ value, label: name }))}
            onChange={(to: string) => onChange({ to })}
          />
        )}
      </Labelled>
      <Labelled label={t.list}>
        {(id) => (
          <Input.TextArea
            id={id}
            autoSize={{ minRows: 2, maxRows: 8 }}
            value={input.list}
            onChange={(event) => onChange({ list: event.target.value })}
          />
        )}
      </Labelled>
    </>
  );
}

function Delivery(props: DeedFieldsProps) {
  const t = useTexts(T);
  const language = useLanguage();
  const { input, onChange } = props;
  return (
    <>
      <Labelled label={t.method}>
        {(id) => (
          <Select
            id={id}
            value={input.method}
            options={Object.entries(METHODS).map(([value, text]) => ({
              value,
              label: said(text, language),
            }))}
            onChange={(method: string) => onChange({ method })}
          />
        )}
      </Labelled>
      <Text label={t.place} of="place" {...props} />
      <Text label={t.signer} of="signer" {...props} />
      <Text label={t.relation} of="relation" {...props} />
    </>
  );
}
