/** Names inside a data folder. */
export const DATA_FILE = 'yichuang.db';
export const LOCK_FILE = 'yichuang.lock';
export const BLOBS = 'blobs';
