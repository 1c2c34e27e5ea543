/** Packages of bpmn.io that bring no types; each is a module for the diagram's injector. */
declare module 'diagram-js-minimap' {
  const module: import('didi').ModuleDeclaration;
  export default module;
}

declare module 'bpmn-js-token-simulation/lib/modeler.js' {
  const module: import('didi').ModuleDeclaration;
  export default module;
}

declare module 'camunda-bpmn-js-behaviors/lib/camunda-platform' {
  const module: import('didi').ModuleDeclaration;
  export default module;
}

declare module 'bpmn-auto-layout' {
  export function layoutProcess(xml: string): Promise<string>;
}

declare module '*?raw' {
  const text: string;
  export default text;
}

declare module 'bpmn-moddle' {
  export class BpmnModdle {
    constructor(extensions?: Readonly<Record<string, unknown>>);
    fromXML(xml: string): Promise<{ rootElement: import('./model.js').ModdleElement }>;
    toXML(element: unknown): Promise<{ xml: string }>;
  }
}
