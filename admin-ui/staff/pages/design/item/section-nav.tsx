import { CheckCircleFilled, ExclamationCircleFilled } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useLanguage } from '../../../../i18n/language.js';
import { said, texts, useTexts } from '../../../../i18n/texts.js';
import { disclosuresOf } from './model/disclosures.js';
import { SECTION_NAMES, SECTIONS, type Section, sectionOfPath } from './model/sections.js';
import { useItemPage } from './item-context.js';
import styles from './section-nav.module.css';
import { Term } from './term.js';

const T = texts({
  nav: ['事项各部分', 'Parts of the item'],
  faults: [(n: number) => `${n} 处须改正`, (n: number) => `${n} to mend`],
  disclosures: ['四公开', 'Disclosures'],
  there: ['已写明', 'given'],
  missing: ['还缺', 'missing'],
});

interface NavProps {
  readonly onGo: (section: Section) => void;
  readonly children: ReactNode;
}

/** The way to each part, how much of it is to be mended, and whether all is disclosed. */
export function SectionNav({ onGo, children }: NavProps) {
  const t = useTexts(T);
  const language = useLanguage();
  const { item, faults, problemsOf } = useItemPage();
  const count = (section: Section) =>
    faults.filter(({ path }) => sectionOfPath(path) === section).length +
    problemsOf(section).filter(({ severity }) => severity === 'error').length;
  return (
    <nav className={styles['nav']} aria-label={t.nav}>
      <ul>
        {SECTIONS.map((section) => {
          const n = count(section);
          return (
            <li key={section}>
              <button type="button" className={styles['link']} onClick={() => onGo(section)}>
                {said(SECTION_NAMES[section], language)}
                {n > 0 && (
                  <span className={styles['count']} aria-label={t.faults(n)} role="img">
                    {n}
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
      <div className={styles['disclosures']}>
        <h2>
          {t.disclosures}
          <Term of="disclosures" word={t.disclosures} />
        </h2>
        <ul>
          {disclosuresOf(item).map(({ name, section, ok }) => (
            <li key={name[0]}>
              <button type="button" className={styles['link']} onClick={() => onGo(section)}>
                <span>
                  {ok ? (
                    <CheckCircleFilled className={styles['ok'] ?? ''} aria-label={t.there} />
                  ) : (
                    <ExclamationCircleFilled
                      className={styles['gap'] ?? ''}
                      aria-label={t.missing}
                    />
                  )}{' '}
                  {said(name, language)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </div>
      {children}
    </nav>
  );
}
