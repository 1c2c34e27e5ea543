import QRCode from 'qrcode';

/** A QR code as inline SVG: one path, a unit a module, four modules of margin (ISO/IEC 18004). */
export function qrSvg(text: string): string {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const { size, data } = modules;
  let path = '';
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (data[y * size + x]) path += `M${x + MARGIN} ${y + MARGIN}h1v1h-1z`;
    }
  }
  const side = size + 2 * MARGIN;
  return (
    `<svg class="qr" role="img" aria-label="核验二维码" viewBox="0 0 ${side} ${side}" ` +
    `shape-rendering="crispEdges"><path d="${path}"/></svg>`
  );
}

const MARGIN = 4;
