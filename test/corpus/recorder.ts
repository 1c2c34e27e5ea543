import type { EngineEvent } from '../../engine/service/engine.js';

/** What happened, in the words of `support/trace-pattern`. */
export class Recorder {
  readonly #atoms: string[] = [];
  readonly #bodies = new Set<string>();
  readonly #called = new Map<string, string>();

  add(event: EngineEvent): void {
    const atom = this.#atom(event);
    if (atom !== undefined) this.#atoms.push(atom);
  }

  /** What has come since the last time; flows taken if they are wanted. */
  take({ flows = false } = {}): readonly string[] {
    const atoms = this.#atoms.splice(0);
    return flows ? atoms : atoms.filter((atom) => !atom.startsWith(':'));
  }

  /** The instance of a called process that began last. */
  called(key: string): string | undefined {
    return [...this.#called].findLast(([, known]) => known === key)?.[0];
  }

  #atom(event: EngineEvent): string | undefined {
    const { type, elementId = '', activityInstanceId = '', processInstanceId } = event;
    switch (type) {
      case 'processStarted':
        if (event.superProcess !== undefined) {
          this.#called.set(processInstanceId, event.definition.split(':')[0]!);
        }
        return undefined;
      case 'processEnded':
        return `${event.state === 'COMPLETED' ? '.' : '!'}${this.#called.get(processInstanceId) ?? ''}`;
      case 'activityStarted':
        if (event.loop === 'body') this.#bodies.add(activityInstanceId);
        return `+${elementId}${event.loop === 'body' ? '*' : ''}`;
      case 'activityEnded': {
        const sign = event.canceled ? '~' : '-';
        return `${sign}${elementId}${this.#bodies.has(activityInstanceId) ? '*' : ''}`;
      }
      case 'flowTaken':
        return `:${elementId}`;
      case 'incidentRaised':
        return `#${elementId}`;
      default:
        return undefined;
    }
  }
}
