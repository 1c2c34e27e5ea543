import { expect } from 'chai';
import { verify } from '../../../../engine/bpmn/index.js';
import { models } from '../../../support/bpmn.js';

describe('bpmn: soundness of every element', () => {
  const kinds = async (name: string): Promise<string[]> => {
    const [model] = await models(import.meta.url, `${name}.bpmn`);
    const { deadlock, unsynchronised, endless, dead, complete } = verify(model!);
    expect(complete).to.equal(true);
    return [
      ...(deadlock ? [`deadlock ${deadlock.at.join()}`] : []),
      ...(unsynchronised ? [`unsynchronised ${unsynchronised.at}`] : []),
      ...(endless ? ['endless'] : []),
      ...dead.map((id) => `dead ${id}`),
    ];
  };

  it('inclusive gateways: any set of flows, joined as they came', async () => {
    expect(await kinds('inclusive')).to.deep.equal([]);
  });

  it('an inclusive split that is joined as if it were parallel deadlocks', async () => {
    expect(await kinds('inclusive-as-parallel')).to.include('deadlock join');
  });

  it('an inclusive split that is merged as if it were a choice runs on twice', async () => {
    expect(await kinds('inclusive-merged')).to.deep.equal(['unsynchronised merge']);
  });

  it('one event of an event-based gateway happens', async () => {
    expect(await kinds('event-gateway')).to.deep.equal([]);
    expect(await kinds('event-gateway-joined')).to.include('deadlock join');
  });

  it('event sub-processes: an interrupting one leaves nothing that waits at a join', async () => {
    expect(await kinds('event-sub-process')).to.deep.equal([]);
    expect(await kinds('event-sub-process-beside')).to.deep.equal([]);
  });

  it('transactions leave by their cancel event; what only compensation starts is not dead', async () => {
    expect(await kinds('transaction')).to.deep.equal([]);
  });

  it('ad-hoc sub-processes and links', async () => {
    expect(await kinds('ad-hoc-and-links')).to.deep.equal([]);
  });

  it('a process without a start event begins everywhere', async () => {
    expect(await kinds('without-start')).to.deep.equal([]);
  });

  it('names what it has looked at more simply than it runs', async () => {
    const [model] = await models(import.meta.url, 'complex.bpmn');
    expect(verify(model!)).to.deep.include({ assumed: ['join'], dead: [] });
  });
});
