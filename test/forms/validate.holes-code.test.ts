import { expect } from 'chai';
import { compileForm, lintForm } from '../../forms/index.js';
import { bareCore, processBare } from './support/bare-core.js';
import { select, text } from './support/forms.js';

/** The holes through which a form, or what is submitted to it, gets the server to act. */
describe('forms: requests and code that bare @formio/core lets through', () => {
  describe('requests', () => {
    it('a datasource makes the server fetch; the linter refuses it', async () => {
      // given
      const urls: string[] = [];
      const source = {
        type: 'datasource',
        key: 's',
        label: '数据源',
        input: true,
        trigger: { server: true },
        fetch: { url: 'http://169.254.169.254/latest', method: 'get' },
      };
      const fetch = (url: string) => {
        urls.push(url);
        return Promise.resolve({ json: () => Promise.resolve({}) });
      };

      // when
      await processBare([source], {}, { fetch });

      // then
      expect(urls).to.deep.equal(['http://169.254.169.254/latest']);
      expect(rulesOf(source)).to.include.members(['component-type', 'external-url']);
    });

    it('a select of a url does too; the linter refuses it', async () => {
      // given
      const urls: string[] = [];
      const field = {
        ...select('s'),
        dataSrc: 'url',
        data: { url: 'http://169.254.169.254/' },
      };
      const fetch = (url: string) => {
        urls.push(url);
        return Promise.resolve({ json: () => Promise.resolve(['a']) });
      };

      // when
      await processBare([field], { s: 'a' }, { fetch });

      // then
      expect(urls).to.include('http://169.254.169.254/');
      expect(rulesOf(field)).to.include.members(['data-source', 'external-url']);
    });
  });

  describe('code', () => {
    const world = globalThis as { pwned?: unknown };
    afterEach(() => delete world.pwned);

    it("runs the author's validate.custom; the linter refuses it", async () => {
      const field = text('a', { validate: { custom: 'globalThis.pwned = process.pid' } });
      await processBare([field], { a: 'x' });
      expect(world.pwned).to.equal(process.pid);
      expect(rulesOf(field)).to.include('author-code');
    });

    it("runs the submitter's data through {{ }}; the linter refuses both", async () => {
      const field = text('a', { validate: { custom: "valid = '{{data.b}}'" } });
      await processBare([field, text('b')], { a: 'x', b: "'+(globalThis.pwned=42)+'" });
      expect(world.pwned).to.equal(42);
      expect(rulesOf(field)).to.include.members(['author-code', 'interpolation']);
    });

    it('runs JSONLogic that reaches Function; the linter refuses it', () => {
      // given: no word of JavaScript but a text handed to a constructor found by path
      const reach = { _invoke: ['abc', 'constructor.constructor', 'globalThis.pwned = 7'] };

      // when
      const made = bareCore().jsonLogic.apply(reach, {});

      // then
      (made as () => void)();
      expect(world.pwned).to.equal(7);
      for (const where of [{ validate: { json: reach } }, { conditional: { json: reach } }]) {
        expect(rulesOf(text('a', where))).to.include.members(['json-logic', 'forbidden-names']);
      }
    });

    for (const [name, property] of [
      ['customConditional', 'show = (globalThis.pwned = true)'],
      ['customDefaultValue', 'value = (globalThis.pwned = true)'],
    ] as const) {
      it(`runs ${name}; the linter refuses it`, async () => {
        const field = text('a', { [name]: property });
        await processBare([field], {});
        expect(world.pwned).to.be.true;
        expect(rulesOf(field)).to.include('author-code');
      });
    }

    it('runs calculateValue, logic and data.custom; the linter refuses them', () => {
      const logic = [{ trigger: { type: 'javascript', javascript: 'x' }, actions: [] }];
      expect(rulesOf(text('a', { calculateValue: 'x', calculateServer: true }))).to.include(
        'author-code',
      );
      expect(rulesOf(text('a', { logic }))).to.include('author-code');
      expect(
        rulesOf(select('a', {}, { dataSrc: 'custom', data: { custom: 'x' } })),
      ).to.include.members(['author-code', 'data-source']);
      expect(lintForm({ components: [text('a')], module: 'x' }).map((p) => p.rule)).to.include(
        'author-code',
      );
    });

    it('a form that the linter refuses is not compiled', () => {
      const result = compileForm({ components: [text('a', { validate: { custom: 'x' } })] });
      expect(result).to.have.property('problems');
    });
  });
});

// helpers ////////////////////////////////////////////////////////////////////////////////////////

/** Names of the lint rules that find fault with a form of these components. */
function rulesOf(...components: object[]): string[] {
  return lintForm({ components }).map((problem) => problem.rule);
}
