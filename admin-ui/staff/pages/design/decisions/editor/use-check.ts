import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { Language } from '../../../../../i18n/language.js';
import { checkQuery, type Finding } from '../queries.js';

const PAUSE_MS = 400;

export interface TableCheck {
  /** Those of a moment ago while somebody types; absent before the first answer. */
  readonly findings: readonly Finding[] | undefined;
  /** They are of the table as it is now. */
  readonly isFresh: boolean;
  readonly failed: boolean;
}

/** What the server says against the file, asked when somebody pauses. */
export function useCheck(xml: string): TableCheck {
  const [asked, setAsked] = useState(xml);
  useEffect(() => {
    const pause = setTimeout(() => setAsked(xml), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [xml]);
  const { data, isError, isPlaceholderData } = useQuery({
    ...checkQuery(asked),
    placeholderData: keepPreviousData,
  });
  const isFresh = asked === xml && data !== undefined && !isPlaceholderData;
  return { findings: data, isFresh, failed: isError };
}

/** Sentences by the id of what they are about. */
export function useFaults(
  findings: readonly Finding[] | undefined,
  language: Language,
): ReadonlyMap<string, string> {
  return useMemo(() => {
    const faults = (findings ?? []).flatMap(({ elementId, message, messageEn }) =>
      elementId === undefined
        ? []
        : [[elementId, language === 'zh' ? message : messageEn] as const],
    );
    return new Map(faults);
  }, [findings, language]);
}
