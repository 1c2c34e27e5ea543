import type { ModuleDeclaration } from 'didi';
import simulationModule from 'bpmn-js-token-simulation/lib/modeler.js';
import { escapeHtml } from './palette.js';
import { SIMULATION_ZH, simulationText } from '../simulation-zh.js';

interface EventBus {
  on(event: string, listener: () => void): void;
}

interface Canvas {
  getContainer(): HTMLElement;
}

interface Message {
  readonly text: string;
}

interface Log {
  log(message: Message): void;
}

interface Notifications {
  showNotification(message: Message): void;
}

/**
 * Token simulation speaks English without asking its translator, and puts names of elements into
 * its markup as they are. Here its sentences are replaced as they appear, and names are escaped.
 */
class ChineseSimulation {
  static readonly $inject = ['eventBus', 'canvas', 'log', 'notifications'];

  constructor(eventBus: EventBus, canvas: Canvas, log: Log, notifications: Notifications) {
    const said = new WeakSet<Message>();
    const safe = (message: Message): Message => {
      if (said.has(message)) return message; // a hidden log hands its messages on
      const once = { ...message, text: escapeHtml(simulationText(message.text)) };
      said.add(once);
      return once;
    };
    const write = log.log.bind(log);
    log.log = (message) => {
      write(safe(message));
    };
    const show = notifications.showNotification.bind(notifications);
    notifications.showNotification = (message) => {
      show(safe(message));
    };
    const observer = new MutationObserver((records) => {
      for (const { addedNodes } of records) for (const node of addedNodes) speakChinese(node);
    });
    eventBus.on('diagram.init', () => {
      const container = canvas.getContainer();
      speakChinese(container);
      observer.observe(container, { childList: true, subtree: true });
    });
    eventBus.on('diagram.destroy', () => {
      observer.disconnect();
    });
  }
}

const chineseModule: ModuleDeclaration = {
  __init__: ['chineseSimulation'],
  chineseSimulation: ['type', ChineseSimulation],
};

export const simulationModules: Readonly<Record<'zh' | 'en', readonly ModuleDeclaration[]>> = {
  zh: [simulationModule, chineseModule],
  en: [simulationModule],
};

// ---------------------------------------------------------------------------------------------

function speakChinese(root: Node): void {
  if (!(root instanceof Element) || root instanceof SVGElement) return;
  for (const element of [root, ...root.querySelectorAll('[title], [aria-label]')]) {
    for (const name of ['title', 'aria-label']) {
      const text = element.getAttribute(name);
      if (text !== null && isSimulation(element)) element.setAttribute(name, simulationText(text));
    }
  }
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let at = texts.nextNode(); at !== null; at = texts.nextNode()) {
    const text = at.nodeValue?.trim() ?? '';
    if (Object.hasOwn(SIMULATION_ZH, text)) at.nodeValue = ` ${simulationText(text)} `;
  }
}

function isSimulation(element: Element): boolean {
  return element.closest('[class*="bts-"]') !== null;
}
