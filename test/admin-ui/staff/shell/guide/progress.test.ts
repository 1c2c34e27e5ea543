import { expect } from 'chai';
import type { Deed } from '../../../../../admin-ui/api/deeds.js';
import {
  NOTHING_DONE,
  readProgress,
  stepOf,
  ticked,
} from '../../../../../admin-ui/staff/shell/guide/progress.js';
import { GUIDE, STEPS, type StepKey } from '../../../../../admin-ui/staff/shell/guide/steps.js';

const post = (path: string, answer: unknown = {}): Deed => ({ method: 'POST', path, answer });

describe('the guide', () => {
  it('has its steps in the order of the job', () => {
    expect(GUIDE.map(({ key }) => key)).to.deep.equal([...STEPS]);
  });

  it('ticks receiving, deciding and handing out as they happen', () => {
    let done: readonly StepKey[] = NOTHING_DONE.done;
    const steps = [
      post('/cases', { number: 'JK-1' }),
      post('/tasks/t1/claim'),
      post('/tasks/t1/complete', { ended: false }),
      post('/tasks/t2/complete', { ended: false }),
      post('/tasks/t3/complete', { ended: true }),
    ].map((deed) => {
      const step = stepOf(deed, done);
      if (step) done = [...done, step];
      return step;
    });
    expect(steps).to.deep.equal(['receive', undefined, 'decide', undefined, 'handOut']);
  });

  it('ticks modelling and publishing, but no draft of an application', () => {
    const put = (path: string): Deed => ({ method: 'PUT', path, answer: {} });
    expect(stepOf(post('/design/drafts'), [])).to.equal('model');
    expect(stepOf(put('/design/drafts/stall'), [])).to.equal('model');
    expect(stepOf(post('/design/drafts/stall/check'), [])).to.equal(undefined);
    expect(stepOf(post('/design/drafts/stall/publish'), [])).to.equal('publish');
    expect(stepOf(put('/drafts/d1'), [])).to.equal(undefined);
  });

  it('takes a task of before the first receipt for nobody’s lesson', () => {
    expect(stepOf(post('/tasks/t1/complete', { ended: true }), [])).to.equal(undefined);
  });

  it('keeps what was ticked, and reads nothing from nonsense', () => {
    const kept = ticked(ticked(NOTHING_DONE, 'publish', true), 'model', true);
    expect(readProgress(JSON.stringify(kept)).done).to.deep.equal(['model', 'publish']);
    expect(ticked(kept, 'model', false).done).to.deep.equal(['publish']);
    for (const stored of [null, '', '{', '{"done":["nothing"]}', 'null', '{"done":3}']) {
      expect(readProgress(stored).done, String(stored)).to.deep.equal([]);
    }
  });
});
