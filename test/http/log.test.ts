import { expect } from 'chai';
import { hygiene } from '../support/applications.js';
import { TestServer } from '../support/server.js';
import { createLog, withoutPersons } from '../../engine/http/log.js';

/** Everything that was logged, as the lines went out. */
function capture(): { readonly lines: string[]; write(line: string): void } {
  const lines: string[] = [];
  return { lines, write: (line) => void lines.push(line) };
}

describe('the log', function () {
  this.timeout(30_000);

  it('says of every request what it was and how it went, and nothing of anybody', async () => {
    // given
    const log = capture();
    const server = await TestServer.open({ log });
    const clerk = await server.as('qinghe.acceptance');
    const application = hygiene();
    const { applicant, form } = application;

    // when
    const received = await clerk.post('/api/cases', application);
    const { number, queryCode } = received.body as { number: string; queryCode: string };
    await clerk.get(`/api/cases?idNumber=${applicant.idNumber}`);
    await clerk.get(`/api/cases/${number}`);
    await clerk.post('/api/cases', { ...application, applicant: { ...applicant, kind: '周敏' } });
    await clerk.send('POST', '/api/cases', `{"name": 周敏 ${applicant.idNumber}`, {
      'content-type': 'application/json',
    });
    await server.anonymous().post('/api/progress', { number, queryCode, lastFour: '0Y43' });
    await server.anonymous().post('/api/progress', { number, queryCode, lastFour: '0Y44' });
    await server.anonymous().get(`/c/verify?n=${number}&h=${queryCode}`);
    const queue = await clerk.get(`/api/tasks?queue=group&caseNumber=${number}`);
    const [task] = (queue.body as { items: { id: string }[] }).items;
    await clerk.post(`/api/tasks/${task!.id}/complete`, { outcome: 'accept' });
    await server.close();

    // then
    const text = log.lines.join('');
    const { representative, mobile, idNumber, operatorName } = form as Record<string, string>;
    for (const secret of [
      queryCode,
      applicant.name,
      applicant.idNumber,
      applicant.phone!,
      representative!,
      mobile!,
      idNumber!,
      operatorName!,
      '0Y43',
    ]) {
      expect(text).not.to.contain(secret);
    }
    const entries = log.lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    const first = entries.find(({ route, status }) => route === '/api/cases' && status === 201);
    expect(first).to.include({ method: 'POST', user: 'qinghe.acceptance' });
    expect(first).to.have.keys(
      'level',
      'time',
      'pid',
      'hostname',
      'method',
      'route',
      'status',
      'ms',
      'user',
    );
  });

  it('tells of an unexpected failure where it was, without what it was about', () => {
    // given
    const log = capture();
    const logger = createLog('info', log);
    const error = new TypeError('cannot read "张三 110101199003070011" of 张三 13800138000');

    // when
    logger.error({ err: error, requestId: 'r1' }, 'unexpected failure');

    // then
    const [line = ''] = log.lines;
    expect(line).not.to.match(/张三|110101|138001/);
    const { err, requestId } = JSON.parse(line) as {
      err: Record<string, unknown>;
      requestId: string;
    };
    expect([requestId, err['type'], err['message']]).to.deep.equal([
      'r1',
      'TypeError',
      'cannot read "…" of … #',
    ]);
    expect((err['stack'] as string[])[0]).to.match(/log\.test\.js/);
  });

  it('keeps what an English text says of ours', () => {
    expect(withoutPersons('SQLITE_BUSY: database is locked')).to.equal(
      'SQLITE_BUSY: database is locked',
    );
    expect(withoutPersons('Unexpected token \'张\', "{"name"" is not valid JSON')).not.to.contain(
      '张',
    );
    expect(withoutPersons('call 11010119900307001X')).to.equal('call #');
  });
});
