import type { Box, Injector } from './services.js';

/** Diagrams looked at together: what is seen of one is seen of all of them. */
export class ViewLink {
  readonly #members = new Set<Injector>();
  #moving = false;

  /** The function given back ends it. */
  join(diagram: Injector): () => void {
    this.#members.add(diagram);
    diagram.get('eventBus').on('canvas.viewbox.changed', () => this.#follow(diagram));
    return () => {
      this.#members.delete(diagram);
    };
  }

  /** The smallest box around all that the diagrams hold. */
  whole(): Box {
    const inner = [...this.#members].map((diagram) => diagram.get('canvas').viewbox().inner);
    const boxes = inner.filter(({ width, height }) => width > 0 && height > 0);
    const x = Math.min(...boxes.map((box) => box.x));
    const y = Math.min(...boxes.map((box) => box.y));
    const right = Math.max(...boxes.map((box) => box.x + box.width));
    const bottom = Math.max(...boxes.map((box) => box.y + box.height));
    return boxes.length === 0
      ? { x: 0, y: 0, width: 0, height: 0 }
      : { x, y, width: right - x, height: bottom - y };
  }

  #follow(moved: Injector): void {
    // those that follow say that they moved, too
    if (this.#moving || !this.#members.has(moved)) return;
    this.#moving = true;
    try {
      const { x, y, scale } = moved.get('canvas').viewbox();
      for (const diagram of this.#members) {
        if (diagram === moved) continue;
        const { outer } = diagram.get('canvas').viewbox();
        if (outer.width === 0 || outer.height === 0) continue;
        const size = { width: outer.width / scale, height: outer.height / scale };
        diagram.get('canvas').viewbox({ x, y, ...size });
      }
    } finally {
      this.#moving = false;
    }
  }
}
