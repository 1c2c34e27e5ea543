import type { FieldRights, FormJson, Json } from '../../../forms/index.js';
import type { StationSpec } from '../../core/case/item.js';
import { stationOrgan } from '../../core/case/power.js';
import { formatInstant } from '../../core/clock/civil.js';
import type { Staff } from '../access/principal.js';
import type { ServiceContext } from '../context.js';
import { keyOf } from '../forms/resources.js';
import { type Submission, submissionsUpTo, visibleData } from '../forms/submissions.js';
import { namesOf } from '../organisation/names.js';
import type { Result } from '../result.js';
import type { FoundCase } from './find-case.js';
import { openable } from './readable-case.js';

/** A form of the case as it was last filled in, without what the person's own stations hide. */
export interface CaseForm {
  readonly key: string;
  readonly title: string;
  /** Names of the stations that have it. */
  readonly stations: readonly string[];
  /** ISO 8601 with +08:00. */
  readonly at: string;
  readonly byName: string;
  /** How often it was filled in; the newest is shown. */
  readonly times: number;
  readonly schema: FormJson;
  readonly data: Json;
}

/** Every form that was filled in for the case, in the order in which they were first filled. */
export async function caseForms(
  context: ServiceContext,
  number: string,
  who: Staff,
): Promise<Result<{ readonly items: readonly CaseForm[] }>> {
  const found = await openable(context, number, who);
  if ('rejected' in found) return found;
  const { state } = found.value;
  const chain = await submissionsUpTo(context, who.tenant, state.submission?.id);
  if ('rejected' in chain) return chain;
  const names = await namesOf(context, who.tenant);
  const newest = new Map(chain.value.map((submission) => [submission.form, submission]));
  const items: CaseForm[] = [];
  for (const [key, submission] of newest) {
    const stations = stationsWith(found.value, submission);
    const rights = shownTo(found.value, stations, who);
    const { tenant, deployment, at, by } = submission;
    const rendered = await context.forms.render({ tenant, deployment, key }, rights);
    if ('rejected' in rendered) return rendered;
    const data = await visibleData(context, submission, rights);
    if ('rejected' in data) return data;
    const { schema } = rendered.value;
    items.push({
      key,
      title: schema.title ?? key,
      stations: stations.map(({ name }) => name),
      at: formatInstant(at),
      byName: names.person(by),
      times: chain.value.filter(({ form }) => form === key).length,
      schema,
      data: data.value,
    });
  }
  return { value: { items } };
}

// ---------------------------------------------------------------------------------------------

function stationsWith({ item, definition }: FoundCase, { form }: Submission): StationSpec[] {
  return Object.values(item.stations).filter(({ form: own, called }) => {
    if (own === undefined) return false;
    const of = called === undefined ? undefined : item.calledItems?.[called]?.definition;
    const process = of === undefined ? definition.key : of.slice(0, of.indexOf(':'));
    const key = keyOf(own);
    return form === key || form === `${process}.${key}`;
  });
}

/**
 * To read: a field is hidden from a person if every station of theirs that has the form hides it.
 * Who has no station with the form reads it whole, as the papers of the case.
 */
function shownTo(
  { state, item }: FoundCase,
  stations: readonly StationSpec[],
  { posts }: Staff,
): FieldRights {
  const own = stations.filter((station) => {
    const organ = stationOrgan(state, item, station);
    return posts.some((held) => held.organ === organ && held.post === station.post);
  });
  const [first, ...others] = own;
  const hidden = Object.entries(first?.rights ?? {}).filter(
    ([path, right]) =>
      right === 'hidden' && others.every(({ rights }) => rights?.[path] === 'hidden'),
  );
  return { '*': 'readonly', ...Object.fromEntries(hidden) };
}
