import { expect } from 'chai';
import { fitted } from '../../../admin-ui/citizen/shrink.js';
import { type Demanded, factsOf } from '../../../admin-ui/citizen/supplies.js';

const demand = (kind: Demanded['kind'], code: string, more: Partial<Demanded> = {}): Demanded => ({
  kind,
  code,
  files: [],
  declared: false,
  ...more,
});

describe('what an applicant sends after a notice (补正)', () => {
  it('answers the notice whole: papers, declarations and fields of the form', () => {
    const { correction, others, missing } = factsOf([
      demand('correction', 'plan', { files: ['a'] }),
      demand('correction', 'undertaking', { declared: true }),
      demand('field', 'area'),
    ]);
    expect(correction).to.deep.equal({
      type: 'supplyCorrection',
      materials: [
        { code: 'plan', form: 'submitted', files: ['a'] },
        { code: 'undertaking', form: 'declared' },
      ],
      subjects: ['area'],
    });
    expect([others, missing]).to.deep.equal([[], []]);
  });

  it('names what the notice demands and is not there', () => {
    expect(factsOf([demand('correction', 'plan'), demand('invited', 'x')]).missing).to.deep.equal([
      'plan',
    ]);
  });

  it('sends promised and invited papers as they come, without a notice', () => {
    const { correction, others } = factsOf([
      demand('deferred', 'report', { files: ['b'] }),
      demand('deferred', 'later'),
      demand('invited', 'photo'),
    ]);
    expect(correction).to.equal(undefined);
    expect(others).to.deep.equal([
      { type: 'supplyDeferred', materials: [{ code: 'report', form: 'submitted', files: ['b'] }] },
    ]);
  });
});

describe('a photograph on its way', () => {
  it('keeps its shape and is never made larger', () => {
    expect(fitted(4_000, 3_000, 2_000)).to.deep.equal({ width: 2_000, height: 1_500 });
    expect(fitted(3_000, 4_000, 2_000)).to.deep.equal({ width: 1_500, height: 2_000 });
    expect(fitted(800, 600, 2_000)).to.deep.equal({ width: 800, height: 600 });
  });
});
