import type { ProcessScope } from '../aggregate.js';
import { openCase, reserveCase } from '../case-seam.js';
import type { Start } from '../command.js';
import { occur, startBehind } from '../elements/event-based-gateway.js';
import { gatewayBefore, implicitStarts, instantiatingNodes } from '../instantiation.js';
import type { Definition, Node } from '../model.js';
import { tokenTo } from '../operation.js';
import { awaitOthers } from '../parallel-start.js';
import { enterAtStart, openProcess } from '../process.js';
import { Halt, type Run } from '../run.js';
import { beginScope } from '../scope-start.js';
import { setLocal } from '../variables.js';
import { performInstructions } from './modify.js';

/** Makes the root process scope and its first token, or those that `startBefore` names. */
export function start(run: Run, command: Start): void {
  const definition = find(run, command);
  const { businessKey, variables, startBefore = [], facts } = command;
  const first = startBefore.length === 0 ? startNode(run, command, definition) : undefined;
  const scope = openProcess(
    run,
    { definition, owner: 0, businessKey },
    first?.index === 0 ? undefined : first?.id,
  );
  const { seq } = scope;
  if (facts !== undefined) reserveCase(run);
  if (variables !== undefined) setLocal(run, seq, variables);
  if (facts !== undefined) openCase(run, facts);
  if (!beginScope(run, scope, definition.model.nodes[0]!)) return;
  if (first !== undefined) {
    startAt(run, scope, first, definition, command.trigger);
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

/** The first token, behind the event that has happened if one has. */
function startAt(
  run: Run,
  scope: ProcessScope,
  first: Node,
  { model }: Definition,
  trigger: Start['trigger'],
): void {
  const { seq } = scope;
  if (first.index === 0) return enterAtStart(run, { seq, process: seq, execution: seq }, first);
  const token = tokenTo(seq, seq, first.index, seq);
  const waits = first.parallelMultiple === true && trigger !== undefined;
  if (first.type === 'startEvent' && waits) return awaitOthers(run, scope, first, trigger);
  if (first.type === 'startEvent') return void run.agenda.push(token);
  const gateway = gatewayBefore(model, first);
  if (gateway === undefined) return occur(run, token, first);
  return startBehind(run, scope, gateway, first);
}

/**
 * The node that was named (message, timer, signal), else the none start event; the process itself
 * where it has no start event and begins at all its first nodes.
 */
function startNode(run: Run, { startEvent }: Start, { model }: Definition): Node {
  const process = model.nodes[0]!;
  if (startEvent !== undefined) {
    const none = noneStart(model);
    const node = instantiatingNodes(model).find(({ id }) => id === startEvent);
    return (
      node ??
      (none?.id === startEvent ? none : undefined) ??
      run.halt('ELEMENT_NOT_FOUND', undefined, { elementId: startEvent })
    );
  }
  const node = noneStart(model);
  if (node === undefined && implicitStarts(model, process).length > 0) return process;
  return node ?? run.halt('INVALID_COMMAND', process, { reason: NO_NONE_START });
}

const NO_NONE_START = '流程没有空白开始事件，不能直接启动';

/** Looked for at every start: a loop without a list. */
function noneStart({ nodes }: Definition['model']): Node | undefined {
  for (const index of nodes[0]!.children) {
    const node = nodes[index]!;
    if (node.type === 'startEvent' && node.events.length === 0) return node;
  }
  return undefined;
}
