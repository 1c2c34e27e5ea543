import { expect } from 'chai';
import { moddle } from '../../engine/bpmn/moddle.js';
import { sources } from './load.js';

interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
interface Element {
  readonly $type: string;
  readonly id: string;
  readonly bpmnElement?: Element;
  readonly bounds?: Bounds;
  readonly label?: { readonly bounds?: Bounds };
  readonly waypoint?: readonly { readonly x: number; readonly y: number }[];
  readonly flowElements?: readonly Element[];
  readonly sourceRef?: Element;
  readonly targetRef?: Element;
  readonly attachedToRef?: Element;
}

for (const [file, xml] of Object.entries(sources)) {
  describe(`diagram ${file}`, () => {
    it('opens without a warning, with Camunda Modeler named as its editor', async () => {
      const { warnings } = await moddle.fromXML(xml);
      expect(warnings).to.deep.equal([]);
      expect(xml).to.include('modeler:executionPlatform="Camunda Platform"');
    });

    it('shows every element and every flow once, and nothing else', async () => {
      const { elements, planeElement } = await read(xml);
      const shown = planeElement.map(({ bpmnElement }) => bpmnElement?.id);
      expect(shown).to.have.members(elements.map(({ id }) => id));
    });

    it('has no shapes that overlap, boundary events aside', async () => {
      expect(overlaps(await shapes(xml))).to.deep.equal([]);
    });

    it('draws flows from shape to shape, at right angles, through no other shape', async () => {
      const { planeElement } = await read(xml);
      const boxes = await shapes(xml);
      for (const edge of planeElement) {
        if (edge.waypoint === undefined) continue;
        const { sourceRef, targetRef } = edge.bpmnElement!;
        const [from, to] = [boxes.get(sourceRef!.id)!, boxes.get(targetRef!.id)!];
        expect(touches(from.box, edge.waypoint[0]!), `${edge.id} begins`).to.equal(true);
        expect(touches(to.box, edge.waypoint.at(-1)!), `${edge.id} ends`).to.equal(true);
        expect(
          edge.waypoint.every((point, i) => isStraight(point, edge.waypoint![i + 1])),
        ).to.equal(true, edge.id);
        expect(crossed(edge, boxes), edge.id).to.deep.equal([]);
      }
    });
  });
}

// ---------------------------------------------------------------------------------------------

interface Shape {
  readonly box: Bounds;
  readonly element: Element;
}

async function read(xml: string) {
  const { rootElement } = await moddle.fromXML(xml);
  const root = rootElement as unknown as {
    readonly rootElements: readonly Element[];
    readonly diagrams: readonly { readonly plane: { readonly planeElement: readonly Element[] } }[];
  };
  const elements: Element[] = [];
  const open = [...root.rootElements];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    elements.push(...(at.flowElements ?? []));
    open.push(...(at.flowElements ?? []));
  }
  return { elements, planeElement: root.diagrams[0]!.plane.planeElement };
}

async function shapes(xml: string): Promise<ReadonlyMap<string, Shape>> {
  const { planeElement } = await read(xml);
  const found = planeElement.filter(({ bounds }) => bounds !== undefined);
  return new Map(
    found.map(({ bounds, bpmnElement }) => [
      bpmnElement!.id,
      { box: bounds!, element: bpmnElement! },
    ]),
  );
}

function overlaps(all: ReadonlyMap<string, Shape>): string[] {
  const list = [...all.values()].filter(({ element }) => element.attachedToRef === undefined);
  return list.flatMap((a, i) =>
    list
      .slice(i + 1)
      .filter((b) => !isInside(a.element, b.element) && meets(a.box, b.box))
      .map((b) => `${a.element.id} ${b.element.id}`),
  );
}

function isInside(a: Element, b: Element): boolean {
  const holds = (outer: Element, inner: Element) =>
    outer.flowElements?.some(({ id }) => id === inner.id) === true;
  return holds(a, b) || holds(b, a);
}

function meets(a: Bounds, b: Bounds): boolean {
  const across = a.x < b.x + b.width && b.x < a.x + a.width;
  return across && a.y < b.y + b.height && b.y < a.y + a.height;
}

function touches({ x, y, width, height }: Bounds, point: { x: number; y: number }): boolean {
  const within = point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height;
  const inner = point.x > x && point.x < x + width && point.y > y && point.y < y + height;
  return within && !inner;
}

function isStraight(a: { x: number; y: number }, b: { x: number; y: number } | undefined): boolean {
  return b === undefined || a.x === b.x || a.y === b.y;
}

/** Shapes that the flow would run through. */
function crossed(edge: Element, all: ReadonlyMap<string, Shape>): string[] {
  const points = edge.waypoint!;
  const { sourceRef, targetRef } = edge.bpmnElement!;
  const own = new Set([sourceRef!.id, targetRef!.id, sourceRef!.attachedToRef?.id]);
  return [...all.values()]
    .filter(({ element }) => !own.has(element.id) && element.$type !== 'bpmn:SubProcess')
    .filter(({ box }) => points.some((point, i) => cuts(box, point, points[i + 1])))
    .map(({ element }) => element.id);
}

function cuts(box: Bounds, a: { x: number; y: number }, b?: { x: number; y: number }): boolean {
  if (b === undefined) return false;
  return meets(box, {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x) || 0.1,
    height: Math.abs(a.y - b.y) || 0.1,
  });
}
