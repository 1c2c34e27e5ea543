import { COMMON, FIELD_COMMON, VALIDATE_COMMON } from '../../components/common.js';
import type { ComponentKind } from '../../components/kind.js';
import { isBlank, isRecord, own } from '../../components/shape.js';
import type { Shapes } from '../../components/shape.js';
import type { LintRule, LintedComponent, Report } from '../view.js';
import { AUTHOR_CODE } from './author-code.js';

/** Each type carries its own properties and no others, with values of the right kind. */
export const componentProperties: LintRule = {
  name: 'component-properties',
  check({ components }, report) {
    for (const linted of components) {
      if (!linted.kind) continue;
      checkShapes(linted, linted.component, shapesOf(linted.kind), '', report);
      checkRequired(linted, linted.component, linted.kind.required, '', report);
      const validate = linted.component['validate'];
      if (isRecord(validate) && linted.kind.validate) {
        checkShapes(linted, validate, validateShapes(linted.kind), 'validate.', report);
      }
      checkRequired(linted, validate, linted.kind.requiredValidate, 'validate.', report);
    }
  },
};

// helpers ////////////////////////////////////////////////////////////////////////////////////////

function checkShapes(
  linted: LintedComponent,
  object: Record<string, unknown>,
  shapes: Shapes,
  prefix: string,
  report: Report,
): void {
  for (const [name, value] of Object.entries(object)) {
    if (AUTHOR_CODE.has(name)) continue;
    const property = prefix + name.slice(0, 50);
    const shape = Object.hasOwn(shapes, name) ? shapes[name] : undefined;
    if (!shape) {
      if (!isBlank(value)) report(linted, `不支持属性 ${property}`, `unsupported: ${property}`);
    } else if (value !== undefined && !shape.accepts(value)) {
      const [zh, en] = shape.expected;
      report(linted, `属性 ${property} 应为：${zh}`, `${property} must be ${en}`);
    }
  }
}

function checkRequired(
  linted: LintedComponent,
  object: unknown,
  names: readonly string[] | undefined,
  prefix: string,
  report: Report,
): void {
  for (const name of names ?? []) {
    if (!isBlank(own(object, name))) continue;
    report(linted, `缺少属性 ${prefix}${name}`, `${prefix}${name} is missing`);
  }
}

const shapesOf = ofKind(({ role, properties }) => {
  const holds = role === 'field' || role === 'rows';
  return { ...COMMON, ...(holds ? FIELD_COMMON : {}), ...properties };
});

const validateShapes = ofKind(({ validate }) => ({ ...VALIDATE_COMMON, ...validate }));

/** Worked out once for each kind, not for each of hundreds of components. */
function ofKind(shapes: (kind: ComponentKind) => Shapes): (kind: ComponentKind) => Shapes {
  const known = new WeakMap<ComponentKind, Shapes>();
  return (kind) => {
    const before = known.get(kind);
    if (before) return before;
    const made = shapes(kind);
    known.set(kind, made);
    return made;
  };
}
