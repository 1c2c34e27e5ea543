/** Names inside a data folder. */
export const DATA_FILE = 'yichuang.db';
export const LOCK_FILE = 'yichuang.lock';
export const BLOBS = 'blobs';
/** Ends the name of a file or folder that is being written. */
export const UNFINISHED = '.part';
