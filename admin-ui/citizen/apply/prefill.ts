import type { ComponentJson, FormJson, Json } from '../../../forms/index.js';
import type { ApplicantDraft } from './draft.js';

/** Keys by which the forms of the catalogue name the applicant. */
const NAMES = new Set(['applicantName', 'operatorName', 'name']);

/**
 * What of the applicant the item's form asks again, so that nobody types it twice: by the kind of
 * the field and, for names, by its key. Only where nothing was filled in; the first field of each.
 */
export function prefilled(form: FormJson, values: Json, applicant: ApplicantDraft): Json {
  const isPerson = applicant.kind === 1;
  const filled: Json = { ...values };
  const used = new Set<string>();
  const fill = (key: string, what: string, value: string): void => {
    if (value === '' || used.has(what)) return;
    used.add(what);
    if (filled[key] === undefined || filled[key] === '') filled[key] = value;
  };
  for (const { type, key } of topFields(form.components)) {
    if (type === 'cnIdNumber' && isPerson) fill(key, 'idNumber', applicant.idNumber);
    if (type === 'cnUscc' && !isPerson) fill(key, 'uscc', applicant.idNumber);
    if (type === 'cnMobile') fill(key, 'mobile', applicant.phone);
    if (NAMES.has(key)) fill(key, 'name', applicant.name);
    if (key === 'representative') fill(key, 'representative', applicant.legalRepresentative);
  }
  return filled;
}

/** Fields of the form itself, through panels and columns; those of tables are of other people. */
function topFields(components: readonly ComponentJson[]): ComponentJson[] {
  return components.flatMap((component) => {
    if (ROWS.has(component.type)) return [];
    const inner = [component['components'], ...cellsOf(component)].flatMap((part) =>
      Array.isArray(part) ? (part as ComponentJson[]) : [],
    );
    return inner.length > 0 ? topFields(inner) : [component];
  });
}

const ROWS = new Set(['datagrid', 'editgrid', 'datamap', 'container']);

function cellsOf({ columns }: ComponentJson): unknown[] {
  if (!Array.isArray(columns)) return [];
  return columns.map((column) => (column as Json)['components']);
}
