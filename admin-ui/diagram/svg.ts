/**
 * A picture for documents: without the areas that only catch the mouse, without outlines, marks
 * and the editor's attributes. The notice of bpmn-js stays as it came.
 */
export function cleanSvg(svg: string): string {
  const document = new DOMParser().parseFromString(svg, 'image/svg+xml');
  for (const element of document.querySelectorAll(UNSEEN)) element.remove();
  for (const element of document.querySelectorAll('*')) clean(element);
  return new XMLSerializer().serializeToString(document);
}

const UNSEEN = '.djs-hit, .djs-outline, .djs-bendpoints, .djs-dragger, .djs-resizer';

function clean(element: Element): void {
  element.removeAttribute('data-element-id');
  element.removeAttribute('data-container-id');
  const classes = [...element.classList].filter(
    (name) => !/^(?:djs|yc|bts|bjs)-|^selected$/.test(name),
  );
  if (classes.length === 0) element.removeAttribute('class');
  else element.setAttribute('class', classes.join(' '));
}
