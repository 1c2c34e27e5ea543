import { settings } from './components/kind.js';
import { lintForm } from './lint.js';
import { resetBudget } from './logic/budget.js';
import { dataForRights, formForRights, resolveRights } from './rights.js';
import type {
  CompiledForm,
  FieldInfo,
  FieldRights,
  FormJson,
  Json,
  Problem,
  Right,
  ValidateOptions,
  Validated,
} from './types.js';
import { dataProblem } from './validate/bounds.js';
import { check } from './validate/check.js';
import { collect } from './validate/collect.js';
import { toErrors, wholeError } from './validate/errors.js';
import type { FormNode } from './validate/node.js';
import { walk } from './validate/node.js';
import { settle } from './validate/settle.js';
import type { Run } from './validate/state.js';
import { asObject } from './validate/state.js';
import { compileTree } from './validate/tree.js';
import { rightsProblems } from './rights-problems.js';

/**
 * Compiles a form once, for any number of validations. Lints first: a form that the linter refuses
 * is refused here too, so no stored or imported form gets round it. The form is copied and frozen.
 */
export function compileForm(form: unknown): { form: CompiledForm } | { problems: Problem[] } {
  const problems = lintForm(form);
  if (problems.length > 0) return { problems };

  const copy = deepFreeze(structuredClone(form)) as FormJson;
  const nodes = compileTree(copy.components);
  const rightsOf = rightsCache(nodes);
  return {
    form: {
      form: copy,
      fields: fieldInfos(nodes),
      validate: (data, options) => validate(nodes, data, options, rightsOf(options.rights)),
      applyRights: (rights) => formForRights(copy, nodes, rightsOf(rights)),
      visibleData: (data, rights) => dataForRights(data, nodes, rightsOf(rights)),
      rightsProblems: (rights) => rightsProblems(nodes, rights),
    },
  };
}

// helpers ////////////////////////////////////////////////////////////////////////////////////////

function validate(
  nodes: readonly FormNode[],
  data: unknown,
  options: ValidateOptions,
  rights: readonly Right[],
): Validated {
  const whole = dataProblem(data);
  if (whole) return { errors: [wholeError(whole)] };

  resetBudget();
  const files = options.files;
  const run: Run = {
    options,
    draft: options.draft === true,
    rights,
    read: { today: options.today, file: (url) => files?.get(url) },
    unreadable: new Map(),
    findings: [],
  };
  const source: Json = {};
  collect(nodes, source, asObject(data), options.previous, '', run);
  const settled = settle(nodes, source, run);
  check(nodes, settled, run);
  return run.findings.length > 0 ? { errors: toErrors(run.findings) } : { data: settled.view };
}

/** Rights come from definitions and are the same object at every request of a task. */
function rightsCache(nodes: readonly FormNode[]): (rights?: FieldRights) => readonly Right[] {
  const none = resolveRights(nodes);
  const cache = new WeakMap<FieldRights, readonly Right[]>();
  return (rights) => {
    if (!rights) return none;
    const resolved = cache.get(rights) ?? resolveRights(nodes, rights);
    cache.set(rights, resolved);
    return resolved;
  };
}

function fieldInfos(nodes: readonly FormNode[]): FieldInfo[] {
  return [...walk(nodes)]
    .filter(({ kind }) => kind.role === 'field' || kind.role === 'rows')
    .map(({ path, key, label, kind, component }) => ({
      path,
      key,
      label,
      type: kind.type,
      required: settings(component)['required'] === true,
    }));
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const inner of Object.values(value)) deepFreeze(inner);
  return Object.freeze(value);
}
