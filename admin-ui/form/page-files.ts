import type { UploadedFile } from '../../forms/index.js';
import { API_SERVICES } from './services.js';
import type { FormServices } from './types.js';

/** For previews: files stay in the page and go with it; nothing is sent. */
export function pageFiles(): FormServices & { readonly forget: () => void } {
  const kept = new Map<string, string>();
  return {
    ...API_SERVICES,
    upload: (file) => {
      const url = `/preview/${kept.size + 1}`;
      kept.set(url, URL.createObjectURL(file));
      const { name, size, type } = file;
      return Promise.resolve<UploadedFile>({ url, name, size, type });
    },
    fileUrl: ({ url }) => kept.get(url) ?? url,
    forget: () => {
      for (const blob of kept.values()) URL.revokeObjectURL(blob);
    },
  };
}
