import type { FieldRights, Right } from '../../../../../forms/index.js';
import { childrenOf, type ModdleElement, processesOf, textOf } from '../../../../diagram/model.js';
import { stationsOf } from '../../../../diagram/stations.js';
import { POSTS } from '../../../../diagram/words.js';
import type { PreviewView } from '../../../../form/form-preview.js';
import type { Language } from '../../../../i18n/language.js';
import { said } from '../../../../i18n/texts.js';

/** How each station that uses a form shows it: its name and post, and the rights that it gives. */
export function viewsOf(
  definitions: ModdleElement,
  form: string,
  language: Language,
): readonly PreviewView[] {
  return processesOf(definitions)
    .flatMap(stationsOf)
    .filter((station) => textOf(station, 'form') === form)
    .map((station) => {
      const key = textOf(station, 'key');
      const post = POSTS[textOf(station, 'post')];
      const label = [textOf(station, 'name') || key, ...(post ? [said(post, language)] : [])];
      return { id: key, label: label.join(' · '), rights: rightsOf(station) };
    });
}

// ---------------------------------------------------------------------------------------------

function rightsOf(station: ModdleElement): FieldRights {
  const rights = childrenOf(station, 'rights');
  return Object.fromEntries(
    rights.map((right) => [textOf(right, 'field'), textOf(right, 'access') as Right]),
  );
}
