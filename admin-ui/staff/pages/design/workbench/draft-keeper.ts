import { ApiProblem } from '../../../../api/problem.js';
import { type Contents, type Draft, type DraftSaved, sameContents } from './model.js';

export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  /** Could not be saved for now; tried again by itself. */
  | { readonly kind: 'failed'; readonly error: unknown }
  /** Somebody else has saved since: nothing is saved before the person has chosen. */
  | { readonly kind: 'conflict'; readonly theirs: Draft };

export interface Kept {
  readonly draft: Draft;
  readonly state: SaveState;
  /** Grows when the contents were replaced from outside the editors, which then begin anew. */
  readonly epoch: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** What the keeper asks of the world around. */
export interface KeeperPorts {
  readonly save: (contents: Contents & { readonly revision: number }) => Promise<DraftSaved>;
  readonly load: () => Promise<Draft>;
  /** Keeps what is not saved yet on this computer; `undefined`: nothing is left to keep. */
  readonly remember: (contents: (Contents & { readonly revision: number }) | undefined) => void;
  /** Acts later; the function given back takes it away. */
  readonly later: (act: () => void, ms: number) => () => void;
  /** Epoch ms. */
  readonly now: () => number;
}

/** A pause in the work; while somebody goes on and on, it is saved all the same. */
const PAUSE_MS = 1_200;
const LONGEST_MS = 10_000;
const AGAIN_MS = 5_000;
/** Changes that follow each other so closely are one step of undo. */
const STEP_MS = 1_000;
const MOST_STEPS = 50;

/**
 * Holds a draft while it is worked on: saves it by itself, one save at a time, finds out that
 * somebody else has saved, and goes back and forth in what was done. Knows nothing of React.
 */
export class DraftKeeper {
  readonly #ports: KeeperPorts;
  readonly #listeners = new Set<() => void>();
  #kept: Kept;
  #saved: Contents;
  #past: readonly Contents[] = [];
  #future: readonly Contents[] = [];
  #changedAt = -Infinity;
  #unsavedSince: number | undefined;
  #cancel: (() => void) | undefined;
  #saving: Promise<void> | undefined;

