import type { XmlNode } from '../../../../../../../admin-ui/staff/pages/design/decisions/model/read-dmn.js';

interface Made extends XmlNode {
  readonly attributes: { localName: string; namespaceURI: string | null; value: string }[];
  readonly children: Made[];
  textContent: string;
}

const SPACES: Readonly<Record<string, string>> = {
  camunda: 'http://camunda.org/schema/1.0/dmn',
  dmndi: 'https://www.omg.org/spec/DMN/20191111/DMNDI/',
};

/** As a browser's DOM gives a small file: elements, attributes, texts; no comments, no CDATA. */
export function xmlNode(xml: string): XmlNode {
  const root: Made = made('root', '');
  const open = [root];
  for (const [, end, name = '', given = '', closed, text] of xml.matchAll(TOKEN)) {
    const around = open.at(-1)!;
    if (text !== undefined) around.textContent += plain(text);
    else if (end === '/') open.pop();
    else {
      const node = made(name, given);
      around.children.push(node);
      if (closed !== '/') open.push(node);
    }
  }
  return root.children[0]!;
}

// ---------------------------------------------------------------------------------------------

const TOKEN = /<(\/?)([\w:]+)((?:\s+[\w:]+="[^"]*")*)\s*(\/?)>|([^<]+)/g;

function made(name: string, given: string): Made {
  const attributes = [...given.matchAll(/([\w:]+)="([^"]*)"/g)]
    .filter(([, attribute = '']) => !attribute.startsWith('xmlns'))
    .map(([, attribute = '', value = '']) => ({ ...named(attribute), value: plain(value) }));
  const { localName, namespaceURI } = named(name);
  const own = namespaceURI ?? 'https://www.omg.org/spec/DMN/20191111/MODEL/';
  return { localName, namespaceURI: own, attributes, children: [], textContent: '' };
}

function named(name: string): { localName: string; namespaceURI: string | null } {
  const [local = '', prefix] = name.split(':').toReversed();
  return { localName: local, namespaceURI: (prefix && SPACES[prefix]) ?? null };
}

function plain(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
