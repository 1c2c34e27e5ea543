import { Skeleton } from 'antd';
import { texts, useTexts } from '../../i18n/texts.js';

const T = texts({ loading: ['正在载入', 'Loading'] });

/** In the place of a page or a part that is on its way. */
export function LoadingState({ rows = 6 }: { readonly rows?: number }) {
  const t = useTexts(T);
  return (
    <div role="status" aria-label={t.loading}>
      <Skeleton active paragraph={{ rows }} />
    </div>
  );
}
