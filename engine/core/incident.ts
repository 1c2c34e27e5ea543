import type { ExternalTask, Incident, Job, Seq } from './aggregate.js';
import type { Run } from './run.js';

/** An incident stands beside the job or external task without retries, and goes with it. */
export function raiseIncident(
  run: Run,
  on: Job | ExternalTask,
  incident: Incident['incident'],
  message: string,
): void {
  const seq = run.draft.nextSeq();
  run.draft.add({
    seq,
    owner: on.seq,
    process: on.process,
    kind: 'incident',
    incident,
    on: on.seq,
    message,
    at: run.now,
  });
  run.event(
    { type: 'incidentRaised', incident: seq, on: on.seq, kind: incident, message },
    on.process,
    run.activity(on.owner),
    run.nodeOf(on),
  );
}

export function resolveIncidents(run: Run, on: Seq): void {
  for (const part of run.draft.owned(on)) {
    if (part.kind !== 'incident') continue;
    run.draft.remove(part);
    run.event({ type: 'incidentResolved', incident: part.seq, on }, part.process);
  }
}
