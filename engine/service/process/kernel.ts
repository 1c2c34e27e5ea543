import type {
  Compiled as BpmnCompiled,
  Files,
  ItemModels,
  Problem,
  VerifiedItem,
} from '../../bpmn/index.js';
import type { Model } from '../../core/model.js';
import type { CompiledDecisions } from '../../dmn/index.js';
import type { Caller } from '../../runtime/dispatcher.js';
import type { Runtime } from '../../runtime/runtime.js';

/** What the use cases of plain processes stand on. */
export interface Kernel {
  readonly runtime: Runtime;
  readonly compile: Compile;
  readonly compileDecisions: CompileDecisions;
  /** Off the main thread; where absent, here. */
  readonly verify?: (items: readonly ItemModels[]) => Promise<readonly VerifiedItem[]>;
}

/** BPMN files to models, off the main thread; see engine/bpmn. */
export type Compile = (files: Readonly<Record<string, string>>) => Promise<Compiled>;
export type Compiled =
  | {
      readonly models: readonly { readonly file: string; readonly model: Model }[];
      readonly warnings: readonly Problem[];
    }
  | { readonly problems: readonly Problem[]; readonly warnings?: readonly Problem[] };

/** DMN files to models, off the main thread; see engine/dmn. */
export type CompileDecisions = (
  files: Readonly<Record<string, string>>,
) => Promise<CompiledDecisions>;

/** The BPMN compiler, here or in its worker thread, as the use cases take it. */
export function compiledBy(compiler: (files: Files) => Promise<BpmnCompiled>): Compile {
  return async (files) => {
    const compiled = await compiler(files);
    if ('problems' in compiled) return compiled;
    const { models, resources, warnings } = compiled;
    return { models: models.map((model, i) => ({ file: resources[i]!, model })), warnings };
  };
}

export const DEFAULT_TENANT = 'default';

/** The system itself, and callers of the library who name nobody. */
export function callerOf(user?: string, tenant = DEFAULT_TENANT): Caller {
  return { tenant, actor: user === undefined ? {} : { user } };
}
