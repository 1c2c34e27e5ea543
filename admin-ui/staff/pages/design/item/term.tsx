import { InfoCircleOutlined } from '@ant-design/icons';
import { Popover } from 'antd';
import { useLanguage } from '../../../../i18n/language.js';
import { said, texts, useTexts } from '../../../../i18n/texts.js';
import { GLOSSARY, type GlossaryTerm } from './glossary.js';
import styles from './term.module.css';

const T = texts({
  explain: [(word: string) => `什么是“${word}”`, (word: string) => `What is “${word}”`],
});

/** An icon that explains a word of the statutes: by mouse, by keyboard, by touch. */
export function Term({ of, word }: { readonly of: GlossaryTerm; readonly word: string }) {
  const t = useTexts(T);
  const language = useLanguage();
  return (
    <Popover
      trigger={['hover', 'focus', 'click']}
      content={<p className={styles['said']}>{said(GLOSSARY[of], language)}</p>}
    >
      <button type="button" className={styles['icon']} aria-label={t.explain(word)}>
        <InfoCircleOutlined aria-hidden />
      </button>
    </Popover>
  );
}
