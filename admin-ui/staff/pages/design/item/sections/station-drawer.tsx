import { Button, Drawer } from 'antd';
import { POSTS, STATION_KINDS, UNITS } from '../../../../../diagram/words.js';
import { useLanguage } from '../../../../../i18n/language.js';
import { texts, useTexts } from '../../../../../i18n/texts.js';
import { optionsOf } from '../../words.js';
import { BasisField } from '../basis-field.js';
import { CheckField, SelectField, TextField } from '../fields.js';
import { orNothing, useItemPage } from '../item-context.js';
import type { StationModel } from '../model/item-model.js';
import { replacedAt } from '../model/lists.js';
import { Grid, Part } from '../section.js';
import { Power } from './powers.js';

const T = texts({
  title: [(name: string) => `环节：${name}`, (name: string) => `Station: ${name}`],
  done: ['完成', 'Done'],
  name: ['环节名称', 'Name'],
  kind: ['环节种类', 'Kind'],
  organ: ['承办机关', 'Organ'],
  post: ['岗位', 'Post'],
  form: ['表单', 'Form'],
  noForm: ['不用表单', 'none'],
  limit: ['环节时限', 'Stage limit'],
  limitHint: ['空着则计入总时限', 'within the promise if empty'],
  unit: ['单位', 'Unit'],
  signers: ['签名人数', 'Signers'],
  silence: ['逾期不答复视为同意', 'Silence counts as agreement'],
  silenceTitle: ['视为同意', 'Silence'],
  more: ['结论按钮、字段权限在流程图里设置', 'Outcomes and field rights: in the diagram'],
});

/** Who works at a station, with what, and for how long. */
export function StationDrawer(props: { readonly index: number; readonly onClose: () => void }) {
  const t = useTexts(T);
  const { index, onClose } = props;
  const { item, go } = useItemPage();
  const station = item.stations?.[index] ?? {};
  return (
    <Drawer
      open
      size={560}
      title={t.title(station.name ?? '')}
      onClose={onClose}
      extra={
        <Button type="primary" onClick={onClose}>
          {t.done}
        </Button>
      }
      footer={
        <button
          type="button"
          className="yc-link"
          onClick={() => go({ tab: 'diagram', ...(station.key && { station: station.key }) })}
        >
          {t.more}
        </button>
      }
    >
      <StationFields station={station} index={index} />
      {station.kind === 'decision' && <Power station={station} index={index} />}
    </Drawer>
  );
}

// ---------------------------------------------------------------------------------------------

function StationFields(props: { readonly station: StationModel; readonly index: number }) {
  const t = useTexts(T);
  const language = useLanguage();
  const { station, index } = props;
  const { item, edit, forms } = useItemPage();
  const at = `stations.${index}.`;
  const put = (changed: Partial<StationModel>) => {
    edit((old) => {
      const { stations = [] } = old;
      const now = stations[index];
      return now ? { ...old, stations: replacedAt(stations, index, { ...now, ...changed }) } : old;
    });
  };
  const set = (name: keyof StationModel) => (value: string) => put({ [name]: orNothing(value) });
  const roles = (item.organs ?? []).map(({ role = '', name = role }) => ({
    value: role,
    label: name,
  }));
  const text = (name: 'name' | 'limit' | 'signers') => ({
    label: t[name],
    path: `${at}${name}`,
    value: station[name],
    onChange: set(name),
  });
  const choice = (name: 'kind' | 'organ' | 'post' | 'form' | 'unit') => ({
    label: t[name],
    path: `${at}${name}`,
    value: station[name],
    onChange: set(name),
  });
  return (
    <>
      <Grid>
        <TextField {...text('name')} required />
        <SelectField {...choice('kind')} required options={optionsOf(STATION_KINDS, language)} />
        {station.kind !== 'decision' && (
          <SelectField {...choice('organ')} required options={roles} />
        )}
        <SelectField {...choice('post')} required options={optionsOf(POSTS, language)} />
        <SelectField {...choice('form')} clearable placeholder={t.noForm} options={forms} />
        <TextField {...text('limit')} term="stageLimit" hint={t.limitHint} />
        <SelectField {...choice('unit')} clearable options={optionsOf(UNITS, language)} />
        {station.kind === 'siteVisit' && <TextField {...text('signers')} required />}
      </Grid>
      {station.kind === 'jointReview' && (
        <Part title={t.silenceTitle} term="silence">
          <CheckField
            label={t.silence}
            checked={station.silence !== undefined}
            onChange={(on) => put({ silence: on ? { unverified: 'true' } : undefined })}
          />
          {station.silence && (
            <BasisField
              path={`${at}silence.`}
              value={station.silence}
              onChange={(silence) => put({ silence })}
            />
          )}
        </Part>
      )}
    </>
  );
}
