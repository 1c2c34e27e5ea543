import { Type } from 'typebox';
import { GuideSheet } from './guide-sheet.js';
import { Paging } from './page.js';

const Short = Type.String({ minLength: 1, maxLength: 100 });
const Instant = Type.String({ description: 'ISO 8601 时刻' });
const Strict = { additionalProperties: false } as const;

export const ItemKey = Type.String({
  pattern: '^[A-Za-z][A-Za-z0-9_]{1,59}$',
  description: '事项标识（流程标识）：字母开头，字母、数字、下划线',
});
export const ByItemKey = Type.Object({ key: ItemKey });
export const ByVersion = Type.Object({
  key: ItemKey,
  version: Type.Integer({ minimum: 1, maximum: 100_000 }),
});

/** Who did something. */
export const Author = Type.Object({ user: Type.String(), name: Type.String() });

export const Template = Type.Object({
  id: Type.String(),
  name: Type.String(),
  description: Type.String(),
  catalogPart: Type.String(),
  powerMode: Type.Optional(Type.String()),
  joint: Type.Boolean(),
});

/** A building block (积木) that an item's call activity may name. */
export const BuildingBlock = Type.Object({
  key: Type.String({ description: 'calledElement' }),
  name: Type.String(),
  documentation: Type.Optional(Type.String()),
  bpmn: Type.String(),
});

/** A document (文书) that an item may name as its result or as the notice of a conclusion. */
export const DocumentKind = Type.Object({
  name: Type.String({ description: '模板名' }),
  title: Type.String(),
  titleEn: Type.String(),
  use: Type.Enum(['result', 'notice']),
});

const Search = Type.Optional(
  Type.String({ maxLength: 50, description: '名称、拼音首字母、全拼、实施编码或标识' }),
);

export const DraftQuery = Type.Object({ q: Search, ...Paging }, Strict);

export const DesignListQuery = Type.Object(
  {
    q: Search,
    state: Type.Optional(Type.Enum(['draft', 'published', 'retired'])),
    block: Type.Optional(Short),
    catalogPart: Type.Optional(Short),
    ...Paging,
  },
  Strict,
);

export const DesignItem = Type.Object({
  key: Type.String(),
  name: Type.String(),
  code: Type.String(),
  codeScheme: Type.Optional(Type.String()),
  block: Type.Optional(Type.String()),
  catalogPart: Type.Optional(Type.String()),
  caseType: Type.Optional(Type.Integer()),
  joint: Type.Optional(Type.Boolean()),
  /** `draft`: never published. A published or retired item may have a draft beside it. */
  state: Type.Enum(['draft', 'published', 'retired']),
  version: Type.Optional(Type.Integer()),
  publishedAt: Type.Optional(Instant),
  running: Type.Integer({ description: '全部版本的在办件数' }),
  draft: Type.Optional(
    Type.Object({ revision: Type.Integer(), savedAt: Instant, savedBy: Author }),
  ),
});

export const ItemVersion = Type.Object({
  version: Type.Integer(),
  definitionId: Type.String(),
  publishedAt: Instant,
  publishedBy: Type.Optional(Author),
  note: Type.Optional(Type.String()),
  /** Published again from this former version (回退). */
  rollbackOf: Type.Optional(Type.Integer()),
  current: Type.Boolean(),
  running: Type.Integer({ description: '仍按该版本办理的件数' }),
});

export const DesignItemShown = Type.Object({
  ...DesignItem.properties,
  versions: Type.Array(ItemVersion, { description: '新的在前' }),
  retired: Type.Optional(Type.Object({ at: Instant, by: Author, reason: Type.String() })),
});

/** What an item or a draft consists of. Forms by the key that stations name: `application`. */
const Contents = {
  bpmn: Type.String({ maxLength: 2 * 1024 * 1024 }),
  forms: Type.Record(Type.String({ pattern: '^[A-Za-z][A-Za-z0-9_-]{0,59}$' }), Type.Unknown(), {
    description: '表单标识 → Form.io 表单',
  }),
};
export const ItemContents = Type.Object({
  key: Type.String(),
  version: Type.Integer(),
  ...Contents,
});

export const Draft = Type.Object({
  key: Type.String(),
  name: Type.String(),
  code: Type.String(),
  revision: Type.Integer({ description: '每次保存加一；保存时带上所依据的修订号' }),
  basedOn: Type.Optional(
    Type.Object({
      key: Type.Optional(Type.String()),
      version: Type.Optional(Type.Integer()),
      template: Type.Optional(Type.String()),
    }),
  ),
  createdAt: Instant,
  createdBy: Author,
  savedAt: Instant,
  savedBy: Author,
  ...Contents,
});
export const DraftListed = Type.Object({
  key: Type.String(),
  name: Type.String(),
  code: Type.String(),
  revision: Type.Integer(),
  savedAt: Instant,
  savedBy: Author,
});

export const CreateDraft = Type.Object(
  {
    from: Type.Union([
      Type.Object({ kind: Type.Literal('nothing') }, Strict),
      Type.Object({ kind: Type.Literal('template'), template: Short }, Strict),
      Type.Object(
        {
          kind: Type.Literal('item'),
          item: ItemKey,
          version: Type.Optional(Type.Integer({ minimum: 1 })),
        },
        Strict,
      ),
    ]),
    name: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 100,
        description: '新事项的名称；由已发布事项开始而不给名称和编码，即修改该事项',
      }),
    ),
    code: Type.Optional(Short),
    key: Type.Optional(ItemKey),
  },
  Strict,
);

