import { expect } from 'chai';
import type { DocumentData } from '../../../../engine/core/case/documents/document.js';
import type { CaseEvent } from '../../../../engine/core/case/event.js';
import {
  listDocuments,
  printDocument,
  type PrintedDocument,
  recordDocuments,
  verifyDocument,
} from '../../../../engine/service/documents/documents.js';
import { recordNumbered } from '../../../../engine/service/documents/print-record.js';
import { Directory } from '../../../../engine/service/organisation/directory.js';
import type { Result } from '../../../../engine/service/result.js';
import { NOW, TENANT, world } from '../forms/support.js';
import { SAMPLES } from './samples.js';
import { textOf } from './text.js';

const CASE = 700;
const ACCEPTANCE = SAMPLES['acceptance']!;
const byAccount = { ...ACCEPTANCE, fields: { ...ACCEPTANCE.fields, acceptor: 'zhang' } };
const issued = (document: DocumentData = byAccount): CaseEvent => ({
  type: 'documentIssued',
  document,
  at: NOW,
});

describe('documents of a case', () => {
  async function county() {
    const { runtime } = world();
    const directory = new Directory(runtime);
    const zhang = { v: 1, tenant: TENANT, user: 'zhang', name: '张三', roles: [], posts: [] };
    await directory.savePerson(zhang as never);
    let rev = 0;
    const happen = async (...facts: CaseEvent[]): Promise<void> => {
      const events = JSON.stringify(facts.map((fact) => ({ type: 'case', fact })));
      const [result] = await runtime.store.commit([
        {
          aggregate: CASE,
          tenant: TENANT,
          kind: 'instance',
          expectedRev: rev++,
          at: NOW,
          head: {},
          parts: new Map(),
          snapshot: () => new Map(),
          rows: [],
          events,
          outbox: [],
          hash: '',
        },
      ]);
      expect(result).to.have.property('status', 'committed');
    };
    const context = { runtime, directory };
    const print = (document: string) =>
      printDocument(context, { tenant: TENANT, aggregate: CASE, document });
    return { context, happen, print };
  }

  it('are printed with the names of the staff, and listed', async () => {
    // given
    const { context, happen, print } = await county();
    await happen(issued());

    // when
    const printed = value(await print('D1'));

    // then
    expect(textOf(printed.html)).to.include('受理人 | 张三');
    expect(printed).to.include({ title: '受理通知书', number: '云卫受〔2025〕3号' });
    expect(await listDocuments(context, CASE)).to.deep.equal([
      {
        id: 'D1',
        type: 'acceptance',
        title: '受理通知书',
        number: '云卫受〔2025〕3号',
        on: '2025-07-01',
        organ: '云溪县卫生健康局',
        void: undefined,
        replaces: undefined,
      },
    ]);
  });

  it('print the same for ever, though the person has another name since', async () => {
    // given
    const { context, happen, print } = await county();
    await happen(issued());
    const first = value(await print('D1'));

    // when
    await context.directory.savePerson({
      ...(await context.directory.person(TENANT, 'zhang'))!,
      name: '张三丰',
    });

    // then
    expect(value(await print('D1'))).to.deep.equal(first);
  });

  it('are fixed when they are issued, if one does not wait for the first print', async () => {
    // given
    const { context, happen, print } = await county();
    await happen(issued());

    // when
    await recordDocuments(context, TENANT, CASE);
    const record = await recordNumbered(context, TENANT, ACCEPTANCE.number);

    // then
    expect(record).to.include({ aggregate: CASE, id: 'D1', template: 'acceptance', version: 1 });
    expect(value(await print('D1')).hash).to.equal(record?.hash);
  });

  it('say nothing of the applicant beside the facts', async () => {
    // given
    const { context, happen } = await county();
    await happen(issued());

    // when
    await recordDocuments(context, TENANT, CASE);

    // then
    const { rows } = await context.runtime.store.find({ kind: 'document', tenant: TENANT });
    expect(JSON.stringify(rows)).to.not.include('清风旅馆').and.not.include('13800000000');
  });

  it('that were voided print with the mark, under the same hash', async () => {
    // given
    const { happen, print } = await county();
    await happen(issued());
    const before = value(await print('D1'));

    // when
    await happen({ type: 'documentVoided', document: 'D1', reason: '日期有误', at: NOW });
    const after = value(await print('D1'));

    // then
    expect(after.html).to.include('<div class="void">作废</div>').and.include('日期有误');
    expect(after.hash).to.equal(before.hash);
  });

  it('are verified by number and hash; what is void is said so', async () => {
    // given
    const { context, happen, print } = await county();
    await happen(issued());
    const { number, hash } = value(await print('D1'));
    const verify = (n: string, digits: string) => verifyDocument(context, TENANT, n, digits);

    // then
    const genuine = {
      genuine: true,
      title: '受理通知书',
      number,
      organ: '云溪县卫生健康局',
      on: '2025-07-01',
    };
    expect(await verify(number, hash.slice(0, 16))).to.deep.equal({ value: genuine });
    for (const digits of [hash.slice(0, 15), '0'.repeat(16), '', `${hash}0`]) {
      expect(await verify(number, digits)).to.deep.equal({ value: { genuine: false } });
    }
    expect(await verify('云卫受〔2025〕4号', hash)).to.have.nested.property(
      'rejected.code',
      'NOT_FOUND',
    );

    // when
    await happen({ type: 'documentVoided', document: 'D1', reason: '日期有误', at: NOW });

    // then
    expect(await verify(number, hash)).to.deep.equal({
      value: { ...genuine, void: { on: '2025-06-30' } },
    });
  });

  it('are refused where a mandatory field is missing, which is named', async () => {
    // given
    const { happen, print } = await county();
    const fields = { ...ACCEPTANCE.fields, decideBy: '' };
    await happen(issued({ ...ACCEPTANCE, fields }));

    // then
    expect(await print('D1')).to.deep.equal({
      rejected: {
        code: 'DOCUMENT_INCOMPLETE',
        detail: { document: '受理通知书', field: '作出决定的期限' },
      },
    });
  });

  it('are refused where the facts are no longer those of the recorded hash', async () => {
    // given
    const { context, happen, print } = await county();
    await happen(issued());
    value(await print('D1'));
    const { commits } = context.runtime.store;

    // when
    context.runtime.store.commits = async (...args) => {
      const text = JSON.stringify(await commits.apply(context.runtime.store, args));
      return JSON.parse(text.replaceAll('2025-07-08', '2025-09-08')) as never;
    };

    // then
    expect(await print('D1')).to.have.nested.property('rejected.code', 'DOCUMENT_ALTERED');
  });

  it('that the case does not have are refused', async () => {
    const { happen, print } = await county();
    await happen(issued());
    for (const id of ['D2', '', '__proto__']) {
      expect(await print(id)).to.have.nested.property('rejected.code', 'DOCUMENT_UNKNOWN');
    }
  });
});

function value(result: Result<PrintedDocument>): PrintedDocument {
  if ('rejected' in result) throw new Error(JSON.stringify(result));
  return result.value;
}
