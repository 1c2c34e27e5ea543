import { Empty } from 'antd';
import type { ReactNode } from 'react';

export interface EmptyStateProps {
  /** What is not there. */
  readonly title: string;
  /** Why, or what to do next. */
  readonly hint?: ReactNode;
  readonly action?: ReactNode;
}

/** A list with nothing in it says why and what comes next. */
export function EmptyState({ title, hint, action }: EmptyStateProps) {
  const description = (
    <>
      <strong>{title}</strong>
      {hint !== undefined && <div>{hint}</div>}
    </>
  );
  return (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={description}>
      {action}
    </Empty>
  );
}
