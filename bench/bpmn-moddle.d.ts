/** Ships no types; bpmn-engine takes what `fromXML` gives as it is. */
declare module 'bpmn-moddle' {
  export class BpmnModdle {
    fromXML(xml: string): Promise<import('bpmn-engine').BpmnEngineOptions['moddleContext']>;
  }
}
