import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ModdleElement } from '../../../admin-ui/diagram/model.js';
import { projectPath } from '../../support/fixture.js';

const require = createRequire(import.meta.url);
const camunda: unknown = require('camunda-bpmn-moddle/resources/camunda.json');
const yc: unknown = JSON.parse(readFileSync(projectPath('engine/bpmn/yc.json'), 'utf8'));

export interface Moddle {
  fromXML(xml: string): Promise<{ readonly rootElement: ModdleElement }>;
  toXML(
    element: ModdleElement,
    options?: { readonly format?: boolean },
  ): Promise<{ readonly xml: string }>;
  create(type: string, attributes?: object): ModdleElement;
}

/** The package brings no types. */
const { BpmnModdle } = require('bpmn-moddle') as {
  readonly BpmnModdle: new (extensions: Readonly<Record<string, unknown>>) => Moddle;
};

/** Reads and writes files as bpmn-js does in the browser. */
export function createModdle(): Moddle {
  return new BpmnModdle({ camunda, yc });
}

export async function definitionsOf(xml: string): Promise<ModdleElement> {
  const { rootElement } = await createModdle().fromXML(xml);
  return rootElement;
}

export function shipped(path: string): string {
  return readFileSync(projectPath(`processes/${path}`), 'utf8');
}

/** A file around the inside of one process `p`. */
export function file(process: string, roots = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
  xmlns:yc="http://yichuang.dev/schema/1.0" id="d" targetNamespace="t">
${roots}<bpmn:process id="p" isExecutable="true">${process}</bpmn:process>
</bpmn:definitions>`;
}

/** `a>b c>d`: flows between nodes, each named `a>b` too where a file may have that id: `a_b`. */
export function flows(text: string): string {
  return text
    .split(' ')
    .map((pair) => {
      const [from = '', to = ''] = pair.split('>');
      return `<bpmn:sequenceFlow id="${from}_${to}" sourceRef="${from}" targetRef="${to}" />`;
    })
    .join('');
}
