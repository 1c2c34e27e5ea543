import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useLanguage } from '../../../i18n/language.js';
import { type DocumentKind, documentsQuery } from './queries.js';
import type { Option } from './words.js';

/** The documents that an item may name for this use; none until they are known. */
export function useDocuments(use: DocumentKind['use']): Option[] {
  const language = useLanguage();
  const { data } = useQuery(documentsQuery);
  return useMemo(() => {
    const fitting = (data?.items ?? []).filter((document) => document.use === use);
    return fitting.map(({ name, title, titleEn }) => ({
      value: name,
      label: language === 'zh' ? title : titleEn,
    }));
  }, [data, use, language]);
}
