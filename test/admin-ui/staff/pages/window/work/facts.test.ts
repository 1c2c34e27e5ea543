import { expect } from 'chai';
import type { CaseShown } from '../../../../../../admin-ui/api/types.js';
import { defectsOfMissing } from '../../../../../../admin-ui/staff/pages/window/work/defects.js';
import {
  NO_ENTRIES,
  factFor,
  handedOver,
  missingFor,
  waitingFor,
} from '../../../../../../admin-ui/staff/pages/window/work/facts.js';

const CASE = {
  materialList: [
    { code: 'form', name: '申请表', is: 'submitted', originals: 1, copies: 0 },
    { code: 'plan', name: '平面图', is: 'missing', originals: 0, copies: 2 },
  ],
  documents: [
    { id: 'D1', type: 'receipt', number: '收1' },
    { id: 'D2', type: 'result', number: '证1' },
  ],
  handOvers: [
    { id: 'H1', what: 'file', from: 'qinghe', to: 'health', sentAt: 1, takenAt: 2 },
    { id: 'H2', what: 'result', from: 'health', to: 'qinghe', sentAt: 3 },
  ],
} as unknown as CaseShown;
const DEFECT = { subject: 'plan', defect: '未提交', standard: '', remedy: '补交' };

describe('what a button states about a case', () => {
  it('a notice begins with all that is missing', () => {
    expect(defectsOfMissing(CASE)).to.deep.equal([
      {
        subject: 'plan',
        defect: '未提交',
        standard: '办事指南：须提交平面图（复印件 2 份）',
        remedy: '补交',
      },
    ]);
  });

  it('asks for what is lacking before anything is sent', () => {
    const lacks = (effect: string, more: object = {}, options = {}) =>
      missingFor(effect, { ...NO_ENTRIES, ...more }, options);
    expect(lacks('accept')).to.equal(undefined);
    expect(lacks('grant')).to.equal(undefined);
    expect(lacks('grant', {}, { reasonRequired: true })).to.equal('reason');
    expect(lacks('refuseAcceptance')).to.equal('reason');
    expect(lacks('refuse', { reason: '不符' })).to.equal(undefined);
    expect(lacks('notifyCorrection')).to.equal('defects');
    expect(lacks('notifyCorrection', { defects: [{ ...DEFECT, remedy: ' ' }] })).to.equal(
      'defectWords',
    );
    expect(lacks('notifyCorrection', { defects: [DEFECT] })).to.equal(undefined);
    expect(lacks('handOver')).to.equal('to');
    expect(lacks('handOver', { to: 'health', list: ' \n ' })).to.equal('list');
    expect(lacks('handOver', {}, { receives: CASE.handOvers![1] })).to.equal(undefined);
  });

  it('is nothing where the button says it all, else the fact of its effect', () => {
    const of = { of: CASE };
    expect(factFor('accept', NO_ENTRIES, of)).to.equal(undefined);
    expect(factFor('issue', NO_ENTRIES, of)).to.equal(undefined);
    expect(factFor('refuse', { ...NO_ENTRIES, reason: '不符' }, of)).to.deep.equal({
      type: 'decide',
      result: 'refuse',
      reason: '不符',
    });
    expect(factFor('notifyCorrection', { ...NO_ENTRIES, defects: [DEFECT] }, of)).to.deep.equal({
      type: 'notifyCorrection',
      defects: [{ ...DEFECT, standard: '办事指南' }],
    });
    expect(
      factFor('handOver', { ...NO_ENTRIES, to: 'health', list: '申请表\n' }, of),
    ).to.deep.equal({ type: 'sendHandOver', what: 'file', to: 'health', list: ['申请表'] });
    const receives = waitingFor(CASE, ['qinghe'])!;
    expect(factFor('handOver', NO_ENTRIES, { of: CASE, receives })).to.deep.equal({
      type: 'takeOverHandOver',
      handOver: 'H2',
    });
  });

  it('lists papers before the decision, numbers of the result after it', () => {
    expect(handedOver(CASE)).to.equal('申请表');
    const decision = {
      result: 'grant',
      station: 'decision',
      nameOf: 'x',
      answerable: 'x',
    } as const;
    expect(handedOver({ ...CASE, decision })).to.equal('证1');
    expect(waitingFor(CASE, ['health'])).to.equal(undefined);
  });
});
