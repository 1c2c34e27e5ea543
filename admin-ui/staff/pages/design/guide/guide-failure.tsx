import { ApiProblem } from '../../../../api/problem.js';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { EmptyState } from '../../../components/empty-state.js';
import { ErrorState } from '../../../components/error-state.js';

const T = texts({
  unready: ['现在还看不了办事指南', 'There is no guide yet'],
  hint: [
    '流程图或事项信息里还有错误。改好标红的字段和“流程图”里的问题，保存后这里就会显示。',
    'The diagram or the item is still incomplete. Mend what is marked, then it appears here.',
  ],
});

interface GuideFailureProps {
  readonly error: unknown;
  readonly retry?: () => void;
  /** What cannot be seen yet; the guide where absent. */
  readonly title?: string;
}

/** A draft in the making often cannot be read yet: that is no failure. */
export function GuideFailure(props: GuideFailureProps) {
  const t = useTexts(T);
  const { error, retry, title = t.unready } = props;
  const isUnready = error instanceof ApiProblem && error.code === 'NOT_DEPLOYABLE';
  if (isUnready) return <EmptyState title={title} hint={t.hint} />;
  return <ErrorState error={error} {...(retry && { retry })} />;
}
