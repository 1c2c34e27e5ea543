import { REPLACEMENTS } from '../../components/registry.js';
import { asText, isRecord } from '../../components/shape.js';
import type { LintRule } from '../view.js';

/** Only whitelisted types, and nothing but components where components belong. */
export const componentType: LintRule = {
  name: 'component-type',
  check({ form, components }, report) {
    const strays = [form, ...components.map((linted) => linted.component)].flatMap((owner) =>
      Array.isArray(owner['components']) ? owner['components'].filter((c) => !isRecord(c)) : [],
    );
    if (strays.length > 0) {
      report(undefined, 'components 中只能是组件对象', 'components must hold objects only');
    }
    for (const linted of components) {
      if (linted.kind) continue;
      const type = asText(linted.component['type']).slice(0, 50);
      const instead = Object.hasOwn(REPLACEMENTS, type) ? REPLACEMENTS[type] : undefined;
      report(
        linted,
        `不支持组件类型 ${type || '（空）'}${instead ? `，请改用 ${instead}` : ''}`,
        `component type ${type || '(empty)'} is not supported${instead ? `; use ${instead}` : ''}`,
      );
    }
  },
};
