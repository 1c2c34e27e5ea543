/** What is no prose of ours: code, what people typed, marks of others, texts said to be foreign. */
const EXEMPT =
  'script,style,code,pre,kbd,textarea,input,svg,[lang|=en],[contenteditable],.bjs-powered-by';

/**
 * To be run in the page before anything else: it watches the document and hands texts, and the
 * labels that only aids read out, to the binding `binding`.
 */
export function watchScript(binding: string): string {
  return `(() => {
    const seen = new Set();
    let fresh = [];
    const labels = ['aria-label', 'title', 'placeholder', 'alt'];
    const add = (text) => {
      const plain = text.replace(/\\s+/g, ' ').trim();
      if (plain === '' || plain.length > 500 || seen.size > 20000 || seen.has(plain)) return;
      seen.add(plain);
      if (fresh.push(plain) === 1) setTimeout(flush, 50);
    };
    const flush = () => {
      const texts = fresh;
      fresh = [];
      if (texts.length > 0) window[${JSON.stringify(binding)}](texts);
    };
    const visit = (node) => {
      if (node.nodeType === 3) {
        if (!node.parentElement?.closest(${JSON.stringify(EXEMPT)})) add(node.data);
        return;
      }
      if (node.nodeType !== 1) return;
      if (!node.closest('script,style,code,pre,svg,[lang|=en],.bjs-powered-by')) {
        for (const name of labels) add(node.getAttribute(name) ?? '');
      }
      for (const child of node.childNodes) visit(child);
    };
    new MutationObserver((records) => {
      for (const { type, target, addedNodes } of records) {
        if (type === 'childList') addedNodes.forEach(visit);
        else visit(target);
      }
    }).observe(document, {
      subtree: true, childList: true, characterData: true,
      attributes: true, attributeFilter: labels,
    });
    addEventListener('pagehide', flush);
  })()`;
}

/** A name of the code's that came through to a person: a key, a refusal's code, a bare value. */
export function isRawKey(text: string): boolean {
  if (/\b(undefined|NaN|null)\b|\[object |\{\{|\$\{/.test(text)) return true;
  if (/^[A-Z]{3,}(_[A-Z]+)+$/.test(text)) return true;
  return /^[a-z][\w-]*(\.[a-z][\w-]*)+$/.test(text) && !ACCOUNT.test(text) && !FILE.test(text);
}

/** Of the demonstration county: `qinghe.acceptance`, `health.review.b`. */
const ACCOUNT = /^[a-z][\w-]*\.(acceptance|review|decision|head|issue|agent|supervision|catalog)/;
const FILE = /\.(cn|com|org|io|bpmn|json|pdf|jpe?g|png|xlsx|csv|svg|zip|txt)$/;

/** Prose in English on a Chinese page: two plain words in a row, or one that is all there is. */
export function isEnglish(text: string): boolean {
  const plain = text.replace(PROPER, '').trim();
  return /\b[A-Za-z][a-z]{2,} [a-z]{2,}\b/.test(plain) || /^[A-Z][a-z]{3,}$/.test(plain);
}

/** What is called so in Chinese too. */
const PROPER = /\b(HTTP Basic|Form\.io|Camunda|OpenAPI|English|Excel|Yichuang)\b/g;
