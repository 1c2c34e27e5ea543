import { expect } from 'chai';
import { CommandKeys, newCommandKey } from '../../../admin-ui/api/command-key.js';
import { problemOf, unreachable } from '../../../admin-ui/api/problem.js';

describe('command keys', () => {
  it('are of the length that the contract asks for, and never the same', () => {
    const keys = Array.from({ length: 100 }, newCommandKey);
    expect(new Set(keys).size).to.equal(100);
    for (const key of keys) expect(key).to.match(/^[0-9a-f]{32}$/);
  });

  it('stay while no answer has come, so that a retry is not done twice', async () => {
    const keys = new CommandKeys();
    const sent: string[] = [];
    for (const failure of [unreachable(), problemOf(503, {}), new TypeError('x'), undefined]) {
      await keys
        .send(async (key) => {
          sent.push(key);
          if (failure) throw failure;
        })
        .catch(() => undefined);
    }
    expect(new Set(sent).size).to.equal(1);
  });

  it('change after a yes and after a no', async () => {
    const keys = new CommandKeys();
    const sent: string[] = [];
    const refused = problemOf(409, { error: { code: 'X', message: '', messageEn: '' } });
    for (const failure of [undefined, refused, undefined]) {
      await keys
        .send(async (key) => {
          sent.push(key);
          if (failure) throw failure;
        })
        .catch(() => undefined);
    }
    expect(new Set(sent).size).to.equal(3);
  });
});
