import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import type { Language } from '../i18n/language.js';
import { withLayout } from './layout.js';
import { markLabels } from './mark-words.js';
import { type Marking, Marker } from './marks.js';
import { fitted, VIEW_MARGIN } from './fit.js';
import { focusRing } from './focus-ring.js';
import { LABELS } from './labels.js';
import { moddleExtensions } from './moddle.js';
import type { ModdleElement } from './model.js';
import type { DiagramElement, Injector } from './services.js';
import type { ViewLink } from './view-link.js';
import { translateModule } from './translate.js';

export interface ViewerOptions {
  readonly language: Language;
  readonly onSelect?: (elementId: string | undefined) => void;
  /** With which other diagrams it is looked at. */
  readonly link?: ViewLink;
}

/** A diagram to look at: moved and zoomed by mouse and keys, marked, selected; never changed. */
export class DiagramViewer {
  readonly #viewer: NavigatedViewer;
  readonly #marker: Marker;
  readonly #room: ResizeObserver;
  readonly #link: ViewLink | undefined;
  readonly #endRing: () => void;
  #leave: (() => void) | undefined;
  #seen = false;

  constructor(container: HTMLElement, { language, onSelect, link }: ViewerOptions) {
    this.#link = link;
    this.#viewer = new NavigatedViewer({
      container,
      moddleExtensions,
      textRenderer: LABELS,
      additionalModules: [translateModule(language)],
    });
    this.#marker = new Marker(this.#services, 'yc-marks', markLabels(language));
    this.#room = new ResizeObserver(() => {
      if (!this.#seen && this.#viewer.getDefinitions()) this.fit();
    });
    this.#room.observe(container);
    this.#endRing = focusRing(container);
    const tell = ({ newSelection }: { newSelection: readonly DiagramElement[] }) => {
      onSelect?.(newSelection[0]?.id);
    };
    this.#services.get('eventBus').on('selection.changed', tell);
  }

  /** Draws the file; where it has no layout, one is made. Throws what moddle cannot read. */
  async open(xml: string): Promise<ModdleElement> {
    this.#marker.clear();
    this.#seen = false;
    await this.#viewer.importXML(await withLayout(xml));
    this.#leave ??= this.#link?.join(this.#services);
    this.fit();
    return this.#viewer.getDefinitions();
  }

  mark(marking: Marking): void {
    this.#marker.draw(marking);
  }

  select(elementId: string | undefined): void {
    const element = elementId && this.#services.get('elementRegistry').get(elementId);
    this.#services.get('selection').select(element || null);
    if (element) this.#services.get('canvas').scrollToElement(element.id, 80);
  }

  fit(): void {
    this.#seen = fitted(this.#services, VIEW_MARGIN, this.#link?.whole());
  }

  /** Pixels by which what is seen moves. */
  move(dx: number, dy: number): void {
    this.#services.get('canvas').scroll({ dx, dy });
  }

  zoom(steps: number): void {
    this.#services.get('zoomScroll').stepZoom(steps);
  }

  destroy(): void {
    this.#room.disconnect();
    this.#endRing();
    this.#leave?.();
    this.#viewer.destroy();
  }

  get #services(): Injector {
    return this.#viewer;
  }
}
