import type { EngineEvent } from '../../service/engine.js';

/**
 * One event as a line of the trace: `+` an activity starts, `-` it ends, `x` it is cancelled, `→` a
 * flow is taken, `=` a variable is set. `undefined` for what a reader of the trace does not miss.
 */
export function lineOf(event: EngineEvent): string | undefined {
  const element = `${event.elementId ?? ''} ${event.elementType ?? ''}`.trim();
  switch (event.type) {
    case 'activityStarted':
      return `  + ${element}${event.name === undefined ? '' : `  ${event.name}`}`;
    case 'activityEnded':
      return `  ${event.canceled === true ? 'x' : '-'} ${element}`;
    case 'flowTaken':
      return `  → ${event.flowId}`;
    case 'variableSet':
      return `  = ${event.name}: ${brief(event.variable.value)}`;
    case 'errorThrown':
      return `  ! ${event.code}${event.message === undefined ? '' : `: ${event.message}`}`;
    case 'incidentRaised':
      return `  ! ${event.message}`;
    case 'jobFailed':
      return `  ! ${element} ${event.message} (${event.retries})`;
    default:
      return undefined;
  }
}

const LONGEST = 100;

function brief(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
