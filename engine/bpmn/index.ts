export { compile, type Compiled, type CompileOptions, type Files } from './compile.js';
export type { ExpressionSupport } from './expressions.js';
export { LIMITS } from './limits.js';
export type { Problem, ProblemCode } from './problem.js';
