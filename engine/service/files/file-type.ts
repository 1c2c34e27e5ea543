import { zipNames } from './zip-directory.js';

/** A kind of file that may be uploaded, as its first bytes tell it. */
export interface FileType {
  /** Media type, with which it is handed out again. */
  readonly type: string;
  /** For people. */
  readonly name: string;
  readonly extensions: readonly string[];
  /** What browsers also call it. */
  readonly aliases?: readonly string[];
  /** A browser may show it in its own frame; nothing that can carry a script may be here. */
  readonly inline?: boolean;
  readonly is: (bytes: Uint8Array) => boolean;
}

/**
 * Pictures, PDF, OFD (GB/T 33190) and office files without macros. Not HTML, SVG and plain text,
 * which browsers run or guess at; not archives and old Office files, which hide what is in them.
 */
export const FILE_TYPES: readonly FileType[] = [
  {
    type: 'application/pdf',
    name: 'PDF',
    extensions: ['pdf'],
    aliases: ['application/x-pdf'],
    inline: true,
    is: startsWith('%PDF-'),
  },
  {
    type: 'image/jpeg',
    name: 'JPG',
    extensions: ['jpg', 'jpeg'],
    aliases: ['image/jpg', 'image/pjpeg'],
    inline: true,
    is: startsWith('\xff\xd8\xff'),
  },
  {
    type: 'image/png',
    name: 'PNG',
    extensions: ['png'],
    inline: true,
    is: startsWith('\x89PNG\r\n\x1a\n'),
  },
  {
    type: 'image/webp',
    name: 'WebP',
    extensions: ['webp'],
    inline: true,
    is: (bytes) => startsWith('RIFF')(bytes) && startsWith('WEBP', 8)(bytes),
  },
  {
    type: 'image/tiff',
    name: 'TIFF',
    extensions: ['tif', 'tiff'],
    is: (bytes) => startsWith('II*\0')(bytes) || startsWith('MM\0*')(bytes),
  },
  {
    type: 'image/heic',
    name: 'HEIC',
    extensions: ['heic', 'heif'],
    aliases: ['image/heif'],
    is: (bytes) =>
      ['heic', 'heix', 'hevc', 'mif1', 'msf1'].some((brand) =>
        startsWith(`ftyp${brand}`, 4)(bytes),
      ),
  },
  {
    type: 'application/ofd',
    name: 'OFD',
    extensions: ['ofd'],
    aliases: ['application/zip', 'application/x-zip-compressed'],
    is: zipWith('OFD.xml'),
  },
  {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    name: 'DOCX',
    extensions: ['docx'],
    aliases: ['application/zip', 'application/x-zip-compressed'],
    is: zipWith('[Content_Types].xml', 'word/document.xml'),
  },
  {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    name: 'XLSX',
    extensions: ['xlsx'],
    aliases: ['application/zip', 'application/x-zip-compressed'],
    is: zipWith('[Content_Types].xml', 'xl/workbook.xml'),
  },
];

export function fileTypeOf(bytes: Uint8Array): FileType | undefined {
  return FILE_TYPES.find(({ is }) => is(bytes));
}

export function fileTypeNamed(type: string): FileType | undefined {
  return FILE_TYPES.find((known) => known.type === type);
}

// ---------------------------------------------------------------------------------------------

function startsWith(magic: string, at = 0): (bytes: Uint8Array) => boolean {
  const wanted = Buffer.from(magic, 'latin1');
  return (bytes) => wanted.equals(bytes.subarray(at, at + wanted.length));
}

/** A ZIP with these entries and without a macro. */
function zipWith(...entries: readonly string[]): (bytes: Uint8Array) => boolean {
  return (bytes) => {
    const names = startsWith('PK\x03\x04')(bytes) ? zipNames(bytes) : undefined;
    if (!names || names.some((name) => /vbaProject\.bin$/i.test(name))) return false;
    return entries.every((entry) => names.includes(entry));
  };
}
