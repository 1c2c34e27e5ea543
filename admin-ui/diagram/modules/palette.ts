import type { ModuleDeclaration } from 'didi';
import type Palette from 'diagram-js/lib/features/palette/Palette';
import type { Language } from '../../i18n/language.js';
import { said } from '../said.js';
import type { Wording } from '../wording.js';
import { type PlacingServices, placeByKey } from './place-by-key.js';
import type { ShapeChoice, ShapeMaker } from './shapes.js';

/** Services of bpmn-js by what is asked of them here. */
interface Tools extends PlacingServices {
  readonly handTool: { activateHand(event: Event): void };
  readonly lassoTool: { activateSelection(event: Event): void };
  readonly spaceTool: { activateSelection(event: Event): void };
  readonly globalConnect: { start(event: Event): void };
  readonly create: { start(event: Event, elements: unknown, context?: unknown): void };
  readonly shapeMaker: ShapeMaker;
  readonly pageLanguage: Language;
}

interface EventBus {
  on(event: 'palette.create', listener: (event: { container: HTMLElement }) => void): void;
}

interface ToolInjector {
  get<Name extends keyof Tools>(name: Name): Tools[Name];
}

interface Entry {
  readonly group: string;
  readonly title: string;
  readonly html: string;
  readonly action: Readonly<Record<string, (event: Event) => void>>;
}

/** Tools, the elements that the engine executes, and the building blocks by name. */
class PaletteProvider {
  static readonly $inject = ['palette', 'injector', 'eventBus'];
  readonly #injector: ToolInjector;
  readonly #language: Language;

  constructor(palette: Palette, injector: ToolInjector, eventBus: EventBus) {
    this.#injector = injector;
    this.#language = injector.get('pageLanguage');
    palette.registerProvider(this);
    eventBus.on('palette.create', ({ container }) => {
      container.addEventListener('keydown', (event) => {
        this.#onKey(event);
      });
    });
  }

  getPaletteEntries(): Record<string, Entry> {
    const shapes = this.#injector.get('shapeMaker').shapes;
    const made = shapes.map((shape) => [`create.${shape.key}`, this.#shape(shape)] as const);
    return { ...this.#tools(), ...Object.fromEntries(made) };
  }

  /** Without a mouse: a tool starts, a shape is put behind what is selected or below the rest. */
  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    const entry = (event.target as HTMLElement).closest<HTMLElement>('[data-action]');
    const action = entry?.dataset['action'] ?? '';
    const shape = this.#injector
      .get('shapeMaker')
      .shapes.find(({ key }) => action === `create.${key}`);
    event.preventDefault();
    if (shape === undefined) entry?.click();
    else placeByKey(this.#injector, shape);
  }

  #shape(shape: ShapeChoice): Entry {
    const label = said(shape.label, this.#language);
    const start = (event: Event) => {
      const made = shape.make();
      this.#injector.get('create').start(event, made, shape.hints && { hints: shape.hints() });
    };
    return {
      group: shape.group,
      title: `${label}：${said(shape.hint, this.#language)}`,
      html: entryHtml(shape.icon, label, shape.group),
      action: { dragstart: start, click: start },
    };
  }

  #tools(): Record<string, Entry> {
    const tools = this.#injector;
    return {
      'hand-tool': this.#tool('hand-tool', ['移动画布 (H)', 'Hand tool (H)'], (event) => {
        tools.get('handTool').activateHand(event);
      }),
      'lasso-tool': this.#tool('lasso-tool', ['框选 (L)', 'Lasso (L)'], (event) => {
        tools.get('lassoTool').activateSelection(event);
      }),
      'space-tool': this.#tool('space-tool', ['腾出空间 (S)', 'Make space (S)'], (event) => {
        tools.get('spaceTool').activateSelection(event);
      }),
      'global-connect-tool': this.#tool(
        'connection-multi',
        ['连线 (C)', 'Connect (C)'],
        (event) => {
          tools.get('globalConnect').start(event);
        },
      ),
    };
  }

  #tool(icon: string, label: Wording, click: (event: Event) => void): Entry {
    const title = said(label, this.#language);
    const html = `<div class="entry yc-tool bpmn-icon-${icon}" tabindex="0"></div>`;
    return { group: 'tools', title, html, action: { click } };
  }
}

export const paletteModule: ModuleDeclaration = {
  __init__: ['paletteProvider'],
  paletteProvider: ['type', PaletteProvider],
};

// ---------------------------------------------------------------------------------------------

function entryHtml(icon: string, label: string, group: string): string {
  return (
    `<div class="entry yc-entry yc-entry-${group}" draggable="true" tabindex="0">` +
    `<span class="yc-entry-icon ${icon}" aria-hidden="true"></span>` +
    `<span class="yc-entry-label">${escapeHtml(label)}</span></div>`
  );
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
