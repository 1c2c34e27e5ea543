import type { StageSum } from '../../bpmn/item-checks/index.js';
import type { Problem } from '../../bpmn/problem.js';
import type { Soundness } from '../../bpmn/soundness/index.js';
import type { Staff } from '../access/principal.js';
import type { ServiceContext } from '../context.js';
import type { FormProblem } from '../forms/lint-forms.js';
import { isForm, keyOf } from '../forms/resources.js';
import { type Inspection, type Standing, inspect } from '../items/inspect.js';
import { standingProblems } from '../items/standing.js';
import type { Result } from '../result.js';
import { deployable } from './deployable.js';
import type { Contents, Forms } from './draft.js';
import { readDraft, sizeProblem } from './drafts.js';
import { MENDING, MENDING_IN_DIAGRAM } from './mending.js';

/** One thing that stands against publishing, or should be known, and where to click for it. */
export interface DesignProblem {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly area: 'diagram' | 'item' | 'form';
  readonly elementId?: string;
  readonly elementName?: string;
  readonly line?: number;
  readonly form?: string;
  /** Data path of the component. */
  readonly field?: string;
  readonly station?: string;
  readonly message: string;
  readonly messageEn: string;
  readonly mend?: string;
  readonly mendEn?: string;
  readonly steps?: Problem['steps'];
  readonly tokens?: readonly string[];
}

export interface DraftChecked {
  readonly publishable: boolean;
  readonly problems: readonly DesignProblem[];
  /** Absent while the diagram cannot be compiled. */
  readonly soundness?: {
    readonly sound: boolean;
    readonly complete: boolean;
    readonly states: number;
  };
  /** How the longest way through the diagram adds up. */
  readonly limits?: readonly StageSum[];
}

/** All that publishing would refuse, of the draft as saved or as the page holds it. */
export async function checkDraft(
  context: ServiceContext,
  key: string,
  held: { readonly bpmn?: string; readonly forms?: Forms },
  who: Staff,
): Promise<Result<DraftChecked>> {
  const draft = await readDraft(context, key, who);
  if ('rejected' in draft) return draft;
  const { bpmn, forms } = { ...draft.value, ...held };
  const tooLarge = sizeProblem({ bpmn, forms });
  if (tooLarge) return tooLarge;
  return { value: told(key, await inspectDraft(context, key, { bpmn, forms }, who.tenant)) };
}

export async function inspectDraft(
  context: ServiceContext,
  key: string,
  contents: Contents,
  tenant: string,
): Promise<Inspection> {
  const standing: Standing = (brought) => standingProblems(context, brought, tenant, key);
  const resources = await deployable(context, key, contents, tenant);
  return inspect(context, { resources, tenant, standing });
}

// ---------------------------------------------------------------------------------------------

function told(key: string, inspection: Inspection): DraftChecked {
  const { problems, forms, warnings } = inspection;
  const own = `${key}.bpmn`;
  const verified = inspection.verified[key];
  const errors = [
    ...problems.map((problem) => ofDiagram(problem, 'error', key)),
    ...forms.map((problem) => ofForm(problem, key)),
  ];
  const notes = warnings.filter(({ file }) => file === own);
  const { soundness, limits } = verified ?? {};
  const unfinished = soundness ? unproved(key, soundness) : [];
  return {
    publishable: errors.length === 0,
    problems: [
      ...errors,
      ...[...notes, ...unfinished].map((problem) => ofDiagram(problem, 'warning', key)),
    ],
    ...(limits && { limits }),
    ...(soundness && {
      soundness: {
        sound: !problems.some(({ code }) => code.startsWith('SOUNDNESS_')),
        complete: soundness.complete,
        states: soundness.states,
      },
    }),
  };
}

function ofDiagram(problem: Problem, severity: 'error' | 'warning', key: string): DesignProblem {
  const { code, elementId, elementName, line, message, messageEn, steps, tokens } = problem;
  const isOfItem = elementId === undefined ? code.startsWith('ITEM_') : elementId === key;
  const mending = (isOfItem ? undefined : MENDING_IN_DIAGRAM[code]) ?? MENDING[code];
  return {
    code,
    severity,
    area: isOfItem ? 'item' : 'diagram',
    ...(elementId !== undefined && { elementId }),
    ...(elementName !== undefined && { elementName }),
    ...(line !== undefined && { line }),
    message,
    messageEn,
    ...(mending && { mend: mending[0], mendEn: mending[1] }),
    ...(steps && { steps }),
    ...(tokens && { tokens }),
  };
}

/** Findings of the linter lie in a form; those about stations in the item. */
function ofForm(
  { resource, path, rule, message, messageEn }: FormProblem,
  key: string,
): DesignProblem {
  const about = { code: `form/${rule}`, severity: 'error', message, messageEn } as const;
  if (isForm(resource)) {
    const form = keyOf(resource).slice(key.length + 1);
    return { ...about, area: 'form', form, ...(path !== '' && { field: path }) };
  }
  const where = rule === 'station-form' ? { station: path } : { field: path };
  return { ...about, area: 'item', elementId: key, ...where };
}

function unproved(key: string, { complete, assumed }: Soundness): readonly Problem[] {
  return [...(complete ? [] : [tooManyStates(key)]), ...assumed.map(simplified)];
}

function simplified(elementId: string): Problem {
  return {
    code: 'SOUNDNESS_NOT_PROVED',
    elementId,
    message: '这个元素何时启动取决于条件或令牌数，验证时按包容汇合看待，请自行确认不会卡住',
    messageEn:
      'when this element starts depends on a condition or a number of tokens: not verified',
  };
}

function tooManyStates(key: string): Problem {
  return {
    code: 'SOUNDNESS_NOT_PROVED',
    elementId: key,
    message: '流程图的状态太多，没有全部验证；可把一部分并行分支移到子流程或积木里',
    messageEn: 'the diagram has too many states to verify all of them',
  };
}
