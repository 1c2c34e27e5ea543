import { dateOf } from '../../core/clock/civil.js';
import type { CaseCommand } from '../../core/case/command.js';
import type { Item } from '../../core/case/item.js';
import type { Applicant } from '../../core/case/parties.js';
import type { ServiceContext } from '../context.js';
import { submissionsUpTo } from '../forms/submissions.js';
import type { OrganEntry } from '../organisation/organ.js';
import type { Result } from '../result.js';
import type { FilledForm, RegionName } from './form-values.js';
import { type ResultContent, resultContent } from './result-content.js';

type Issue = Extract<CaseCommand, { type: 'issue' }>;

export interface IssueRequest {
  readonly tenant: string;
  readonly item: Item;
  readonly applicant: Applicant;
  /** The case's newest submission. */
  readonly submission?: string;
  /** What the person at the station typed themselves. */
  readonly given?: Partial<ResultContent>;
}

/** The command `issue` with everything that the result must say, taken from the case's forms. */
export async function issueFact(
  context: Pick<ServiceContext, 'runtime' | 'forms' | 'directory'>,
  { tenant, item, applicant, submission, given }: IssueRequest,
): Promise<Result<Issue>> {
  const submitted = await submissionsUpTo(context, tenant, submission);
  if ('rejected' in submitted) return submitted;
  const forms: FilledForm[] = [];
  for (const { deployment, form: key, data } of submitted.value) {
    const found = await context.forms.find({ tenant, deployment, key });
    if ('rejected' in found) return found;
    forms.push({ form: found.value.compiled, data });
  }
  const region = regionNames(await context.directory.organs(tenant));
  const today = dateOf(context.runtime.clock.now());
  const content = resultContent({ item, applicant, forms, region, given, today });
  return 'rejected' in content ? content : { value: { type: 'issue', ...content.value } };
}

/** Place names from the organs of townships and villages; a village's behind its township's. */
export function regionNames(organs: readonly OrganEntry[]): RegionName {
  const places = new Map(
    organs
      .filter(({ kind }) => kind === 'township' || kind === 'village')
      .map(({ division, name }) => [division, name.replace(OFFICE, '')]),
  );
  return (code) => {
    const own = places.get(code);
    const township = code.length > TOWNSHIP ? places.get(code.slice(0, TOWNSHIP)) : undefined;
    if (township === undefined) return own;
    if (own === undefined) return `${township}（${code}）`;
    return own.startsWith(township) ? own : joined(township, own);
  };
}

// ---------------------------------------------------------------------------------------------

/** `云溪县松林乡` and `松林乡东村` are `云溪县松林乡东村`. */
function joined(above: string, below: string): string {
  let shared = Math.min(above.length, below.length);
  while (!above.endsWith(below.slice(0, shared))) shared--;
  return above + below.slice(shared);
}

/** Digits of a township's code; a village's has twelve. */
const TOWNSHIP = 9;
/** What turns the name of a place into that of its office. */
const OFFICE = /(人民政府|街道办事处|村民委员会|便民服务(中心|站|点))$/;
