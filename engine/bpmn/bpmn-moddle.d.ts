declare module 'bpmn-moddle' {
  export class BpmnModdle {
    constructor(packages?: Record<string, unknown>);
    getType(name: string): unknown;
    fromXML(xml: string): Promise<{
      readonly rootElement: import('./moddle.js').ModdleElement;
      readonly warnings: readonly import('./moddle.js').ModdleWarning[];
    }>;
  }
}
