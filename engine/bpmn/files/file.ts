import type { Model } from '../../core/model.js';
import type { Context } from '../context.js';
import type { ExpressionSupport } from '../expressions.js';
import { children, type ModdleElement } from '../moddle.js';
import { compileGlobalTask, isGlobalTask } from '../process/global-task.js';
import { compileProcess } from '../process/process.js';
import { read } from '../read.js';
import { Report } from '../report.js';
import { checkMessageFlows } from './message-flows.js';
import { checkRoots } from './roots.js';

export interface CompiledFile {
  readonly report: Report;
  readonly models: readonly Model[];
  /** Same order as `models`. */
  readonly processes: readonly ModdleElement[];
}

/** One file with all its processes. A defect of ours is told as a problem, not thrown. */
export async function compileFile(
  file: string,
  content: string | Uint8Array,
  expressions: ExpressionSupport,
): Promise<CompiledFile> {
  const report = new Report(file);
  try {
    const definitions = await read(content, report);
    if (definitions === undefined) return { report, models: [], processes: [] };
    return compileDefinitions(definitions, {
      report,
      expressions,
      data: { names: new Map(), written: new Set() },
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const zh = `引擎未能编译这个文件，请把它交给维护人员（${reason}）`;
    report.refuse('COMPILE_FAILED', undefined, zh, `internal error: ${reason}`);
    return { report, models: [], processes: [] };
  }
}

function compileDefinitions(definitions: ModdleElement, context: Context): CompiledFile {
  const { report } = context;
  const executable = checkRoots(context, definitions);
  const models: Model[] = [];
  const processes: ModdleElement[] = [];
  for (const process of executable) {
    const model = isGlobalTask(process)
      ? compileGlobalTask(context, process)
      : compileProcess(context, process);
    if (model === undefined) continue;
    models.push(model);
    processes.push(process);
  }
  const roots = children(definitions, 'rootElements');
  if (!roots.some((root) => root.$type === 'bpmn:Process' || isGlobalTask(root))) {
    const zh = '文件里没有流程（process）';
    report.refuse('NO_EXECUTABLE_PROCESS', definitions, zh, 'the file holds no process');
  }
  checkMessageFlows(report, definitions, models);
  return { report, models, processes };
}
