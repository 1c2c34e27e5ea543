import type { FieldRights, Problem } from './types.js';
import { resolveRights } from './rights.js';
import type { FormNode } from './validate/node.js';
import { walk } from './validate/node.js';

const RIGHTS = new Set(['hidden', 'readonly', 'editable', 'required']);

/**
 * What is wrong with the rights of a task. A path that names nothing would silently show what the
 * author meant to hide; a field that hangs on a hidden one could not be shown by a browser.
 */
export function rightsProblems(nodes: readonly FormNode[], rights: FieldRights): Problem[] {
  const all = [...walk(nodes)];
  const paths = new Set(all.map((node) => node.path));
  const problems: Problem[] = [];
  for (const [path, right] of Object.entries(rights)) {
    if (path !== '*' && !paths.has(path)) {
      problems.push(problem(path, '字段权限引用了不存在的字段', 'the rights name no such field'));
    }
    if (!RIGHTS.has(right)) {
      problems.push(
        problem(path, '字段权限只能是 hidden、readonly、editable、required', 'no such right'),
      );
    }
  }
  const resolved = resolveRights(nodes, rights);
  const byPath = new Map(all.map((node) => [node.path, node]));
  const isHidden = (node?: FormNode): boolean =>
    node !== undefined && resolved[node.index] === 'hidden';
  for (const node of all) {
    if (isHidden(node) || node.condition?.type !== 'simple') continue;
    if (node.condition.operands.some((keys) => isHidden(byPath.get(keys.join('.'))))) {
      problems.push(
        problem(
          node.path,
          '可见字段的显示条件依赖隐藏字段，请一并公开或隐藏',
          'a visible field depends on a hidden one',
        ),
      );
    }
  }
  return problems;
}

// helpers ////////////////////////////////////////////////////////////////////////////////////////

function problem(path: string, message: string, messageEn: string): Problem {
  return { path, key: path.split('.').at(-1) ?? '', rule: 'rights', message, messageEn };
}
