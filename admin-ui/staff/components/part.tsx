import { Component, type ErrorInfo, type ReactNode, Suspense } from 'react';
import { isUp } from '../../api/reachable.js';
import { ErrorState } from './error-state.js';
import { loadFailure } from './load-failure.js';
import { LoadingState } from './loading-state.js';

interface PartProps {
  readonly children: ReactNode;
  /** Shown while what is inside is loaded. */
  readonly loading?: ReactNode;
}

/** A part of a page that may be loaded late and may fail alone: the rest of the page stays. */
export function Part({ children, loading = <LoadingState /> }: PartProps) {
  return (
    <Boundary>
      <Suspense fallback={loading}>{children}</Suspense>
    </Boundary>
  );
}

interface Failed {
  readonly error?: unknown;
}

class Boundary extends Component<{ readonly children: ReactNode }, Failed> {
  override state: Failed = {};

  static getDerivedStateFromError(error: unknown): Failed {
    return { error };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    // the browser's console is where the operator is asked to look
    globalThis.reportError(Object.assign(error, { part: info.componentStack }));
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    const notLoaded = loadFailure(error);
    if (notLoaded) return <ErrorState error={notLoaded} retry={() => void reloadWhenUp()} />;
    return <ErrorState error={error} retry={() => this.setState({ error: undefined })} />;
  }
}

/** Not while the server is away: the browser's own error page would take this one's place. */
async function reloadWhenUp(): Promise<void> {
  if (await isUp()) location.reload();
}
