export { compile, type Compiled, type CompileOptions, type Files } from './compile.js';
export type { ExpressionSupport } from './expressions.js';
export { LIMITS } from './limits.js';
export { checkItem } from './item-checks/index.js';
export type { Problem, ProblemCode } from './problem.js';
export { type Soundness, soundnessProblems, verify } from './soundness/index.js';
export { type Compiler, type CompilerOptions, createCompiler } from './worker/compiler.js';
export type { ExpressionsModule } from './worker/protocol.js';
