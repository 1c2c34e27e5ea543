/**
 * JSON Schema of a 材料清单 value, for contracts and documentation; `checkMaterials` enforces it.
 */
export type { MaterialDefinition, MaterialEntry, MaterialFile } from './checks/materials.js';

const text = { type: 'string', minLength: 1, maxLength: 200 } as const;
const sheets = { type: 'integer', minimum: 0, maximum: 999 } as const;

export const MATERIALS_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '材料清单',
  type: 'array',
  maxItems: 100,
  items: {
    type: 'object',
    required: ['code', 'name', 'originals', 'copies', 'medium'],
    properties: {
      code: { ...text, title: '材料编码' },
      name: { ...text, title: '材料名称' },
      originals: { ...sheets, title: '原件份数' },
      copies: { ...sheets, title: '复印件份数' },
      medium: { enum: ['paper', 'electronic'], title: '介质：纸质、电子' },
      files: {
        type: 'array',
        title: '电子文件',
        maxItems: 50,
        items: {
          type: 'object',
          required: ['url', 'name', 'size', 'type'],
          properties: {
            url: text,
            name: text,
            size: { type: 'number', minimum: 0 },
            type: { type: 'string' },
          },
        },
      },
      declared: { type: 'boolean', title: '告知承诺' },
      deferred: { type: 'boolean', title: '容缺' },
      obtainedBySharing: { type: 'boolean', title: '数据共享获取' },
    },
  },
} as const;
