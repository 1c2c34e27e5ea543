import { buffer } from 'node:stream/consumers';
import { expect } from 'chai';
import excel from 'exceljs';
import type { Staff } from '../../../../engine/service/access/principal.js';
import { ExportJobs, type ExportState } from '../../../../engine/service/exports/export-jobs.js';
import {
  felling,
  fellingBeforeDecision,
  hygiene,
  hygieneDecided,
} from '../../../support/applications.js';
import { County, codeOf, ok } from '../../../support/county.js';
import { leastHold } from '../../../support/held.js';

type Asked = Parameters<County['context']['exports']['create']>[1];

describe('exports (导出)', function () {
  this.timeout(20_000);
  let county: County;
  before(async () => {
    county = await County.open();
    const applicant = { ...felling().applicant, name: '=1+1' };
    await county.receive('songlin.acceptance', felling(8, { applicant }));
    await fellingBeforeDecision(county);
    await hygieneDecided(county);
  });
  after(async () => {
    expect(county.errors).to.deep.equal([]);
    await county.close();
  });

  const create = async (user: string, asked: Asked) =>
    county.context.exports.create(county.context, asked, await county.as(user));

  async function finished(user: string, asked: Asked): Promise<ExportState> {
    const who = await county.as(user);
    let state = ok(await create(user, asked));
    for (let n = 0; n < 400 && state.state !== 'done' && state.state !== 'failed'; n++) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      state = ok(county.context.exports.read(state.id, who));
    }
    return state;
  }
  async function file(user: string, id: string) {
    const { stream, fileName } = ok(county.context.exports.file(id, await county.as(user)));
    return { bytes: await buffer(stream), fileName };
  }

  it('writes a list of cases as CSV that office programs read as UTF-8', async () => {
    // when
    const state = await finished('supervisor', { list: 'cases', format: 'csv', query: {} });
    // then
    expect(state).to.include({ state: 'done', done: 3, total: 3, truncated: false });
    const { bytes, fileName } = await file('supervisor', state.id);
    expect(fileName).to.equal('办件清单-20260302-0900.csv');
    expect([...bytes.subarray(0, 3)]).to.deep.equal([0xef, 0xbb, 0xbf]);
    const lines = bytes.toString('utf8').split('\r\n');
    expect(lines[0]).to.match(/办件编号,事项编码,事项,申请人,状态,受理乡镇/);
    expect(lines).to.have.lengthOf(5);
    expect(lines.some((line) => line.includes(`,'=**1,`))).to.equal(true);
    expect(bytes.toString('utf8')).to.include('刘*林').and.not.to.include('刘长林');
  });

  it('writes the same as Excel, where a formula is a text', async () => {
    // when
    const query = { township: 'songlin' };
    const state = await finished('supervisor', { list: 'cases', format: 'xlsx', query });
    // then
    const { bytes } = await file('supervisor', state.id);
    const workbook = new excel.Workbook();
    await workbook.xlsx.load(bytes as never);
    const sheet = workbook.getWorksheet('办件清单')!;
    expect(sheet.rowCount).to.equal(3);
    expect(sheet.getRow(1).getCell(1).value).to.equal('办件编号');
    const names = [2, 3].map((row) => sheet.getRow(row).getCell(4));
    const told = names.find(({ text }) => text === '=**1');
    expect(told?.type).to.equal(excel.ValueType.String);
    expect(sheet.getRow(2).getCell(6).value).to.equal('云溪县松林乡人民政府');
  });

  it('writes queues and figures too, each to whom they are open', async () => {
    const query = { queue: 'group' } as const;
    const tasks = await finished('songlin.decision', { list: 'tasks', format: 'csv', query });
    expect(tasks).to.include({ state: 'done', done: 1, name: '任务清单' });
    const figures = await finished('supervisor', { list: 'statistics', format: 'csv', query: {} });
    const { bytes } = await file('supervisor', figures.id);
    expect(bytes.toString('utf8')).to.match(/合计,2026-03-01 至 2026-03-02,3,1,1,100,/);
    const refused = await create('songlin.decision', {
      list: 'statistics',
      format: 'csv',
      query: {},
    });
    expect(codeOf(refused)).to.equal('NOT_PERMITTED');
  });

  it('has what the person may read and no more, and is theirs alone', async () => {
    const state = await finished('qinghe.acceptance', { list: 'cases', format: 'csv', query: {} });
    expect(state.done).to.equal(1);
    const other = await county.as('songlin.acceptance');
    expect(codeOf(county.context.exports.read(state.id, other))).to.equal('NOT_FOUND');
    expect(codeOf(county.context.exports.file(state.id, other))).to.equal('NOT_FOUND');
    expect(codeOf(await county.context.exports.cancel(state.id, other))).to.equal('NOT_FOUND');
  });

  it('is gone when cancelled, and when its time is over, though nobody asks for another', async () => {
    const asked = { list: 'cases', format: 'csv', query: {} } as const;
    const who = await county.as('supervisor');
    const canceled = ok(await create('supervisor', asked));
    ok(await county.context.exports.cancel(canceled.id, who));
    expect(codeOf(county.context.exports.read(canceled.id, who))).to.equal('NOT_FOUND');
    const short = new ExportJobs((error) => county.errors.push(error), 50);
    const kept = ok(await short.create(county.context, asked, who));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(codeOf(short.read(kept.id, who))).to.equal('NOT_FOUND');
    await short.stop();
  });

  it('is one of ten, however many are asked for at once; a finished one makes room', async () => {
    // given
    const asked = { list: 'cases', format: 'csv', query: {} } as const;
    const who = await county.as('baishi.acceptance');
    // when
    const all = await Promise.all(
      Array.from({ length: 20 }, () => create('baishi.acceptance', asked)),
    );
    // then
    const taken = all.filter((one) => 'value' in one).map(ok);
    expect(taken).to.have.lengthOf(10);
    expect(all.filter((one) => 'rejected' in one).map(codeOf)).to.include('SIZE_LIMIT');
    const [{ id: first } = { id: '' }, ...others] = taken;
    for (let n = 0; n < 400 && isUnderWay(first, who); n++) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const next = ok(await create('baishi.acceptance', asked));
    expect(taken.filter(({ id }) => !isThere(id, who))).to.have.lengthOf(1);
    // afterwards
    const { exports } = county.context;
    for (const { id } of [...others, next]) await exports.cancel(id, who);
  });

  const isThere = (id: string, who: Staff) => 'value' in county.context.exports.read(id, who);
  const isUnderWay = (id: string, who: Staff) =>
    ['waiting', 'running'].includes(ok(county.context.exports.read(id, who)).state);

  it('writes thousands of rows while others are served', async () => {
    // given
    for (let n = 0; n < 12; n++) {
      await Promise.all(
        Array.from({ length: 100 }, () => county.receive('baishi.acceptance', hygiene())),
      );
    }
    const query = { township: 'baishi' };
    let state: ExportState | undefined;
    // when
    const held = await leastHold(async () => {
      state = await finished('supervisor', { list: 'cases', format: 'xlsx', query });
    }, 100);
    // then
    expect(state).to.include({ state: 'done', done: 1_200 });
    expect(held).to.be.below(100);
  });
});
