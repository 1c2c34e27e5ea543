export { compile, type Compiled, type Files } from './compile.js';
export type { ExpressionSupport } from './expressions.js';
export { LIMITS } from './limits.js';
export { checkItem } from './item-checks/index.js';
export type { Problem } from './problem.js';
export { verify } from './soundness/index.js';
export { textOf } from './xml/decode.js';
export { type ItemModels, type VerifiedItem, verifyItem } from './verify-item.js';
export { type Compiler, createCompiler } from './worker/compiler.js';
