import { texts, useTexts } from '../../../../../i18n/texts.js';
import { CheckField, TextField } from '../fields.js';
import { orNothing, useItemPage } from '../item-context.js';
import type { ItemModel } from '../model/item-model.js';
import { Part, Section } from '../section.js';
import { Rows } from './rows.js';

const T = texts({
  bases: ['政策依据', 'Legal bases'],
  basis: ['条文', 'Statute and article'],
  basisExample: ['《公共场所卫生管理条例》第八条', 'the statute and its article'],
  addBasis: ['添加依据', 'Add a basis'],
  unverified: ['未核实', 'not verified'],
  conditions: ['办理条件', 'Conditions'],
  condition: ['条件', 'Condition'],
  addCondition: ['添加条件', 'Add a condition'],
  procedure: ['办事程序', 'Procedure'],
  procedureHint: [
    '一两句话说清楚去哪里办、谁审、在哪里取',
    'in a sentence or two: where, who, where to collect',
  ],
});

/** What has to be public beside the materials and the promised time. */
export function Disclosures() {
  const t = useTexts(T);
  const { item, edit } = useItemPage();
  const { legalBases = [], conditions = [], procedure } = item;
  return (
    <Section name="disclosures" term="disclosures">
      <TextField
        label={t.procedure}
        path="procedure.text"
        required
        lines={2}
        hint={t.procedureHint}
        value={procedure?.text}
        onChange={(text) => edit((old) => ({ ...old, procedure: { text: orNothing(text) } }))}
      />
      <Part title={t.bases}>
        <Rows<NonNullable<ItemModel['legalBases']>[number]>
          rows={legalBases}
          add={t.addBasis}
          fresh={{ unverified: 'true' }}
          onChange={(rows) => edit((old) => ({ ...old, legalBases: rows }))}
        >
          {(basis, index, put) => (
            <TextField
              label={t.basis}
              path={`legalBases.${index}.text`}
              required
              wide
              placeholder={t.basisExample}
              value={basis.text}
              onChange={(text) => put({ ...basis, text: orNothing(text) })}
              aside={
                <CheckField
                  label={t.unverified}
                  term="unverified"
                  small
                  checked={basis.unverified === 'true'}
                  onChange={(on) => put({ ...basis, unverified: on ? 'true' : undefined })}
                />
              }
            />
          )}
        </Rows>
      </Part>
      <Part title={t.conditions}>
        <Rows<NonNullable<ItemModel['conditions']>[number]>
          rows={conditions}
          add={t.addCondition}
          fresh={{}}
          onChange={(rows) => edit((old) => ({ ...old, conditions: rows }))}
        >
          {(condition, index, put) => (
            <TextField
              label={t.condition}
              path={`conditions.${index}.text`}
              wide
              value={condition.text}
              onChange={(text) => put({ text: orNothing(text) })}
            />
          )}
        </Rows>
      </Part>
    </Section>
  );
}
