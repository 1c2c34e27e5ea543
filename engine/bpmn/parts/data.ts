import type { CallMapping, Mapping } from '../../core/model.js';
import { audit } from '../audit.js';
import { type Context, formalExpression } from '../context.js';
import { NULL_EXPRESSION } from '../expressions.js';
import { child, children, isA, type ModdleElement, text } from '../moddle.js';

/**
 * Data of BPMN as variables (BPMN 2.0, 10.4). A data object, store, input, output or property is
 * the variable of its name; an association copies, transforms or assigns. One that only draws
 * where data flow, without a named end, says nothing about execution.
 */

export interface DataMappings {
  readonly inputs: readonly Mapping[];
  readonly outputs: readonly Mapping[];
}

/** Of an activity or event: what its associations set in it before it starts and outside after. */
export function dataMappings(context: Context, element: ModdleElement): DataMappings {
  const loop = loopRefs(element);
  const ins = associations(element, INTO).filter((one) => !loop.has(child(one, 'targetRef')));
  const outs = associations(element, OUT_OF).filter((one) => !loop.has(sourceOf(one)));
  const inputs = ins.flatMap((one) => mapped(context, one));
  const outputs = outs
    .flatMap((one) => mapped(context, one))
    .map((one): Mapping => ({ ...one, isData: true }));
  const isLoop = child(element, 'loopCharacteristics') !== undefined;
  if (isLoop && outputs.length > 0) {
    const zh = '多实例活动的数据输出请用 loopDataOutputRef 汇总，各实例会互相覆盖';
    const en = 'a multi-instance activity collects its output by loopDataOutputRef';
    context.report.refuse('LOOP_INVALID', element, zh, en);
  }
  return { inputs: [...declared(context, element, outs, inputs), ...inputs], outputs };
}

/** What a call hands over: its data inputs go in by name, its data outputs come out. */
export function passedData(
  context: Context,
  element: ModdleElement,
): {
  readonly in: readonly CallMapping[];
  readonly out: readonly CallMapping[];
} {
  const byName = (item: ModdleElement | undefined) => {
    const name = item === undefined || isPlaceholder(item) ? undefined : dataName(context, item);
    return name === undefined ? [] : [{ variable: name, target: name }];
  };
  return {
    in: associations(element, INTO).flatMap((one) => byName(child(one, 'targetRef'))),
    out: associations(element, OUT_OF)
      .flatMap((one) => byName(sourceOf(one)))
      .map((one): CallMapping => ({ ...one, isData: true })),
  };
}

/**
 * The variable's name: that of the data object or store, else that of the first reference to it in
 * its process or sub-process which has one, else the id.
 */
export function dataName(context: Context, item: ModdleElement): string | undefined {
  const behind = child(item, 'dataObjectRef') ?? child(item, 'dataStoreRef') ?? item;
  const known = context.data.names.get(behind);
  if (known !== undefined) return known;
  const own = text(behind, 'name') ?? referenceName(behind);
  const name = own ?? text(item, 'name') ?? text(behind, 'id');
  if (name !== undefined) context.data.names.set(behind, name);
  return name;
}

/** To be told of every data object that is written: `ownData` asks for it. */
export function writes({ data }: Context, item: ModdleElement): void {
  data.written.add(child(item, 'dataObjectRef') ?? item);
}

/** Data objects that associations write and that live in a sub-process: new in each of its runs. */
export function ownData(context: Context, scope: ModdleElement): readonly Mapping[] {
  return children(scope, 'flowElements').flatMap((element) => {
    const name =
      isA(element, 'bpmn:DataObject') &&
      context.data.written.has(element) &&
      dataName(context, element);
    return typeof name === 'string' ? [{ target: name, value: NOTHING }] : [];
  });
}

// ---------------------------------------------------------------------------------------------

const INTO = 'dataInputAssociations';
const OUT_OF = 'dataOutputAssociations';
const NOTHING = { expression: NULL_EXPRESSION };

function referenceName(dataObject: ModdleElement): string | undefined {
  const around = dataObject.$parent;
  if (!isA(dataObject, 'bpmn:DataObject') || around === undefined) return undefined;
  const named = children(around, 'flowElements').find(
    (one) =>
      isA(one, 'bpmn:DataObjectReference') &&
      child(one, 'dataObjectRef') === dataObject &&
      text(one, 'name') !== undefined,
  );
  return named && text(named, 'name');
}

function associations(element: ModdleElement, property: string): readonly ModdleElement[] {
  return element.$descriptor.propertiesByName[property] ? children(element, property) : [];
}

