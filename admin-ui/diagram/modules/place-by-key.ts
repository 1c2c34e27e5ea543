import { isA } from '../model.js';
import type { DiagramElement, Services } from '../services.js';
import type { ShapeChoice } from './shapes.js';

/** Services of bpmn-js that place a shape without a mouse. */
export interface PlacingServices {
  readonly selection: Services['selection'];
  readonly canvas: Services['canvas'];
  readonly autoPlace: { append(source: unknown, shape: unknown): DiagramElement };
  readonly modeling: {
    createShape(shape: unknown, at: object, parent: unknown): DiagramElement;
    createElements(shapes: unknown, at: object, parent: unknown): readonly DiagramElement[];
  };
}

interface PlacingInjector {
  get<Name extends keyof PlacingServices>(name: Name): PlacingServices[Name];
}

/** Puts a new shape behind the one selected step, else below all that is there. */
export function placeByKey(injector: PlacingInjector, choice: ShapeChoice): void {
  const selection = injector.get('selection');
  const selected = selection.get();
  const [source] = selected;
  const made = choice.make();
  if (selected.length === 1 && canLead(source) && !Array.isArray(made)) {
    selection.select(injector.get('autoPlace').append(source, made));
    return;
  }
  const canvas = injector.get('canvas');
  const { inner } = canvas.viewbox();
  const below = { x: inner.x + 120, y: inner.y + inner.height + 140 };
  const root = canvas.getRootElement();
  const modeling = injector.get('modeling');
  const placed = Array.isArray(made)
    ? modeling.createElements(made, below, root)[0]
    : modeling.createShape(made, below, root);
  selection.select(placed ?? null);
  if (placed !== undefined) canvas.scrollToElement(placed.id, 80);
}

// ---------------------------------------------------------------------------------------------

function canLead(element: DiagramElement | undefined): boolean {
  const bo = element?.businessObject;
  return isA(bo, 'bpmn:FlowNode') && !isA(bo, 'bpmn:EndEvent');
}
