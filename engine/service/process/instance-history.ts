import type { Variable, Variables } from '../../core/aggregate.js';
import type { VariablesIn } from '../../core/command.js';
import type { Event } from '../../core/event.js';
import type { Value } from '../../core/expression.js';
import { parseId } from '../../core/ids.js';
import type { Row } from '../../store/kinds.js';
import { optionalText, text } from '../../store/row-fields.js';
import type { Kernel } from './kernel.js';

type Context = Pick<Kernel, 'runtime'>;

/** The row of a process instance, which has it whether it has ended or not. */
export async function endedScope(
  { runtime }: Context,
  id: string,
  tenant: string,
): Promise<Row | undefined> {
  const address = parseId(id);
  if (!address) return undefined;
  await runtime.projector.caughtUp();
  const [row] = await runtime.store.rows([{ kind: 'historyProcess', ...address }]);
  return row?.tenant === tenant ? row : undefined;
}

/** The variables that it had at its end. */
export async function historyVariables(
  { runtime }: Context,
  { aggregate, seq, tenant }: Row,
): Promise<Variables> {
  const { rows } = await runtime.store.find({
    kind: 'historyVariable',
    tenant,
    where: {
      and: [
        { field: 'aggregate', op: 'eq', value: aggregate },
        { field: 'scope', op: 'eq', value: seq },
        { field: 'removedAt', op: 'isNull' },
      ],
    },
  });
  const entries = rows.map(({ seq: at, fields }) => {
    const value = JSON.parse(text(fields, 'value')) as Value;
    const type = optionalText(fields, 'type') || undefined;
    const written = text(fields, 'info');
    const info = written === '' ? undefined : (JSON.parse(written) as Variable['info']);
    const variable = { seq: at, value, ...(type && { type }), ...(info && { info }) };
    return [text(fields, 'name'), variable] as const;
  });
  return Object.fromEntries(entries);
}

/** Those set on it before its first activity; `undefined` where they were erased. */
export async function initialVariables(
  { runtime }: Context,
  { aggregate, seq }: Row,
): Promise<VariablesIn | undefined> {
  for (let rev = 0; ; rev += COMMITS) {
    const commits = await runtime.store.commits(aggregate, rev, COMMITS);
    if (commits.some(({ erased }) => erased)) return undefined;
    for (const commit of commits) {
      const events = commit.events as readonly Event[];
      const own = events.filter(({ process }) => process === seq);
      if (own.some(({ type }) => type === 'processStarted')) return variablesAtStart(own, seq);
    }
    if (commits.length < COMMITS) return undefined;
  }
}

// ---------------------------------------------------------------------------------------------

/** Of one look; a process that was called may have begun late in its caller's life. */
const COMMITS = 100;

function variablesAtStart(events: readonly Event[], scope: number): VariablesIn {
  const entries = new Map<string, VariablesIn[string]>();
  for (const event of events) {
    if (event.type === 'activityStarted') break;
    if (event.type !== 'variableSet' || event.scope !== scope) continue;
    const { value, type, info } = event.variable;
    entries.set(event.name, { value, ...(type && { type }), ...(info && { info }) });
  }
  return Object.fromEntries(entries);
}
