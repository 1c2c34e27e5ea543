import { useLanguage } from '../../../../../i18n/language.js';
import { texts, useTexts } from '../../../../../i18n/texts.js';
import { optionsOf, PLACES } from '../../words.js';
import { SelectField, SuggestField, TextField } from '../fields.js';
import { orNothing, useItemPage } from '../item-context.js';
import { freeCode } from '../model/lists.js';
import type { OrganModel } from '../model/item-model.js';
import { Section } from '../section.js';
import { Powers } from './powers.js';
import { Rows } from './rows.js';

const T = texts({
  about: ['流程图里的“谁来办”从这里选', 'the diagram chooses from these'],
  role: ['角色代码', 'Role'],
  name: ['机关名称', 'Organ'],
  at: ['所在层级', 'Where'],
  department: ['部门', 'Department'],
  departmentHint: ['县里的部门代码', 'code of the department'],
  add: ['添加机关角色', 'Add a role'],
});

/** Which organs have a part, and by what power is decided. */
export function Organs() {
  const t = useTexts(T);
  const { item, edit } = useItemPage();
  const { organs = [] } = item;
  return (
    <Section name="organs" term="organRole" about={t.about}>
      <Rows<OrganModel>
        rows={organs}
        add={t.add}
        fresh={{
          role: freeCode(
            organs.map(({ role }) => role),
            'organ',
          ),
          at: 'county',
        }}
        onChange={(rows) => edit((old) => ({ ...old, organs: rows }))}
      >
        {(organ, index, put) => <Organ organ={organ} at={`organs.${index}.`} put={put} />}
      </Rows>
      <Powers />
    </Section>
  );
}

// ---------------------------------------------------------------------------------------------

function Organ(props: {
  readonly organ: OrganModel;
  readonly at: string;
  readonly put: (organ: OrganModel) => void;
}) {
  const t = useTexts(T);
  const language = useLanguage();
  const { organs } = useItemPage();
  const { organ, at, put } = props;
  const departments = organs
    .filter(
      ({ kind, code }) =>
        code !== undefined &&
        (kind === 'department' || kind === 'stationedUnit' || kind === 'government'),
    )
    .map(({ code = '', name }) => ({ value: code, label: `${name}（${code}）` }));
  const hasDepartment = organ.at === 'county' || organ.at === 'stationedUnit';
  return (
    <>
      <TextField
        label={t.name}
        path={`${at}name`}
        required
        broad
        value={organ.name}
        onChange={(name) => put({ ...organ, name: orNothing(name) })}
      />
      <SelectField
        label={t.at}
        path={`${at}at`}
        required
        value={organ.at}
        options={optionsOf(PLACES, language)}
        onChange={(place) => put(placed(organ, place))}
      />
      {hasDepartment && (
        <SuggestField
          label={t.department}
          path={`${at}department`}
          required
          hint={t.departmentHint}
          value={organ.department}
          options={departments}
          onChange={(department) => put({ ...organ, department: orNothing(department) })}
        />
      )}
      <TextField
        label={t.role}
        path={`${at}role`}
        required
        value={organ.role}
        onChange={(role) => put({ ...organ, role: orNothing(role) })}
      />
    </>
  );
}

/** Only the county's organs are found by a department. */
function placed({ department, ...organ }: OrganModel, at: string): OrganModel {
  const keeps = at === 'county' || at === 'stationedUnit';
  return { ...organ, at, ...(keeps && department !== undefined && { department }) };
}
