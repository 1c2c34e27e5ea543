import type { Start, VariablesIn } from '../core/command.js';
import { type Evaluate, type Value, scopeOf } from '../core/expression.js';
import type { ConditionalDefinition, Definition } from '../core/model.js';
import type { Store } from '../store/port.js';
import { boundedEvaluate } from './bounded-evaluate.js';
import type { Dispatched } from './dispatcher.js';
import { startAt, startPlace } from './start-at.js';
import { CONDITIONAL_START, startsBy } from './subscriptions.js';

/** What conditions that start a process are asked about. */
export interface ConditionQuestion {
  readonly variables: VariablesIn;
  /** Of what is started. */
  readonly businessKey?: string;
  /** Only processes of this key. */
  readonly definitionKey?: string;
}

export interface ConditionParts {
  readonly store: Store;
  readonly evaluate: Evaluate;
  readonly now: number;
  readonly load: (definitionId: string) => Promise<Definition | undefined>;
  readonly start: (command: Start) => Promise<Dispatched>;
}

/**
 * Starts, of the latest versions, each process at each start event one of whose conditions holds
 * for the variables. One that cannot be computed from them does not hold (Camunda).
 */
export async function startByConditions(
  parts: ConditionParts,
  { variables, businessKey, definitionKey }: ConditionQuestion,
  tenant: string,
): Promise<readonly Dispatched[]> {
  const isMet = asking(parts, variables);
  const done: Dispatched[] = [];
  const asked = new Set<string>();
  const sought = { event: 'conditional', name: CONDITIONAL_START } as const;
  for (const row of await startsBy(parts.store, tenant, sought)) {
    const place = startPlace(row);
    const definition = await parts.load(place.definition);
    // several conditions of one start event have a row each
    const name = `${place.definition}/${place.startEvent}`;
    const isNew = !asked.has(name);
    asked.add(name);
    if (!isNew || definition === undefined) continue;
    if (definitionKey !== undefined && definition.key !== definitionKey) continue;
    if (!conditionsOf(definition, place.startEvent).some(isMet)) continue;
    const command = startAt(place, { kind: 'conditional' }, { businessKey, variables });
    done.push(await parts.start(command));
  }
  return done;
}

// ---------------------------------------------------------------------------------------------

function asking({ evaluate, now }: ConditionParts, variables: VariablesIn) {
  const entries = Object.entries(variables).map(([name, { value }]) => [name, value] as const);
  const given: Record<string, Value> = Object.fromEntries(entries);
  const ask = boundedEvaluate(evaluate, { now, seed: 0 });
  return ({ condition, variableName }: ConditionalDefinition): boolean => {
    if (variableName !== undefined && !Object.hasOwn(given, variableName)) return false;
    const result = ask(condition, scopeOf(given));
    return 'value' in result && result.value === true;
  };
}

function conditionsOf({ model }: Definition, element: string): readonly ConditionalDefinition[] {
  const events = model.nodes[model.byId[element] ?? -1]?.events ?? [];
  return events.filter((event) => event.kind === 'conditional');
}
