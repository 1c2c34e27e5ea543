import { configureGlobal } from 'fast-check';
import { seed } from './seed.js';

// With YC_SEED set, a run draws the same random values again; without it fast-check takes a new
// seed each time and prints it with the counter-example.
if (seed !== undefined) configureGlobal({ seed });
