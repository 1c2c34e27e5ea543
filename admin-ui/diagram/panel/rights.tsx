import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { texts, useTexts } from '../../i18n/texts.js';
import { childrenOf, type ModdleElement, textOf } from '../model.js';
import { ACCESS } from '../words.js';
import { owned } from '../write.js';
import styles from './panel.module.css';
import { optionsOf, type Subject } from './subject.js';

const T = texts({
  rights: ['字段权限', 'Rights on fields'],
  hint: ['没有写的字段按表单', 'other fields: as the form says'],
  add: ['加一个字段', 'Add a field'],
  all: ['全部字段', 'all fields'],
  field: ['字段', 'Field'],
  access: ['权限', 'Access'],
  remove: [(field: string) => `删除字段“${field}”的权限`, (field: string) => `Remove ${field}`],
});

interface RightsProps {
  readonly subject: Subject;
  readonly station: ModdleElement;
}

/** Which fields the station sees, reads and writes. */
export function Rights({ subject, station }: RightsProps) {
  const t = useTexts(T);
  const { writer, process, language } = subject;
  const rights = childrenOf(station, 'rights');
  const put = (next: readonly ModdleElement[]) => {
    writer.setInProcess(process, station, { rights: next });
  };
  const fields = fieldOptions(subject, t.all);
  const free = fields.find(({ value }) => rights.every((it) => textOf(it, 'field') !== value));
  const add = () => {
    const made = writer.create('yc:Right', { field: free?.value ?? '*', access: 'readonly' });
    owned(made, station);
    put([...rights, made]);
  };
  return (
    <fieldset className={styles['fieldset']}>
      <legend>{t.rights}</legend>
      {rights.map((right, at) => (
        <div key={`${at} ${textOf(right, 'field')}`} className={styles['ruleLine']}>
          <Select
            aria-label={t.field}
            className={styles['wide'] ?? ''}
            value={textOf(right, 'field')}
            options={fields}
            showSearch={{ optionFilterProp: 'label' }}
            onChange={(field: string) => {
              writer.setInProcess(process, right, { field });
            }}
          />
          <Select
            aria-label={t.access}
            className={styles['narrow'] ?? ''}
            value={textOf(right, 'access')}
            options={[...optionsOf(ACCESS, language)]}
            onChange={(access: string) => {
              writer.setInProcess(process, right, { access });
            }}
          />
          <Button
            type="text"
            aria-label={t.remove(textOf(right, 'field'))}
            icon={<DeleteOutlined />}
            onClick={() => {
              put(rights.filter((other) => other !== right));
            }}
          />
        </div>
      ))}
      <Button size="small" icon={<PlusOutlined />} disabled={free === undefined} onClick={add}>
        {t.add}
      </Button>
      <div className={styles['hint']}>{t.hint}</div>
    </fieldset>
  );
}

// ---------------------------------------------------------------------------------------------

/** `*` and every field of every form, once. */
function fieldOptions({ vocabulary }: Subject, all: string) {
  const labels = new Map([['*', all]]);
  for (const { fields, parts = [] } of vocabulary.forms) {
    for (const { key, label } of [...fields, ...parts])
      if (!labels.has(key)) labels.set(key, label);
  }
  return [...labels].map(([value, label]) => ({ value, label }));
}
