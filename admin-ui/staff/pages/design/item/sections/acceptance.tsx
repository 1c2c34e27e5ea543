import { UNITS } from '../../../../../diagram/words.js';
import { useLanguage } from '../../../../../i18n/language.js';
import { texts, useTexts } from '../../../../../i18n/texts.js';
import { optionsOf, REGIMES } from '../../words.js';
import { BasisField } from '../basis-field.js';
import { CheckField, SelectField, TextField } from '../fields.js';
import { orNothing, useItemPage } from '../item-context.js';
import type { ItemModel } from '../model/item-model.js';
import { Grid, Part, Section } from '../section.js';

const T = texts({
  kind: ['受理制度', 'Regime'],
  limit: ['答复期限', 'Answered within'],
  limitHint: ['空着是五个工作日', 'five workdays if empty'],
  unit: ['单位', 'Unit'],
  correction: ['补正', 'Correction'],
  hasCorrection: ['可以补正：给申请人时间补齐', 'The applicant may supply what is missing'],
  n: ['补正期限', 'Time to correct'],
  withdrawal: ['逾期视为撤回', 'Counts as withdrawn after that'],
  withdrawalBasis: ['视为撤回的依据', 'Basis of withdrawal'],
});

/** How a file is answered, and what happens with one that is not complete. */
export function Acceptance() {
  const t = useTexts(T);
  const language = useLanguage();
  const { item, edit } = useItemPage();
  const { regime = {} } = item;
  const put = (changed: NonNullable<ItemModel['regime']>) => {
    edit((old) => ({ ...old, regime: { ...old.regime, ...changed } }));
  };
  return (
    <Section name="acceptance">
      <Grid>
        <SelectField
          label={t.kind}
          path="regime.kind"
          term="regime"
          required
          value={regime.kind}
          options={optionsOf(REGIMES, language)}
          onChange={(kind) => put({ kind: orNothing(kind) })}
        />
        <TextField
          label={t.limit}
          path="regime.limit"
          hint={t.limitHint}
          value={regime.limit}
          onChange={(limit) => put({ limit: orNothing(limit) })}
        />
        <SelectField
          label={t.unit}
          clearable
          value={regime.unit}
          options={optionsOf(UNITS, language)}
          onChange={(unit) => put({ unit: orNothing(unit) })}
        />
        <BasisField path="regime." value={regime} onChange={put} />
      </Grid>
      <Correction />
    </Section>
  );
}

// ---------------------------------------------------------------------------------------------

function Correction() {
  const t = useTexts(T);
  const language = useLanguage();
  const { item, edit } = useItemPage();
  const { correction } = item;
  const put = (next: ItemModel['correction']) => edit((old) => ({ ...old, correction: next }));
  return (
    <Part title={t.correction} term="correction">
      <CheckField
        label={t.hasCorrection}
        checked={correction !== undefined}
        onChange={(checked) => put(checked ? { n: '10', unit: 'workday' } : undefined)}
      />
      {correction && (
        <Grid>
          <TextField
            label={t.n}
            path="correction.n"
            required
            value={correction.n}
            onChange={(n) => put({ ...correction, n: orNothing(n) })}
          />
          <SelectField
            label={t.unit}
            path="correction.unit"
            required
            value={correction.unit}
            options={optionsOf(UNITS, language)}
            onChange={(unit) => put({ ...correction, unit })}
          />
          <CheckField
            label={t.withdrawal}
            term="withdrawal"
            checked={correction.withdrawal !== undefined}
            onChange={(checked) =>
              put({ ...correction, withdrawal: checked ? { unverified: 'true' } : undefined })
            }
          />
          {correction.withdrawal && (
            <BasisField
              label={t.withdrawalBasis}
              path="correction.withdrawal."
              value={correction.withdrawal}
              onChange={(withdrawal) => put({ ...correction, withdrawal })}
            />
          )}
        </Grid>
      )}
    </Part>
  );
}
