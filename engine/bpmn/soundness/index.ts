export { soundnessProblems } from './problems.js';
export { type Soundness, verify } from './verify.js';
