import { expect } from 'chai';
import { lintForm } from '../../forms/index.js';
import { leastWork } from '../support/held.js';
import { processBare } from './support/bare-core.js';
import {
  REQUIRED,
  TODAY,
  accepted,
  compiled,
  file,
  grid,
  number,
  radio,
  refusals,
  rowsOf,
  select,
  text,
} from './support/forms.js';

/**
 * Each hole of @formio/core 2.8.3 that this product closes: first shown in the library as
 * published, then shut. When an upgrade shuts one by itself, its first half goes red.
 */
describe('forms: holes of bare @formio/core', () => {
  describe('rules fail open', () => {
    it('a pattern that cannot be compiled passes everything; the linter refuses it', async () => {
      // given
      const field = text('a', { validate: { pattern: '(' } });

      // then
      expect((await processBare([field], { a: 'anything' })).errors).to.be.empty;
      expect(rulesOf(field)).to.include('pattern');
    });

    it('unique without a database passes; the linter refuses it', async () => {
      const field = text('a', { unique: true });
      expect((await processBare([field], { a: 'x' })).errors).to.be.empty;
      expect(rulesOf(field)).to.include('component-properties');
    });

    it('an unknown JSONLogic operator passes; the linter refuses it', async () => {
      const field = text('a', { validate: { json: { no_such: [1] } } });
      expect((await processBare([field], { a: 'x' })).errors).to.be.empty;
      expect(rulesOf(field)).to.include('json-logic');
    });

    it('JSONLogic that throws on hostile data passes; here it has failed', async () => {
      // given: comparing makes an own, uncallable toString throw
      const field = text('a', { validate: { json: { '==': [{ var: 'data.boxes' }, 'x'] } } });
      const boxes = {
        type: 'selectboxes',
        key: 'boxes',
        label: '项目',
        values: [{ label: '甲', value: 'toStrin' }],
        validate: { onlyAvailableItems: true },
      };
      const hostile = { a: 'x', boxes: { toString: 1, valueOf: 1 } };

      // then
      expect((await processBare([field], hostile)).errors).to.be.empty;
      expect(refusals(compiled(field, boxes), hostile)).to.include('boxes onlyAvailableItems');
      expect(refusals(compiled(field, boxes), hostile)).to.include('a json');
    });

    it('a condition that throws shows the field and is an error', () => {
      // given: substr of a null-prototype-like object cannot be made text
      const field = text('a', {
        conditional: { json: { reduce: [{ var: 'data.rows' }, DOUBLE, 'x'] } },
      });
      const form = compiled(field, grid('rows', [text('b')]));
      const rows = rowsOf(60, { b: 'x' });

      // then: the accumulated text would have 2^60 characters
      expect(refusals(form, { rows })).to.deep.equal(['a logicFailed']);
    });
  });

  describe('type confusion', () => {
    for (const value of [12345, true, { x: 1 }]) {
      it(`a text field takes ${JSON.stringify(value)}; here text only`, async () => {
        const field = text('a', {
          validate: { required: true, pattern: '[a-z]+', minLength: 9, maxLength: 10 },
        });
        expect((await processBare([field], { a: value })).errors).to.be.empty;
        expect(refusals(compiled(field), { a: value })).to.deep.equal(['a typeText']);
      });
    }

    it('a file field takes a text; here uploaded files only', async () => {
      expect((await processBare([file('f', REQUIRED)], { f: 'x' })).errors).to.be.empty;
      expect(refusals(compiled(file('f', REQUIRED)), { f: 'x' })).to.deep.equal(['f array']);
    });

    for (const value of ['x', { 0: 'x' }, ['x', 7]]) {
      it(`required rows given ${JSON.stringify(value)} become []; here they are refused`, async () => {
        // given
        const rows = grid('g', [text('a')], REQUIRED);

        // when
        const bare = await processBare([rows], { g: value });

        // then
        expect(bare.errors).to.be.empty;
        expect(refusals(compiled(rows), { g: value })[0]).to.match(
          /^g(\[0\])? (array|typeObject)$/,
        );
      });
    }
  });

  describe('choices', () => {
    it('a radio takes any value; here onlyAvailableItems must stand in the form', async () => {
      const loose = { ...radio('a'), validate: {} };
      expect((await processBare([loose], { a: 'evil' })).errors).to.be.empty;
      expect(rulesOf(loose)).to.include('component-properties');
      expect(refusals(compiled(radio('a')), { a: 'evil' })).to.deep.equal(['a onlyAvailableItems']);
    });

    it('a select without data type takes numeric texts; here dataType must be text', async () => {
      const { dataType: _, ...loose } = select('a');
      expect((await processBare([loose], { a: '9' })).errors).to.be.empty;
      expect(rulesOf(loose)).to.include('component-properties');
      expect(refusals(compiled(select('a')), { a: '9' })).to.deep.equal(['a onlyAvailableItems']);
    });

    it('code "1" is stored as number 1; here it stays text', async () => {
      const { dataType: _, ...loose } = select('a');
      expect((await processBare([loose], { a: '1' })).data['a']).to.equal(1);
      expect(accepted(compiled(select('a')), { a: '1' })).to.deep.equal({ a: '1' });
    });
  });

  describe('patterns', () => {
    it('an alternative is anchored at one end only; here as a whole', async () => {
      const field = text('a', { validate: { pattern: '1[3-9]\\d{9}|0\\d{10}' } });
      const value = '13800000000<script>EVIL';
      expect((await processBare([field], { a: value })).errors).to.be.empty;
      expect(refusals(compiled(field), { a: value })).to.deep.equal(['a pattern']);
      expect(refusals(compiled(field), { a: '13800000000' })).to.be.empty;
    });

    it('(a+)+ takes exponential time; here linear', async () => {
      // given
      const field = text('a', { validate: { pattern: '(a+)+' } });
      const form = compiled(field);
      const time = async (length: number) => {
        const start = performance.now();
        await processBare([field], { a: `${'a'.repeat(length)}!` });
        return performance.now() - start;
      };

      // then: eight characters more cost bare core 2^8 times as much
      await time(14);
      const [short, long] = [await time(14), await time(24)];
      expect(long).to.be.greaterThan(short * 5);
      const check = () =>
        expect(refusals(form, { a: `${'a'.repeat(400)}!` })).to.deep.equal(['a pattern']);
      expect(leastWork(check)).to.be.lessThan(50);
    });
  });

  describe('files', () => {
    const huge = {
      storage: 'url',
      url: '/api/files/1',
      name: 'virus.exe',
      originalName: 'virus.exe',
      size: 9e9,
      type: 'application/x-msdownload',
    };

    it('type and size are never checked; here against the record of the upload', async () => {
      // given
      const files = new Map([[huge.url, huge]]);

      // then
      expect((await processBare([file('f')], { f: [huge] })).errors).to.be.empty;
      expect(refusals(compiled(file('f')), { f: [huge] }, { files })).to.deep.equal([
        'f[0] filePattern',
        'f[0] fileMaxSize',
      ]);
    });

    it('name, size and type are believed; here taken from the record', async () => {
      // given
      const known = { url: huge.url, name: '图纸.pdf', size: 10, type: 'application/pdf' };
      const posted = { ...huge, size: 1, name: 'other.pdf', type: 'text/html' };

      // then
      expect((await processBare([file('f')], { f: [posted] })).data['f']).to.deep.equal([posted]);
      expect(
        accepted(compiled(file('f')), { f: [posted] }, { files: new Map([[known.url, known]]) }),
      ).to.deep.equal({ f: [{ storage: 'url', ...known, originalName: '图纸.pdf' }] });
    });

    it('any url passes; here only one of an upload', async () => {
      const foreign = { ...huge, url: 'file:///etc/passwd' };
      expect((await processBare([file('f')], { f: [foreign] })).errors).to.be.empty;
      expect(refusals(compiled(file('f')), { f: [foreign] })).to.deep.equal(['f fileUnknown']);
    });
  });

  describe('rows', () => {
    it('minLength and maxLength of rows are not enforced; here they are', async () => {
      const rows = grid('g', [text('a')], { validate: { minLength: 2, maxLength: 3 } });
      expect((await processBare([rows], { g: [{ a: 'x' }] })).errors).to.be.empty;
      expect((await processBare([rows], { g: rowsOf(9, { a: 'x' }) })).errors).to.be.empty;
      expect(refusals(compiled(rows), { g: [{ a: 'x' }] })).to.deep.equal(['g rowsMin']);
      expect(refusals(compiled(rows), { g: rowsOf(4, { a: 'x' }) })).to.deep.equal(['g rowsMax']);
    });

    it('absent rows with required columns pass; here one row is needed', async () => {
      const rows = grid('g', [text('a', REQUIRED)]);
      expect((await processBare([rows], {})).errors).to.be.empty;
      expect(refusals(compiled(rows), {})).to.deep.equal(['g rowsMin']);
      expect(refusals(compiled({ ...rows, initEmpty: true }), {})).to.be.empty;
    });

    it('any number of rows is processed; here at most 200, refused before', () => {
      const rows = grid('g', [text('a')]);
      expect(refusals(compiled(rows), { g: rowsOf(200, { a: 'x' }) })).to.be.empty;
      expect(refusals(compiled(rows), { g: rowsOf(201, { a: 'x' }) })).to.deep.equal(['g rowsMax']);
    });
  });

  describe('numbers and dates', () => {
    it('number "abc" is dropped in silence; here it is an error', async () => {
      const bare = await processBare([number('n')], { n: 'abc' });
      expect(bare.errors).to.be.empty;
      expect(refusals(compiled(number('n')), { n: 'abc' })).to.deep.equal(['n number']);
    });

    it('step, integer and decimals are not enforced; here they are', async () => {
      const field = number('n', { decimalLimit: 1, validate: { integer: true, step: 0.5 } });
      expect((await processBare([field], { n: 1.23 })).errors).to.be.empty;
      expect(refusals(compiled(field), { n: 1.23 })).to.deep.equal([
        'n integer',
        'n step',
        'n decimalLimit',
      ]);
    });

    it('the date types move birthdays or ignore their limits; here dates are text', async () => {
      const born = {
        type: 'datetime',
        key: 'd',
        label: '出生日期',
        datePicker: { minDate: '2025-01-01' },
      };
      expect((await processBare([born], { d: '1949-12-31T16:00:00.000Z' })).errors).to.be.empty;
      expect(rulesOf(born)).to.include('component-type');
    });
  });

  describe('what a client may not set', () => {
    it('disabled and hidden fields take tampered values; here they keep what is stored', async () => {
      for (const flag of ['disabled', 'hidden']) {
        const field = text('a', { [flag]: true, defaultValue: '原值' });
        expect((await processBare([field], { a: '篡改' })).data['a']).to.equal('篡改');
        expect(refusals(compiled(field), { a: '篡改' })).to.deep.equal(['a readonly']);
        expect(accepted(compiled(field), { a: '原值' })).to.deep.equal({ a: '原值' });
      }
    });

    it('calculateValue without calculateServer believes the client; here it is computed', async () => {
      const sum = number('sum', { calculateValue: { '+': [{ var: 'data.n' }, 1] } });
      expect((await processBare([number('n'), sum], { n: 1, sum: 99 })).data['sum']).to.equal(99);
      expect(rulesOf(sum)).to.include('json-logic');
      const form = compiled(number('n'), { ...sum, calculateServer: true });
      expect(accepted(form, { n: 1, sum: 99 })).to.deep.equal({ n: 1, sum: 2 });
    });

    it('clearOnHide: false keeps a value that nobody checked; the linter refuses it', async () => {
      const field = text('b', {
        clearOnHide: false,
        conditional: { show: true, when: 'a', eq: 'x' },
        validate: { maxLength: 1 },
      });
      const bare = await processBare([text('a'), field], { a: '', b: 'unchecked' });
      expect(bare.errors).to.be.empty;
      expect(bare.data['b']).to.equal('unchecked');
      expect(rulesOf(text('a'), field)).to.include('component-properties');
    });

    it('persistent: false is stored all the same; the linter refuses it', async () => {
      const field = text('a', { persistent: false });
      expect((await processBare([field], { a: 'x' })).data['a']).to.equal('x');
      expect(rulesOf(field)).to.include('component-properties');
    });

    it('an unknown type keeps everything inside; the linter refuses it', async () => {
      const field = { type: 'mystery', key: 'a', label: '未知' };
      const bare = await processBare([field], { a: { any: { thing: 1 } } });
      expect(bare.data['a']).to.deep.equal({ any: { thing: 1 } });
      expect(rulesOf(field)).to.include('component-type');
    });
  });

  it('errors echo the submitted value; ours never do', async () => {
    // given
    const secret = '110105194912310021';
    const field = { type: 'cnIdNumber', key: 'id', label: '身份证号' };
    const bare = await processBare([text('id', { validate: { maxLength: 3 } })], { id: secret });

    // then
    expect(JSON.stringify(bare.errors)).to.include(secret);
    const result = compiled(field).validate({ id: secret }, { today: TODAY });
    expect(result).to.have.property('errors');
    expect(JSON.stringify(result)).not.to.include(secret);
  });
});

// helpers ////////////////////////////////////////////////////////////////////////////////////////

const ACCUMULATOR = { var: 'accumulator' };
const DOUBLE = { cat: [ACCUMULATOR, ACCUMULATOR] };

/** Names of the lint rules that find fault with a form of these components. */
function rulesOf(...components: object[]): string[] {
  return lintForm({ components }).map((problem) => problem.rule);
}
