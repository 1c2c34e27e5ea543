import { compile } from '../../engine/bpmn/compile.js';
import type { Aggregate } from '../../engine/core/aggregate.js';
import { buildCalendar } from '../../engine/core/clock/calendar.js';
import { DEFAULT_OFFICE_HOURS } from '../../engine/core/clock/calendar-data.js';
import type { Command } from '../../engine/core/command.js';
import type { Env } from '../../engine/core/env.js';
import type { Evaluate } from '../../engine/core/expression.js';
import type { Definition, Model } from '../../engine/core/model.js';
import type { Stepped } from '../../engine/core/outcome.js';
import { createStep } from '../../engine/core/step.js';
import { createEvaluator } from '../../engine/expression/index.js';
import { expressionSupport } from '../../engine/expression/support.js';

/** Number of the aggregates that are measured, as of a county that has been at work for long. */
export const AGGREGATE = 1_000_000;
const DETERMINISM = { now: 1_772_413_200_000, seed: 1 };
const CALENDAR = buildCalendar({
  id: 'bench',
  revision: 1,
  years: [],
  closures: [],
  officeHours: DEFAULT_OFFICE_HOURS,
});
const step = createStep();

/** A process deployed and nothing around it: no store, no shell. */
export interface World {
  readonly model: Model;
  readonly env: Env;
  readonly start: Extract<Command, { readonly type: 'start' }>;
}

/** Compiles what stands between the tags of a process. */
export type MakeWorld = (content: string) => Promise<World>;

export async function worlds(): Promise<MakeWorld> {
  const { evaluate } = await createEvaluator();
  const expressions = await expressionSupport();
  return async (content) => {
    const compiled = await compile(xml(content), { expressions });
    if ('problems' in compiled) throw new Error(JSON.stringify(compiled.problems));
    return worldOf(compiled.models[0]!, evaluate);
  };
}

export function stepped(aggregate: Aggregate | undefined, command: Command, env: Env): Stepped {
  const outcome = step(aggregate, command, env);
  if ('delta' in outcome) return outcome;
  throw new Error(JSON.stringify(outcome));
}

export function xml(content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
    <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="bench" id="file">
      <process id="bench" isExecutable="true">${content}</process></definitions>`;
}

export function flow(source: string, target: string, condition?: string): string {
  const inner =
    condition === undefined
      ? ''
      : `<conditionExpression xsi:type="tFormalExpression">${condition}</conditionExpression>`;
  const id = `${source}-${target}`;
  return `<sequenceFlow id="${id}" sourceRef="${source}" targetRef="${target}">${inner}</sequenceFlow>`;
}

export function whole(value: number): string {
  return Math.round(value).toLocaleString('en');
}

export function micro(milliseconds: number): string {
  return (milliseconds * 1_000).toFixed(1);
}

// ---------------------------------------------------------------------------------------------

function worldOf(model: Model, evaluate: Evaluate): World {
  const { key } = model;
  const id = `${key}:1:6f1f64b8-6d35-4b0c-9f62-6f2f3c6a5f11`;
  const place = { id, key, version: 1, deployment: 'd', tenant: 'county' };
  const definition: Definition = { ...place, model };
  const env: Env = {
    now: DETERMINISM.now,
    actor: { user: 'clerk' },
    aggregate: AGGREGATE,
    tenant: 'county',
    calendar: CALENDAR,
    evaluate: (expression, scope) => evaluate(expression, scope, DETERMINISM),
    definition: () => definition,
  };
  return { model, env, start: { type: 'start', definition: { id } } };
}
