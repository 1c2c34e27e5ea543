import { expect } from 'chai';
import type { Organ } from '../../../../../engine/core/case/environment.js';
import { ORGANS } from '../county.js';
import { CaseDriver, REVIEWER } from '../driver.js';
import { accepted, receipt, received, reviewed } from '../stories.js';
import { licence } from '../items.js';

describe('documents (文书)', () => {
  const without = (id: string, part: keyof Organ) => (asked: string) => {
    const organ = ORGANS[asked];
    if (organ === undefined || asked !== id) return organ;
    const { [part]: _, ...rest } = organ;
    return rest as Organ;
  };

  it('are numbered 机关简称 + 性质 + 〔年〕 + 序号 per organ, nature and year', () => {
    const driver = accepted();
    expect(driver.documents.map(({ type, number }) => [type, number])).to.deep.equal([
      ['receipt', '云卫收〔2026〕1号'],
      ['acceptance', '云卫受〔2026〕1号'],
    ]);
    driver.as(REVIEWER).do({ type: 'sendHandOver', what: 'file', to: 't1', list: ['案卷'] });
    driver.do({ type: 'sendHandOver', what: 'file', to: 't2', list: ['案卷'] });
    const sheets = driver.documents.filter(({ type }) => type === 'handOver');
    expect(sheets.map(({ number }) => number)).to.deep.equal([
      '云卫交〔2026〕1号',
      '云卫交〔2026〕2号',
    ]);
  });

  it('never give one number twice in one step', () => {
    // given: a shell that leases one number of a series and hands it out for the whole step
    const fixed = accepted(
      '2026-03-02T09:00',
      licence(),
      {},
      {
        cases: { number: (series) => (series.endsWith('#2') ? '8' : '7') },
      },
    ).as(REVIEWER);

    // when
    for (const to of ['t1', 't2']) {
      fixed.do({ type: 'sendHandOver', what: 'file', to, list: ['案卷'] });
    }

    // then
    const sheets = fixed.documents.filter(({ type }) => type === 'handOver');
    expect(sheets.map(({ number }) => number)).to.deep.equal([
      '云卫交〔2026〕7号',
      '云卫交〔2026〕8号',
    ]);
  });

  it('are refused where a mandatory field or the seal is missing', () => {
    const sealless = new CaseDriver(licence(), { cases: { organ: without('health', 'seal') } });
    const decided = sealless.try(receipt());
    expect(decided).to.deep.equal({
      rejected: { code: 'DOCUMENT_INCOMPLETE', detail: { document: '收件凭证', field: '印章' } },
    });
    const mute = received('2026-03-02T09:00', licence({ legalBases: [] }));
    expect(mute.tryPress('acceptance', 'accept')).to.deep.equal({
      code: 'DOCUMENT_INCOMPLETE',
      detail: { document: '受理通知书', field: '法律依据' },
    });
  });

  it('name remedies on every refusal, or are refused', () => {
    const cases = { organ: without('health', 'remedies') };
    const driver = received('2026-03-02T09:00', licence(), {}, { cases });
    expect(
      driver.tryPress('acceptance', 'refuseAcceptance', {
        type: 'refuseAcceptance',
        reason: '无管辖权',
        competent: '县市场监管局',
      }),
    ).to.deep.equal({
      code: 'DOCUMENT_INCOMPLETE',
      detail: { document: '不予受理决定书', field: '救济途径' },
    });
    const later = reviewed(accepted('2026-03-02T09:00', licence(), {}, { cases }));
    expect(
      later.tryPress('decision', 'refuse', { type: 'decide', result: 'refuse', reason: '不符' })
        ?.detail?.['field'],
    ).to.equal('救济途径');
  });

  it('carry organ, seal, day and applicant', () => {
    const document = accepted().document('acceptance');
    expect(document).to.deep.include({
      title: '受理通知书',
      on: '2026-03-02',
      organ: { id: 'health', name: '云川县卫生健康局', seal: 'seal-health' },
    });
    expect(document.fields).to.deep.include({
      item: '公共场所卫生许可',
      applicant: '林秀英',
      contact: '13912345678',
      legalBases: ['《公共场所卫生管理条例》第八条'],
      decideBy: '2026-03-16',
      acceptor: 'zhang',
    });
  });
});