export const SaveDraft = Type.Object(
  { revision: Type.Integer({ minimum: 1 }), ...Contents },
  Strict,
);
export const DraftSaved = Type.Object({ revision: Type.Integer(), savedAt: Instant });

export const PublishDraft = Type.Object(
  {
    revision: Type.Integer({ minimum: 1 }),
    note: Type.String({ minLength: 1, maxLength: 2000, description: '变更说明' }),
  },
  Strict,
);
export const Published = Type.Object({
  key: Type.String(),
  version: Type.Integer(),
  definitionId: Type.String(),
});
export const Rollback = Type.Object(
  {
    version: Type.Integer({ minimum: 1 }),
    note: Type.String({ minLength: 1, maxLength: 2000, description: '回退的原因' }),
  },
  Strict,
);
export const Reason = Type.Object(
  { reason: Type.String({ minLength: 1, maxLength: 2000 }) },
  Strict,
);

/** The draft as saved, or what the page holds and has not saved yet. */
export const CheckDraft = Type.Object(
  { bpmn: Type.Optional(Contents.bpmn), forms: Type.Optional(Contents.forms) },
  Strict,
);

const Step = Type.Object({
  elementId: Type.String(),
  elementName: Type.Optional(Type.String()),
  flows: Type.Array(Type.String(), { description: '由此走过的顺序流' }),
});

export const DesignProblem = Type.Object({
  code: Type.String(),
  severity: Type.Enum(['error', 'warning']),
  /** Where to click: `elementId` in the diagram, or `form` with `field` (its data path). */
  area: Type.Enum(['diagram', 'item', 'form']),
  elementId: Type.Optional(Type.String()),
  elementName: Type.Optional(Type.String()),
  line: Type.Optional(Type.Integer()),
  form: Type.Optional(Type.String()),
  field: Type.Optional(Type.String()),
  station: Type.Optional(Type.String()),
  message: Type.String(),
  messageEn: Type.String(),
  /** How to mend it. */
  mend: Type.Optional(Type.String()),
  mendEn: Type.Optional(Type.String()),
  /** Soundness: how to get there from the start, to be played on the diagram. */
  steps: Type.Optional(Type.Array(Step)),
  /** Soundness: elements and flows on which tokens then stand. */
  tokens: Type.Optional(Type.Array(Type.String())),
});

export const Checked = Type.Object({
  publishable: Type.Boolean(),
  problems: Type.Array(DesignProblem),
  limits: Type.Optional(
    Type.Array(
      Type.Object({
        unit: Type.Enum(['workday', 'naturalDay', 'hour']),
        stages: Type.Array(
          Type.Object({ station: Type.String(), name: Type.String(), n: Type.Integer() }),
        ),
        total: Type.Integer(),
        promise: Type.Integer(),
        law: Type.Optional(Type.Integer()),
      }),
      { description: '环节时限之和最长的路径：环节 ≤ 承诺 ≤ 法定' },
    ),
  ),
  /** Absent while the diagram cannot be compiled. */
  soundness: Type.Optional(
    Type.Object({
      sound: Type.Boolean(),
      /** False: the diagram has more states than are looked at. */
      complete: Type.Boolean(),
      states: Type.Integer(),
    }),
  ),
});

export const UsesQuery = Type.Object(
  {
    form: Type.Optional(Short),
    field: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  },
  Strict,
);
export const Use = Type.Object({
  form: Type.Optional(Type.String()),
  field: Type.Optional(Type.String()),
  kind: Type.Enum([
    'startForm',
    'stationForm',
    'right',
    'limit',
    'material',
    'condition',
    'mapping',
    'expression',
    'formLogic',
  ]),
  elementId: Type.Optional(Type.String()),
  elementName: Type.Optional(Type.String()),
  station: Type.Optional(Type.String()),
  /** The expression as it is written. */
  text: Type.Optional(Type.String()),
  message: Type.String({ description: '在哪里用到，一句话' }),
  messageEn: Type.String(),
});

/** `item` as the engine reads it. */
export const DraftGuide = Type.Object({ item: Type.Unknown(), sheet: GuideSheet });

export const Gap = Type.Object({
  message: Type.String(),
  messageEn: Type.String(),
  station: Type.Optional(Type.String()),
  organ: Type.Optional(Type.String()),
});
export const Readiness = Type.Object({
  township: Type.String(),
  name: Type.String(),
  ready: Type.Boolean(),
  checks: Type.Array(
    Type.Object({
      check: Type.Enum(['authority', 'intake', 'review', 'filing', 'issuing']),
      label: Type.String(),
      labelEn: Type.String(),
      ok: Type.Boolean(),
      gaps: Type.Array(Gap),
    }),
  ),
});

/** A whole item as one file: `*.yichuang.json`. */
export const ItemFile = Type.Object(
  {
    format: Type.Literal('yichuang-item'),
    v: Type.Literal(1),
    key: ItemKey,
    name: Type.String({ maxLength: 200 }),
    code: Type.String({ maxLength: 200 }),
    version: Type.Optional(Type.Integer({ minimum: 1 })),
    ...Contents,
  },
  Strict,
);
export const ImportItem = Type.Object(
  {
    file: ItemFile,
    name: Type.Optional(Short),
    code: Type.Optional(Short),
    key: Type.Optional(ItemKey),
  },
  Strict,
);
