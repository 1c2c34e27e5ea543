import type { Wiring } from '../run.js';
import { multiInstance } from './multi-instance.js';
import { standardLoop } from './standard.js';

export const LOOPS: Wiring['loops'] = { multiInstance, standard: standardLoop };
