import { POWER_MODES } from '../../../../../diagram/words.js';
import { useLanguage } from '../../../../../i18n/language.js';
import { texts, useTexts } from '../../../../../i18n/texts.js';
import { optionsOf } from '../../words.js';
import { BasisField } from '../basis-field.js';
import { SelectField } from '../fields.js';
import { orNothing, useItemPage } from '../item-context.js';
import type { StationModel } from '../model/item-model.js';
import { replacedAt } from '../model/lists.js';
import { Grid, Part } from '../section.js';

const T = texts({
  title: [(name: string) => `权力方式：${name}`, (name: string) => `Power: ${name}`],
  mode: ['权力方式', 'Power mode'],
  organ: ['谁决定', 'Who decides'],
  principal: ['以谁的名义', 'In whose name'],
  powerBasis: ['下放依据', 'Basis of the transfer'],
});

/** For every decision: who decides in whose name, and by which statute. */
export function Powers() {
  const { stations = [] } = useItemPage().item;
  return stations.map(
    (station, index) =>
      station.kind === 'decision' && <Power key={index} station={station} index={index} />,
  );
}

interface PowerProps {
  readonly station: StationModel;
  readonly index: number;
}

export function Power({ station, index }: PowerProps) {
  const t = useTexts(T);
  const language = useLanguage();
  const { item, edit } = useItemPage();
  const at = `stations.${index}.`;
  const put = (changed: Partial<StationModel>) => {
    edit((old) => {
      const { stations = [] } = old;
      const now = stations[index];
      return now ? { ...old, stations: replacedAt(stations, index, { ...now, ...changed }) } : old;
    });
  };
  const roles = (item.organs ?? []).map(({ role = '', name = role }) => ({
    value: role,
    label: name,
  }));
  const inOtherName = station.powerMode !== 'own' && station.powerMode !== 'transferred';
  return (
    <Part title={t.title(station.name ?? '')} term="powerMode">
      <Grid>
        <SelectField
          label={t.organ}
          path={`${at}organ`}
          required
          value={station.organ}
          options={roles}
          onChange={(organ) => put({ organ: orNothing(organ) })}
        />
        <SelectField
          label={t.mode}
          path={`${at}powerMode`}
          required
          value={station.powerMode}
          options={optionsOf(POWER_MODES, language)}
          onChange={(powerMode) => put(inMode(station, powerMode))}
        />
        {inOtherName && (
          <SelectField
            label={t.principal}
            path={`${at}principal`}
            term="principal"
            required
            value={station.principal}
            options={roles}
            onChange={(principal) => put({ principal: orNothing(principal) })}
          />
        )}
        {station.powerMode === 'transferred' && (
          <BasisField
            label={t.powerBasis}
            path={`${at}powerBasis.`}
            value={station.powerBasis}
            onChange={(powerBasis) => put({ powerBasis })}
          />
        )}
      </Grid>
    </Part>
  );
}

/** What belongs to another mode goes with it. */
function inMode({ principal, powerBasis }: StationModel, powerMode: string): Partial<StationModel> {
  const inOtherName = powerMode !== 'own' && powerMode !== 'transferred';
  return {
    powerMode,
    principal: inOtherName ? principal : undefined,
    powerBasis: powerMode === 'transferred' ? powerBasis : undefined,
  };
}
