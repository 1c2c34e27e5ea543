import type { ProblemCode } from '../../../bpmn/problem.js';
import type { Staff } from '../../access/principal.js';
import type { ServiceContext } from '../../context.js';
import type { Inspection } from '../../items/inspect.js';
import { type Refused, type Result, notFound, rejected } from '../../result.js';
import { inspectDraft } from '../check-draft.js';
import { deployable } from '../deployable.js';
import { readDraft } from '../drafts.js';
import { fillSandbox } from './fill-sandbox.js';
import { beginningOf } from './run-trial.js';
import { type TrialShown, showTrial } from './show-trial.js';

export interface OpenTrial {
  readonly township?: string;
  /** ISO 8601. */
  readonly at?: string;
}

/**
 * 试运行: walks the draft as it is saved through a county of its own. What would stop the walk is
 * refused; what only stands against publishing is told among the assumptions.
 */
export async function openTrial(
  context: ServiceContext,
  key: string,
  { township, at }: OpenTrial,
  who: Staff,
): Promise<Result<TrialShown>> {
  const draft = await readDraft(context, key, who);
  if ('rejected' in draft) return draft;
  const { tenant } = who;
  const window = await windowOf(context, tenant, township);
  if (window === undefined) return notFound(`乡镇“${township ?? ''}”`);
  const begin = beginningOf(context, at);
  if (begin === undefined) return rejected('INVALID_COMMAND', { reason: 'at 不是 ISO 8601 时刻' });
  const inspection = await inspectDraft(context, key, draft.value, tenant);
  const refused = refusalOf(inspection);
  if (refused) return refused;
  const resources = await deployable(context, key, draft.value, tenant);
  const trial = await context.trials.open(
    { at: begin, calendar: context.calendars.head() },
    who,
    async (sandbox) => {
      const { models, problems } = inspection;
      const place = { tenant, township: window };
      const assumed = await fillSandbox(context, sandbox, { key, resources, models }, place);
      const open = problems.map(({ message, messageEn }) => ({
        message: `发布前还须改正：${message}`,
        messageEn: `to be mended before publishing: ${messageEn}`,
      }));
      const { revision } = draft.value;
      return { draft: key, revision, township: window, assumptions: [...assumed, ...open] };
    },
  );
  return 'rejected' in trial ? trial : showTrial(context, trial.value, tenant);
}

// ---------------------------------------------------------------------------------------------

async function windowOf(
  { directory }: ServiceContext,
  tenant: string,
  wanted: string | undefined,
): Promise<string | undefined> {
  const townships = (await directory.organs(tenant)).filter(({ kind }) => kind === 'township');
  const found = wanted === undefined ? townships[0] : townships.find(({ id }) => id === wanted);
  return found?.id;
}

/** Without these a case could not begin, or would stop on the way. */
const NEEDED: ReadonlySet<ProblemCode> = new Set([
  'ITEM_KEY_DIFFERS',
  'ITEM_REFERENCE_UNKNOWN',
  'STATION_UNKNOWN',
  'BLOCK_UNKNOWN',
]);

function refusalOf({ models, problems, forms }: Inspection): Refused | undefined {
  const stopping = models.length === 0 ? problems : problems.filter(({ code }) => NEEDED.has(code));
  const told = [
    ...stopping.map(({ elementId = '', message, messageEn }) => ({
      path: elementId,
      message,
      messageEn,
    })),
    ...forms.map(({ resource, path, message, messageEn }) => ({
      path: `${resource}/${path}`,
      message,
      messageEn,
    })),
  ];
  if (told.length === 0) return undefined;
  const reason = `有 ${told.length} 处问题，改正后才能试运行`;
  return { ...rejected('NOT_DEPLOYABLE', { reason }), problems: told };
}
