import { expect } from 'chai';
import fc from 'fast-check';
import { compileForm, lintForm } from '../../forms/index.js';
import type { CompiledForm, Json } from '../../forms/index.js';
import { bareCore } from './support/bare-core.js';
import {
  TODAY,
  boxes,
  compiled,
  day,
  file,
  grid,
  number,
  radio,
  select,
  text,
} from './support/forms.js';
import { anyForm, benignForm, hostileValue } from './support/arbitraries.js';

const RUNS = { numRuns: 1_000 };

describe('forms: properties', () => {
  it('the linter takes any JSON value and never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        expect(lintForm(value)).to.be.an('array');
      }),
      RUNS,
    );
  });

  it('the linter takes anything shaped like a form and never throws', () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        for (const problem of lintForm(form)) expect(problem.message).not.to.equal('');
      }),
      RUNS,
    );
  });

  it('what it finds nothing in compiles, and validates any data to a value', () => {
    let clean = 0;
    fc.assert(
      fc.property(anyForm, hostileValue, (form, data) => {
        if (lintForm(form).length > 0) return;
        clean += 1;
        const result = compileForm(form);
        expect(result).to.have.property('form');
        if ('form' in result) expect(outcome(result.form, data)).to.be.oneOf(['data', 'errors']);
      }),
      RUNS,
    );
    expect(clean, 'lint-clean forms among the random ones').to.be.greaterThan(50);
  });

  it('a form of every type takes any data without throwing, and stores only its own keys', () => {
    // given
    const form = compiled(
      text('a', { validate: { pattern: '[a-z]+', required: true } }),
      number('b'),
      radio('c'),
      select('d', {}, { multiple: true }),
      boxes('e', { minSelectedCount: 1 }),
      day('f', { maxDate: 'today' }),
      file('g', { multiple: true }),
      grid('h', [text('a'), number('b', { conditional: { show: true, when: 'h.a', eq: 'x' } })]),
      {
        type: 'container',
        key: 'i',
        components: [text('a'), { type: 'cnMaterials', key: 'b', label: '材料清单' }],
      },
      { type: 'cnIdNumber', key: 'j', label: '身份证号' },
      number('k', {
        calculateServer: true,
        calculateValue: { '+': [{ var: 'data.b' }, { var: 'data.h.0.b' }] },
      }),
      text('l', { conditional: { json: { in: [{ var: 'data.a' }, { var: 'data.d' }] } } }),
    );
    const keys = 'abcdefghijkl'.split('');
    const data = fc.dictionary(
      fc.constantFrom(...keys, '__proto__', 'constructor', 'x'),
      hostileValue,
    );

    // then
    fc.assert(
      fc.property(data, data, (posted, previous) => {
        const rights = { b: 'hidden', 'h.b': 'readonly', c: 'required' } as const;
        for (const options of [{ today: TODAY }, { today: TODAY, previous, rights }]) {
          const result = form.validate(posted, options);
          if ('data' in result) expect(keys).to.include.members(Object.keys(result.data));
          else expect(result.errors).not.to.be.empty;
        }
        form.visibleData(previous, rights);
      }),
      RUNS,
    );
  });

  it('on well-typed data agrees with bare @formio/core, error for error and value for value', () => {
    let refused = 0;
    fc.assert(
      fc.property(benignForm, ({ components, data }) => {
        const form = compiled(...components);
        const bare = bareRun(components, data);
        const result = form.validate(data, { today: TODAY });
        const errors = 'errors' in result ? result.errors.map((e) => `${e.path} ${e.rule}`) : [];
        expect([...new Set(errors)].sort()).to.deep.equal(bare.errors);
        if ('data' in result) expect(tidy(result.data)).to.deep.equal(tidy(bare.data));
        if (errors.length > 0) refused += 1;
      }),
      { numRuns: 600 },
    );
    expect(refused, 'submissions with errors among them').to.be.greaterThan(100);
  });

  it('validates its own result to itself', () => {
    fc.assert(
      fc.property(benignForm, ({ components, data }) => {
        const form = compiled(...components);
        const first = form.validate(data, { today: TODAY });
        if (!('data' in first)) return;
        expect(form.validate(first.data, { today: TODAY })).to.deep.equal(first);
        const rights = { '*': 'readonly' } as const;
        const kept = form.validate(first.data, { today: TODAY, rights, previous: first.data });
        expect(kept).to.deep.equal(first);
      }),
      { numRuns: 400 },
    );
  });
});

// helpers ////////////////////////////////////////////////////////////////////////////////////////

function outcome(form: CompiledForm, data: unknown): string {
  return Object.keys(form.validate(data, { today: TODAY }))[0] ?? '';
}

function bareRun(components: readonly object[], data: Json): { data: Json; errors: string[] } {
  const core = bareCore();
  const copy = structuredClone(components);
  const context = {
    form: { components: copy },
    submission: { data },
    components: copy,
    data: structuredClone(data),
    processors: core.Processors,
    rules: core.rules,
    scope: {} as { errors?: { ruleName: string; context: { path: string } }[] },
    config: { server: true },
  };
  core.processSync(context);
  const errors = (context.scope.errors ?? []).map((e) => `${e.context.path} ${e.ruleName}`);
  return { data: context.data, errors: withoutEcho([...new Set(errors)]).sort() };
}

/** Of a field that is missing, bare core also says that it is too short; once is enough. */
function withoutEcho(errors: readonly string[]): string[] {
  return errors.filter((error) => {
    const path = error.slice(0, error.indexOf(' '));
    return error.endsWith(' required') || !errors.includes(`${path} required`);
  });
}

/** Form.io writes null for numbers that are absent, and leaves out containers that are empty. */
function tidy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidy);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .map(([key, inner]) => [key, tidy(inner)] as const)
    .filter(([, inner]) => inner !== null && inner !== undefined && !isEmptyGroup(inner));
  return Object.fromEntries(entries);
}

function isEmptyGroup(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
