import type { ExternalTask, Incident, Job, Part, Seq } from './aggregate.js';
import type { Run } from './run.js';

/**
 * An incident stands beside the job or external task without retries, and goes with it. Whoever
 * called the process has one too, at the calling activity, up to the root (Camunda).
 */
export function raiseIncident(
  run: Run,
  on: Job | ExternalTask,
  incident: Incident['incident'],
  message: string,
): void {
  const root = add(run, on, incident, message, undefined);
  let cause = root;
  for (let call = callOf(run, on); call !== undefined; call = callOf(run, call)) {
    cause = add(run, call, incident, message, { cause, rootCause: root });
  }
}

export function resolveIncidents(run: Run, on: Seq): void {
  for (const part of run.draft.owned(on)) {
    if (part.kind !== 'incident') continue;
    resolve(run, part);
    resolveAtCallers(run, part);
  }
}

/** The incident is gone: so are those of whoever called the process in which it stood. */
export function resolveAtCallers(run: Run, { seq, process }: Incident): void {
  for (let call = callOf(run, { process }); call !== undefined; call = callOf(run, call)) {
    for (const one of run.draft.owned(call.seq)) {
      if (one.kind === 'incident' && one.rootCause === seq) resolve(run, one);
    }
  }
}

// ---------------------------------------------------------------------------------------------

function add(
  run: Run,
  on: Part,
  incident: Incident['incident'],
  message: string,
  caused: Pick<Incident, 'cause' | 'rootCause'> | undefined,
): Seq {
  const seq = run.draft.nextSeq();
  const { process } = on;
  run.draft.add({
    seq,
    owner: on.seq,
    process,
    kind: 'incident',
    incident,
    on: on.seq,
    message,
    at: run.now,
    ...caused,
  });
  const node = 'node' in on ? run.nodeOf(on) : undefined;
  const instance = on.kind === 'activity' ? on : run.activity(on.owner);
  const body = {
    type: 'incidentRaised',
    incident: seq,
    on: on.seq,
    kind: incident,
    message,
  } as const;
  run.event(caused === undefined ? body : { ...body, ...caused }, process, instance, node);
  return seq;
}

function resolve(run: Run, incident: Incident): void {
  const { seq, on, process, cause } = incident;
  run.draft.remove(incident);
  run.event({ type: 'incidentResolved', incident: seq, on, cause }, process);
}

/** The calling activity of the process in which a part stands. */
function callOf(run: Run, { process }: Pick<Part, 'process'>): Part | undefined {
  return run.activity(run.scope(process).owner);
}
