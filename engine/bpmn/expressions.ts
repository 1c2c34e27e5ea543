import type { CheckExpression, Expression, Language } from '../core/expression.js';

/** Authored expressions, recognised and checked elsewhere (engine/expression); injected. */
export interface ExpressionSupport {
  /** `language` as `languageOf` named it; without, `${…}` is JUEL, a leading `=` FEEL. */
  parseExpression(text: string, language?: Language): Expression;
  /** Of a `scriptFormat` or `language`; undefined: not offered. */
  languageOf(format: string): Language | undefined;
  readonly checkExpression: CheckExpression;
  /** The variables on which the value depends and on nothing else; without it nobody knows. */
  namesRead?(expression: Expression): readonly string[] | undefined;
}

/** What the model says in place of an absent value, e.g. an empty input parameter. */
export const NULL_EXPRESSION: Expression = { language: 'feel', source: 'null' };
