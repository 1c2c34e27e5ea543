import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { useLanguage } from '../../../i18n/language.js';
import { said, type Text, texts, useTexts } from '../../../i18n/texts.js';
import { PageTitle } from '../../components/page-title.js';
import styles from './operations.module.css';

const T = texts({ areas: ['运维各项', 'Areas of operations'] });

export const AREAS = {
  system: ['运行状况', 'System'],
  people: ['人员', 'People'],
  organs: ['机构', 'Organs'],
  delegations: ['授权委托', 'Delegations'],
  calendar: ['工作日历', 'Calendar'],
  incidents: ['流程异常', 'Incidents'],
} as const satisfies Readonly<Record<string, Text>>;
export type Area = keyof typeof AREAS;

export interface FrameProps {
  readonly area: Area;
  readonly about: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** What every page of operations stands in. */
export function Frame({ area, about, actions, children }: FrameProps) {
  const t = useTexts(T);
  const language = useLanguage();
  return (
    <>
      <PageTitle title={said(AREAS[area], language)} about={about} actions={actions} />
      <nav aria-label={t.areas}>
        <ul className={styles['tabs']}>
          {Object.entries(AREAS).map(([key, text]) => (
            <li key={key}>
              <NavLink end to={key === 'system' ? '/operations' : `/operations/${key}`}>
                {said(text, language)}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </>
  );
}
