import { texts, useTexts } from '../../i18n/texts.js';
import { childOf, childrenOf, type ModdleElement, textOf } from '../model.js';
import { itemOf, usesOfStation } from '../stations.js';
import { POSTS, POWER_MODES, STATION_KINDS, UNITS } from '../words.js';
import { CheckField, NumberField, SelectField, TextField } from './fields.js';
import { Outcomes } from './outcomes.js';
import { owned } from '../write.js';
import styles from './panel.module.css';
import { Rights } from './rights.js';
import { optionsOf, orNothing, type Subject } from './subject.js';

const T = texts({
  name: ['环节名称', 'Name of the station'],
  kind: ['环节种类', 'Kind'],
  who: ['由谁办理', 'Who does it'],
  organ: ['承办机关', 'Organ'],
  post: ['岗位', 'Post'],
  form: ['表单', 'Form'],
  noForm: ['不填表', 'no form'],
  limit: ['环节时限', 'Stage limit'],
  unit: ['单位', 'Unit'],
  signers: ['签名人数（不少于 2 人）', 'Signers (at least 2)'],
  powerMode: ['以谁的名义决定', 'Power mode'],
  principal: ['名义机关', 'Principal'],
  powerBasis: ['下放依据', 'Basis of the transfer'],
  silence: ['逾期未反馈视为同意的依据', 'Basis for silence as agreement'],
  silenceHint: [
    '没有依据的，逾期亮红灯并等待',
    'without a basis the join waits and the light turns red',
  ],
  unverified: ['依据未核实', 'basis not verified'],
  shared: [
    (n: number) => `图上有 ${n} 处使用这个环节，在这里修改会一起变`,
    (n: number) => `${n} elements use this station: a change here changes all of them`,
  ],
});

interface StationProps {
  readonly subject: Subject;
  readonly station: ModdleElement;
}

/** The definition of a station in the item: who, with which form and buttons, within what time. */
export function StationEditor({ subject, station }: StationProps) {
  const t = useTexts(T);
  const { process, language, vocabulary } = subject;
  const uses = usesOfStation(process, textOf(station, 'key')).length;
  const put = (attributes: Readonly<Record<string, unknown>>) => {
    subject.writer.setInProcess(process, station, attributes);
  };
  const organs = childrenOf(itemOf(subject.bo), 'organs').map((organ) => ({
    value: textOf(organ, 'role'),
    label: textOf(organ, 'name'),
  }));
  const forms = vocabulary.forms.map(({ key, title }) => ({ value: key, label: title }));
  const kind = textOf(station, 'kind');
  return (
    <div className={styles['card']}>
      {uses > 1 && <p className={styles['hint']}>{t.shared(uses)}</p>}
      <TextField
        label={t.name}
        value={textOf(station, 'name')}
        onChange={(name) => {
          put({ name: orNothing(name) });
        }}
      />
      <SelectField
        label={t.kind}
        value={kind}
        options={optionsOf(STATION_KINDS, language)}
        onChange={(value) => {
          put({ kind: value });
        }}
      />
      <div className={styles['row']}>
        <SelectField
          label={t.organ}
          value={textOf(station, 'organ')}
          options={organs}
          onChange={(organ) => {
            put({ organ });
          }}
        />
        <SelectField
          label={t.post}
          value={textOf(station, 'post')}
          options={optionsOf(POSTS, language)}
          onChange={(post) => {
            put({ post });
          }}
        />
      </div>
      {kind === 'decision' && <Power subject={subject} station={station} organs={organs} />}
      <SelectField
        label={t.form}
        value={textOf(station, 'form')}
        options={forms}
        clearable
        placeholder={t.noForm}
        onChange={(form) => {
          put({ form: orNothing(form) });
        }}
      />
      <Limit subject={subject} station={station} />
      {kind === 'siteVisit' && (
        <NumberField
          label={t.signers}
          min={2}
          value={Number(textOf(station, 'signers')) || undefined}
          onChange={(signers) => {
            put({ signers: signers === undefined ? undefined : String(signers) });
          }}
        />
      )}
      {kind === 'jointReview' && (
        <BasisField
          subject={subject}
          station={station}
          property="silence"
          type="yc:Silence"
          label={t.silence}
          hint={t.silenceHint}
        />
      )}
      <Outcomes subject={subject} station={station} />
      <Rights subject={subject} station={station} />
    </div>
  );
}

// ---------------------------------------------------------------------------------------------

function Limit({ subject, station }: StationProps) {
  const t = useTexts(T);
  const limit = Number(textOf(station, 'limit'));
  const unit = textOf(station, 'unit');
  const put = (n: number | undefined, of: string) => {
    subject.writer.setInProcess(subject.process, station, {
      limit: n === undefined ? undefined : String(n),
      unit: n === undefined ? undefined : of,
    });
  };
  return (
    <div className={styles['row']}>
      <NumberField
        label={t.limit}
        value={textOf(station, 'limit') === '' ? undefined : limit}
        onChange={(n) => {
          put(n, unit === '' ? 'workday' : unit);
        }}
      />
      <SelectField
        label={t.unit}
        value={unit}
        options={optionsOf(UNITS, subject.language)}
        onChange={(of) => {
          put(textOf(station, 'limit') === '' ? 1 : limit, of);
        }}
      />
    </div>
  );
}

function Power(
  props: StationProps & { readonly organs: readonly { value: string; label: string }[] },
) {
  const t = useTexts(T);
  const { subject, station, organs } = props;
  const mode = textOf(station, 'powerMode');
  const put = (attributes: Readonly<Record<string, unknown>>) => {
    subject.writer.setInProcess(subject.process, station, attributes);
  };
  return (
    <>
      <SelectField
        label={t.powerMode}
        required
        value={mode}
        options={optionsOf(POWER_MODES, subject.language)}
        onChange={(powerMode) => {
          put({ powerMode });
        }}
      />
      {mode !== '' && mode !== 'own' && mode !== 'transferred' && (
        <SelectField
          label={t.principal}
          required
          value={textOf(station, 'principal')}
          options={organs}
          onChange={(principal) => {
            put({ principal });
          }}
        />
      )}
      {mode === 'transferred' && (
        <BasisField
          subject={subject}
          station={station}
          property="powerBasis"
          type="yc:PowerBasis"
          label={t.powerBasis}
        />
      )}
    </>
  );
}

function BasisField(
  props: StationProps & {
    readonly property: string;
    readonly type: string;
    readonly label: string;
    readonly hint?: string;
  },
) {
  const t = useTexts(T);
  const { subject, station, property, type, label, hint } = props;
  const { writer, process } = subject;
  const part = childOf(station, property);
  const put = (basis: string, unverified: boolean) => {
    const made = writer.create(type, { basis, unverified: unverified ? 'true' : undefined });
    owned(made, station);
    writer.setInProcess(process, station, { [property]: basis === '' ? undefined : made });
  };
  const unverified = textOf(part, 'unverified') === 'true';
  return (
    <>
      <TextField
        label={label}
        value={textOf(part, 'basis')}
        {...(hint !== undefined && { hint })}
        onChange={(basis) => {
          put(basis.trim(), unverified);
        }}
      />
      {part !== undefined && (
        <CheckField
          label={t.unverified}
          checked={unverified}
          onChange={(checked) => {
            put(textOf(part, 'basis'), checked);
          }}
        />
      )}
    </>
  );
}
