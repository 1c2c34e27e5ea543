import { joinedPath, oneOfEach, waitAtJoin, waitingAt } from '../join.js';
import { leave } from '../token.js';
import type { ElementModule } from './element.js';

/**
 * Parallel gateway: waits for one token on *each* incoming flow. It counts flows, not tokens: two
 * on one flow are no pair, the surplus stays for the next round (Camunda 7 counts tokens). A token
 * that a modification puts before it stands for any one flow.
 */
export const parallelGateway: ElementModule = {
  momentary: true,
  enter: leave,
  join(run, token, node) {
    if (node.incoming.length <= 1) return token.execution;
    const waiting = waitingAt(run, token.owner, node);
    const wanted = node.incoming.length - 1;
    const partners = waiting.length < wanted ? waiting : oneOfEach(waiting, node, token);
    if (partners.length < wanted) {
      waitAtJoin(run, token, node);
      return undefined;
    }
    for (const partner of partners) run.draft.remove(partner);
    return joinedPath(run, token);
  },
  outgoing: (_run, node) => node.outgoing,
};
