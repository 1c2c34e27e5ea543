import { texts, useTexts } from '../../../../../i18n/texts.js';
import { BasisField } from '../basis-field.js';
import { CheckField, SuggestField, TextField } from '../fields.js';
import { orNothing } from '../item-context.js';
import { Grid, Part } from '../section.js';
import type { MaterialPartProps } from './material-drawer.js';

const T = texts({
  title: ['给申请人的便利', 'Made easier'],
  sharing: [
    '窗口核验，不用申请人提交（数据共享、电子证照）',
    'Checked by the office (shared data)',
  ],
  source: ['从哪里核验', 'Checked at'],
  sharedSources: ['电子证照库', 'Electronic licences'],
  population: ['公安人口库', 'Population register'],
  companies: ['企业登记库', 'Company register'],
  deferrable: ['可以容缺：先受理，限期补齐', 'Deferrable: accepted without it'],
  days: ['工作日内补齐', 'Workdays to follow'],
  deferrableBasis: ['容缺依据', 'Basis of deferral'],
  withdrawal: ['逾期不补视为撤回', 'Withdrawn if it does not follow'],
  withdrawalBasis: ['视为撤回的依据', 'Basis of withdrawal'],
  declarable: ['可以告知承诺代替', 'A declaration may stand in'],
  template: ['承诺书模板', 'Template of the declaration'],
  undertaking: ['承诺书（通用）', 'Undertaking (general)'],
  afterDecision: ['情况紧急可先办后补', 'Urgent cases: after the decision'],
  afterDays: ['决定后几个工作日内补交', 'Workdays after the decision'],
});

/** Who provides it and how it may be spared: independent of each other. */
export function MaterialEase(props: MaterialPartProps) {
  const t = useTexts(T);
  const { material, at, put } = props;
  const { sharing, declarable } = material;
  const sources = [t.sharedSources, t.population, t.companies];
  return (
    <Part title={t.title}>
      <CheckField
        label={t.sharing}
        term="sharing"
        checked={sharing !== undefined}
        onChange={(on) =>
          put(on ? { sharing: {}, originals: '0', copies: '0' } : { sharing: undefined })
        }
      />
      {sharing && (
        <SuggestField
          label={t.source}
          path={`${at}sharing.source`}
          required
          value={sharing.source}
          options={sources.map((source) => ({ value: source, label: source }))}
          onChange={(source) => put({ sharing: { source: orNothing(source) } })}
        />
      )}
      <Deferrable {...props} />
      <CheckField
        label={t.declarable}
        term="declarable"
        checked={declarable !== undefined}
        onChange={(on) => put({ declarable: on ? { template: 'undertaking' } : undefined })}
      />
      {declarable && (
        <SuggestField
          label={t.template}
          path={`${at}declarable.template`}
          required
          value={declarable.template}
          options={[{ value: 'undertaking', label: t.undertaking }]}
          onChange={(template) => put({ declarable: { template: orNothing(template) } })}
        />
      )}
      <AfterDecision {...props} />
    </Part>
  );
}

// ---------------------------------------------------------------------------------------------

function Deferrable({ material, at, put }: MaterialPartProps) {
  const t = useTexts(T);
  const { deferrable } = material;
  const { withdrawal } = deferrable ?? {};
  return (
    <>
      <CheckField
        label={t.deferrable}
        term="deferrable"
        checked={deferrable !== undefined}
        onChange={(on) => put({ deferrable: on ? { days: '5' } : undefined })}
      />
      {deferrable && (
        <Grid>
          <TextField
            label={t.days}
            path={`${at}deferrable.days`}
            required
            value={deferrable.days}
            onChange={(days) => put({ deferrable: { ...deferrable, days: orNothing(days) } })}
          />
          <BasisField
            label={t.deferrableBasis}
            path={`${at}deferrable.`}
            optional
            value={deferrable}
            onChange={(basis) => put({ deferrable: { ...deferrable, ...basis } })}
          />
          <CheckField
            label={t.withdrawal}
            term="withdrawal"
            checked={withdrawal !== undefined}
            onChange={(on) =>
              put({
                deferrable: { ...deferrable, withdrawal: on ? { unverified: 'true' } : undefined },
              })
            }
          />
          {withdrawal && (
            <BasisField
              label={t.withdrawalBasis}
              path={`${at}deferrable.withdrawal.`}
              value={withdrawal}
              onChange={(basis) => put({ deferrable: { ...deferrable, withdrawal: basis } })}
            />
          )}
        </Grid>
      )}
    </>
  );
}

function AfterDecision({ material, at, put }: MaterialPartProps) {
  const t = useTexts(T);
  const { afterDecision } = material;
  return (
    <>
      <CheckField
        label={t.afterDecision}
        term="afterDecision"
        checked={afterDecision !== undefined}
        onChange={(on) =>
          put({ afterDecision: on ? { days: '10', unverified: 'true' } : undefined })
        }
      />
      {afterDecision && (
        <Grid>
          <TextField
            label={t.afterDays}
            path={`${at}afterDecision.days`}
            required
            value={afterDecision.days}
            onChange={(days) => put({ afterDecision: { ...afterDecision, days: orNothing(days) } })}
          />
          <BasisField
            path={`${at}afterDecision.`}
            value={afterDecision}
            onChange={(basis) => put({ afterDecision: { ...afterDecision, ...basis } })}
          />
        </Grid>
      )}
    </>
  );
}
