import { markSign } from './mark-signs.js';
import type { Injector } from './services.js';

/** What a mark says of an element; always told by shape and sign too, never by colour alone. */
export type Mark = 'active' | 'done' | 'added' | 'removed' | 'changed' | 'problem' | 'warning';

export type Marks = Readonly<Record<string, Mark>>;

export interface Marking {
  readonly marks?: Marks;
  /** Sequence flows that tokens took. */
  readonly taken?: readonly string[];
  /** A number at the lower right corner: running cases, visits. */
  readonly counts?: Readonly<Record<string, number>>;
}

/** Draws the marking and remembers it, so that the next one takes it away again. */
export class Marker {
  readonly #diagram: Injector;
  readonly #type: string;
  readonly #labels: Readonly<Record<Mark, string>>;
  #drawn: readonly (readonly [id: string, marker: string])[] = [];

  /** `type` keeps two markers on one diagram apart; `labels` are what screen readers hear. */
  constructor(diagram: Injector, type: string, labels: Readonly<Record<Mark, string>>) {
    this.#diagram = diagram;
    this.#type = type;
    this.#labels = labels;
  }

  draw({ marks = {}, taken = [], counts = {} }: Marking): void {
    this.clear();
    const known = (id: string) => this.#diagram.get('elementRegistry').get(id) !== undefined;
    const marked = Object.entries(marks).filter(([id]) => known(id));
    const flows = taken.filter(known);
    this.#drawn = [
      ...marked.map(([id, mark]) => [id, `yc-mark-${mark}`] as const),
      ...flows.map((id) => [id, 'yc-taken'] as const),
    ];
    for (const [id, marker] of this.#drawn) this.#diagram.get('canvas').addMarker(id, marker);
    for (const [id, mark] of marked) this.#badge(id, mark);
    for (const [id, count] of Object.entries(counts)) if (known(id)) this.#count(id, count);
  }

  clear(): void {
    const canvas = this.#diagram.get('canvas');
    const registry = this.#diagram.get('elementRegistry');
    for (const [id, marker] of this.#drawn) {
      if (registry.get(id) !== undefined) canvas.removeMarker(id, marker);
    }
    this.#drawn = [];
    this.#diagram.get('overlays').remove({ type: this.#type });
  }

  #badge(id: string, mark: Mark): void {
    const html = document.createElement('span');
    html.className = `yc-badge yc-badge-${mark}`;
    html.append(markSign(mark));
    html.title = this.#labels[mark];
    html.setAttribute('role', 'img');
    html.setAttribute('aria-label', this.#labels[mark]);
    const overlays = this.#diagram.get('overlays');
    overlays.add(id, this.#type, { position: { top: -10, left: -10 }, html, show: SHOWN });
  }

  #count(id: string, count: number): void {
    const html = document.createElement('span');
    html.className = 'yc-count';
    html.textContent = String(count);
    const overlays = this.#diagram.get('overlays');
    overlays.add(id, this.#type, { position: { bottom: 10, right: 12 }, html, show: SHOWN });
  }
}

/** Badges stay readable: below this zoom they would cover what they mark. */
const SHOWN = { minZoom: 0.25 };
