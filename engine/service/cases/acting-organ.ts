import type { CaseCommand } from '../../core/case/command.js';
import type { CaseState } from '../../core/case/state.js';
import type { Principal } from '../access/principal.js';

/**
 * Of a person's organs the one for which they state this fact: whom it concerns, else one that has
 * the case. `undefined`: none has; the first of the person's posts is meant then.
 */
export function actingOrgan(
  state: CaseState,
  fact: CaseCommand,
  who: Principal,
): string | undefined {
  if (who.kind !== 'staff') return undefined;
  const supervises = fact.type === 'supervise' || fact.type === 'override';
  if (supervises) return who.posts.find(({ post }) => post === 'supervision')?.organ;
  const { accepting, handling, handOut } = state.townships;
  const wanted = [...concerned(state, fact), ...holders(state), accepting, handling, handOut];
  return wanted.find((organ) => who.posts.some((held) => held.organ === organ));
}

// ---------------------------------------------------------------------------------------------

function concerned(state: CaseState, fact: CaseCommand): readonly (string | undefined)[] {
  switch (fact.type) {
    case 'moveHandOut':
      return [fact.to];
    case 'takeOverHandOver':
      return [state.handOvers.find(({ id }) => id === fact.handOver)?.to];
    case 'answerSupervision':
      return [state.supervisions.find(({ order }) => order === fact.order)?.addressee];
    case 'voidDocument':
    case 'reissueDocument': {
      const document = state.documents.find(({ id }) => id === fact.document);
      return [document?.nameOf, document?.writtenBy];
    }
    default:
      return [];
  }
}

function holders({ spells }: CaseState): readonly string[] {
  return spells.filter(({ to }) => to === undefined).map(({ holder }) => holder);
}