function sourceOf(association: ModdleElement): ModdleElement | undefined {
  return children(association, 'sourceRef')[0];
}

/** Associations with these are for all instances together, not for each. */
function loopRefs(element: ModdleElement): ReadonlySet<ModdleElement | undefined> {
  const loop = element.$descriptor.propertiesByName['loopCharacteristics']
    ? child(element, 'loopCharacteristics')
    : undefined;
  if (loop === undefined || !isA(loop, 'bpmn:MultiInstanceLoopCharacteristics')) return new Set();
  return new Set(
    [child(loop, 'loopDataInputRef'), child(loop, 'loopDataOutputRef')].filter(
      (ref) => ref !== undefined,
    ),
  );
}

/** What an activity is to give out is its own from the start, so that it is filled in there. */
function declared(
  context: Context,
  element: ModdleElement,
  outs: readonly ModdleElement[],
  inputs: readonly Mapping[],
): readonly Mapping[] {
  if (!isA(element, 'bpmn:Activity')) return [];
  const own = outs
    .map(sourceOf)
    .filter((item) => item !== undefined && !isPlaceholder(item) && OWN.has(item.$type))
    .map((item) => dataName(context, item as ModdleElement));
  const loop = child(element, 'loopCharacteristics');
  const each =
    loop?.$descriptor.propertiesByName['outputDataItem'] && child(loop, 'outputDataItem');
  if (each) own.push(dataName(context, each));
  return [...new Set(own)]
    .filter((name) => name !== undefined && !inputs.some(({ target }) => target === name))
    .map((target) => ({ target: target as string, value: NOTHING }));
}

const OWN = new Set(['bpmn:DataOutput', 'bpmn:Property']);

function mapped(context: Context, association: ModdleElement): readonly Mapping[] {
  audit(context.report, association, {
    properties: ['bpmn:sourceRef', 'bpmn:targetRef', 'bpmn:transformation', 'bpmn:assignment'],
  });
  const item = child(association, 'targetRef');
  const target = item === undefined ? undefined : dataName(context, item);
  if (item !== undefined) writes(context, item);
  const assignments = children(association, 'assignment');
  if (assignments.length > 0) {
    return assignments.flatMap((one) => assigned(context, association, one, target));
  }
  const expression = formalExpression(context, association, 'transformation');
  const sources = children(association, 'sourceRef');
  if (expression === undefined && (sources.length === 0 || item === undefined)) return [];
  if (expression === undefined && isPlaceholder(item as ModdleElement)) return [];
  if (target === undefined) return invalid(context, association, '没有 targetRef', 'no targetRef');
  if (expression !== undefined) return [{ target, value: { expression } }];
  if (sources.length > 1) {
    const zh = '有几个 sourceRef，须用 transformation 说明怎样合成一个值';
    return invalid(context, association, zh, 'several sources need a transformation');
  }
  const variable = dataName(context, sources[0] as ModdleElement);
  return variable === undefined ? [] : [{ target, value: { variable } }];
}

/** `to` names a variable, bare or as `${name}`; without it the association's target is meant. */
function assigned(
  context: Context,
  association: ModdleElement,
  assignment: ModdleElement,
  around: string | undefined,
): readonly Mapping[] {
  audit(context.report, assignment, { properties: ['bpmn:from', 'bpmn:to'] });
  const expression = formalExpression(context, assignment, 'from');
  const to = child(assignment, 'to');
  const named = to && text(to, 'body');
  const target = named === undefined ? around : (/^[$#]\{\s*(.*?)\s*\}$/.exec(named)?.[1] ?? named);
  if (expression === undefined || target === undefined) {
    const zh = 'assignment 要有 from，并以 to 或 targetRef 指明变量';
    return invalid(context, association, zh, 'an assignment needs from, and to or targetRef');
  }
  if (!/^[\p{L}_][\p{L}\p{N}_\- ]*$/u.test(target)) {
    const zh = `assignment 的 to 须为变量名，现为“${target.slice(0, 40)}”`;
    return invalid(context, association, zh, 'the "to" of an assignment names a variable');
  }
  return [{ target, value: { expression } }];
}

/** Modellers draw an arrow into a task as an association with a property of this name. */
function isPlaceholder(item: ModdleElement): boolean {
  return text(item, 'name') === '__targetRef_placeholder';
}

function invalid(context: Context, association: ModdleElement, zh: string, en: string): [] {
  context.report.refuse('DATA_INVALID', association, `数据关联${zh}`, `data association: ${en}`);
  return [];
}
