import type { Expression } from '../../core/expression.js';
import type { UserTaskSpec } from '../../core/model.js';
import { audit } from '../audit.js';
import { attributeExpression, type Context, expression } from '../context.js';
import { child, children, type ModdleElement, text } from '../moddle.js';

export const PEOPLE = [
  'camunda:assignee',
  'camunda:candidateUsers',
  'camunda:candidateGroups',
  'bpmn:resources',
];

type People = Pick<UserTaskSpec, 'assignee' | 'candidateUsers' | 'candidateGroups'>;

/**
 * Who may do a user task: Camunda's attributes, beside them BPMN's own roles as Camunda reads them.
 * `humanPerformer` is the assignee; `potentialOwner` lists `user(x), group(y), z`, where `z` is a
 * group.
 */
export function peopleOf(context: Context, element: ModdleElement): People {
  const owners: Owners = { users: [], groups: [] };
  const performers: Expression[] = [];
  for (const role of children(element, 'resources')) {
    const assigned = assignmentOf(context, element, role);
    if (assigned === undefined) continue;
    if (role.$type === 'bpmn:PotentialOwner') collect(owners, assigned);
    else performers.push(expression(context, element, assigned));
  }
  const attribute = attributeExpression(context, element, 'camunda:assignee');
  const [assignee, second] = [...(attribute ? [attribute] : []), ...performers];
  if (second !== undefined) {
    const zh = '办理人只能写一处：camunda:assignee 或一个 humanPerformer';
    const en = 'one assignee only: camunda:assignee or one humanPerformer';
    context.report.refuse('ATTRIBUTE_UNSUPPORTED', element, zh, en);
  }
  const users = namesOf(context, element, 'camunda:candidateUsers', owners.users);
  const groups = namesOf(context, element, 'camunda:candidateGroups', owners.groups);
  return {
    ...(assignee && { assignee }),
    ...(users && { candidateUsers: users }),
    ...(groups && { candidateGroups: groups }),
  };
}

interface Owners {
  readonly users: string[];
  readonly groups: string[];
}

// ---------------------------------------------------------------------------------------------

/** What the role says; told where it is none that is looked at. */
function assignmentOf(
  context: Context,
  element: ModdleElement,
  role: ModdleElement,
): string | undefined {
  audit(context.report, role, { properties: ['bpmn:resourceAssignmentExpression'] });
  const isRead = role.$type === 'bpmn:PotentialOwner' || role.$type === 'bpmn:HumanPerformer';
  const assignment = child(role, 'resourceAssignmentExpression');
  const formal = assignment && child(assignment, 'expression');
  const authored = formal && text(formal, 'body');
  if (isRead && authored !== undefined) return authored;
  const name = role.$type.replace(/^bpmn:(.)/, (_, first: string) => first.toLowerCase());
  const zh = `${name} 没有给任务指派任何人：写 potentialOwner 或 humanPerformer 及其表达式`;
  const en = `${name} assigns nobody; write potentialOwner or humanPerformer with its expression`;
  context.report.warn('ATTRIBUTE_WITHOUT_EFFECT', element, zh, en);
  return undefined;
}

function collect({ users, groups }: Owners, authored: string): void {
  for (const one of entries(authored)) {
    const [, kind, name] = /^(user|group)\((.*)\)$/s.exec(one) ?? [];
    (kind === 'user' ? users : groups).push(name?.trim() ?? one);
  }
}

/** All names that the attribute and the owners give, in one expression where there is only one. */
function namesOf(
  context: Context,
  element: ModdleElement,
  property: string,
  owners: readonly string[],
): Expression | readonly Expression[] | undefined {
  const authored = text(element, property);
  const all = [...(authored === undefined ? [] : entries(authored)), ...owners];
  if (all.length === 0) return undefined;
  const isPlain = !all.some((one) => /[$#]\{/.test(one));
  if (all.length > 1 && !isPlain) return all.map((one) => expression(context, element, one));
  const isOneText = authored !== undefined && owners.length === 0;
  return expression(context, element, isOneText ? authored : all.join(','));
}

/** Splits at commas that are not inside `${…}`: each entry may be an expression of its own. */
function entries(authored: string): readonly string[] {
  const parts = authored.match(/(?:[$#]\{(?:[^}"']|"[^"]*"|'[^']*')*\}|[^,])+/g) ?? [];
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
