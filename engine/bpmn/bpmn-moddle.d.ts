declare module 'bpmn-moddle' {
  export class BpmnModdle {
    constructor(packages?: Record<string, unknown>);
    getType(name: string): unknown;
    fromXML(xml: string): Promise<import('./moddle.js').ModdleResult>;
  }
}
