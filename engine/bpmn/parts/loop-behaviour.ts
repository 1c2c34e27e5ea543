import type { LoopBehaviour } from '../../core/model.js';
import { audit } from '../audit.js';
import { type Context, formalExpression } from '../context.js';
import { thrown } from '../events/definition.js';
import { child, children, type ModdleElement, text } from '../moddle.js';

export const BEHAVIOUR = [
  'bpmn:behavior',
  'bpmn:oneBehaviorEventRef',
  'bpmn:noneBehaviorEventRef',
  'bpmn:complexBehaviorDefinition',
];

/** What the instances of a multi-instance activity throw; `behavior` All throws nothing. */
export function behavioursOf(
  context: Context,
  activity: ModdleElement,
  loop: ModdleElement,
): readonly LoopBehaviour[] {
  switch (text(loop, 'behavior')) {
    case 'None':
      return named(context, activity, child(loop, 'noneBehaviorEventRef'), 'each');
    case 'One':
      return named(context, activity, child(loop, 'oneBehaviorEventRef'), 'first');
    case 'Complex':
      return children(loop, 'complexBehaviorDefinition').flatMap((definition) =>
        complex(context, activity, definition),
      );
    default:
      return [];
  }
}

function named(
  context: Context,
  activity: ModdleElement,
  definition: ModdleElement | undefined,
  when: LoopBehaviour['when'],
): readonly LoopBehaviour[] {
  const event = definition && thrown(context, activity, definition);
  if (event !== undefined) return [{ when, event }];
  if (definition === undefined) {
    const zh = '多实例的 behavior 要指明抛出的事件（noneBehaviorEventRef 或 oneBehaviorEventRef）';
    context.report.refuse('LOOP_INVALID', activity, zh, 'behavior needs the event that it throws');
  }
  return [];
}

function complex(
  context: Context,
  activity: ModdleElement,
  definition: ModdleElement,
): readonly LoopBehaviour[] {
  audit(context.report, definition, { properties: ['bpmn:condition', 'bpmn:event'] });
  const when = formalExpression(context, definition, 'condition');
  const event = child(definition, 'event');
  const definitions = event === undefined ? [] : children(event, 'eventDefinitions');
  if (when === undefined || definitions.length === 0) {
    const zh = 'complexBehaviorDefinition 要有条件（condition）和抛出的事件（event）';
    const en = 'a complexBehaviorDefinition needs a condition and an event';
    context.report.refuse('LOOP_INVALID', activity, zh, en);
    return [];
  }
  return definitions.flatMap((one) => named(context, activity, one, when));
}
