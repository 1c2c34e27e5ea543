import { button, element } from '../dom.js';

/** A picture over the page; Escape, the button and a click beside it close it. */
export function showPicture(url: string, name: string, close: string): void {
  const dialog = element('dialog', { class: 'ycf-picture', 'aria-label': name });
  const end = button('', () => dialog.close(), {
    className: 'ycf-icon-button ycf-picture-close',
    iconName: 'x-lg',
    title: close,
  });
  dialog.append(end, element('img', { src: url, alt: name }));
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
