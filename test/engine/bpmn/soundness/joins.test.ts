import { expect } from 'chai';
import type { Model } from '../../../../engine/core/model.js';
import { joinMoves } from '../../../../engine/bpmn/soundness/joins.js';
import { netOf } from '../../../../engine/bpmn/soundness/net.js';
import { models } from '../../../support/bpmn.js';

describe('bpmn: soundness of inclusive joins', () => {
  it('an event that may lead where one waits is no reason not to wait (BPMN 13.4.3)', async () => {
    const model = await corpus('waits-although-an-event-may-happen');
    expect(mayFire(model)).to.equal(false);
  });

  it('what is drawn to where one waits, and comes elsewhere by an event only, is not waited for', async () => {
    const model = await corpus('waits-not-for-what-an-event-may-bring');
    expect(mayFire(model)).to.equal(true);
  });
});

// ---------------------------------------------------------------------------------------------

async function corpus(rule: string): Promise<Model> {
  const [model] = await models(import.meta.url, `../../../corpus/inclusive-rivals/${rule}.bpmn`);
  return model!;
}

/** One token waits at `join`, come from `m`, and one is in `b`. */
function mayFire(model: Model): boolean {
  const net = netOf(model);
  const [m, b, join] = ['m', 'b', 'join'].map((id) => model.nodes[model.byId[id]!]!);
  const marking = new Uint8Array(net.size);
  marking[net.wait.get(m!.outgoing[0]!)!] = 1;
  marking[net.at[b!.index]!] = 1;
  return joinMoves(net, marking, join!).length > 0;
}
