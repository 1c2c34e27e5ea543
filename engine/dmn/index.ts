export { type CompiledDecisions, compileDecisions } from './compile/compile.js';
export { decide } from './evaluate/decide.js';
export { prepareDecision } from './prepare.js';
