declare module 'dmn-moddle' {
  export class DmnModdle {
    constructor(packages?: Record<string, unknown>);
    fromXML(xml: string): Promise<{
      readonly rootElement: import('./moddle.js').DmnElement;
      readonly warnings: readonly import('./moddle.js').DmnWarning[];
    }>;
  }
}
