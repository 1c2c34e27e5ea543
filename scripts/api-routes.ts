import { readFile, writeFile } from 'node:fs/promises';
import { withRouteTable } from './docs/route-table.js';

/** Writes the table of all routes into docs/api.md, of the working folder. */
const FILE = 'docs/api.md';
await writeFile(FILE, withRouteTable(await readFile(FILE, 'utf8')));
