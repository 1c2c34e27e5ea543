import { Descriptions } from 'antd';
import { texts, useTexts } from '../../../../i18n/texts.js';
import type { TabProps } from '../workbench/model.js';

const T = texts({ name: ['名称', 'Name'], code: ['编码', 'Code'], key: ['标识', 'Key'] });

/** The item's own data. */
export function ItemTab({ draft }: TabProps) {
  const t = useTexts(T);
  const items = [
    { key: 'name', label: t.name, children: draft.name },
    { key: 'code', label: t.code, children: draft.code },
    { key: 'key', label: t.key, children: draft.key },
  ];
  return <Descriptions bordered size="small" column={1} items={items} />;
}
