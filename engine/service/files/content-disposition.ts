/**
 * The header for a file's name in any script (RFC 6266, with RFC 8187 for the name itself). What
 * a browser may not show in its own frame is always an attachment.
 */
export function contentDisposition(name: string, inline: boolean): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  return `${inline ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encode(name)}`;
}

/** Lone surrogates cannot be written in UTF-8; quotes, brackets and stars mean something here. */
function encode(name: string): string {
  const text = name.replace(/\p{Cs}/gu, '_');
  return encodeURIComponent(text).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
