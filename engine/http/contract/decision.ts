import { Type, type Static } from 'typebox';
import { Paging } from './page.js';

const Key = Type.String({ minLength: 1, maxLength: 200 });
const Json = Type.Unknown();
const Results = Type.Array(Type.Record(Type.String(), Json), {
  description: '每条命中规则的输出，按输出列的名称',
});

export const DecisionQuery = Type.Object(
  {
    key: Type.Optional(Key),
    latest: Type.Optional(Type.Boolean({ description: 'true 只列最新版本' })),
    deploymentId: Type.Optional(Key),
    ...Paging,
  },
  { additionalProperties: false },
);

export const ByDecision = Type.Object({ id: Key });

export const Decision = Type.Object({
  id: Type.String(),
  key: Type.String(),
  version: Type.Integer(),
  versionTag: Type.Optional(Type.String()),
  name: Type.Optional(Type.String()),
  deploymentId: Type.String(),
  resource: Type.String({ description: '部署时的文件名' }),
  requirements: Type.String({ description: '所在决策需求图（definitions）的 id' }),
  latest: Type.Boolean(),
  deployedAt: Type.Integer(),
});

export type Decision = Static<typeof Decision>;

export const EvaluateDecision = Type.Object(
  {
    key: Type.Optional(Type.String({ minLength: 1, maxLength: 200, description: '取最新版本' })),
    id: Type.Optional(Type.String({ minLength: 1, maxLength: 200, description: '某一版本' })),
    variables: Type.Optional(Type.Record(Key, Json)),
  },
  { additionalProperties: false },
);

/** As large as a table of so many entries as are executed. */
const Dmn = Type.String({
  maxLength: 3 * 1024 * 1024,
  description: 'DMN 文件的内容，不必部署',
});

export const CheckDecision = Type.Object({ dmn: Dmn }, { additionalProperties: false });

export const DecisionChecked = Type.Object({
  problems: Type.Array(
    Type.Object({
      code: Type.String(),
      file: Type.Optional(Type.String()),
      elementId: Type.Optional(Type.String({ description: '规则、单元格或列的 id' })),
      elementName: Type.Optional(Type.String()),
      line: Type.Optional(Type.Integer()),
      column: Type.Optional(Type.Integer()),
      message: Type.String(),
      messageEn: Type.String(),
    }),
  ),
});
export type DecisionChecked = Static<typeof DecisionChecked>;

export const TryDecision = Type.Object(
  {
    dmn: Dmn,
    key: Type.Optional(Type.String({ minLength: 1, maxLength: 200, description: '其中哪个决策' })),
    variables: Type.Optional(Type.Record(Key, Json)),
  },
  { additionalProperties: false },
);

const ClauseValue = Type.Object({
  id: Type.String(),
  name: Type.Optional(Type.String()),
  value: Json,
});

const Evaluation = {
  inputs: Type.Array(ClauseValue),
  rules: Type.Array(
    Type.Object({
      id: Type.String(),
      number: Type.Integer({ description: '在表中的行号，从 1 起' }),
      outputs: Type.Array(ClauseValue),
    }),
    { description: '命中的规则' },
  ),
  value: Type.Optional(Type.Unknown({ description: '聚合或表达式的值' })),
  results: Results,
};

const Made = {
  results: Results,
  evaluations: Type.Array(
    Type.Object({
      decision: Type.String(),
      name: Type.Optional(Type.String()),
      ...Evaluation,
    }),
    { description: '如何得出：先是所依赖的决策' },
  ),
};

export const DecisionMade = Type.Object({ decisionId: Type.String(), ...Made });

export const DecisionTried = Type.Object(Made);
export type DecisionTried = Static<typeof DecisionTried>;

export const DecisionInstance = Type.Object({
  id: Type.String(),
  decisionId: Type.String(),
  decisionKey: Type.String(),
  decisionName: Type.Optional(Type.String()),
  elementId: Type.String(),
  activityInstanceId: Type.String(),
  rootDecisionInstanceId: Type.Optional(Type.String()),
  at: Type.Integer(),
  ...Evaluation,
});
