/** What a person reads on the sheet, line by line; cells of a row are parted by ` | `. */
export function textOf(html: string): string {
  const article = /<article>(.*)<\/article>/s.exec(html)?.[1] ?? '';
  return article
    .replace(/<svg.*?<\/svg>/gs, '')
    .replace(/<\/t[hd]>(?=<t[hd])/g, ' | ')
    .replace(/<br>|<\/(p|h1|tr|li|table|div)>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity]!)
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
    .join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};
