import QRCode from 'qrcode';

const SVG = 'http://www.w3.org/2000/svg';
const MARGIN = 4;

/** A QR code as an SVG element, as the server draws them on paper. */
export function qr(text: string, label: string): SVGElement {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const { size, data } = modules;
  let d = '';
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (data[y * size + x]) d += `M${x + MARGIN} ${y + MARGIN}h1v1h-1z`;
    }
  }
  const side = size + 2 * MARGIN;
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  const about = { class: 'qr', role: 'img', 'aria-label': label, viewBox: `0 0 ${side} ${side}` };
  for (const [name, value] of Object.entries(about)) svg.setAttribute(name, value);
  svg.setAttribute('shape-rendering', 'crispEdges');
  path.setAttribute('d', d);
  svg.append(path);
  return svg;
}
