import { expect } from 'chai';
import type { Principal } from '../../engine/service/access/principal.js';
import { caseDocuments, documentOfCase } from '../../engine/service/cases/case-documents.js';
import { caseFile } from '../../engine/service/cases/case-files.js';
import { caseTimeline } from '../../engine/service/cases/case-timeline.js';
import { receiveCase } from '../../engine/service/cases/receive.js';
import { uploadFile } from '../../engine/service/files/files.js';
import { publishItems } from '../../engine/service/items/publish-items.js';
import {
  defect,
  fellingBeforeDelivery,
  hygiene,
  hygieneBeforeReview,
} from '../support/applications.js';
import { County, TENANT, citizen, codeOf, ok, shipped } from '../support/county.js';

const PDF = new TextEncoder().encode('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

describe('papers of a case', () => {
  let county: County;
  before(async () => {
    county = await County.open();
  });
  after(() => county.close());

  describe('its story', () => {
    it('has a sentence for each fact, with names of organs', async () => {
      const number = await fellingBeforeDelivery(county);
      const who = await county.as('songlin.review');
      const { items } = ok(await caseTimeline(county.context, number, who));
      const sentences = items.map(({ zh }) => zh);
      expect(sentences).to.include('以云溪县林业局名义作出决定：准予。');
      expect(items.find(({ type }) => type === 'decided')?.by).to.equal('songlin.decision');
      for (const { at, zh } of items) {
        expect(at).to.match(/\+08:00$/);
        expect(zh).to.match(/[\u4e00-\u9fff].*。$/);
      }
    });

    it('for the citizen leaves out officers’ names and what offices say among themselves', async () => {
      const number = await fellingBeforeDelivery(county);
      const { items } = ok(await caseTimeline(county.context, number, citizen(number)));
      expect(items.map(({ type }) => type)).to.include.members(['received', 'accepted', 'decided']);
      expect(items.map(({ type }) => type)).to.not.include.members(['opinionGiven']);
      expect(items.some((entry) => 'by' in entry)).to.equal(false);
    });

    it('is not told to others', async () => {
      const number = await fellingBeforeDelivery(county);
      const who = await county.as('baishi.acceptance');
      expect(codeOf(await caseTimeline(county.context, number, who))).to.equal('NOT_FOUND');
    });
  });

  describe('documents', () => {
    const types = async (number: string, who: Principal) =>
      ok(await caseDocuments(county.context, number, who)).items.map(({ type }) => type);
    const print = async (number: string, document: string, who: Principal) =>
      documentOfCase(county.context, number, { document, origin: 'http://localhost' }, who);

    it('are listed, and printed as pages', async () => {
      const number = await fellingBeforeDelivery(county);
      const who = await county.as('songlin.issue');
      expect(await types(number, who)).to.include.members([
        'receipt',
        'acceptance',
        'grant',
        'result',
      ]);
      const { items } = ok(await caseDocuments(county.context, number, who));
      const result = items.find(({ type }) => type === 'result')!;
      const page = ok(await print(number, result.id, who));
      expect(page.type).to.equal('text/html; charset=utf-8');
      expect(page.raw).to.include(result.number).and.include('云溪县林业局');
      expect(codeOf(await print(number, 'D99', who))).to.equal('DOCUMENT_UNKNOWN');
    });

    it('for the citizen are their own, opened with the second factor', async () => {
      // given: the file went to the county with its hand-over note
      const number = await hygieneBeforeReview(county);
      const office = await county.as('health.review');
      expect(await types(number, office)).to.include('handOver');
      expect(await types(number, citizen(number, false))).to.not.include('handOver');
      const { items } = ok(await caseDocuments(county.context, number, office));
      const [receipt] = items;
      const note = items.find(({ type }) => type === 'handOver')!;
      // then
      expect(codeOf(await print(number, receipt!.id, citizen(number, false)))).to.equal(
        'SECOND_FACTOR_REQUIRED',
      );
      ok(await print(number, receipt!.id, citizen(number)));
      expect(codeOf(await print(number, note.id, citizen(number)))).to.equal('DOCUMENT_UNKNOWN');
    });
  });

  describe('files', () => {
    const upload = async (who: Principal, text = ''): Promise<string> => {
      const bytes = new Uint8Array([...PDF, ...new TextEncoder().encode(text)]);
      const file = { bytes, name: '平面图.pdf', type: 'application/pdf' };
      return ok(await uploadFile(county.context, file, who)).sha256;
    };
    const withFile = (file: string) => ({
      ...hygiene(['floorPlan']),
      materials: [
        ...hygiene(['floorPlan']).materials,
        { code: 'floorPlan', form: 'submitted' as const, copies: 1, files: [file] },
      ],
    });
    const read = (number: string, file: string, who: Principal) =>
      caseFile(county.context, number, file, who);

    it('of materials are read by who may open the case, and by nobody else', async () => {
      // given
      const clerk = await county.as('qinghe.acceptance');
      const file = await upload(clerk, 'one');
      const { number } = ok(await receiveCase(county.context, withFile(file), clerk));
      // then
      const got = ok(await read(number, file, await county.as('qinghe.review')));
      expect([got.type, got.fileName]).to.deep.equal(['application/pdf', '平面图.pdf']);
      expect(codeOf(await read(number, file, await county.as('baishi.issue')))).to.equal(
        'NOT_FOUND',
      );
      expect(codeOf(await read(number, file, citizen(number, false)))).to.equal(
        'SECOND_FACTOR_REQUIRED',
      );
      ok(await read(number, file, citizen(number)));
      for (const other of ['0'.repeat(64), 'nonsense', await upload(clerk, 'two')]) {
        expect(codeOf(await read(number, other, clerk)), other).to.equal('NOT_FOUND');
      }
    });

    it('must be the person’s own to be handed in: an address that is known is no permission', async () => {
      const file = await upload(await county.as('baishi.acceptance'), 'three');
      const clerk = await county.as('qinghe.acceptance');
      const refused = await receiveCase(county.context, withFile(file), clerk);
      expect(codeOf(refused)).to.equal('FILE_NOT_YOURS');
      const unknown = await receiveCase(county.context, withFile('0'.repeat(64)), clerk);
      expect(codeOf(unknown)).to.equal('FILE_NOT_YOURS');
    });

    it('that only a form names are files of the case too', async () => {
      // given: an application form that asks for a file, one that nobody's material names
      const resources = await shipped();
      const form = 'publicHygiene.application.form.json';
      const { components, ...rest } = JSON.parse(resources[form]!) as { components: object[] };
      const asked = {
        type: 'file',
        key: 'plan',
        label: '平面图',
        storage: 'url',
        filePattern: '.pdf',
        fileMaxSize: '10MB',
        input: true,
      };
      resources[form] = JSON.stringify({ ...rest, components: [asked, ...components] });
      ok(await publishItems(county.context, { resources }, TENANT));
      const clerk = await county.as('qinghe.acceptance');
      const file = await upload(clerk, 'in a form');
      const plan = [{ url: `/api/files/${file}`, name: '平面图.pdf' }];
      const request = hygiene();
      const filled = { ...(request.form as object), plan };
      // when
      const received = await receiveCase(county.context, { ...request, form: filled }, clerk);
      // then
      const { number } = ok(received);
      expect(ok(await read(number, file, await county.as('qinghe.review'))).fileName).to.equal(
        '平面图.pdf',
      );
      const stranger = await county.as('baishi.issue');
      expect(codeOf(await read(number, file, stranger))).to.equal('NOT_FOUND');
    });

    it('come with a correction too, and may be named again by another', async () => {
      // given
      const clerk = await county.as('qinghe.acceptance');
      const number = await county.receive('qinghe.acceptance', hygiene(['floorPlan']));
      await county.done('qinghe.acceptance', number, 'acceptance', 'notifyCorrection', {
        facts: [{ type: 'notifyCorrection', defects: [defect('floorPlan')] }],
      });
      const supply = (file: string) =>
        ({
          type: 'supplyCorrection',
          materials: [{ code: 'floorPlan', form: 'submitted', copies: 1, files: [file] }],
        }) as const;
      const stolen = await upload(await county.as('baishi.acceptance'), 'four');
      const refused = await county.complete('qinghe.acceptance', number, 'correction', {
        outcome: 'supplied',
        facts: [supply(stolen)],
      });
      expect(codeOf(refused)).to.equal('FILE_NOT_YOURS');
      expect(codeOf(await county.fact('qinghe.acceptance', number, supply(stolen)))).to.equal(
        'FILE_NOT_YOURS',
      );
      // when
      const file = await upload(citizen(number), 'five');
      const mine = await county.complete('qinghe.acceptance', number, 'correction', {
        outcome: 'supplied',
        facts: [supply(await upload(clerk, 'six'))],
      });
      // then
      ok(mine);
      expect(codeOf(await read(number, file, clerk))).to.equal('NOT_FOUND');
    });
  });
});
