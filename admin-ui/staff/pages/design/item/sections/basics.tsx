import { useLanguage } from '../../../../../i18n/language.js';
import { texts, useTexts } from '../../../../../i18n/texts.js';
import {
  AUDIENCES,
  BLOCKS,
  CASE_TYPES,
  CATALOG_PARTS,
  CODE_SCHEMES,
  ITEM_TYPES,
  optionsOf,
} from '../../words.js';
import { CheckField, ChoicesField, SelectField, SuggestField, TextField } from '../fields.js';
import { orNothing, useItemPage } from '../item-context.js';
import type { ItemModel } from '../model/item-model.js';
import { Grid, Section } from '../section.js';

const T = texts({
  name: ['事项名称', 'Name'],
  code: ['实施编码', 'Code'],
  codeHint: ['按所在目录的编码填写，长度不限', 'as the catalogue has it'],
  scheme: ['编码体系', 'Code scheme'],
  block: ['区块', 'Block'],
  part: ['清单类别', 'Catalogue part'],
  caseType: ['办件类型', 'Case type'],
  itemType: ['事项类型', 'Item type'],
  audience: ['服务对象', 'Applicants'],
  joint: ['联办事项', 'Joint item'],
});

/** Name, codes and kinds. */
export function Basics() {
  const t = useTexts(T);
  const language = useLanguage();
  const { item, edit } = useItemPage();
  const set = (name: keyof ItemModel) => (value: string) => {
    edit((old) => ({ ...old, [name]: orNothing(value) }));
  };
  return (
    <Section name="basics">
      <Grid>
        <TextField
          label={t.name}
          path="name"
          required
          wide
          value={item.name}
          onChange={set('name')}
        />
        <TextField
          label={t.code}
          path="code"
          required
          hint={t.codeHint}
          value={item.code}
          onChange={set('code')}
        />
        <SuggestField
          label={t.scheme}
          path="codeScheme"
          term="codeScheme"
          required
          value={item.codeScheme}
          options={optionsOf(CODE_SCHEMES, language)}
          onChange={set('codeScheme')}
        />
        <SelectField
          label={t.block}
          path="block"
          term="block"
          required
          value={item.block}
          options={optionsOf(BLOCKS, language)}
          onChange={set('block')}
        />
        <SelectField
          label={t.part}
          path="catalogPart"
          term="catalogPart"
          required
          value={item.catalogPart}
          options={optionsOf(CATALOG_PARTS, language)}
          onChange={set('catalogPart')}
        />
        <SelectField
          label={t.caseType}
          path="caseType"
          term="caseType"
          required
          value={item.caseType}
          options={optionsOf(CASE_TYPES, language)}
          onChange={set('caseType')}
        />
        <SelectField
          label={t.itemType}
          path="itemType"
          term="itemType"
          required
          value={item.itemType}
          options={optionsOf(ITEM_TYPES, language).map(({ value, label }) => ({
            value,
            label: `${value} ${label}`,
          }))}
          onChange={set('itemType')}
        />
        <ChoicesField
          label={t.audience}
          path="audience"
          term="audience"
          required
          values={(item.audience ?? '').split(/\s+/).filter(Boolean)}
          options={optionsOf(AUDIENCES, language)}
          onChange={(values) => set('audience')([...values].sort().join(' '))}
        />
      </Grid>
      <CheckField
        label={t.joint}
        term="joint"
        checked={item.joint === 'true'}
        onChange={(checked) => set('joint')(String(checked))}
      />
    </Section>
  );
}
