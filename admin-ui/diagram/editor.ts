import Modeler from 'bpmn-js/lib/Modeler';
import camundaBehaviors from 'camunda-bpmn-js-behaviors/lib/camunda-platform';
import minimapModule from 'diagram-js-minimap';
import type { Language } from '../i18n/language.js';
import type { Block } from './blocks.js';
import { EDITOR_MARGIN, fitted } from './fit.js';
import { focusRing } from './focus-ring.js';
import { LABELS } from './labels.js';
import { withLayout } from './layout.js';
import { markLabels } from './mark-words.js';
import { Marker, type Marks } from './marks.js';
import { moddleExtensions } from './moddle.js';
import { clipboardModule } from './modules/clipboard.js';
import { processesOf } from './model.js';
import { contextPadModule } from './modules/context-pad.js';
import { paletteModule } from './modules/palette.js';
import { replaceMenuModule } from './modules/replace-menu.js';
import { shapesModule } from './modules/shapes.js';
import { simulationModules } from './modules/simulation.js';
import { togetherModule } from './modules/together.js';
import type { DiagramElement, Injector, Services } from './services.js';
import { cleanSvg } from './svg.js';
import { translateModule } from './translate.js';

export interface EditorOptions {
  readonly language: Language;
  readonly blocks: readonly Block[];
  /** After each change that can be undone, and after undo and redo. */
  readonly onChange?: () => void;
  readonly onSelect?: (selected: readonly DiagramElement[]) => void;
  readonly onSimulation?: (active: boolean) => void;
}

/** Pixels beside the palette, whose words are longer in English. */
const PALETTE_ROOM = 20;

/** bpmn-js's modeler, cut to what the engine executes. Knows nothing of React. */
export class DiagramEditorCore implements Injector {
  readonly #modeler: Modeler;
  readonly #marker: Marker;
  readonly #endRing: () => void;

  constructor(container: HTMLElement, options: EditorOptions) {
    const { language, blocks } = options;
    this.#modeler = new Modeler({
      container,
      moddleExtensions,
      textRenderer: LABELS,
      additionalModules: [
        camundaBehaviors,
        minimapModule,
        ...simulationModules[language],
        shapesModule(language, blocks),
        paletteModule,
        contextPadModule,
        replaceMenuModule,
        clipboardModule,
        togetherModule,
        translateModule(language),
      ],
    });
    this.#endRing = focusRing(container);
    this.#marker = new Marker(this, 'yc-problems', markLabels(language));
    this.#listen(options);
  }

  get<Name extends keyof Services>(name: Name): Services[Name] {
    return this.#modeler.get(name);
  }

  /**
   * Opens a file; the history of changes begins anew. Throws what moddle cannot read, and then
   * nothing is shown: whoever edits must not take the former file for this one.
   */
  async open(xml: string): Promise<void> {
    this.#marker.clear();
    try {
      await this.#modeler.importXML(await withLayout(xml));
    } catch (error) {
      this.#modeler.clear();
      throw error;
    }
    this.fit();
  }

  /** Whether `open` would show a diagram; changes nothing. */
  async canRead(xml: string): Promise<boolean> {
    try {
      const { rootElement } = await this.get('moddle').fromXML(xml);
      return processesOf(rootElement).length > 0;
    } catch {
      return false;
    }
  }

  fit(): void {
    const palette = this.get('canvas').getContainer().querySelector<HTMLElement>('.djs-palette');
    const left = Math.max(EDITOR_MARGIN.left, (palette?.offsetWidth ?? 0) + PALETTE_ROOM);
    fitted(this, { ...EDITOR_MARGIN, left });
  }

  async xml(): Promise<string> {
    return (await this.#modeler.saveXML({ format: true })).xml ?? '';
  }

  async svg(): Promise<string> {
    return cleanSvg((await this.#modeler.saveSVG()).svg);
  }

  /** Badges of the problems; those of what is not drawn are shown by the list alone. */
  markProblems(marks: Marks): void {
    this.#marker.draw({ marks });
  }

  /** Selects and shows an element; `undefined` selects nothing. Unknown ids are let pass. */
  select(elementId: string | undefined): void {
    const element =
      elementId === undefined ? undefined : this.get('elementRegistry').get(elementId);
    this.get('selection').select(element ?? null);
    if (element?.parent !== undefined) this.get('canvas').scrollToElement(element.id, 100);
  }

  /** What the properties are shown of: the one selected element, else the process. */
  subject(): DiagramElement | undefined {
    const selected = this.get('selection').get();
    if (selected.length > 1) return undefined;
    const [only] = selected;
    return only === undefined ? this.get('canvas').getRootElement() : (only.labelTarget ?? only);
  }

  destroy(): void {
    this.#endRing();
    this.#modeler.destroy();
  }

  #listen({ onChange, onSelect, onSimulation }: EditorOptions): void {
    const bus = this.get('eventBus');
    let importing = false;
    bus.on('import.parse.start', () => {
      importing = true;
    });
    bus.on('import.done', () => {
      importing = false;
    });
    bus.on('commandStack.changed', () => {
      if (!importing) onChange?.();
    });
    const selected = ({ newSelection }: { newSelection: readonly DiagramElement[] }) => {
      onSelect?.(newSelection);
    };
    bus.on('selection.changed', selected);
    const toggled = ({ active }: { active: boolean }) => {
      onSimulation?.(active);
    };
    bus.on('tokenSimulation.toggleMode', toggled);
  }
}
