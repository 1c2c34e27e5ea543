import { MARK_PATHS } from './mark-signs.js';
import type { Mark } from './marks.js';

/** The sign of a mark, as `markSign` draws it. */
export function MarkSign({ mark }: { readonly mark: Mark }) {
  return (
    <svg viewBox="0 0 12 12" className={`yc-sign yc-sign-${mark}`} aria-hidden>
      <path d={MARK_PATHS[mark]} />
    </svg>
  );
}
