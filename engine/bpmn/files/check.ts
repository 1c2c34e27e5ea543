import { instantiatingNodes } from '../../core/instantiation.js';
import type { Model } from '../../core/model.js';
import type { ModdleElement } from '../moddle.js';
import type { Report } from '../report.js';
import type { CompiledFile } from './file.js';

/** What can only be told of all files of a deployment together. */
export function checkFiles(files: readonly CompiledFile[]): void {
  const seen = new Map<string, string>();
  const messages = new Map<string, string>();
  for (const { report, models, processes } of files) {
    for (const [index, model] of models.entries()) {
      const process = processes[index] as ModdleElement;
      const other = seen.get(model.key);
      if (other !== undefined) {
        const zh = `流程 ${model.key} 在文件 ${other} 里已有`;
        report.refuse('PROCESS_DUPLICATE', process, zh, `process ${model.key} is in ${other} too`);
      }
      seen.set(model.key, report.file);
      for (const name of messageStarts(model)) {
        const started = messages.get(name);
        if (started !== undefined) {
          const zh = `消息 “${name}” 已启动流程 ${started}，一条消息只能启动一个流程`;
          const en = `message "${name}" already starts ${started}`;
          report.refuse('MESSAGE_START_DUPLICATE', process, zh, en);
        }
        messages.set(name, model.key);
      }
    }
  }
  for (const { report, models } of files) {
    for (const model of models) checkCalls(report, model, seen);
  }
  noneExecutable(files);
}

/** Binding `deployment` finds only what is deployed together: what is not there will never be. */
function checkCalls(report: Report, model: Model, keys: ReadonlyMap<string, string>): void {
  for (const { id, call } of model.nodes) {
    const called = call?.binding === 'deployment' ? call.calledElement : undefined;
    if (called?.language !== 'literal' || keys.has(called.source)) continue;
    const zh = `绑定方式为 deployment，而本次部署里没有流程 ${called.source}`;
    const en = `binding "deployment", but process ${called.source} is not in this deployment`;
    report.refuse('CALLED_ELEMENT_MISSING', report.tagOf(id), zh, en);
  }
}

function messageStarts(model: Model): readonly string[] {
  return instantiatingNodes(model)
    .flatMap((node) => node.events)
    .flatMap((event) => (event.kind === 'message' ? event.name.source : []));
}

/** A deployment of drawings only is a mistake; Camunda deploys it and nothing can be started. */
function noneExecutable(files: readonly CompiledFile[]): void {
  const [first] = files;
  const empty = files.every((file) => file.models.length === 0);
  if (first === undefined || !empty || files.some((file) => file.report.problems.length > 0))
    return;
  const zh = '没有可执行的流程，请把流程的 isExecutable 设为 true';
  first.report.refuse('NO_EXECUTABLE_PROCESS', undefined, zh, 'no process is executable');
}
