import type { CaseEvent } from '../../core/case/event.js';
import type { CaseState } from '../../core/case/state.js';
import { formatInstant } from '../../core/clock/civil.js';
import type { Staff } from '../access/principal.js';
import type { ServiceContext } from '../context.js';
import { namesOf } from '../organisation/names.js';
import type { Result } from '../result.js';
import { factsOf } from './facts.js';
import { readable } from './readable-case.js';

/** Who had a part in the case beside the applicant. */
export interface CaseParties {
  /** Stations in the order in which they were entered, with who had them. */
  readonly stations: readonly StationSpell[];
  readonly copies: readonly Copied[];
  readonly urges: readonly Urge[];
  readonly orders: readonly Order[];
  /** Names of all organs that the case mentions, by id. */
  readonly organNames: Readonly<Record<string, string>>;
}

export interface StationSpell {
  readonly station: string;
  readonly name: string;
  readonly organName: string;
  readonly answerableName: string;
  /** ISO 8601 with +08:00. */
  readonly from: string;
  readonly to?: string;
}

export interface Copied {
  readonly document: string;
  readonly organName: string;
  readonly at: string;
}

/** 催办. */
export interface Urge {
  readonly at: string;
  readonly byName?: string;
  readonly organName?: string;
  readonly addresseeName?: string;
  readonly text: string;
}

/** 督办, with its answer. */
export interface Order {
  readonly order: string;
  readonly at: string;
  readonly byName?: string;
  readonly addressee: string;
  readonly addresseeName: string;
  readonly text: string;
  readonly rung: number;
  readonly answer?: { readonly at: string; readonly byName?: string; readonly text: string };
}

export async function caseParties(
  context: ServiceContext,
  number: string,
  who: Staff,
): Promise<Result<CaseParties>> {
  const found = await readable(context, number, who);
  if ('rejected' in found) return found;
  const { aggregate, item, state } = found.value;
  const names = await namesOf(context, who.tenant);
  const facts = await factsOf(context, aggregate.number);
  const person: Lookup['person'] = (user) =>
    user === undefined ? {} : { byName: names.person(user) };
  const organs = new Set<string>();
  const organ = (id: string): string => {
    organs.add(id);
    return names.organ(id);
  };
  const stations = state.spells.map(({ station, holder, answerable, from, to }) => ({
    station,
    name: item.stations[station]?.name ?? station,
    organName: organ(holder),
    answerableName: organ(answerable),
    from: formatInstant(from),
    ...(to === undefined ? {} : { to: formatInstant(to) }),
  }));
  const told = toldOf(facts, { organ, person });
  for (const id of mentioned(state)) organ(id);
  const organNames = Object.fromEntries([...organs].map((id) => [id, names.organ(id)]));
  return { value: { stations, ...told, organNames } };
}

// ---------------------------------------------------------------------------------------------

interface Lookup {
  readonly organ: (id: string) => string;
  readonly person: (user: string | undefined) => { readonly byName?: string };
}

function toldOf(
  facts: readonly CaseEvent[],
  { organ, person }: Lookup,
): Pick<CaseParties, 'copies' | 'urges' | 'orders'> {
  const copies: Copied[] = [];
  const urges: Urge[] = [];
  const orders = new Map<string, Order>();
  for (const fact of facts) {
    const at = formatInstant(fact.at);
    if (fact.type === 'copied') {
      copies.push({ document: fact.document, organName: organ(fact.to), at });
    } else if (fact.type === 'urged') {
      const addressee = fact.addressee && { addresseeName: organ(fact.addressee) };
      const from = fact.organ && { organName: organ(fact.organ) };
      urges.push({ at, text: fact.text, ...person(fact.by), ...addressee, ...from });
    } else if (fact.type === 'supervised') {
      const { order, addressee, text, by } = fact;
      const addresseeName = organ(addressee);
      orders.set(order, { order, at, text, addressee, addresseeName, rung: 1, ...person(by) });
    } else if (fact.type === 'supervisionEscalated' || fact.type === 'supervisionAnswered') {
      const known = orders.get(fact.order);
      if (!known) continue;
      const answer =
        fact.type === 'supervisionAnswered'
          ? { at, text: fact.text, ...person(fact.by) }
          : undefined;
      const rung = fact.type === 'supervisionEscalated' ? fact.rung : known.rung;
      orders.set(fact.order, { ...known, rung, ...(answer && { answer }) });
    }
  }
  return { copies, urges, orders: [...orders.values()] };
}

function mentioned(state: CaseState): readonly string[] {
  const all: readonly (string | undefined)[] = [
    ...Object.values(state.townships),
    ...Object.values(state.organs),
    state.counter,
    ...state.documents.flatMap(({ nameOf, writtenBy }) => [nameOf, writtenBy]),
    ...state.handOvers.flatMap(({ from, to }) => [from, to]),
    ...state.breaches.flatMap(({ holder, answerable }) => [holder, answerable]),
  ];
  return all.filter((id) => id !== undefined);
}
