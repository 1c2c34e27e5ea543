import type { Wiring } from '../run.js';
import { multiInstance } from './multi-instance.js';

export const LOOPS: Wiring['loops'] = { multiInstance };
