import { expect } from 'chai';
import { caseAudit } from '../../../../engine/service/cases/case-audit.js';
import { publishItems } from '../../../../engine/service/items/publish-items.js';
import { hygiene } from '../../../support/applications.js';
import { County, TENANT, codeOf, ok, shipped } from '../../../support/county.js';
import { dmn, table } from '../../../support/dmn.js';

describe('the audit log of a case (审计日志)', () => {
  let county: County;
  before(async () => {
    county = await County.open();
  });
  after(() => county.close());

  it('says who did what and when, and that nothing was altered', async () => {
    // given
    const number = await county.receive('qinghe.acceptance', hygiene());
    await county.claim('qinghe.acceptance', number, 'acceptance');
    await county.done('qinghe.acceptance', number, 'acceptance', 'accept');
    const who = await county.as('supervisor');

    // when
    const { items, total, intact, commits } = ok(await caseAudit(county.context, number, {}, who));

    // then
    expect(intact).to.equal(true);
    expect(commits).to.be.at.least(3);
    expect(items).to.have.lengthOf(total);
    const types = items.map(({ type }) => type);
    expect(types[0]).to.equal('received');
    expect(types).to.include.members(['taskCreated', 'taskChanged', 'taskEnded', 'accepted']);
    const claimed = items.find(({ type }) => type === 'taskChanged');
    expect(claimed).to.include({ by: 'qinghe.acceptance', at: county.now });
    expect(claimed?.zh).to.match(/^签收：.* → qinghe\.acceptance$/);
    const accepted = items.find(({ type }) => type === 'accepted');
    expect(accepted).to.include({ organ: 'qinghe', organName: '云溪县清河镇人民政府' });
    expect(accepted?.byName).to.be.a('string');
    const seqs = items.map(({ seq }) => seq);
    expect(seqs).to.deep.equal(seqs.toSorted((a, b) => a - b));
  });

  it('names the decisions that were evaluated, and the rules that matched', async () => {
    // given an item that asks for a decision after receipt
    const files = Object.entries(await shipped());
    const resources = Object.fromEntries(
      files.filter(([file]) => file.startsWith('publicHygiene')),
    );
    const flow = (id: string, source: string, target: string): string =>
      `<bpmn:sequenceFlow id="${id}" sourceRef="${source}" targetRef="${target}" />`;
    const [, id = '', target = ''] =
      /id="(\w+)" sourceRef="received" targetRef="(\w+)"/.exec(resources['publicHygiene.bpmn']!) ??
      [];
    resources['publicHygiene.bpmn'] = resources['publicHygiene.bpmn']!.replace(
      flow(id, 'received', target),
      '<bpmn:businessRuleTask id="rule" camunda:decisionRef="risk" />' +
        flow(id, 'received', 'rule') +
        flow('toTarget', 'rule', target),
    );
    const rules = [['-', '"low"']];
    const inputs = ['nothing'];
    const risk = table({ id: 'risk', name: '风险', inputs, outputs: ['risk'], rules });
    resources['risk.dmn'] = dmn([risk]);
    ok(await publishItems(county.context, { resources }, TENANT));

    // when
    const number = await county.receive('qinghe.acceptance', hygiene());

    // then
    const clerk = await county.as('qinghe.acceptance');
    const { items } = ok(await caseAudit(county.context, number, {}, clerk));
    const told = items.find(({ type }) => type === 'decisionEvaluated');
    expect(told).to.include({ elementId: 'rule', zh: '求得决策：风险（规则 risk_r1）' });
  });

  it('comes in pages, and to nobody who may not read the case', async () => {
    const number = await county.receive('qinghe.acceptance', hygiene());
    const clerk = await county.as('qinghe.acceptance');
    const all = ok(await caseAudit(county.context, number, {}, clerk));
    const second = ok(await caseAudit(county.context, number, { offset: 1, limit: 1 }, clerk));
    expect(second.items).to.deep.equal(all.items.slice(1, 2));
    const stranger = await county.as('baishi.acceptance');
    expect(codeOf(await caseAudit(county.context, number, {}, stranger))).to.equal('NOT_FOUND');
  });
});
