import type { ExpressionSupport } from '../../bpmn/expressions.js';
import type { CompiledDecisions } from '../../bpmn/worker/protocol.js';
import type { Decision, DecisionModel } from '../../core/decision.js';
import { audit } from '../audit.js';
import { programOf } from '../evaluate/program.js';
import { LIMITS } from '../limits.js';
import { children, type DmnElement, text } from '../moddle.js';
import { read } from '../read.js';
import { idOf, Report } from '../report.js';
import { checked, type Context } from './context.js';
import { compileDecision } from './decision.js';
import { inOrder, requirementsOf } from './requirements.js';
import { ItemTypes } from './types.js';

/**
 * DMN 1.1 to 1.5 files, by name, to decision models. Never throws and never rejects: what cannot
 * be executed is refused with element, line and reason.
 */
export async function compileDecisions(
  files: Readonly<Record<string, string | Uint8Array>>,
  expressions: ExpressionSupport,
): Promise<CompiledDecisions> {
  const compiled = [];
  const owners = new Map<string, string>();
  for (const [file, content] of Object.entries(files)) {
    compiled.push(await compileFile(file, content, expressions, owners));
  }
  const problems = compiled.flatMap(({ report }) => report.problems);
  const warnings = compiled.flatMap(({ report }) => report.warnings);
  if (problems.length > 0) return { problems, warnings };
  const models = compiled.flatMap((one) =>
    one.models.map((model) => ({ file: one.report.file, model })),
  );
  return { models, warnings };
}

// ---------------------------------------------------------------------------------------------

interface CompiledFile {
  readonly report: Report;
  readonly models: readonly DecisionModel[];
}

/** One file with all its decisions. A defect of ours is told as a problem, not thrown. */
async function compileFile(
  file: string,
  content: string | Uint8Array,
  expressions: ExpressionSupport,
  owners: Map<string, string>,
): Promise<CompiledFile> {
  const report = new Report(file);
  try {
    const definitions = await read(content, report);
    if (definitions === undefined) return { report, models: [] };
    audit(report, definitions);
    const types = new ItemTypes(report, definitions);
    const defaultLanguage = text(definitions, 'expressionLanguage');
    const context = { report, expressions, types, defaultLanguage };
    const elements = decisionsOf(context, definitions, owners);
    return { report, models: compileGraph(context, definitions, elements) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const zh = `引擎未能编译这个文件，请把它交给维护人员（${reason}）`;
    report.refuse('COMPILE_FAILED', undefined, zh, `internal error: ${reason}`);
    return { report, models: [] };
  }
}

/** The file's decisions; beside them only what documents them. */
function decisionsOf(
  { report }: Context,
  definitions: DmnElement,
  owners: Map<string, string>,
): readonly DmnElement[] {
  const elements = children(definitions, 'drgElement');
  const decisions = elements.filter(({ $type }) => $type === 'dmn:Decision');
  for (const element of elements) {
    const name = element.$type.slice(4);
    if (name !== 'BusinessKnowledgeModel' && name !== 'DecisionService') continue;
    const zh = `${name} 不执行，只作说明`;
    report.warn('ELEMENT_UNSUPPORTED', element, zh, `${name} is not executed`);
  }
  if (decisions.length === 0) {
    report.refuse('NO_DECISION', definitions, '文件里没有决策', 'the file holds no decision');
  }
  if (decisions.length > LIMITS.decisions) {
    const zh = `一个文件最多 ${LIMITS.decisions} 个决策，请拆分`;
    report.refuse('DECISION_TOO_LARGE', definitions, zh, `more than ${LIMITS.decisions} decisions`);
    return [];
  }
  for (const decision of decisions) {
    const id = idOf(decision) ?? '';
    const other = owners.get(id);
    if (other !== undefined && other !== report.file) {
      const zh = `决策 ${id} 在文件 ${other} 里已有`;
      report.refuse('DECISION_DUPLICATE', decision, zh, `decision ${id} is in ${other} too`);
    }
    owners.set(id, report.file);
  }
  return decisions;
}

function compileGraph(
  context: Context,
  definitions: DmnElement,
  elements: readonly DmnElement[],
): readonly DecisionModel[] {
  const requirements = requirementsOf(context.report, elements);
  const decisions = new Map<string, Decision>();
  for (const element of elements) {
    const decision = compileDecision(context, element);
    if (decision !== undefined) decisions.set(decision.id, decision);
  }
  if (context.report.problems.length > 0) return [];
  const name = text(definitions, 'name');
  const graph = { key: idOf(definitions) ?? '', ...(name !== undefined && { name }) };
  let entries = 0;
  const models = elements.map((element): DecisionModel => {
    const key = idOf(element) ?? '';
    const needed = inOrder(key, requirements, decisions) ?? [];
    const rest = { requirements: graph, decisions: needed };
    const model: DecisionModel = { v: 1, key, ...attributesOf(element), ...rest };
    entries += acceptSize(context, element, model);
    return model;
  });
  if (entries > LIMITS.entriesOfFile) {
    const zh = `文件里的决策连同所依赖的决策合计超过 ${LIMITS.entriesOfFile} 格，请拆分成几个文件`;
    const en = `more than ${LIMITS.entriesOfFile} entries, counted with what is required`;
    context.report.refuse('DECISION_TOO_LARGE', definitions, zh, en);
  }
  return models.toSorted((a, b) => a.decisions.length - b.decisions.length);
}

function attributesOf(element: DmnElement): Partial<DecisionModel> {
  const name = text(element, 'name');
  const versionTag = text(element, 'camunda:versionTag');
  const historyTimeToLive = text(element, 'camunda:historyTimeToLive');
  return {
    ...(name !== undefined && { name }),
    ...(versionTag !== undefined && { versionTag }),
    ...(historyTimeToLive !== undefined && { historyTimeToLive }),
  };
}

/** Answers the number of entries of the decision and all that it requires. */
function acceptSize(context: Context, element: DmnElement, model: DecisionModel): number {
  const { report } = context;
  const entries = entriesOf(model);
  if (entries > LIMITS.entries) {
    const zh = `决策连同它所依赖的决策超过 ${LIMITS.entries} 格，请拆分`;
    report.refuse('DECISION_TOO_LARGE', element, zh, `more than ${LIMITS.entries} entries`);
    return entries;
  }
  const { interpreted } = programOf(model);
  const length = interpreted.reduce((sum, { source }) => sum + source.length, 0);
  if (interpreted.length > LIMITS.interpreted || length > LIMITS.interpretedText) {
    const { interpreted: most, interpretedText: longest } = LIMITS;
    const zh = `不是常数、比较或区间的格最多 ${most} 个、共 ${longest} 个字符，请把计算移到输入表达式里`;
    const en = `at most ${most} entries, ${longest} characters, that are no constants or ranges`;
    report.refuse('DECISION_TOO_LARGE', element, zh, en);
    return entries;
  }
  for (const expression of interpreted) checked(context, element, expression);
  return entries;
}

function entriesOf({ decisions }: DecisionModel): number {
  const rules = decisions.flatMap(({ logic }) =>
    logic.kind === 'decisionTable' ? logic.rules : [],
  );
  return rules.reduce((sum, { tests, outputs }) => {
    const filled = (entry: unknown): boolean => entry !== null;
    return sum + tests.filter(filled).length + outputs.filter(filled).length;
  }, 0);
}
