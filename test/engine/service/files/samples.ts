/** First bytes of files, as the formats' own documents give them. */

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

export const PDF = latin1('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n%%EOF\n');
export const JPEG = latin1('\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01');
export const PNG = latin1('\x89PNG\r\n\x1a\n\0\0\0\rIHDR');
export const WEBP = latin1('RIFF\x24\0\0\0WEBPVP8 ');
export const TIFF = latin1('II*\0\x08\0\0\0');
export const HEIC = latin1('\0\0\0\x18ftypheic\0\0\0\0');
export const HTML = latin1('<!doctype html><script>alert(1)</script>');
export const SVG = latin1('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
export const OLD_WORD = latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1');

export interface ZipEntry {
  readonly name: string;
  /** Length that the directory claims for the entry when unpacked. */
  readonly unpacked?: number;
}

/** A ZIP of empty stored entries, laid out by hand (APPNOTE.TXT 4.3). */
export function zip(...entries: readonly (string | ZipEntry)[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { name, unpacked = 0 } = typeof entry === 'string' ? { name: entry } : entry;
    const text = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(text.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt32LE(unpacked, 24);
    central.writeUInt16LE(text.length, 28);
    central.writeUInt32LE(offset, 42);
    locals.push(local, text);
    directory.push(central, text);
    offset += local.length + text.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

export const DOCX = zip('[Content_Types].xml', 'word/document.xml');
export const XLSX = zip('[Content_Types].xml', 'xl/workbook.xml');
export const OFD = zip('OFD.xml', 'Doc_0/Document.xml');
