import { BpmnModdle } from 'bpmn-moddle';
import { moddleExtensions } from './moddle.js';
import type { ModdleElement } from './model.js';

/** The model of a file without drawing it. Throws what cannot be read; see `openingFailure`. */
export async function readDefinitions(xml: string): Promise<ModdleElement> {
  const { rootElement } = await new BpmnModdle(moddleExtensions).fromXML(xml);
  return rootElement;
}
