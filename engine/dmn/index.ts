export type { CompiledDecisions } from '../bpmn/worker/protocol.js';
export { compileDecisions } from './compile/compile.js';
export { decide } from './evaluate/decide.js';
export { prepareDecision } from './prepare.js';
