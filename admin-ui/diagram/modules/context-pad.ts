import type { ModuleDeclaration } from 'didi';
import type { Language } from '../../i18n/language.js';
import { isA, type ModdleElement } from '../model.js';
import { said } from '../said.js';
import type { ShapeChoice, ShapeMaker } from './shapes.js';

type Entries = Record<string, unknown>;

interface Shape {
  readonly businessObject: ModdleElement;
  readonly type: string;
}

interface Pad {
  registerProvider(priority: number, provider: unknown): void;
}

interface Tools {
  readonly create: { start(event: Event, elements: unknown, context: unknown): void };
  readonly autoPlace: { append(source: unknown, shape: unknown): void };
  readonly popupMenu: {
    registerProvider(id: string, provider: unknown): void;
    open(target: unknown, id: string, position: unknown, options: unknown): void;
    close(): void;
  };
  readonly shapeMaker: ShapeMaker;
  readonly pageLanguage: Language;
}

interface ToolInjector {
  get<Name extends keyof Tools>(name: Name): Tools[Name];
}

/** After bpmn-js's own provider, whose entries are cut and given companions. */
const LATER = 500;
const MENU = 'yc-append';
const APPENDED = ['user-task', 'exclusive-gateway', 'end-event'];

/** What stands beside a selected element: what the engine executes, in the page's language. */
class ExecutableContextPad {
  static readonly $inject = ['contextPad', 'injector'];
  readonly #injector: ToolInjector;
  readonly #zh: boolean;

  constructor(pad: Pad, injector: ToolInjector) {
    this.#injector = injector;
    this.#zh = injector.get('pageLanguage') === 'zh';
    pad.registerProvider(LATER, this);
    injector.get('popupMenu').registerProvider(MENU, this);
  }

  getContextPadEntries(element: Shape): (entries: Entries) => Entries {
    return (entries) => {
      const kept = Object.entries(entries).filter(
        ([key]) => !key.startsWith('append.') || key === 'append.text-annotation',
      );
      return { ...this.#appended(element), ...Object.fromEntries(kept) };
    };
  }

  /** All that can follow an element, to be searched by name. */
  getPopupMenuEntries(source: Shape): Entries {
    const following = this.#shapes().filter(
      ({ key, group }) => key !== 'start-event' && group !== 'note',
    );
    const blocksFirst = following.toSorted((a, b) => rank(a) - rank(b));
    return Object.fromEntries(
      blocksFirst.map((shape) => [shape.key, this.#menuEntry(shape, source)]),
    );
  }

  #shapes(): readonly ShapeChoice[] {
    return this.#injector.get('shapeMaker').shapes;
  }

  #appended(element: Shape): Entries {
    if (!canLead(element)) return {};
    const chosen = this.#shapes().filter(({ key }) => APPENDED.includes(key));
    const entries = chosen.map((shape) => [`append.${shape.key}`, this.#entry(shape)]);
    return { ...Object.fromEntries(entries), 'append.more': this.#more() };
  }

  #entry(shape: ShapeChoice): unknown {
    const label = this.#label(shape);
    return {
      group: 'model',
      title: this.#zh ? `追加${label}` : `Append ${label}`,
      className: shape.icon,
      action: {
        click: (_: Event, source: unknown) => {
          this.#place(shape, source);
        },
        dragstart: (event: Event, source: unknown) => {
          this.#drag(shape, event, source);
        },
      },
    };
  }

  #more(): unknown {
    const title = this.#zh ? '追加其他步骤或者流程块' : 'Append another step or block';
    const open = (event: MouseEvent, source: unknown) => {
      const position = { x: event.x, y: event.y, cursor: { x: event.x, y: event.y } };
      const options = { title, width: 260, search: true };
      this.#injector.get('popupMenu').open(source, MENU, position, options);
    };
    return { group: 'model', title, className: 'yc-pad-more', action: { click: open } };
  }

  #menuEntry(shape: ShapeChoice, source: Shape): unknown {
    return {
      label: this.#label(shape),
      description: said(shape.hint, this.#zh ? 'zh' : 'en'),
      className: shape.icon,
      group: {
        id: shape.group === 'block' ? 'block' : 'element',
        name: this.#groupName(shape),
      },
      action: {
        click: () => {
          this.#injector.get('popupMenu').close();
          this.#place(shape, source);
        },
        dragstart: (event: Event) => {
          this.#injector.get('popupMenu').close();
          this.#drag(shape, event, source);
        },
      },
    };
  }

  #groupName({ group }: ShapeChoice): string {
    if (group === 'block') return this.#zh ? '流程块' : 'Blocks';
    return this.#zh ? '元素' : 'Elements';
  }

  #label(shape: ShapeChoice): string {
    return said(shape.label, this.#zh ? 'zh' : 'en');
  }

  #place(shape: ShapeChoice, source: unknown): void {
    const made = shape.make();
    const first: unknown = Array.isArray(made) ? made[0] : made;
    this.#injector.get('autoPlace').append(source, first);
  }

  #drag(shape: ShapeChoice, event: Event, source: unknown): void {
    this.#injector.get('create').start(event, shape.make(), { source });
  }
}

export const contextPadModule: ModuleDeclaration = {
  __init__: ['executableContextPad'],
  executableContextPad: ['type', ExecutableContextPad],
};

// ---------------------------------------------------------------------------------------------

function canLead({ businessObject, type }: Shape): boolean {
  return (
    type !== 'label' &&
    isA(businessObject, 'bpmn:FlowNode') &&
    !isA(businessObject, 'bpmn:EndEvent')
  );
}

function rank({ group }: ShapeChoice): number {
  return group === 'block' ? 0 : 1;
}
