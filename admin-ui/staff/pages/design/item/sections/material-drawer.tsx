import { Button, Drawer, Segmented } from 'antd';
import { texts, useTexts } from '../../../../../i18n/texts.js';
import { ConditionField } from '../condition-field.js';
import { Field, SuggestField, TextField } from '../fields.js';
import { orNothing, useItemPage } from '../item-context.js';
import type { MaterialModel } from '../model/item-model.js';
import { replacedAt } from '../model/lists.js';
import { Grid, Part } from '../section.js';
import { MaterialEase } from './material-ease.js';
import { Rows } from './rows.js';

const T = texts({
  title: [(n: number) => `材料 ${n}`, (n: number) => `Material ${n}`],
  done: ['完成', 'Done'],
  previous: ['上一份', 'Previous'],
  next: ['下一份', 'Next'],
  name: ['材料名称', 'Name'],
  nameHint: ['写具体名称，群众一看就知道拿什么', 'the very name of the paper'],
  code: ['编号', 'Code'],
  codeHint: ['字母、数字，表单和窗口用它指代', 'letters and digits'],
  source: ['材料来源', 'Comes from'],
  required: ['必要性', 'Required'],
  always: ['必备', 'Always'],
  when: ['符合条件时', 'If'],
  optional: ['自愿', 'At will'],
  whenLabel: ['什么时候要交', 'Required when'],
  originals: ['原件份数', 'Originals'],
  copies: ['复印件份数', 'Copies'],
  checkpoints: ['审查要点', 'Checkpoints'],
  checkpoint: ['要点', 'Checkpoint'],
  addCheckpoint: ['添加要点', 'Add a checkpoint'],
  self: ['申请人自备', 'The applicant'],
  form: ['申请人填写', 'Filled in by the applicant'],
  authority: ['政府部门核发', 'Issued by an authority'],
  agency: ['检测、评估等机构出具', 'A testing or valuing body'],
});

interface DrawerProps {
  readonly index: number;
  readonly count: number;
  readonly onOpen: (index: number | undefined) => void;
}

/** One material with all its axes; what is typed counts at once. */
export function MaterialDrawer({ index, count, onOpen }: DrawerProps) {
  const t = useTexts(T);
  const { item, edit } = useItemPage();
  const material = item.materials?.[index] ?? {};
  const put = (changed: Partial<MaterialModel>) => {
    edit((old) => {
      const { materials = [] } = old;
      const now = materials[index];
      return now
        ? { ...old, materials: replacedAt(materials, index, { ...now, ...changed }) }
        : old;
    });
  };
  return (
    <Drawer
      open
      size={640}
      title={`${t.title(index + 1)}${material.name === undefined ? '' : `：${material.name}`}`}
      onClose={() => onOpen(undefined)}
      extra={
        <Button type="primary" onClick={() => onOpen(undefined)}>
          {t.done}
        </Button>
      }
      footer={
        <>
          <Button disabled={index === 0} onClick={() => onOpen(index - 1)}>
            {t.previous}
          </Button>{' '}
          <Button disabled={index === count - 1} onClick={() => onOpen(index + 1)}>
            {t.next}
          </Button>
        </>
      }
    >
      <div key={index}>
        <About material={material} at={`materials.${index}.`} put={put} />
        <MaterialEase material={material} at={`materials.${index}.`} put={put} />
        <Part title={t.checkpoints} term="checkpoints">
          <Rows
            rows={material.checkpoints ?? []}
            add={t.addCheckpoint}
            fresh={{}}
            onChange={(checkpoints) => put({ checkpoints })}
          >
            {(checkpoint, _, change) => (
              <TextField
                label={t.checkpoint}
                wide
                value={checkpoint.text}
                onChange={(text) => change({ text: orNothing(text) })}
              />
            )}
          </Rows>
        </Part>
      </div>
    </Drawer>
  );
}

// ---------------------------------------------------------------------------------------------

export interface MaterialPartProps {
  readonly material: MaterialModel;
  readonly at: string;
  readonly put: (changed: Partial<MaterialModel>) => void;
}

function About({ material, at, put }: MaterialPartProps) {
  const t = useTexts(T);
  const sources = [t.form, t.self, t.authority, t.agency];
  return (
    <Grid>
      <TextField
        label={t.name}
        path={`${at}name`}
        required
        wide
        hint={t.nameHint}
        value={material.name}
        onChange={(name) => put({ name: orNothing(name) })}
      />
      <Need material={material} at={at} put={put} />
      <TextField
        label={t.originals}
        path={`${at}originals`}
        value={material.originals}
        onChange={(originals) => put({ originals: orNothing(originals) })}
      />
      <TextField
        label={t.copies}
        path={`${at}copies`}
        value={material.copies}
        onChange={(copies) => put({ copies: orNothing(copies) })}
      />
      <SuggestField
        label={t.source}
        path={`${at}source`}
        required
        value={material.source}
        options={sources.map((source) => ({ value: source, label: source }))}
        onChange={(source) => put({ source: orNothing(source) })}
      />
      <TextField
        label={t.code}
        path={`${at}code`}
        required
        hint={t.codeHint}
        value={material.code}
        onChange={(code) => put({ code: orNothing(code) })}
      />
    </Grid>
  );
}

/** Whether it is asked for: always, under a condition, at will. */
function Need({ material, at, put }: MaterialPartProps) {
  const t = useTexts(T);
  const { required, when } = material;
  const isConditional = required === undefined;
  return (
    <>
      <Field label={t.required} path={`${at}required`} term="required" required wide>
        {({ id, 'aria-describedby': described }) => (
          <Segmented
            id={id}
            aria-describedby={described}
            aria-label={t.required}
            value={required ?? 'when'}
            options={[
              { value: 'always', label: t.always },
              { value: 'when', label: t.when },
              { value: 'optional', label: t.optional },
            ]}
            onChange={(next) =>
              put(
                next === 'when'
                  ? { required: undefined, when }
                  : { required: next, when: undefined },
              )
            }
          />
        )}
      </Field>
      {isConditional && (
        <ConditionField
          label={t.whenLabel}
          path={`${at}when`}
          value={when}
          onChange={(next) => put({ when: next })}
        />
      )}
    </>
  );
}
