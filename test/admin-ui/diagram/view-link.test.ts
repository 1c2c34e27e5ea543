import { expect } from 'chai';
import type { Box, Injector } from '../../../admin-ui/diagram/services.js';
import { ViewLink } from '../../../admin-ui/diagram/view-link.js';

/** As much of diagram-js as tells and takes a view; the outer box is the same for all. */
class Diagram {
  readonly listeners: (() => void)[] = [];
  view: Box = { x: 0, y: 0, width: 400, height: 200 };

  constructor(readonly inner: Box) {}

  get injector(): Injector {
    const canvas = {
      viewbox: (box?: Box) => {
        if (box) this.move(box);
        const outer = { x: 0, y: 0, width: 400, height: 200 };
        return { ...this.view, scale: outer.width / this.view.width, inner: this.inner, outer };
      },
    };
    const eventBus = { on: (_: string, listener: () => void) => this.listeners.push(listener) };
    return { get: (name: string) => (name === 'canvas' ? canvas : eventBus) } as never;
  }

  move(box: Box): void {
    this.view = box;
    for (const listener of this.listeners) listener();
  }
}

describe('diagrams looked at together', () => {
  const box = (x: number, y: number, width: number, height: number): Box => ({
    x,
    y,
    width,
    height,
  });

  it('move and zoom with each other, until one leaves', () => {
    // given
    const [one, other] = [new Diagram(box(0, 0, 10, 10)), new Diagram(box(0, 0, 10, 10))];
    const link = new ViewLink();
    link.join(one.injector);
    const leave = link.join(other.injector);
    // when, then
    one.move(box(50, 30, 200, 100));
    expect(other.view).to.deep.equal(box(50, 30, 200, 100));
    other.move(box(-10, 0, 800, 400));
    expect(one.view).to.deep.equal(box(-10, 0, 800, 400));
    leave();
    one.move(box(0, 0, 100, 50));
    expect(other.view).to.deep.equal(box(-10, 0, 800, 400));
  });

  it('show all that both hold; an empty one counts for nothing', () => {
    const link = new ViewLink();
    expect(link.whole()).to.deep.equal(box(0, 0, 0, 0));
    for (const inner of [box(10, 20, 100, 50), box(-30, 40, 20, 300), box(0, 0, 0, 0)]) {
      link.join(new Diagram(inner).injector);
    }
    expect(link.whole()).to.deep.equal(box(-30, 20, 140, 320));
  });
});
