import { expect } from 'chai';
import {
  maskedAgent,
  maskedApplicant,
  maskIdNumber,
  maskName,
  maskPhone,
} from '../../../../engine/core/case/masking.js';
import { APPLICANT } from './stories.js';

describe('masking of personal data', () => {
  it('shows enough to tell two apart, no more', () => {
    expect(maskName('张三')).to.equal('张*');
    expect(maskName('欧阳小明')).to.equal('欧**明');
    expect(maskName('𠮷田一')).to.equal('𠮷*一');
    expect(maskName('李')).to.equal('李');
    expect(maskName('')).to.equal('');
    expect(maskIdNumber('511602198001011234')).to.equal('**************1234');
    expect(maskIdNumber('123')).to.equal('***');
    expect(maskPhone('13912345678')).to.equal('139****5678');
    expect(maskPhone('123456')).to.equal('******');
  });

  it('drops the address, keeps an organisation’s name', () => {
    expect(maskedApplicant({ ...APPLICANT, address: '解放路 1 号' })).to.deep.equal({
      kind: 1,
      name: '林*英',
      idType: '居民身份证',
      idNumber: '**************1234',
      phone: '139****5678',
    });
    expect(maskedApplicant({ ...APPLICANT, kind: 2, name: '云川公司' }).name).to.equal('云川公司');
  });

  it('masks agents alike', () => {
    const agent = { ...APPLICANT, relation: 'guardian', mandate: '户口簿' } as const;
    expect(maskedAgent(agent)).to.include({ name: '林*英', mandate: '户口簿' });
  });
});
