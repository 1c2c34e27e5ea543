/**
 * Names in a ZIP file, from its central directory alone: nothing is ever unpacked, so a bomb costs
 * no more than its length. `undefined`: not a ZIP file of at most 10,000 entries that can be read.
 * Layout: APPNOTE.TXT 6.3.10, sections 4.3.12 and 4.3.16.
 */
export function zipNames(bytes: Uint8Array): readonly string[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > ENTRIES_MAX) return undefined;
  const names: string[] = [];
  for (let n = 0; n < count; n++) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== ENTRY) return undefined;
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const from = at + ENTRY_LENGTH;
    names.push(utf8.decode(bytes.subarray(from, from + name!)));
    at = from + name! + extra! + comment!;
  }
  return names;
}

const ENTRIES_MAX = 10_000;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const END = 0x06054b50;
const END_LENGTH = 22;
const COMMENT_MAX = 0xffff;
const utf8 = new TextDecoder();

/** Stands at the end of the file, before a comment. */
function endOfDirectory(view: DataView): number | undefined {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - COMMENT_MAX); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return undefined;
}
