import type { ModifyInstruction } from '../../core/command.js';
import type { Value } from '../../core/expression.js';
import { parseId } from '../../core/ids.js';
import type { Caller } from '../../runtime/dispatcher.js';
import { type Done, type Result, notFound } from '../result.js';
import { type Telling, send } from './instances.js';
import type { Kernel } from './kernel.js';
import { type GivenVariables, variablesIn } from './variables.js';

interface Begun {
  /** Activity instance below which it begins, where several could be meant. */
  readonly ancestor?: string;
  readonly variables?: GivenVariables;
  /** Set on what begins. */
  readonly localVariables?: GivenVariables;
}

/** One change of a running instance; activity instances by the ids that its tree shows. */
export type Instruction =
  | ({ readonly type: 'startBefore' | 'startAfter'; readonly element: string } & Begun)
  | ({ readonly type: 'startTransition'; readonly flow: string } & Begun)
  /** One more instance of a running multi-instance activity, by its body. */
  | {
      readonly type: 'addInstance';
      readonly body: string;
      readonly element?: Value;
      readonly variables?: GivenVariables;
    }
  | { readonly type: 'cancel'; readonly instance: string }
  | { readonly type: 'cancelAll'; readonly element: string };

/** All of the instructions, in their order, or nothing. */
export async function modify(
  kernel: Kernel,
  id: string,
  given: readonly Instruction[],
  { skipListeners }: Telling,
  caller: Caller,
): Promise<Result<Done>> {
  const number = parseId(id)?.aggregate;
  const instructions = given.flatMap((one) => instructionIn(one, number) ?? []);
  if (instructions.length < given.length) return notFound('活动实例');
  const make = (process: number) =>
    ({ type: 'modify', process, instructions, skipListeners }) as const;
  return send(kernel, id, make, caller);
}

// ---------------------------------------------------------------------------------------------

/** `undefined`: it names an activity instance of something else. */
function instructionIn(
  given: Instruction,
  aggregate: number | undefined,
): ModifyInstruction | undefined {
  const seqOf = (id: string): number | undefined => {
    const address = parseId(id);
    return address?.aggregate === aggregate ? address?.seq : undefined;
  };
  switch (given.type) {
    case 'cancelAll':
      return given;
    case 'cancel': {
      const instance = seqOf(given.instance);
      return instance === undefined ? undefined : { type: 'cancel', instance };
    }
    case 'addInstance': {
      const body = seqOf(given.body);
      const variables = variablesIn(given.variables);
      return body === undefined ? undefined : { ...given, body, variables };
    }
    default: {
      const ancestor = given.ancestor === undefined ? undefined : seqOf(given.ancestor);
      if (given.ancestor !== undefined && ancestor === undefined) return undefined;
      const variables = variablesIn(given.variables);
      return { ...given, ancestor, variables, localVariables: variablesIn(given.localVariables) };
    }
  }
}
