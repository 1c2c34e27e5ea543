import { openCase, reserveCase } from '../case-seam.js';
import type { Start } from '../command.js';
import type { Definition, Node } from '../model.js';
import { tokenTo } from '../operation.js';
import { openProcess } from '../process.js';
import { Halt, type Run } from '../run.js';
import { beginScope } from '../scope-start.js';
import { setLocal } from '../variables.js';
import { performInstructions } from './modify.js';

/** Makes the root process scope and its first token, or those that `startBefore` names. */
export function start(run: Run, command: Start): void {
  const definition = find(run, command);
  const { businessKey, variables, startBefore = [], facts } = command;
  const first = startBefore.length === 0 ? startNode(run, command, definition) : undefined;
  const scope = openProcess(run, { definition, owner: 0, businessKey }, first?.id);
  const { seq } = scope;
  if (facts !== undefined) reserveCase(run);
  if (variables !== undefined) setLocal(run, seq, variables);
  if (facts !== undefined) openCase(run, facts);
  if (!beginScope(run, scope, definition.model.nodes[0]!)) return;
  if (first !== undefined) {
    run.agenda.push(tokenTo(seq, seq, first.index, seq));
    return;
  }
  const instructions = startBefore.map((element) => ({ type: 'startBefore', element }) as const);
  performInstructions(run, scope, instructions);
}

function find(run: Run, { definition: ref }: Start): Definition {
  const definition = run.env.definition(ref);
  if (definition === undefined) throw new Halt({ needs: { definitions: [ref] } });
  if (definition !== null) return definition;
  return run.halt('DEFINITION_NOT_FOUND', undefined, { key: 'key' in ref ? ref.key : ref.id });
}

/** The start event that was named (message, timer), else the none start event. */
function startNode(run: Run, { startEvent }: Start, { model }: Definition): Node {
  const process = model.nodes[0]!;
  for (const index of process.children) {
    const node = model.nodes[index]!;
    if (node.type !== 'startEvent') continue;
    if (startEvent === undefined ? node.events.length === 0 : node.id === startEvent) return node;
  }
  if (startEvent !== undefined) {
    return run.halt('ELEMENT_NOT_FOUND', undefined, { elementId: startEvent });
  }
  return run.halt('INVALID_COMMAND', process, { reason: '流程没有空白开始事件，不能直接启动' });
}
