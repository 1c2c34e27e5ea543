/** Every way in which a store refuses or fails; codes are never reused. */
export type StoreErrorCode =
  /**
   * The medium is full; nothing of the call stands, and it may be tried again once there is room.
   */
  | 'STORE_FULL'
  /** Reading or writing failed; nothing of the call stands. */
  | 'STORE_IO'
  | 'STORE_CLOSED'
  /** Another process, or another store of this one, has the same data folder open. */
  | 'STORE_IN_USE'
  | 'STORE_NOT_A_DATABASE'
  /** A database, but not one of ours. */
  | 'STORE_FOREIGN'
  /** Written by a newer release. */
  | 'STORE_NEWER'
  /** The file is damaged. */
  | 'STORE_CORRUPT'
  | 'STORE_BAD_QUERY'
  | 'STORE_BAD_ROW'
  | 'STORE_BAD_COMMIT'
  | 'STORE_BAD_BLOB'
  /** The target of a backup exists already. */
  | 'STORE_BACKUP_EXISTS'
  /** Only what has ended can be erased. */
  | 'STORE_STILL_OPEN';

/**
 * What a store's promise rejects with. The message is for the operator: what, where, how to mend.
 */
export class StoreError extends Error {
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.name = 'StoreError';
    this.code = code;
  }
}

export function stillOpen(aggregate: number): StoreError {
  return new StoreError('STORE_STILL_OPEN', `聚合 ${aggregate} 尚未结束，不能删除其内容。`);
}

export function closed(): StoreError {
  return new StoreError('STORE_CLOSED', '存储已经关闭。');
}
