import { expect } from 'chai';
import { checkMaterials, isSatisfied } from '../../../forms/checks/materials.js';
import type { MaterialDefinition } from '../../../forms/checks/materials.js';

const ASKED: MaterialDefinition[] = [
  { code: 'm1', name: '卫生许可证申请表', originals: 1, copies: 0, required: true },
  { code: 'm2', name: '检测报告', originals: 1, copies: 1, required: true, deferrable: true },
  { code: 'm3', name: '承诺事项证明', originals: 1, copies: 0, required: true, declarable: true },
  { code: 'm4', name: '营业执照', originals: 0, copies: 1, obtainableBySharing: true },
];

const paper = (code: string, originals: number, copies: number, rest = {}) => ({
  code,
  name: code,
  originals,
  copies,
  medium: 'paper',
  files: [],
  ...rest,
});

describe('forms/checks: materials', () => {
  it('copies known properties only and takes the name from the item', () => {
    // when
    const result = checkMaterials([paper('m1', 1, 0, { evil: 'x' })], ASKED);

    // then
    expect(result).to.deep.equal({
      value: [
        {
          code: 'm1',
          name: '卫生许可证申请表',
          originals: 1,
          copies: 0,
          medium: 'paper',
          files: [],
        },
      ],
    });
  });

  it('registers an incomplete list, and demands the rest only when it must be complete', () => {
    // given
    const brought = [paper('m1', 1, 0), paper('m2', 1, 0)];

    // then
    expect(checkMaterials(brought, ASKED)).to.have.property('value');
    expect(checkMaterials(brought, ASKED, true)).to.deep.equal({
      findings: [
        { index: 1, code: 'm2', problem: 'materialMissing' },
        { index: 2, code: 'm3', problem: 'materialMissing' },
      ],
    });
  });

  it('counts what was declared, deferred, shared or sent as file', () => {
    // given
    const file = { url: '/f/1', name: 'a.pdf', size: 1, type: 'application/pdf' };
    const brought = [
      paper('m1', 0, 0, { medium: 'electronic', files: [file] }),
      paper('m2', 0, 0, { deferred: true }),
      paper('m3', 0, 0, { declared: true }),
      paper('m4', 0, 0, { obtainedBySharing: true }),
    ];

    // then
    expect(checkMaterials(brought, ASKED, true)).to.have.property('value');
  });

  it('refuses ways that the item does not open', () => {
    const ways: [string, object, string][] = [
      ['m1', { declared: true }, 'materialNotDeclarable'],
      ['m1', { deferred: true }, 'materialNotDeferrable'],
      ['m1', { obtainedBySharing: true }, 'materialNotShared'],
      ['m9', {}, 'materialUnknown'],
    ];
    for (const [code, flags, problem] of ways) {
      expect(checkMaterials([paper(code, 1, 1, flags)], ASKED)).to.deep.equal({
        findings: [{ index: 0, code, problem }],
      });
    }
  });

  it('refuses a material registered twice', () => {
    expect(checkMaterials([paper('m1', 1, 0), paper('m1', 1, 0)], ASKED)).to.deep.equal({
      findings: [{ index: 1, code: 'm1', problem: 'materialTwice' }],
    });
  });

  it('refuses every other shape', () => {
    const bad = [
      null,
      'x',
      7,
      {},
      [null],
      ['x'],
      [[]],
      [{}],
      [paper('m1', -1, 0)],
      [paper('m1', 0.5, 0)],
      [paper('m1', '1' as never, 0)],
      [paper('m1', 1, 0, { medium: 'stone' })],
      [paper('m1', 1, 0, { files: 'x' })],
      [paper('m1', 1, 0, { files: [{ url: '/f' }] })],
      [paper('m1', 1, 0, { declared: 'yes' })],
      Array(101).fill(paper('m1', 1, 0)),
    ];
    for (const value of bad) {
      const result = checkMaterials(value);
      expect(result, JSON.stringify(value)?.slice(0, 80)).to.have.nested.property(
        'findings[0].problem',
        'materialShape',
      );
    }
  });

  it('asks for sheets on paper and for a file otherwise', () => {
    const definition = ASKED[1] as MaterialDefinition;
    const entry = paper('m2', 1, 1) as never;
    expect(isSatisfied(entry, definition)).to.be.true;
    expect(isSatisfied(paper('m2', 1, 0) as never, definition)).to.be.false;
    expect(isSatisfied(paper('m2', 1, 1, { medium: 'electronic' }) as never, definition)).to.be
      .false;
  });
});
