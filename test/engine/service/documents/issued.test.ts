import { expect } from 'chai';
import type { CaseEvent } from '../../../../engine/core/case/event.js';
import { issuedDocuments } from '../../../../engine/service/documents/issued.js';
import { SAMPLES } from './samples.js';

const AT = Date.UTC(2025, 6, 1, 16, 30);
const licence = SAMPLES['hygiene-licence']!;

describe('the documents of a case', () => {
  it('are folded from its facts, void ones with day and reason', () => {
    // given
    const facts: CaseEvent[] = [
      { type: 'documentIssued', document: SAMPLES['receipt']!, at: AT },
      { type: 'withdrawn', reason: '不办了', at: AT },
      { type: 'documentIssued', document: { ...licence, id: 'D2' }, at: AT },
      { type: 'documentVoided', document: 'D2', reason: '地址有误', at: AT },
    ];

    // when
    const [receipt, voided] = issuedDocuments(facts);

    // then: half past midnight in Shanghai is the next day
    expect(receipt).to.deep.equal({ document: SAMPLES['receipt'], issuedAt: AT });
    expect(voided?.void).to.deep.equal({ reason: '地址有误', on: '2025-07-02' });
  });

  it('that were issued anew carry on what the old one said', () => {
    // given
    const { fields: old } = licence;
    const fields = { issuedOn: '2025-08-01', holder: '云溪县清风旅馆', remark: '补发：遗失' };
    const anew = { ...licence, id: 'D3', number: '云卫证〔2025〕9号', replaces: 'D1', fields };

    // when
    const documents = issuedDocuments([
      { type: 'documentIssued', document: licence, at: AT },
      { type: 'documentVoided', document: 'D1', reason: '遗失', at: AT },
      { type: 'documentIssued', document: anew, at: AT },
    ]);

    // then
    expect(documents[1]?.document.fields).to.deep.equal({ ...old, ...fields });
    expect(documents[1]?.replaces).to.equal('云卫证〔2025〕3号');
    expect(documents[1]?.void).to.equal(undefined);
  });
});
