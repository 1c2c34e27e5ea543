import type { FormioStatic } from '../formio-types.js';
import { fileField } from './file-field.js';
import { materialsField } from './materials-field.js';
import { regionField } from './region-field.js';
import { textFields } from './text-fields.js';

/** Our own components and our own file field, beside Form.io's. */
export function registerComponents(Formio: FormioStatic): void {
  const { field, textfield } = Formio.Components.components;
  if (!field || !textfield) throw new Error('Form.io lacks its basic components');
  Formio.use({
    components: {
      ...textFields(textfield),
      cnRegion: regionField(field),
      cnMaterials: materialsField(field),
      file: fileField(field),
    },
  });
}
