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

interface Create {
  start(event: Event, elements: unknown, context: unknown): void;
}

interface AutoPlace {
  append(source: unknown, shape: unknown): void;
}

/** After bpmn-js's own provider, whose entries are cut and given companions. */
const LATER = 500;
const APPENDED = [
  'user-task',
  'exclusive-gateway',
  'end-event',
  'block-acceptance',
  'block-decision',
  'block-issue',
];

/** What stands beside a selected element: what the engine executes, in the page's language. */
class ExecutableContextPad {
  static readonly $inject = ['contextPad', 'create', 'autoPlace', 'shapeMaker', 'pageLanguage'];
  readonly #create: Create;
  readonly #autoPlace: AutoPlace;
  readonly #shapes: ShapeMaker;
  readonly #language: Language;

  constructor(
    pad: Pad,
    create: Create,
    autoPlace: AutoPlace,
    shapes: ShapeMaker,
    language: Language,
  ) {
    this.#language = language;
    this.#create = create;
    this.#autoPlace = autoPlace;
    this.#shapes = shapes;
    pad.registerProvider(LATER, this);
  }

  getContextPadEntries(element: Shape): (entries: Entries) => Entries {
    return (entries) => {
      const kept = Object.entries(entries).filter(
        ([key]) => !key.startsWith('append.') || key === 'append.text-annotation',
      );
      return { ...this.#appended(element), ...Object.fromEntries(kept) };
    };
  }

  #appended(element: Shape): Entries {
    if (!canLead(element)) return {};
    const chosen = APPENDED.flatMap(
      (key) => this.#shapes.shapes.find((shape) => shape.key === key) ?? [],
    );
    return Object.fromEntries(chosen.map((shape) => [`append.${shape.key}`, this.#entry(shape)]));
  }

  #entry(shape: ShapeChoice): unknown {
    const label = said(shape.label, this.#language);
    const place = (_: Event, source: unknown) => this.#autoPlace.append(source, shape.make());
    const drag = (event: Event, source: unknown) => {
      this.#create.start(event, shape.make(), { source });
    };
    const isBlock = shape.group === 'block';
    return {
      group: isBlock ? 'blocks' : 'model',
      title: this.#language === 'zh' ? `追加${label}` : `Append ${label}`,
      ...(isBlock
        ? { html: `<div class="entry yc-pad-block">${label}</div>` }
        : { className: shape.icon }),
      action: { click: place, dragstart: drag },
    };
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
