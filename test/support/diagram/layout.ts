import type { Arrow, Drawing, Scope, Shape } from './drawing.js';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
interface Placed extends Pick<Box, 'width' | 'height'> {
  readonly boxes: ReadonlyMap<string, Box>;
  readonly arrows: readonly Arrow[];
}

const GAP = 50;
const EDGE = 30;

/**
 * A diagram that a person can read in a modeler: nodes in columns by their distance from the
 * start, boundary events on the lower edge of their activity, sub-processes open.
 */
export function layout({ processes }: Drawing): readonly string[] {
  const [first, ...others] = processes;
  return [first!, ...others].flatMap((process) => {
    const { boxes, arrows } = place(process);
    return [
      `<bpmndi:BPMNDiagram id="${process.id}-diagram">`,
      `<bpmndi:BPMNPlane id="${process.id}-plane" bpmnElement="${process.id}">`,
      ...[...boxes].flatMap(([id, box]) => shapeOf(id, box, process)),
      ...arrows.flatMap((arrow) => edgeOf(arrow, boxes)),
      '</bpmndi:BPMNPlane>',
      '</bpmndi:BPMNDiagram>',
    ];
  });
}

// ---------------------------------------------------------------------------------------------

function place(scope: Scope): Placed {
  const insides = new Map(
    scope.shapes.flatMap(({ id, inside }) => (inside ? [[id, place(inside)] as const] : [])),
  );
  const boxes = new Map<string, Box>();
  const columns = columnsOf(scope);
  let x = EDGE;
  let bottom = 0;
  for (const column of columns) {
    let y = EDGE;
    let widest = 0;
    for (const shape of column) {
      const { width, height } = sizeOf(shape, insides.get(shape.id));
      boxes.set(shape.id, { x, y, width, height });
      y += height + GAP;
      widest = Math.max(widest, width);
    }
    x += widest + GAP;
    bottom = Math.max(bottom, y);
  }
  attach(scope, boxes);
  for (const [id, inner] of insides) {
    const { x: dx, y: dy } = boxes.get(id)!;
    for (const [child, box] of inner.boxes) {
      boxes.set(child, { ...box, x: box.x + dx, y: box.y + dy });
    }
  }
  const arrows = [...scope.arrows, ...[...insides.values()].flatMap((inner) => inner.arrows)];
  return { boxes, arrows, width: x - GAP + EDGE, height: bottom - GAP + EDGE };
}

/** Breadth first from what nothing leads to; a boundary event leads on from its activity. */
function columnsOf({ shapes, arrows }: Scope): readonly (readonly Shape[])[] {
  const hosts = new Map(shapes.map(({ id, host }) => [id, host ?? id]));
  const free = shapes.filter(({ host }) => host === undefined);
  const depth = new Map<string, number>();
  const entered = new Set(arrows.map(({ target }) => target));
  const queue = free.filter(({ id }) => !entered.has(id)).map(({ id }) => id);
  for (const id of queue) depth.set(id, 0);
  for (const { id } of free) if (queue.length === 0) queue.push(id);
  for (const id of queue) {
    depth.set(id, depth.get(id) ?? 0);
    for (const { source, target } of arrows) {
      if (hosts.get(source) !== id || depth.has(target)) continue;
      depth.set(target, depth.get(id)! + 1);
      queue.push(target);
    }
  }
  const columns: Shape[][] = [];
  for (const shape of free) (columns[depth.get(shape.id) ?? 0] ??= []).push(shape);
  return Array.from(columns, (column) => column ?? []);
}

function attach({ shapes }: Scope, boxes: Map<string, Box>): void {
  const taken = new Map<string, number>();
  for (const { id, host } of shapes) {
    const box = host === undefined ? undefined : boxes.get(host);
    if (host === undefined || box === undefined) continue;
    const nth = taken.get(host) ?? 0;
    taken.set(host, nth + 1);
    const x = box.x + 10 + nth * 45;
    boxes.set(id, { x, y: box.y + box.height - 18, width: 36, height: 36 });
  }
}

function sizeOf({ tag }: Shape, inner: Placed | undefined): Pick<Box, 'width' | 'height'> {
  if (inner) return { width: Math.max(100, inner.width), height: Math.max(80, inner.height) };
  if (tag.endsWith('Event')) return { width: 36, height: 36 };
  if (tag.endsWith('Gateway')) return { width: 50, height: 50 };
  return { width: 100, height: 80 };
}

function shapeOf(id: string, box: Box, process: Scope): readonly string[] {
  const open = isContainer(process, id) ? ' isExpanded="true"' : '';
  const { x, y, width, height } = box;
  return [
    `<bpmndi:BPMNShape id="${id}-shape" bpmnElement="${id}"${open}>`,
    `<dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}" />`,
    '</bpmndi:BPMNShape>',
  ];
}

function edgeOf({ id, source, target }: Arrow, boxes: ReadonlyMap<string, Box>): readonly string[] {
  const from = boxes.get(source)!;
  const to = boxes.get(target)!;
  const forward = to.x > from.x;
  const points = [
    { x: forward ? from.x + from.width : from.x + from.width / 2, y: middle(from) },
    { x: forward ? to.x : to.x + to.width / 2, y: middle(to) },
  ];
  return [
    `<bpmndi:BPMNEdge id="${id}-edge" bpmnElement="${id}">`,
    ...points.map(({ x, y }) => `<di:waypoint x="${x}" y="${y}" />`),
    '</bpmndi:BPMNEdge>',
  ];
}

function middle({ y, height }: Box): number {
  return y + height / 2;
}

function isContainer({ shapes }: Scope, id: string): boolean {
  return shapes.some(
    ({ id: own, inside }) => inside !== undefined && (own === id || isContainer(inside, id)),
  );
}
