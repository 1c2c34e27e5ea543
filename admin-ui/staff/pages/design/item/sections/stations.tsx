import { Button, Table, Tag } from 'antd';
import { useState } from 'react';
import { EFFECTS, POSTS, POWER_MODES, STATION_KINDS, UNITS } from '../../../../../diagram/words.js';
import { useLanguage } from '../../../../../i18n/language.js';
import { texts, useTexts } from '../../../../../i18n/texts.js';
import { classes } from '../../../../components/classes.js';
import { EmptyState } from '../../../../components/empty-state.js';
import { wordFor } from '../../words.js';
import { useItemPage } from '../item-context.js';
import type { StationModel } from '../model/item-model.js';
import { Section } from '../section.js';
import styles from './materials.module.css';
import { StationDrawer } from './station-drawer.js';

const T = texts({
  about: ['谁在哪一步用什么表单办、能作什么结论、限多久', 'who does what at which step, by when'],
  diagram: ['在流程图里看', 'See the diagram'],
  none: ['还没有环节', 'No station yet'],
  noneHint: ['在流程图里拖入“受理”“决定”等积木，环节随之而来', 'drag blocks into the diagram'],
  name: ['环节', 'Station'],
  organ: ['机关', 'Organ'],
  post: ['岗位', 'Post'],
  form: ['表单', 'Form'],
  outcomes: ['结论', 'Outcomes'],
  limit: ['环节时限', 'Limit'],
  noLimit: ['计入总时限', 'within the promise'],
  faults: [(n: number) => `${n} 处须改正`, (n: number) => `${n} to mend`],
});

/** 办理环节: all stations at a glance; each opens to be changed. */
export function Stations() {
  const t = useTexts(T);
  const language = useLanguage();
  const { item, forms, faults, go } = useItemPage();
  const { stations = [], organs = [] } = item;
  const [open, setOpen] = useState<number>();
  const rows = stations.map((station, index) => ({ station, index }));
  const organOf = ({ organ = '' }: StationModel) =>
    organs.find(({ role }) => role === organ)?.name ?? organ;
  return (
    <Section
      name="stations"
      term="station"
      about={t.about}
      actions={<Button onClick={() => go({ tab: 'diagram' })}>{t.diagram}</Button>}
    >
      <Table
        size="small"
        rowKey="index"
        pagination={false}
        dataSource={rows}
        locale={{ emptyText: <EmptyState title={t.none} hint={t.noneHint} /> }}
        columns={[
          {
            title: t.name,
            width: 190,
            render: (_, { station, index }) => {
              const n = faults.filter(({ path }) => path.startsWith(`stations.${index}.`)).length;
              return (
                <>
                  <button
                    type="button"
                    className={classes('yc-link', styles['link'])}
                    onClick={() => setOpen(index)}
                  >
                    {station.name ?? station.key}
                  </button>
                  {n > 0 && <span className={styles['faults']}>{t.faults(n)}</span>}
                  <div className={styles['code']}>
                    {wordFor(STATION_KINDS, station.kind, language)}
                    {station.powerMode !== undefined &&
                      ` · ${wordFor(POWER_MODES, station.powerMode, language)}`}
                  </div>
                </>
              );
            },
          },
          { title: t.organ, width: 190, render: (_, { station }) => organOf(station) },
          {
            title: t.post,
            width: 110,
            render: (_, { station }) => wordFor(POSTS, station.post, language),
          },
          {
            title: t.form,
            width: 130,
            render: (_, { station: { form } }) =>
              forms.find(({ value }) => value === form)?.label ?? form,
          },
          {
            title: t.outcomes,
            render: (_, { station }) =>
              (station.outcomes ?? []).map(({ id, label, effect }) => (
                <Tag key={id} title={wordFor(EFFECTS, effect, language)}>
                  {label}
                </Tag>
              )),
          },
          {
            title: t.limit,
            width: 110,
            render: (_, { station: { limit, unit } }) =>
              limit === undefined ? t.noLimit : `${limit} ${wordFor(UNITS, unit, language)}`,
          },
        ]}
      />
      {open !== undefined && stations[open] !== undefined && (
        <StationDrawer index={open} onClose={() => setOpen(undefined)} />
      )}
    </Section>
  );
}
