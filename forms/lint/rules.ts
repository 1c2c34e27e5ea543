import { authorCode } from './rules/author-code.js';
import { catchAll } from './rules/catch-all.js';
import { componentBounds } from './rules/component-bounds.js';
import { componentProperties } from './rules/component-properties.js';
import { componentType } from './rules/component-type.js';
import { conditionCycle } from './rules/condition-cycle.js';
import { conditions } from './rules/conditions.js';
import { dataSource } from './rules/data-source.js';
import { defaultValue } from './rules/default-value.js';
import { externalUrl } from './rules/external-url.js';
import { forbiddenNames } from './rules/forbidden-names.js';
import { formShape } from './rules/form-shape.js';
import { html } from './rules/html.js';
import { interpolation } from './rules/interpolation.js';
import { jsonLogicRule } from './rules/json-logic.js';
import { keys } from './rules/keys.js';
import { labels } from './rules/labels.js';
import { limits } from './rules/limits.js';
import { materials } from './rules/materials.js';
import { optionsRule } from './rules/options.js';
import { pattern } from './rules/pattern.js';
import type { LintRule } from './view.js';

/** In the order in which their findings are listed. */
export const LINT_RULES: readonly LintRule[] = [
  formShape,
  forbiddenNames,
  componentBounds,
  componentType,
  keys,
  labels,
  componentProperties,
  authorCode,
  dataSource,
  interpolation,
  html,
  externalUrl,
  conditions,
  conditionCycle,
  jsonLogicRule,
  pattern,
  limits,
  optionsRule,
  defaultValue,
  catchAll,
  materials,
];
