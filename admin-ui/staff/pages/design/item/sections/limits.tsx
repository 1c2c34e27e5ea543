import { Radio } from 'antd';
import { useState } from 'react';
import { MILESTONES, UNITS } from '../../../../../diagram/words.js';
import { useLanguage } from '../../../../../i18n/language.js';
import { texts, useTexts } from '../../../../../i18n/texts.js';
import { optionsOf } from '../../words.js';
import { BasisField } from '../basis-field.js';
import { ConditionField } from '../condition-field.js';
import { SelectField, TextField } from '../fields.js';
import { orNothing, useItemPage } from '../item-context.js';
import type { LimitModel, VariantModel } from '../model/item-model.js';
import { Part, Section } from '../section.js';
import styles from './limits.module.css';
import { Rows } from './rows.js';

const T = texts({
  about: [
    '各环节之和不超过承诺，承诺不超过法定',
    'stages within the promise, the promise within the law',
  ],
  statutoryLimit: ['法定办结时限', 'Statutory limit'],
  promisedLimit: ['承诺办结时限', 'Promised limit'],
  set: ['有时限', 'There is a limit'],
  none: ['没有规定', 'None is set'],
  reason: ['没有时限的理由', 'Why there is none'],
  reasonExample: ['例如：法律、法规没有规定本事项的办结时限', 'for instance: the law sets none'],
  n: ['期限', 'Time'],
  unit: ['单位', 'Unit'],
  anchor: ['起算', 'Counted from'],
  when: ['什么时候适用', 'Applies when'],
  others: ['其余情形都适用', 'applies in all other cases'],
  all: ['适用于全部情形', 'applies to all'],
  add: ['添加一种情形（另有期限）', 'Add a situation with a limit of its own'],
});

/** What the law allows and what is promised, each with its situations and their bases. */
export function Limits() {
  const t = useTexts(T);
  return (
    <Section name="limits" about={t.about}>
      <Limit name="statutoryLimit" />
      <Limit name="promisedLimit" />
    </Section>
  );
}

// ---------------------------------------------------------------------------------------------

const FRESH: VariantModel = { n: '5', unit: 'workday', anchor: 'accepted' };

function Limit({ name }: { readonly name: 'statutoryLimit' | 'promisedLimit' }) {
  const t = useTexts(T);
  const { item, edit } = useItemPage();
  const limit: LimitModel = item[name] ?? {};
  const { variants = [] } = limit;
  // what was there comes back when somebody only looks at the other way
  const [former, setFormer] = useState<LimitModel>({});
  const put = (next: LimitModel) => edit((old) => ({ ...old, [name]: next }));
  const isSet = variants.length > 0;
  const choose = (wanted: boolean) => {
    setFormer(limit);
    if (!wanted) put({ none: former.none });
    else put({ variants: former.variants ?? [FRESH] });
  };
  return (
    <Part title={t[name]} term={name}>
      <Radio.Group
        size="small"
        optionType="button"
        aria-label={t[name]}
        value={isSet}
        options={[
          { value: true, label: t.set },
          { value: false, label: t.none },
        ]}
        onChange={(event) => choose(event.target.value as boolean)}
      />
      {isSet ? (
        <Rows<VariantModel>
          rows={variants}
          add={t.add}
          addBefore={Math.max(0, variants.length - 1)}
          fresh={FRESH}
          onChange={(rows) => put({ variants: rows })}
        >
          {(variant, index, change) => (
            <Variant
              variant={variant}
              at={`${name}.variants.${index}.`}
              isLast={index === variants.length - 1}
              isOnly={variants.length === 1}
              put={change}
            />
          )}
        </Rows>
      ) : (
        <TextField
          label={t.reason}
          path={`${name}.none`}
          required
          placeholder={t.reasonExample}
          value={limit.none}
          onChange={(none) => put({ none: orNothing(none) })}
        />
      )}
    </Part>
  );
}

function Variant(props: {
  readonly variant: VariantModel;
  readonly at: string;
  readonly isLast: boolean;
  readonly isOnly: boolean;
  readonly put: (variant: VariantModel) => void;
}) {
  const t = useTexts(T);
  const language = useLanguage();
  const { variant, at, isLast, isOnly, put } = props;
  return (
    <>
      <div className={styles['whole']}>
        {isLast && (variant.when ?? '') === '' ? (
          <p className={styles['applies']}>{isOnly ? t.all : t.others}</p>
        ) : (
          <ConditionField
            label={t.when}
            path={`${at}when`}
            value={variant.when}
            onChange={(when) => put({ ...variant, when })}
          />
        )}
      </div>
      <TextField
        label={t.n}
        path={`${at}n`}
        required
        value={variant.n}
        onChange={(n) => put({ ...variant, n: orNothing(n) })}
      />
      <SelectField
        label={t.unit}
        path={`${at}unit`}
        required
        value={variant.unit}
        options={optionsOf(UNITS, language)}
        onChange={(unit) => put({ ...variant, unit })}
      />
      <SelectField
        label={t.anchor}
        path={`${at}anchor`}
        term="anchor"
        required
        value={variant.anchor}
        options={optionsOf(MILESTONES, language)}
        onChange={(anchor) => put({ ...variant, anchor })}
      />
      <BasisField path={at} value={variant} onChange={(basis) => put({ ...variant, ...basis })} />
    </>
  );
}
