import { expect } from 'chai';
import { createLimits } from '../../../../engine/service/access/limits.js';
import type { Citizen } from '../../../../engine/service/access/principal.js';
import { acceptUpload } from '../../../../engine/service/files/accept-upload.js';
import { TENANT, world } from '../forms/support.js';
import * as samples from './samples.js';

const UPLOAD = { bytes: samples.PDF, name: '平面图.pdf' };
const applicant = (caseNumber: string, secondFactor = true): Citizen => ({
  kind: 'citizen',
  tenant: TENANT,
  caseNumber,
  secondFactor,
});

describe('uploads of an applicant', () => {
  const open = () => ({ ...world(), limits: createLimits() });

  it('take the second factor, and keep nothing without it', async () => {
    const context = open();
    const refused = await acceptUpload(context, UPLOAD, applicant('1', false));
    expect(refused).to.have.nested.property('rejected.code', 'SECOND_FACTOR_REQUIRED');
    const kept = await acceptUpload(context, UPLOAD, applicant('1'));
    expect(kept).to.have.nested.property('value.by', 'citizen/1');
  });

  it('are a hundred an hour at most for one case', async () => {
    // given
    const context = open();
    const upload = (number: string) => acceptUpload(context, UPLOAD, applicant(number));
    // when
    const answers = [];
    for (let i = 0; i < 101; i++) answers.push(await upload('1'));
    // then
    expect(answers.filter((answer) => 'rejected' in answer)).to.have.length(1);
    expect(answers.at(-1)).to.have.nested.property('rejected.code', 'TOO_MANY_ATTEMPTS');
    expect(await upload('2')).to.have.property('value');
  });
});
