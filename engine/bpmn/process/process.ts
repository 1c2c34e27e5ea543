import type { Model } from '../../core/model.js';
import { audit } from '../audit.js';
import type { Context } from '../context.js';
import { itemOf } from '../item/item.js';
import { LIMITS } from '../limits.js';
import { children, extensions, type ModdleElement, text } from '../moddle.js';
import { documentationOf, propertiesOf } from '../parts/common.js';
import { priorityOf } from '../parts/priority.js';
import { listenersOf } from '../parts/listeners.js';
import { idOf } from '../source.js';
import { checkStructure } from '../structure/index.js';
import { checkStationRefs } from '../structure/station-refs.js';
import { attach } from './boundaries.js';
import { linkCompensation } from './compensation.js';
import { addNode, type Draft, newDraft } from './draft.js';
import { connect } from './flows.js';
import { joinLinks } from './links.js';
import { collectNodes, compileNodes } from './nodes.js';

const READS = {
  properties: [
    'bpmn:isExecutable',
    'bpmn:flowElements',
    'camunda:versionTag',
    'camunda:historyTimeToLive',
    'camunda:taskPriority',
    'camunda:jobPriority',
  ],
  extensions: ['camunda:Properties', 'camunda:ExecutionListener', 'yc:Item'],
};

/** One executable process. The model is worth something only if the report has no problems. */
export function compileProcess(outer: Context, process: ModdleElement): Model | undefined {
  const { report } = outer;
  audit(report, process, READS);
  const id = idOf(process);
  if (id === undefined) {
    report.refuse('ID_MISSING', process, '流程没有 id', 'the process has no id');
    return undefined;
  }
  if (tooMany(process)) {
    const most = LIMITS.flowElements;
    const zh = `流程的节点和连线超过 ${most} 个，请用调用活动拆分`;
    report.refuse('FLOW_ELEMENTS_TOO_MANY', process, zh, `more than ${most} flow elements`);
    return undefined;
  }
  const taskPriority = priorityOf(outer, process, 'camunda:taskPriority');
  const jobPriority = priorityOf(outer, process, 'camunda:jobPriority');
  const context: Context = {
    ...outer,
    ...(taskPriority && { taskPriority }),
    ...(jobPriority && { jobPriority }),
  };
  const draft = newDraft(process);
  const root = addNode(draft, process, id, 'process', -1);
  const properties = propertiesOf(context, process);
  const documentation = documentationOf(process);
  if (properties !== undefined) root.properties = properties;
  if (documentation !== undefined) root.documentation = documentation;
  Object.assign(root, listenersOf(context, process));
  collectNodes(context, draft, process, root.index);
  compileNodes(context, draft);
  connect(context, draft);
  attach(context, draft);
  linkCompensation(context, draft);
  joinLinks(context, draft);
  checkStructure(report, draft);
  return modelOf(context, draft, id);
}

function modelOf(context: Context, draft: Draft, key: string): Model {
  const { process } = draft;
  const name = text(process, 'name');
  const versionTag = text(process, 'camunda:versionTag');
  const historyTimeToLive = timeToLiveOf(context, process);
  const initiator = initiatorOf(process);
  const item = itemOf(context, process, extensions(process, 'yc:Item'));
  if (item !== undefined) checkStationRefs(context.report, draft, item);
  return {
    v: 1,
    key,
    ...(name !== undefined && { name }),
    ...(versionTag !== undefined && { versionTag }),
    ...(historyTimeToLive !== undefined && { historyTimeToLive }),
    ...(initiator !== undefined && { initiator }),
    nodes: draft.nodes,
    flows: draft.flows,
    byId: draft.byId,
    ...(item && { item }),
  };
}

/** Days, or a duration of days: what a deployment can say of how long its history is kept. */
function timeToLiveOf({ report }: Context, process: ModdleElement): string | undefined {
  const authored = text(process, 'camunda:historyTimeToLive');
  if (authored === undefined || /^(?:\d+|P\d+D)$/.test(authored)) return authored;
  const zh = `camunda:historyTimeToLive="${authored}" 应为天数，如 180 或 P180D`;
  const en = `camunda:historyTimeToLive="${authored}" must be days, as 180 or P180D`;
  report.refuse('ATTRIBUTE_UNSUPPORTED', process, zh, en);
  return undefined;
}

/** Of its start events the last one that names a variable says which (Camunda). */
function initiatorOf(process: ModdleElement): string | undefined {
  return children(process, 'flowElements')
    .filter(({ $type }) => $type === 'bpmn:StartEvent')
    .flatMap((start) => text(start, 'camunda:initiator') ?? [])
    .at(-1);
}

function tooMany(process: ModdleElement): boolean {
  let count = 0;
  const open = [process];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const inside = at.$descriptor.propertiesByName['flowElements']
      ? children(at, 'flowElements')
      : [];
    count += inside.length;
    if (count > LIMITS.flowElements) return true;
    open.push(...inside);
  }
  return false;
}
