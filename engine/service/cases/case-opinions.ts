import type { CaseEvent } from '../../core/case/event.js';
import { formatInstant } from '../../core/clock/civil.js';
import type { Principal } from '../access/principal.js';
import type { ServiceContext } from '../context.js';
import { namesOf } from '../organisation/names.js';
import type { Result } from '../result.js';
import { factsOf } from './facts.js';
import { readable } from './readable-case.js';

/** What an office said of the case: a verdict with its words. */
export interface CaseOpinion {
  readonly type: CaseEvent['type'];
  /** ISO 8601 with +08:00. */
  readonly at: string;
  readonly by?: string;
  readonly byName?: string;
  readonly organ?: string;
  readonly organName?: string;
  readonly station?: string;
  readonly stationName?: string;
  /** Of opinions and decisions; a return is neither. */
  readonly agree?: boolean;
  /** 视为同意. */
  readonly deemed?: boolean;
  readonly text: string;
  readonly signers?: readonly string[];
  /** Of the document in which it stands. */
  readonly document?: string;
}

/** Opinions, forwarding, decisions, returns and extensions of a case in words, oldest first. */
export async function caseOpinions(
  context: ServiceContext,
  number: string,
  who: Principal,
): Promise<Result<{ readonly items: readonly CaseOpinion[] }>> {
  const found = await readable(context, number, who);
  if ('rejected' in found) return found;
  const { aggregate, item } = found.value;
  const names = await namesOf(context, who.tenant);
  const items = (await factsOf(context, aggregate.number)).flatMap((fact): CaseOpinion[] => {
    const said = sayingOf(fact);
    if (!said) return [];
    const { at, type, by } = fact;
    const organ = said.organ ?? fact.organ;
    const station = said.station && item.stations[said.station]?.name;
    return [
      {
        ...said,
        type,
        at: formatInstant(at),
        ...(by === undefined ? {} : { by, byName: names.person(by) }),
        ...(organ === undefined ? {} : { organ, organName: names.organ(organ) }),
        ...(station === undefined ? {} : { stationName: station }),
      },
    ];
  });
  return { value: { items } };
}

// ---------------------------------------------------------------------------------------------

type Saying = Omit<CaseOpinion, 'type' | 'at' | 'by' | 'byName' | 'organName' | 'stationName'>;

function sayingOf(fact: CaseEvent): Saying | undefined {
  switch (fact.type) {
    case 'opinionGiven': {
      const { station, agree, text, signers } = fact;
      return { station, agree, text, ...(signers && { signers }) };
    }
    case 'opinionDeemed':
      return { station: fact.station, organ: fact.of, agree: true, deemed: true, text: fact.basis };
    case 'forwarded':
      return { text: fact.opinion, document: fact.document };
    case 'decided': {
      const { station, result, reason = '', document } = fact;
      return { station, agree: result === 'grant', text: reason, document };
    }
    case 'returnedInternally': {
      const { from: station, reason, defect } = fact;
      return { station, text: defect === undefined ? reason : `${reason}（${defect}）` };
    }
    case 'extensionRequested':
    case 'extensionDenied':
    case 'delayExplained':
    case 'supplementInvited':
      return { text: fact.reason };
    case 'specialProcedureBegun':
      return { text: `${fact.reason}（${fact.basis}）`, document: fact.document };
    case 'specialProcedureEnded':
      return { text: fact.result, document: fact.document };
    default:
      return undefined;
  }
}
