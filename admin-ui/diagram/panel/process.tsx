import { Typography } from 'antd';
import { texts, useTexts } from '../../i18n/texts.js';
import { childrenOf, flowElementsOf, isA, textOf } from '../model.js';
import { itemOf, stationsOf } from '../stations.js';
import styles from './panel.module.css';
import { Section } from './section.js';
import type { SectionProps } from './subject.js';

const T = texts({
  item: ['事项', 'Service item'],
  edit: ['编辑事项（编码、时限、材料、依据）', 'Edit the item (codes, limits, materials, bases)'],
  none: [
    '这个流程没有对应的事项：它是一般流程或者流程块。',
    'A plain process or a building block.',
  ],
  sum: [
    (stations: number, materials: number, tasks: number) =>
      `${stations} 个环节，${materials} 份材料，图上 ${tasks} 步`,
    (stations: number, materials: number, tasks: number) =>
      `${stations} stations, ${materials} materials, ${tasks} steps drawn`,
  ],
  hint: ['点选图上的元素来设置它。', 'Select an element to set it.'],
});

/** Of the process itself only where to go: the item has a page of its own. */
export function ProcessSection({ subject }: SectionProps) {
  const t = useTexts(T);
  const { bo, vocabulary } = subject;
  const item = itemOf(bo);
  const steps = flowElementsOf(bo).filter((element) => isA(element, 'bpmn:Activity')).length;
  return (
    <Section title={t.item} isSet={item !== undefined}>
      {item === undefined ? (
        <p className={styles['hint']}>{t.none}</p>
      ) : (
        <>
          <p>
            {textOf(item, 'name')} {textOf(item, 'code')}
          </p>
          <p className={styles['hint']}>
            {t.sum(stationsOf(bo).length, childrenOf(item, 'materials').length, steps)}
          </p>
          {vocabulary.itemHref !== undefined && (
            <Typography.Link href={vocabulary.itemHref}>{t.edit}</Typography.Link>
          )}
        </>
      )}
      <p className={styles['hint']}>{t.hint}</p>
    </Section>
  );
}
