import { SQL as aggregates } from './0001-aggregates.js';
import { SQL as openRows } from './0002-open-rows.js';
import { SQL as documents } from './0003-documents.js';
import { SQL as history } from './0004-history.js';
import { SQL as supervision } from './0005-supervision.js';
import { SQL as files } from './0006-files.js';
import { SQL as decisions } from './0007-decisions.js';
import { SQL as broadcasts } from './0008-broadcasts.js';
import { SQL as jobPriority } from './0009-job-priority.js';
import { SQL as variableInfo } from './0010-variable-info.js';

export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/** In order; the number of a migration is its place, from 1. Only ever append. */
export const MIGRATIONS: readonly Migration[] = [
  { name: 'aggregates', sql: aggregates },
  { name: 'open-rows', sql: openRows },
  { name: 'documents', sql: documents },
  { name: 'history', sql: history },
  { name: 'supervision', sql: supervision },
  { name: 'files', sql: files },
  { name: 'decisions', sql: decisions },
  { name: 'broadcasts', sql: broadcasts },
  { name: 'job-priority', sql: jobPriority },
  { name: 'variable-info', sql: variableInfo },
];