  constructor(draft: Draft, ports: KeeperPorts) {
    this.#ports = ports;
    this.#saved = contentsOf(draft);
    this.#kept = { draft, state: SAVED, epoch: 0, canUndo: false, canRedo: false };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly now = (): Kept => this.#kept;

  readonly change = (patch: Partial<Contents>): void => {
    const before = contentsOf(this.#kept.draft);
    const after = { ...before, ...patch };
    if (sameContents(before, after)) return;
    const at = this.#ports.now();
    if (at - this.#changedAt > STEP_MS || this.#past.length === 0) {
      this.#past = [...this.#past, before].slice(-MOST_STEPS);
    }
    this.#changedAt = at;
    this.#future = [];
    this.#hold(after);
  };

  /** Other contents in place of these, as one step that can be undone: a file, a former version. */
  readonly replace = (contents: Contents): void => {
    this.#past = [...this.#past, contentsOf(this.#kept.draft)].slice(-MOST_STEPS);
    this.#future = [];
    this.#fresh(contents);
  };

  readonly undo = (): void => {
    const before = this.#past.at(-1);
    if (before === undefined) return;
    this.#past = this.#past.slice(0, -1);
    this.#future = [contentsOf(this.#kept.draft), ...this.#future];
    this.#fresh(before);
  };

  readonly redo = (): void => {
    const [after, ...rest] = this.#future;
    if (after === undefined) return;
    this.#past = [...this.#past, contentsOf(this.#kept.draft)];
    this.#future = rest;
    this.#fresh(after);
  };

  /** Saves now; answers whether everything is saved. */
  readonly flush = async (): Promise<boolean> => {
    this.#cancel?.();
    this.#cancel = undefined;
    // whoever waits beside this one may have begun the next
    while (this.#saving) await this.#saving;
    if (this.#isUnsaved() && this.#kept.state.kind !== 'conflict') await this.#save();
    return this.#kept.state.kind === 'saved';
  };

  /** In a conflict: saves what is here over what the other has saved. */
  readonly keepMine = async (): Promise<boolean> => {
    const { state, draft } = this.#kept;
    if (state.kind !== 'conflict') return this.flush();
    this.#saved = contentsOf(state.theirs);
    this.#tell({ draft: { ...state.theirs, ...contentsOf(draft) }, state: UNSAVED });
    return this.flush();
  };

  /** In a conflict: what the other has saved; what was here can be had back by undo. */
  readonly takeTheirs = (): void => {
    const { state, draft, epoch } = this.#kept;
    if (state.kind !== 'conflict') return;
    this.#past = [...this.#past, contentsOf(draft)].slice(-MOST_STEPS);
    this.#future = [];
    this.#saved = contentsOf(state.theirs);
    this.#ports.remember(undefined);
    this.#tell({ draft: state.theirs, state: SAVED, epoch: epoch + 1 });
  };

  /** Looks whether somebody else has saved, as a refused save would find out. */
  readonly refresh = (): Promise<void> => this.#stale();

  #fresh(contents: Contents): void {
    this.#changedAt = -Infinity;
    this.#tell({ epoch: this.#kept.epoch + 1 });
    this.#hold(contents);
  }

  #hold(contents: Contents): void {
    const { draft, state } = this.#kept;
    this.#ports.remember({ ...contents, revision: draft.revision });
    const kept = state.kind === 'conflict' || state.kind === 'saving' ? state : UNSAVED;
    this.#tell({ draft: { ...draft, ...contents }, state: kept });
    if (state.kind === 'conflict') return;
    const now = this.#ports.now();
    this.#unsavedSince ??= now;
    this.#saveIn(Math.min(PAUSE_MS, Math.max(0, this.#unsavedSince + LONGEST_MS - now)));
  }

  #saveIn(ms: number): void {
    this.#cancel?.();
    this.#cancel = this.#ports.later(() => void this.flush(), ms);
  }

  #save(): Promise<void> {
    this.#saving = this.#saveOnce().finally(() => {
      this.#saving = undefined;
    });
    return this.#saving;
  }

  async #saveOnce(): Promise<void> {
    const { draft } = this.#kept;
    const contents = contentsOf(draft);
    this.#unsavedSince = undefined;
    this.#tell({ state: { kind: 'saving' } });
    try {
      const saved = await this.#ports.save({ ...contents, revision: draft.revision });
      this.#saved = contents;
      const about = { revision: saved.revision, savedAt: saved.savedAt };
      this.#settle({ draft: { ...this.#kept.draft, ...about } });
    } catch (error) {
      await this.#failed(error);
    }
  }

  /** What was changed while the answer was on its way is saved next. */
  #settle(next: Partial<Kept>): void {
    const isMore = this.#isUnsaved();
    const { draft } = { ...this.#kept, ...next };
    this.#ports.remember(isMore ? { ...contentsOf(draft), revision: draft.revision } : undefined);
    this.#tell({ ...next, state: isMore ? UNSAVED : SAVED });
    if (isMore) this.#saveIn(PAUSE_MS);
  }

  async #failed(error: unknown): Promise<void> {
    if (error instanceof ApiProblem && error.code === 'DRAFT_STALE') return this.#stale();
    this.#tell({ state: { kind: 'failed', error } });
    const isRefusal = error instanceof ApiProblem && error.status >= 400 && error.status < 500;
    if (!isRefusal) this.#saveIn(AGAIN_MS);
    return undefined;
  }

  /** An answer that got lost looks like somebody else's save, but says the same as is here. */
  async #stale(): Promise<void> {
    try {
      const theirs = await this.#ports.load();
      if (!this.#isUnsaved()) return this.#follow(theirs);
      if (!sameContents(theirs, this.#kept.draft)) {
        return this.#tell({ state: { kind: 'conflict', theirs } });
      }
      this.#saved = contentsOf(theirs);
      this.#settle({ draft: theirs });
    } catch (error) {
      this.#tell({ state: { kind: 'failed', error } });
      this.#saveIn(AGAIN_MS);
    }
    return undefined;
  }

  /** Nothing of ours is at stake. */
  #follow(theirs: Draft): void {
    this.#saved = contentsOf(theirs);
    this.#tell({ draft: theirs, state: SAVED, epoch: this.#kept.epoch + 1 });
  }

  #isUnsaved(): boolean {
    return !sameContents(this.#kept.draft, this.#saved);
  }

  #tell(next: Partial<Kept>): void {
    const history = { canUndo: this.#past.length > 0, canRedo: this.#future.length > 0 };
    this.#kept = { ...this.#kept, ...next, ...history };
    for (const listener of this.#listeners) listener();
  }
}

// ---------------------------------------------------------------------------------------------

const SAVED: SaveState = { kind: 'saved' };
const UNSAVED: SaveState = { kind: 'unsaved' };

export function contentsOf({ bpmn, forms }: Contents): Contents {
  return { bpmn, forms };
}
