import type { CaseEvent } from '../../core/case/event.js';
import type { Event } from '../../core/event.js';
import type { ServiceContext } from '../context.js';

const PAGE = 500;

/** All facts of a case, oldest first, from its commits: the truth that nobody alters. */
export async function factsOf(
  { runtime }: Pick<ServiceContext, 'runtime'>,
  aggregate: number,
): Promise<readonly CaseEvent[]> {
  const facts: CaseEvent[] = [];
  for (let after = 0; ; ) {
    const commits = await runtime.store.commits(aggregate, after, PAGE);
    for (const commit of commits) {
      for (const event of commit.events as readonly Event[]) {
        if (event.type === 'case') facts.push(event.fact);
      }
    }
    if (commits.length < PAGE) return facts;
    after = commits.at(-1)!.rev;
  }
}
