import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useLanguage } from '../../../../i18n/language.js';
import { said } from '../../../../i18n/texts.js';
import type { GlossaryTerm } from './glossary.js';
import { useItemPage } from './item-context.js';
import { SECTION_NAMES, type Section as Name } from './model/sections.js';
import styles from './section.module.css';
import { Term } from './term.js';

interface SectionProps {
  readonly name: Name;
  readonly about?: ReactNode;
  readonly term?: GlossaryTerm;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** One part of the item's page, with what the server says against it. */
export function Section({ name, about, term, actions, children }: SectionProps) {
  const language = useLanguage();
  const { problemsOf } = useItemPage();
  const problems = problemsOf(name);
  const title = said(SECTION_NAMES[name], language);
  return (
    <section id={sectionId(name)} className={styles['section']} aria-label={title} tabIndex={-1}>
      <header className={styles['head']}>
        <h2>{title}</h2>
        {term !== undefined && <Term of={term} word={title} />}
        {about !== undefined && <p>{about}</p>}
        <div className={styles['actions']}>{actions}</div>
      </header>
      {problems.map((problem, index) => (
        <Alert
          key={index}
          className={styles['problem'] ?? ''}
          type={problem.severity}
          showIcon
          title={language === 'zh' ? problem.message : problem.messageEn}
          description={language === 'zh' ? problem.mend : problem.mendEn}
        />
      ))}
      {children}
    </section>
  );
}

export function sectionId(name: Name): string {
  return `item-${name}`;
}

/** Fields side by side, as many as there is room for. */
export function Grid({ children }: { readonly children: ReactNode }) {
  return <div className={styles['grid']}>{children}</div>;
}

/** Something within a section with a heading of its own. */
export function Part(props: {
  readonly title: string;
  readonly term?: GlossaryTerm;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  const { title, term, actions, children } = props;
  return (
    <div className={styles['part']} role="group" aria-label={title}>
      <div className={styles['partHead']}>
        <h3>{title}</h3>
        {term !== undefined && <Term of={term} word={title} />}
        <div className={styles['actions']}>{actions}</div>
      </div>
      {children}
    </div>
  );
}
