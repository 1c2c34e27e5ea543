import type { Model } from '../../core/model.js';
import type { Problem } from '../problem.js';
import type { Soundness } from './verify.js';

/** What stands against publishing a diagram whose control flow is not sound. */
export function soundnessProblems(model: Model, found: Soundness): readonly Problem[] {
  const { deadlock, unsynchronised, endless, dead } = found;
  const problems: Problem[] = [];
  if (deadlock) {
    const [join] = deadlock.at;
    const names = deadlock.at.map((id) => named(model, id)).join('、');
    const { steps, tokens } = deadlock;
    problems.push({
      ...about(model, 'SOUNDNESS_DEADLOCK', join ?? deadlock.tokens[0]),
      message: `死锁：流程会停在 ${names}，等不到另一条分支`,
      messageEn: `deadlock: tokens wait for ever at ${deadlock.at.join(', ')}`,
      steps,
      tokens,
    });
  }
  if (unsynchronised) {
    const { at, steps, tokens } = unsynchronised;
    problems.push({
      ...about(model, 'SOUNDNESS_NO_SYNCHRONISATION', at),
      message: `缺少同步：并行的分支没有汇合，${named(model, at)} 会被重复执行`,
      messageEn: `lack of synchronisation: ${at} is entered twice, its branches are not joined`,
      steps,
      tokens,
    });
  }
  if (endless) {
    const { steps, tokens } = endless;
    problems.push({
      ...about(model, 'SOUNDNESS_NO_COMPLETION', tokens[0]),
      message: '无法办结：走到这里以后，怎么办理都到不了结束',
      messageEn: 'from here no end event can be reached',
      steps,
      tokens,
    });
  }
  problems.push(
    ...dead.map((id) => ({
      ...about(model, 'SOUNDNESS_DEAD_ACTIVITY', id),
      message: `死活动：没有任何一种走法会执行 ${named(model, id)}`,
      messageEn: `dead: no run ever enters ${id}`,
    })),
  );
  return problems;
}

// ---------------------------------------------------------------------------------------------

type Code =
  | 'SOUNDNESS_DEADLOCK'
  | 'SOUNDNESS_NO_SYNCHRONISATION'
  | 'SOUNDNESS_NO_COMPLETION'
  | 'SOUNDNESS_DEAD_ACTIVITY';

function about(model: Model, code: Code, id = model.key) {
  const name = nameOf(model, id);
  return { code, elementId: id, ...(name !== undefined && { elementName: name }) };
}

function named(model: Model, id: string): string {
  const name = nameOf(model, id);
  return name === undefined ? id : `“${name}”`;
}

function nameOf({ nodes, byId }: Model, id: string): string | undefined {
  const index = Object.hasOwn(byId, id) ? byId[id] : undefined;
  return index === undefined ? undefined : nodes[index]!.name;
}
