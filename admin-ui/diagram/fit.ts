import type { Box, Injector } from './services.js';

/** Pixels of the view that stay free around the diagram. */
export interface Margin {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export const VIEW_MARGIN: Margin = { top: 24, right: 24, bottom: 36, left: 24 };
/** The palette covers the left. */
export const EDITOR_MARGIN: Margin = { top: 24, right: 24, bottom: 36, left: 160 };

/**
 * All of the diagram in the middle of what is free; small ones are not blown up. Answers whether
 * there was any room: a tab that is not shown has none. `whole`: what is to be seen instead.
 */
export function fitted(services: Injector, margin: Margin = VIEW_MARGIN, whole?: Box): boolean {
  const canvas = services.get('canvas');
  canvas.resized();
  const { inner: own, outer } = canvas.viewbox();
  const inner = whole ?? own;
  const width = outer.width - margin.left - margin.right;
  const height = outer.height - margin.top - margin.bottom;
  if (width <= 0 || height <= 0 || inner.width <= 0 || inner.height <= 0) return false;
  const scale = Math.min(1, width / inner.width, height / inner.height);
  canvas.viewbox({
    x: inner.x - margin.left / scale - (width / scale - inner.width) / 2,
    y: inner.y - margin.top / scale - (height / scale - inner.height) / 2,
    width: outer.width / scale,
    height: outer.height / scale,
  });
  return true;
}
