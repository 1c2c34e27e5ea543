export { soundnessProblems } from './problems.js';
export { type Soundness, type Step, verify } from './verify.js';
