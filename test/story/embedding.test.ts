import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import * as library from '../../engine/main.js';
import { projectPath } from '../support/fixture.js';

type Example = (names: typeof library) => Promise<unknown>;

describe('docs/embedding.md', () => {
  it('has an example that runs and answers what the page says', async () => {
    // given
    const page = readFileSync(projectPath('docs/embedding.md'), 'utf8');
    const [, code = ''] = /```js\n([\s\S]*?)```/.exec(page) ?? [];
    const body = code.replace(/^import \{(.+)\} from 'yichuang';$/m, 'const {$1} = library;');
    const AsyncFunction = (async () => undefined).constructor as new (
      name: string,
      body: string,
    ) => Example;

    // when
    const answer = await new AsyncFunction('library', body)(library);

    // then
    expect(answer).to.deep.equal({
      ended: true,
      refused: 'TASK_ALREADY_COMPLETED',
      state: 'COMPLETED',
      variables: { days: 3, approved: true },
    });
  });
});
