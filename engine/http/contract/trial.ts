import { Type } from 'typebox';
import { MoveClock } from './demo.js';
import { Agent, Applicant, Fact, Material } from './case.js';

const Short = Type.String({ minLength: 1, maxLength: 100 });
const Strict = { additionalProperties: false } as const;

export const ByTrial = Type.Object({ trial: Type.String({ pattern: '^[0-9a-f-]{1,40}$' }) });
export const ByTrialTask = Type.Object({ ...ByTrial.properties, task: Short });
export const ByTrialDocument = Type.Object({ ...ByTrial.properties, document: Short });

export const ByTrialFile = Type.Object({
  ...ByTrial.properties,
  file: Type.String({ pattern: '^[0-9a-f]{64}$' }),
});
export const TrialUploadQuery = Type.Object(
  {
    task: Type.Optional(
      Type.String({ description: '为哪个任务的表单上传；收件时不写', maxLength: 100 }),
    ),
  },
  Strict,
);

export const OpenTrial = Type.Object(
  {
    /** Organ id of the township whose window receives; the first one unless told. */
    township: Type.Optional(Short),
    at: Type.Optional(Type.String({ description: '虚拟时钟的起点，ISO 8601；默认现在' })),
  },
  Strict,
);

export const StartTrial = Type.Object(
  {
    applicant: Type.Optional(Applicant),
    agent: Type.Optional(Agent),
    /** All that the item demands, unless told. */
    materials: Type.Optional(Type.Array(Material, { maxItems: 200 })),
    handling: Type.Optional(Short),
    handOut: Type.Optional(Short),
    urgent: Type.Optional(Type.String({ minLength: 1, maxLength: 500 })),
    form: Type.Optional(Type.Unknown({ description: '申请表数据' })),
  },
  Strict,
);

export const CompleteTrialTask = Type.Object(
  {
    outcome: Type.Optional(Short),
    form: Type.Optional(Type.Unknown()),
    facts: Type.Optional(Type.Array(Fact, { maxItems: 20 })),
  },
  Strict,
);

/** A fact stated by somebody in a role: `supplyCorrection`, `supplyDeferred`, `withdraw` … */
export const TrialFact = Type.Object(
  { as: Type.Enum(['citizen', 'clerk', 'reviewer', 'supervisor']), fact: Fact },
  Strict,
);
export const MoveTrialClock = MoveClock;

export const TrialTask = Type.Object({
  id: Type.String(),
  elementId: Type.String(),
  name: Type.String(),
  /** Key of the item's station. */
  station: Type.Optional(Type.String()),
  kind: Type.Optional(Type.String()),
  organ: Type.Optional(Type.String()),
  organName: Type.Optional(Type.String()),
  post: Type.Optional(Type.String()),
  dueAt: Type.Optional(Type.String()),
  outcomes: Type.Array(Type.Unknown()),
  form: Type.Optional(
    Type.Object({ key: Type.String(), schema: Type.Unknown(), data: Type.Unknown() }),
  ),
});

export const Trial = Type.Object({
  id: Type.String(),
  draft: Type.String(),
  revision: Type.Integer(),
  /** The virtual clock. */
  now: Type.String(),
  /** In real time: then it is closed unless somebody does something. */
  expiresAt: Type.String(),
  township: Type.String(),
  /** What the trial takes for granted and publishing would still ask for. */
  assumptions: Type.Array(Type.Object({ message: Type.String(), messageEn: Type.String() })),
  item: Type.Unknown(),
  applicationForm: Type.Optional(Type.Object({ key: Type.String(), schema: Type.Unknown() })),
  /** As the case page shows it: status, clocks with their explanation, documents … */
  case: Type.Optional(Type.Unknown()),
  tasks: Type.Array(TrialTask),
  timeline: Type.Array(Type.Unknown()),
  /** Elements of the item's own diagram, where tokens are and where they have been. */
  diagram: Type.Object({
    active: Type.Array(Type.String()),
    passed: Type.Array(Type.String()),
    ended: Type.Boolean(),
  }),
});
