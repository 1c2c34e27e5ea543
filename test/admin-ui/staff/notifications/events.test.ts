import { expect } from 'chai';
import { outdatedBy, readEvent } from '../../../../admin-ui/staff/notifications/events.js';

describe('events of the server', () => {
  it('are read as the contract has them', () => {
    expect(readEvent('{"type":"queues"}')).to.deep.equal({ type: 'queues' });
    expect(readEvent('{"type":"case","number":"JK-1"}')).to.deep.equal({
      type: 'case',
      number: 'JK-1',
    });
  });

  it('that a newer server may send, and noise, are passed over', () => {
    for (const data of ['{"type":"weather"}', '', 'null', '[]', '{']) {
      expect(readEvent(data), data).to.equal(undefined);
    }
  });

  it('make old exactly what they are about', () => {
    expect(outdatedBy({ type: 'queues' })).to.deep.equal([['tasks'], ['cases']]);
    expect(outdatedBy({ type: 'case', number: 'JK-1' })).to.deep.equal([
      ['case', 'JK-1'],
      ['task'],
    ]);
    expect(outdatedBy({ type: 'signedOut' })).to.deep.equal([]);
  });
});
