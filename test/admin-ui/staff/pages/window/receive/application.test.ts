import { expect } from 'chai';
import {
  type Application,
  emptyApplication,
  missingOf,
  problemsOf,
  toDeferral,
  toRequest,
  waysOf,
  withWay,
} from '../../../../../../admin-ui/staff/pages/window/receive/application.js';
import type { Item, Material } from '../../../../../../admin-ui/staff/pages/window/model.js';

const TODAY = '2026-03-02';
const paper = (code: string, more: Partial<Material> = {}): Material => ({
  code,
  name: code,
  required: 'always',
  originals: 1,
  copies: 0,
  checkpoints: [],
  source: '申请人',
  ...more,
});
const ITEM: Item = {
  code: 'X-1',
  name: '事项',
  caseType: 2,
  audience: [1, 2],
  regime: { kind: 'licence' },
  organs: [],
  materials: [
    paper('form'),
    paper('card', { sharing: { source: '公安人口库' }, originals: 0 }),
    paper('report', { deferrable: { days: 5 } }),
    paper('plan', { required: 'optional', copies: 2, originals: 0 }),
  ],
};
const [FORM, , REPORT] = ITEM.materials as readonly [Material, Material, Material];

/** A number whose check digit is right (GB 11643). */
const CHEN = { name: '陈秀兰', idNumber: '110101199003070011', phone: '13800138000' };

function filled(more: Partial<Application> = {}): Application {
  const empty = emptyApplication('x', ITEM);
  return { ...empty, applicant: { ...empty.applicant, ...CHEN }, ...more };
}
const fieldsOf = (application: Application) =>
  problemsOf(application, ITEM, TODAY).map(({ field }) => field);

describe('an application at the window', () => {
  it('begins with what the office obtains itself, and nothing else', () => {
    const { materials, applicant } = emptyApplication('x', ITEM);
    expect(Object.values(materials).map(({ way }) => way)).to.deep.equal([
      'none',
      'shared',
      'none',
      'none',
    ]);
    expect(applicant).to.include({ kind: 1, idType: '居民身份证' });
  });

  it('says of the applicant what is to be mended, and nothing of one that is right', () => {
    expect(fieldsOf(filled())).to.deep.equal([]);
    const wrong = (more: object) =>
      fieldsOf(filled({ applicant: { ...filled().applicant, ...more } }));
    expect(wrong({ idNumber: '110101199003070012' })).to.deep.equal(['applicant-idNumber']);
    expect(wrong({ phone: '1380013' })).to.deep.equal(['applicant-phone']);
    expect(wrong({ phone: '' })).to.deep.equal(['applicant-phone']);
    expect(wrong({ phone: '', address: '东村 3 号' })).to.deep.equal([]);
    expect(wrong({ name: ' ' })).to.deep.equal(['applicant-name']);
    const credit = { kind: 2, idType: '统一社会信用代码', idNumber: '91350100M000100Y43' };
    expect(wrong(credit)).to.deep.equal([]);
    expect(wrong({ ...credit, idNumber: '91350100M000100Y44' })).to.have.length(1);
  });

  it('asks an agent for a mandate, urgency for its reason, deferral for who undertakes it', () => {
    const agent = { relation: 'entrusted', idType: '居民身份证', mandate: '', ...CHEN } as const;
    expect(fieldsOf(filled({ agent }))).to.deep.equal(['agent-mandate']);
    expect(fieldsOf(filled({ urgent: '' }))).to.deep.equal(['urgent']);
    const { materials } = filled();
    const deferred = withWay(REPORT, materials['report']!, 'deferred');
    const later = filled({ materials: { ...materials, report: deferred } });
    expect(fieldsOf(later)).to.deep.equal(['undertaker']);
    expect(toDeferral({ ...later, undertaker: ' 陈秀兰 ' })).to.deep.equal({
      type: 'deferMaterials',
      materials: [{ code: 'report', days: 5 }],
      undertaking: { signer: '陈秀兰' },
    });
    expect(toDeferral(filled())).to.equal(undefined);
  });

  it('counts the sheets that are asked for when a material is ticked', () => {
    const entry = filled().materials['form']!;
    expect(withWay(FORM, entry, 'submitted')).to.include({ originals: 1, copies: 0 });
    const back = withWay(FORM, withWay(FORM, entry, 'submitted'), 'none');
    expect(back).to.include({ way: 'none', originals: 0 });
    expect(waysOf(REPORT)).to.deep.equal(['submitted', 'deferred', 'none']);
    expect(waysOf(FORM)).to.deep.equal(['submitted', 'none']);
  });

  it('names what everybody must bring and is not there', () => {
    expect(missingOf(filled(), ITEM).map(({ code }) => code)).to.deep.equal(['form', 'report']);
  });

  it('is sent without what is blank or not there, files by their content address', () => {
    const { materials, applicant } = filled();
    const file = { url: '/api/files/abc', name: 'a.png', size: 1, type: 'image/png' };
    const form = { ...withWay(FORM, materials['form']!, 'submitted'), files: [file] };
    const request = toRequest(
      filled({
        applicant: { ...applicant, idNumber: ' 11010519491231002x' },
        materials: { ...materials, form },
      }),
      false,
      'window',
    );
    expect(request).to.deep.equal({
      item: 'x',
      channel: 'window',
      applicant: {
        kind: 1,
        name: '陈秀兰',
        idType: '居民身份证',
        idNumber: '11010519491231002X',
        phone: '13800138000',
      },
      materials: [
        { code: 'form', form: 'submitted', originals: 1, copies: 0, files: ['abc'] },
        { code: 'card', form: 'shared' },
      ],
    });
  });
});
