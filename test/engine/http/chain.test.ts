import { expect } from 'chai';
import type { Context, Middleware } from 'koa';
import { chain } from '../../../engine/http/chain.js';

describe('a chain of middleware', () => {
  let seen: string[];

  beforeEach(() => {
    seen = [];
  });

  function step(name: string): Middleware {
    return async (_ctx, next) => {
      seen.push(name);
      await next();
      seen.push(`${name} again`);
    };
  }

  const run = (middleware: Middleware): Promise<unknown> => {
    return middleware({} as Context, () => Promise.resolve(seen.push('what follows'))) as never;
  };

  it('goes through its steps in order, on to what follows, and back', async () => {
    // when
    await run(chain(step('a'), [step('b'), step('c')], []));

    // then
    expect(seen).to.deep.equal(['a', 'b', 'c', 'what follows', 'c again', 'b again', 'a again']);
  });

  it('ends where a step answers by itself', async () => {
    // when
    await run(chain(step('a'), () => Promise.resolve(), step('c')));

    // then
    expect(seen).to.deep.equal(['a', 'a again']);
  });

  it('lets an earlier step catch what a later one throws, even at once', async () => {
    // given
    const catches: Middleware = async (_ctx, next) => {
      await next().catch(() => undefined);
      seen.push('caught');
    };
    const throws: Middleware = () => {
      throw new Error('broken');
    };

    // when
    await run(chain(catches, step('b'), throws));

    // then
    expect(seen).to.deep.equal(['b', 'caught']);
  });
});
