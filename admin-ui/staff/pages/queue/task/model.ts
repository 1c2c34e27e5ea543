import type { TaskOptions } from '../../../../api/types.js';

/** Of a task of a plain process, or before the server has said more. */
export const NO_OPTIONS: TaskOptions = {
  returnTo: [],
  procedures: [],
  handOvers: [],
  handOverWhat: 'file',
  handOverTo: [],
  materials: [],
  needsDelayReason: false,
};
