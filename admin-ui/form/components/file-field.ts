import { fileSizeBytes } from '../../../forms/components/file-limits.js';
import { asText } from '../../../forms/components/shape.js';
import type { FormioFieldClass } from '../formio-types.js';
import { fileList } from './file-list.js';
import type { StoredFile } from './file-list.js';
import { plainField } from './plain-field.js';

const MEGABYTE = 1024 ** 2;

/** Files of our own upload, with progress and preview; type and size are looked at before. */
export function fileField(Field: FormioFieldClass): FormioFieldClass {
  return plainField(Field, {
    type: 'file',
    empty: [],
    draw: ({ component }, drawing) => {
      const list = fileList(drawing.host, {
        ...drawing,
        files: filesOf(drawing.value),
        pattern: asText(component['filePattern']),
        maxBytes: fileSizeBytes(component['fileMaxSize']) || 20 * MEGABYTE,
        multiple: component['multiple'] === true,
        onChange: (files) => drawing.set([...files]),
      });
      return { update: (value) => list.setFiles(filesOf(value)), end: () => list.end() };
    },
  });
}

// helpers ////////////////////////////////////////////////////////////////////////////////////////

function filesOf(value: unknown): readonly StoredFile[] {
  return Array.isArray(value) ? (value as StoredFile[]) : [];
}
