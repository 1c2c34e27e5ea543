import type { ActivityInstance } from './aggregate.js';
import { ROOT } from './case-part.js';
import { integerOf, textOf } from './coerce.js';
import { evaluate } from './evaluate.js';
import type { Binding, DefinitionRef, Node } from './model.js';
import type { Run } from './run.js';

/** Which version is meant of what is called by key: the latest, in an item the frozen one. */
export function boundRef(
  run: Run,
  { binding, version, versionTag }: Binding,
  key: string,
  instance: ActivityInstance,
  node: Node,
): DefinitionRef {
  const root = run.definition(ROOT);
  const manifest = root.model.item === undefined ? undefined : root.id;
  switch (binding) {
    case 'latest':
      return manifest === undefined ? { key } : { key, manifest };
    case 'deployment':
      return { key, deployment: run.definition(instance.process).deployment };
    case 'version': {
      const value = version && evaluate(run, version, instance.seq, node);
      const number = integerOf(run, value ?? null, node, '版本号');
      if (number !== undefined) return { key, version: number };
      return run.halt('EXPRESSION_FAILED', node, { reason: '没有指定版本号' });
    }
    case 'versionTag': {
      const value = versionTag && evaluate(run, versionTag, instance.seq, node);
      const tag = textOf(run, value ?? null, node, '版本标签');
      if (tag !== undefined) return { key, versionTag: tag };
      return run.halt('EXPRESSION_FAILED', node, { reason: '没有指定版本标签' });
    }
  }
}
