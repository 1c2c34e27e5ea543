import { useEffect, useState } from 'react';
import type { ModdleElement } from '../../../../diagram/model.js';
import { readDefinitions } from '../../../../diagram/read.js';
import type { PreviewView } from '../../../../form/form-preview.js';
import { useLanguage } from '../../../../i18n/language.js';
import { viewsOf } from './form-views.js';

/** The steps as which a form can be previewed; none while the diagram cannot be read. */
export function useViews(bpmn: string, form: string | undefined): readonly PreviewView[] {
  const language = useLanguage();
  const [definitions, setDefinitions] = useState<ModdleElement>();
  useEffect(() => {
    let live = true;
    readDefinitions(bpmn).then(
      (read) => {
        if (live) setDefinitions(read);
      },
      () => {
        if (live) setDefinitions(undefined);
      },
    );
    return () => {
      live = false;
    };
  }, [bpmn]);
  return definitions && form !== undefined ? viewsOf(definitions, form, language) : NONE;
}

// ---------------------------------------------------------------------------------------------

const NONE: readonly PreviewView[] = [];
