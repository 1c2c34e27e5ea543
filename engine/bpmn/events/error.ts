import type { ErrorDefinition } from '../../core/model.js';
import { audit } from '../audit.js';
import { type Context, expression } from '../context.js';
import { child, type ModdleElement, text } from '../moddle.js';
import type { DefinitionCompiler } from './compiler.js';

/** A throw names its error; a catch without one takes every BPMN error. */
export const errorDefinition: DefinitionCompiler = (context, definition, event, catching) => {
  const variables = ['camunda:errorCodeVariable', 'camunda:errorMessageVariable'];
  const properties = ['bpmn:errorRef', ...(catching ? variables : [])];
  audit(context.report, definition, { properties });
  const error = child(definition, 'errorRef');
  const code = context.report.errorCodes.get(definition);
  if (error === undefined && code === undefined && !catching) {
    const zh = '错误结束事件没有选择错误（errorRef）';
    context.report.refuse('ERROR_CODE_MISSING', event, zh, 'an error end event needs errorRef');
    return undefined;
  }
  const codeVariable = text(definition, 'camunda:errorCodeVariable');
  const messageVariable = text(definition, 'camunda:errorMessageVariable');
  return {
    kind: 'error',
    ...(code !== undefined && { code }),
    ...(error && codeOf(context, event, error, catching)),
    ...(error && !catching && messageOf(context, event, error)),
    ...(catching && codeVariable !== undefined && { codeVariable }),
    ...(catching && messageVariable !== undefined && { messageVariable }),
  };
};

type Parts = Partial<ErrorDefinition>;

/** The error that `definition` names, for `event` to throw; without a code it cannot be thrown. */
export function thrownError(
  context: Context,
  definition: ModdleElement,
  event: ModdleElement,
): Pick<ErrorDefinition, 'code' | 'message'> {
  const error = child(definition, 'errorRef');
  if (error !== undefined) {
    return { ...codeOf(context, event, error, false), ...messageOf(context, event, error) };
  }
  const code = context.report.errorCodes.get(definition);
  if (code !== undefined) return { code };
  const zh = '没有选择错误（errorRef）';
  context.report.refuse('ERROR_CODE_MISSING', event, zh, 'errorRef is missing');
  return {};
}

function codeOf(
  context: Context,
  event: ModdleElement,
  error: ModdleElement,
  catching: boolean,
): Parts {
  if (error.$type !== 'bpmn:Error') {
    const zh = 'errorRef 指向的不是错误';
    context.report.refuse('REFERENCE_WRONG_TYPE', event, zh, 'errorRef is not an error');
    return {};
  }
  const code = text(error, 'errorCode');
  if (code === undefined && catching) return {}; // catches every one, as on Camunda
  if (code === undefined) {
    const zh = '所引用的错误没有错误码（errorCode）';
    context.report.refuse('ERROR_CODE_MISSING', event, zh, 'the error has no errorCode');
    return {};
  }
  return { code };
}

function messageOf(context: Context, event: ModdleElement, error: ModdleElement): Parts {
  const authored = error.$type === 'bpmn:Error' ? text(error, 'camunda:errorMessage') : undefined;
  return authored === undefined ? {} : { message: expression(context, event, authored) };
}
