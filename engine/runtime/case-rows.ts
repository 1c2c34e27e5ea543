import type { CasePart } from '../core/aggregate.js';
import type { CaseState } from '../core/case/state.js';
import type { Definition } from '../core/model.js';
import type { RowChange } from '../store/kinds.js';

type Fields = NonNullable<RowChange['fields']>;

/** What a queue shows of the case beside the task, without opening it. */
export function caseOfTask(state: CaseState | undefined, root: Definition | undefined): Fields {
  if (!state) return {};
  return {
    caseNumber: state.number,
    itemCode: state.item,
    itemName: root?.model.item?.name,
    applicant: state.applicant.name,
    township: state.townships.accepting,
  };
}
