import type { ModuleDeclaration } from 'didi';
import { REPLACE_HEADERS, REPLACEMENTS } from '../elements.js';

type Entries = Record<string, unknown>;

interface PopupMenu {
  registerProvider(id: string, priority: number, provider: unknown): void;
}

const LATER = 500;

/** Nobody is offered what publishing would refuse. */
class ExecutableReplaceMenu {
  static readonly $inject = ['popupMenu'];

  constructor(popupMenu: PopupMenu) {
    popupMenu.registerProvider('bpmn-replace', LATER, this);
  }

  getPopupMenuEntries(): (entries: Entries) => Entries {
    return (entries) => only(entries, REPLACEMENTS);
  }

  getPopupMenuHeaderEntries(): (entries: Entries) => Entries {
    return (entries) => only(entries, REPLACE_HEADERS);
  }
}

export const replaceMenuModule: ModuleDeclaration = {
  __init__: ['executableReplaceMenu'],
  executableReplaceMenu: ['type', ExecutableReplaceMenu],
};

function only(entries: Entries, allowed: ReadonlySet<string>): Entries {
  return Object.fromEntries(Object.entries(entries).filter(([key]) => allowed.has(key)));
}
