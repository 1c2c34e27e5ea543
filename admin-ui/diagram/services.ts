import type { ModdleElement } from './model.js';

/** A shape, connection or root of the diagram. */
export interface DiagramElement {
  readonly id: string;
  readonly type: string;
  readonly businessObject: ModdleElement;
  readonly parent?: DiagramElement;
  readonly labelTarget?: DiagramElement;
  readonly source?: DiagramElement;
  readonly target?: DiagramElement;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What the pages ask of bpmn-js's services; the packages' own types say little more. */
export interface Services {
  readonly canvas: {
    scroll(delta: { readonly dx: number; readonly dy: number }): void;
    zoom(level: number): number;
    viewbox(): Box & { readonly scale: number; readonly inner: Box; readonly outer: Box };
    viewbox(box: Box): unknown;
    getRootElement(): DiagramElement;
    setRootElement(root: unknown): void;
    scrollToElement(element: string, padding?: number): void;
    getContainer(): HTMLElement;
    focus(): void;
    addMarker(id: string, marker: string): void;
    removeMarker(id: string, marker: string): void;
    resized(): void;
  };
  readonly overlays: {
    add(id: string, type: string, overlay: unknown): string;
    remove(filter: { type: string }): void;
  };
  readonly elementRegistry: {
    get(id: string): DiagramElement | undefined;
    filter(test: (element: DiagramElement) => boolean): readonly DiagramElement[];
  };
  readonly eventBus: {
    on(event: string | readonly string[], listener: (event: never) => void): void;
  };
  readonly selection: {
    get(): readonly DiagramElement[];
    select(element: DiagramElement | readonly DiagramElement[] | null): void;
  };
  readonly zoomScroll: { stepZoom(delta: number): void };
  readonly moddle: { fromXML(xml: string): Promise<{ rootElement: ModdleElement }> };
  readonly modeling: {
    updateProperties(element: DiagramElement, properties: object): void;
    updateModdleProperties(
      element: DiagramElement,
      moddleElement: ModdleElement,
      properties: object,
    ): void;
  };
  readonly bpmnFactory: { create(type: string, properties?: object): ModdleElement };
  readonly bpmnReplace: { replaceElement(element: DiagramElement, target: object): DiagramElement };
  readonly commandStack: {
    canUndo(): boolean;
    canRedo(): boolean;
    undo(): void;
    redo(): void;
    execute(command: string, context: object): void;
  };
  readonly editorActions: {
    trigger(action: string, options?: object): unknown;
    isRegistered(action: string): boolean;
  };
  readonly alignElements: { trigger(elements: readonly DiagramElement[], to: string): void };
  readonly distributeElements: {
    trigger(elements: readonly DiagramElement[], axis: string): void;
  };
  readonly searchPad: { toggle(): void };
  readonly minimap: { toggle(): void };
  readonly toggleMode: { toggleMode(active?: boolean): void };
}

/** The injector of a viewer or modeler. */
export interface Injector {
  get<Name extends keyof Services>(name: Name): Services[Name];
}
