import { MILESTONES } from '../../../../../diagram/words.js';
import { useLanguage } from '../../../../../i18n/language.js';
import { texts, useTexts } from '../../../../../i18n/texts.js';
import { useDocuments } from '../../use-documents.js';
import { optionsOf } from '../../words.js';
import { CheckField, SelectField, SuggestField, TextField } from '../fields.js';
import { orNothing, useItemPage } from '../item-context.js';
import type { FeeModel, ItemModel } from '../model/item-model.js';
import { Grid, Part, Section } from '../section.js';
import { Rows } from './rows.js';
import { ValidityField } from './validity-field.js';

const T = texts({
  result: ['办理结果', 'Result'],
  resultName: ['结果名称', 'Name of the result'],
  template: ['文书模板', 'Document template'],
  templateHint: ['出件时按模板制作', 'the document is made of it'],
  fees: ['收费', 'Fees'],
  free: ['没有收费项目时，指南写“不收费”。', 'Without a fee the guide says so.'],
  feeName: ['项目', 'Fee'],
  amount: ['标准', 'Amount'],
  basis: ['收费依据', 'Basis'],
  addFee: ['添加收费项目', 'Add a fee'],
  quota: ['数量限制', 'Limited number'],
  hasQuota: ['有数量限制', 'The number is limited'],
  series: ['编号', 'Series'],
  copies: ['抄送', 'Copies'],
  at: ['时点', 'When'],
  role: ['抄送给', 'To'],
  addCopy: ['添加抄送', 'Add a copy'],
});

/** What it costs and what one gets. */
export function Outcome() {
  const t = useTexts(T);
  const results = useDocuments('result');
  const { item, edit } = useItemPage();
  const { result = {}, fees = [] } = item;
  const put = (changed: NonNullable<ItemModel['result']>) => {
    edit((old) => ({ ...old, result: { ...old.result, ...changed } }));
  };
  return (
    <Section name="outcome">
      <Grid>
        <TextField
          label={t.resultName}
          path="result.name"
          required
          value={result.name}
          onChange={(name) => put({ name: orNothing(name) })}
        />
        <SuggestField
          label={t.template}
          path="result.template"
          required
          hint={t.templateHint}
          value={result.template}
          options={results}
          onChange={(template) => put({ template: orNothing(template) })}
        />
        <ValidityField value={result.validity} onChange={(validity) => put({ validity })} />
      </Grid>
      <Part title={t.fees}>
        {fees.length === 0 && <p>{t.free}</p>}
        <Rows<FeeModel>
          rows={fees}
          add={t.addFee}
          fresh={{}}
          onChange={(rows) => edit((old) => ({ ...old, fees: rows }))}
        >
          {(fee, index, change) =>
            (['name', 'amount', 'basis'] as const).map((name) => (
              <TextField
                key={name}
                label={name === 'name' ? t.feeName : t[name]}
                path={`fees.${index}.${name}`}
                required
                value={fee[name]}
                onChange={(text) => change({ ...fee, [name]: orNothing(text) })}
              />
            ))
          }
        </Rows>
      </Part>
      <Quota />
      <Copies />
    </Section>
  );
}

// ---------------------------------------------------------------------------------------------

function Quota() {
  const t = useTexts(T);
  const { item, edit } = useItemPage();
  const { quota } = item;
  const put = (next: ItemModel['quota']) => edit((old) => ({ ...old, quota: next }));
  return (
    <Part title={t.quota} term="quota">
      <CheckField
        label={t.hasQuota}
        checked={quota !== undefined}
        onChange={(checked) => put(checked ? {} : undefined)}
      />
      {quota && (
        <Grid>
          <TextField
            label={t.series}
            path="quota.series"
            required
            value={quota.series}
            onChange={(series) => put({ ...quota, series: orNothing(series) })}
          />
          <TextField
            label={t.basis}
            path="quota.basis"
            required
            value={quota.basis}
            onChange={(basis) => put({ ...quota, basis: orNothing(basis) })}
          />
        </Grid>
      )}
    </Part>
  );
}

function Copies() {
  const t = useTexts(T);
  const language = useLanguage();
  const { item, edit } = useItemPage();
  const { copies = [], organs = [] } = item;
  return (
    <Part title={t.copies} term="copy">
      <Rows<NonNullable<ItemModel['copies']>[number]>
        rows={copies}
        add={t.addCopy}
        fresh={{ at: 'delivered' }}
        onChange={(rows) => edit((old) => ({ ...old, copies: rows }))}
      >
        {(copy, index, put) => (
          <>
            <SelectField
              label={t.at}
              path={`copies.${index}.at`}
              required
              value={copy.at}
              options={optionsOf(MILESTONES, language)}
              onChange={(at) => put({ ...copy, at })}
            />
            <SelectField
              label={t.role}
              path={`copies.${index}.role`}
              required
              value={copy.role}
              options={organs.map(({ role = '', name = role }) => ({ value: role, label: name }))}
              onChange={(role) => put({ ...copy, role })}
            />
          </>
        )}
      </Rows>
    </Part>
  );
}
