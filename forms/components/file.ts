import type { UploadedFile } from '../types.js';
import { fileSizeBytes, matchesFilePattern } from './file-limits.js';
import type { ComponentKind, Finding, ReadContext, ReadResult } from './kind.js';
import { asText, flag, isRecord, looks, oneOf, own, shape, unused } from './shape.js';

export const FILES_MAX = 50;

/**
 * Files that were uploaded before. What the browser says about a file counts for nothing: the
 * entry is looked up by url and stored as the server itself recorded it.
 */
export const file: ComponentKind = {
  type: 'file',
  role: 'field',
  properties: {
    storage: oneOf('url'),
    filePattern: shape('文件类型，如 .pdf,.jpg', 'file types such as .pdf,.jpg', isPattern),
    fileMaxSize: shape('大小上限，如 10MB', 'a size such as 10MB', (v) => fileSizeBytes(v) > 0),
    fileMinSize: shape('0KB', '0KB', (v) => v === '' || v === '0KB'),
    multiple: flag,
    image: flag,
    imageSize: looks,
    webcam: unused,
    capture: unused,
    dir: unused,
    url: unused,
    options: unused,
    fileNameTemplate: unused,
    uploadOnly: flag,
    privateDownload: unused,
    fileTypes: unused,
    useMultipartUpload: unused,
  },
  required: ['storage', 'filePattern', 'fileMaxSize'],
  validate: {},
  read: (value, _component, context) => readFiles(value, context),
  check(value, component) {
    const files = value as readonly UploadedFile[];
    const findings: Finding[] = [];
    if (component['multiple'] !== true && files.length > 1) findings.push({ rule: 'fileSingle' });
    files.forEach((entry, i) => {
      const at = `[${i}]`;
      if (!matchesFilePattern(entry, asText(component['filePattern']))) {
        findings.push({
          rule: 'filePattern',
          params: { types: asText(component['filePattern']) },
          at,
        });
      }
      if (entry.size > fileSizeBytes(component['fileMaxSize'])) {
        findings.push({
          rule: 'fileMaxSize',
          params: { size: asText(component['fileMaxSize']) },
          at,
        });
      }
    });
    return findings;
  },
  identity: (value) => (Array.isArray(value) ? value.map((entry) => own(entry, 'url')) : value),
};

/** Looks every entry up; what the server does not know refuses the whole value. */
export function readFiles(value: unknown, context: ReadContext): ReadResult {
  if (value === '') return { value: [] };
  if (!Array.isArray(value)) return { rule: 'array' };
  if (value.length > FILES_MAX) return { rule: 'fileCount', params: { count: FILES_MAX } };
  const files: unknown[] = [];
  const urls = new Set<unknown>();
  for (const entry of value as unknown[]) {
    const url = isRecord(entry) ? own(entry, 'url') : undefined;
    const known = typeof url === 'string' ? context.file(url) : undefined;
    if (!known) return { rule: 'fileUnknown' };
    if (urls.has(url)) return { rule: 'fileTwice' };
    urls.add(url);
    files.push({
      storage: 'url',
      url: known.url,
      name: known.name,
      originalName: known.name,
      size: known.size,
      type: known.type,
    });
  }
  return { value: files };
}

// helpers ////////////////////////////////////////////////////////////////////////////////////////

/** Extensions and media types; never `*`, which would take anything. */
function isPattern(value: unknown): boolean {
  if (typeof value !== 'string' || value.length > 300) return false;
  return value.split(',').every((part) => FILE_TYPE.test(part.trim()));
}

const FILE_TYPE = /^(\.[a-z0-9]+|[a-z]+\/([a-z0-9.+-]+|\*))$/i;
