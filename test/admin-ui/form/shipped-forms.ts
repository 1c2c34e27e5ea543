import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FormJson } from '../../../forms/index.js';

const ITEMS = fileURLToPath(new URL('../../../../processes/items/', import.meta.url));
const STORY = fileURLToPath(new URL('../../../../test/story/', import.meta.url));

/** Every form that the product brings, by its file name. */
export function shippedForms(): { name: string; form: FormJson }[] {
  return [ITEMS, STORY].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.form.json'))
      .map((name) => ({
        name,
        form: JSON.parse(readFileSync(folder + name, 'utf8')) as FormJson,
      })),
  );
}
