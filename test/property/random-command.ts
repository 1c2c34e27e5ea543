import fc from 'fast-check';
import type { Command } from '../../engine/core/command.js';

const name = fc.constantFrom(
  'userTask1',
  'scope1',
  'end',
  'main',
  '__proto__',
  'x#multiInstanceBody',
  '',
);
const seq = fc.oneof(fc.integer({ min: -1, max: 60 }), fc.constantFrom(1.5, Number.NaN, null, '1'));
const field = fc.oneof(seq, name, fc.boolean(), fc.anything());
const variables = fc.oneof(
  fc.dictionary(fc.string(), fc.record({ value: fc.jsonValue() })),
  fc.anything(),
);
const instruction = fc.record(
  {
    type: fc.constantFrom(
      'startBefore',
      'startAfter',
      'startTransition',
      'addInstance',
      'cancel',
      'cancelAll',
      'x',
    ),
    element: fc.oneof(name, field),
    flow: fc.oneof(name, field),
    ancestor: seq,
    instance: seq,
    body: seq,
    variables,
    localVariables: variables,
  },
  { requiredKeys: ['type'] },
);

/** Commands of every known type, well formed here and there. */
export const garbage = fc.record(
  {
    type: fc.constantFrom<Command['type'] | 'nonsense'>(
      'start',
      'claimTask',
      'releaseTask',
      'assignTask',
      'delegateTask',
      'resolveTask',
      'updateTask',
      'changeCandidates',
      'completeTask',
      'taskError',
      'completeExternalTask',
      'failExternalTask',
      'externalTaskError',
      'setExternalTask',
      'runJob',
      'failJob',
      'setJob',
      'deliverMessage',
      'setVariables',
      'modify',
      'suspend',
      'resume',
      'cancel',
      'case',
      'nonsense',
    ),
    definition: fc.oneof(fc.constant({ key: 'main' }), fc.anything()),
    startBefore: fc.oneof(fc.array(name), field),
    task: seq,
    externalTask: seq,
    job: seq,
    subscription: seq,
    scope: seq,
    process: seq,
    user: field,
    code: fc.oneof(fc.constant('E'), field),
    message: field,
    reason: fc.oneof(fc.constant('r'), field),
    retries: seq,
    priority: seq,
    dueAt: seq,
    local: fc.boolean(),
    variables,
    set: variables,
    localVariables: variables,
    outcome: field,
    facts: field,
    remove: fc.oneof(fc.array(fc.string()), field),
    add: field,
    instructions: fc.oneof(fc.array(instruction), field),
  },
  { requiredKeys: ['type'] },
);
