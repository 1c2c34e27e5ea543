/** A name as it will be shown and handed out, or why it cannot be. */
export type CheckedName =
  | { readonly name: string; readonly extension: string }
  | { readonly reason: string; readonly reasonEn: string };

const LETTERS_MAX = 120;

/**
 * Refuses what would mislead a person or a program: a path, a second extension behind which a
 * program hides (`图纸.exe.pdf`), signs that turn the reading direction round. What is merely
 * unhandy on some disk is replaced, and a long name is cut; its extension stays.
 */
export function checkName(given: string): CheckedName {
  const name = given.normalize('NFC').trim();
  if (name === '') return { reason: '没有文件名', reasonEn: 'there is none' };
  if (/[/\\]/.test(name)) return { reason: '不得包含路径', reasonEn: 'it contains a path' };
  if (/[\p{Cc}\p{Cs}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u.test(name)) {
    return { reason: '含有不可见字符', reasonEn: 'it contains invisible characters' };
  }
  const parts = name.split('.');
  const extension = parts.length > 1 ? parts.at(-1)!.trim().toLowerCase() : '';
  const stem = parts.slice(0, -1).join('.').trim();
  if (extension === '' || stem === '') {
    return { reason: '缺少扩展名或名称', reasonEn: 'it lacks a name or an extension' };
  }
  if (parts.slice(1, -1).some((part) => PROGRAMS.has(part.trim().toLowerCase()))) {
    return { reason: '有两个扩展名', reasonEn: 'it has two extensions' };
  }
  return { name: `${tidy(stem, LETTERS_MAX - extension.length)}.${extension}`, extension };
}

/** Only for a sentence: short, and without what would garble it. */
export function shownName(given: string): string {
  return [...given.replace(/[\p{C}]/gu, '')].slice(0, 60).join('');
}

// ---------------------------------------------------------------------------------------------

/** What runs, or is shown as a page, on some machine. */
const PROGRAMS: ReadonlySet<string> = new Set(
  (
    'exe com bat cmd scr pif msi msp dll cpl jar apk app dmg sh bash ps1 vbs vbe js jse mjs wsf hta ' +
    'lnk reg inf html htm xhtml shtml mht svg svgz xml php phtml asp aspx jsp cgi py pl rb docm xlsm'
  ).split(' '),
);

function tidy(stem: string, letters: number): string {
  const plain = [...stem.replace(/[<>:"|?*]/g, '_').replace(/\s+/g, ' ')].slice(0, letters);
  const name = plain.join('').replace(/^[. ]+|[. ]+$/g, '');
  return /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(name) || name === '' ? `_${name}` : name;
}
