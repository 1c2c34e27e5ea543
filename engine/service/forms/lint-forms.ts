import { compileForm } from '../../../forms/index.js';
import type { CompiledForm, FieldRights } from '../../../forms/index.js';
import type { Item } from '../../core/case/item.js';
import { isForm, resourceOf } from './resources.js';

/** What stands against a form, for the deployment check. `path`: the component's data path. */
export interface FormProblem {
  readonly resource: string;
  readonly path: string;
  readonly rule: string;
  readonly message: string;
  readonly messageEn: string;
}

/** An item of the deployment with the name of its diagram's resource. */
export interface ItemBeside {
  readonly resource: string;
  readonly item: Item;
}

/**
 * Every form among the resources, and every form that a station of an item names: it must be
 * there, and the station's field rights must name fields of it. Empty if all may be deployed. A
 * large form takes its time, so others get a turn between two.
 */
export async function lintForms(
  resources: Readonly<Record<string, string>>,
  items: readonly ItemBeside[] = [],
): Promise<readonly FormProblem[]> {
  const problems: FormProblem[] = [];
  const forms = new Map<string, CompiledForm>();
  for (const [resource, text] of Object.entries(resources)) {
    if (!isForm(resource)) continue;
    const read = readForm(resource, text);
    if ('problems' in read) problems.push(...read.problems);
    else forms.set(resource, read.form);
    await new Promise((resolve) => setImmediate(resolve));
  }
  for (const beside of items) problems.push(...stationProblems(beside, resources, forms));
  return problems;
}

// ---------------------------------------------------------------------------------------------

type Read = { readonly form: CompiledForm } | { readonly problems: readonly FormProblem[] };

function readForm(resource: string, text: string): Read {
  let form: unknown;
  try {
    form = JSON.parse(text);
  } catch (error) {
    const where = error instanceof Error ? error.message : '';
    return {
      problems: [
        {
          resource,
          path: '',
          rule: 'json',
          message: `表单文件不是有效的 JSON，请用表单设计器重新导出：${where}`,
          messageEn: `The form is no valid JSON: ${where}`,
        },
      ],
    };
  }
  const compiled = compileForm(form);
  if ('form' in compiled) return compiled;
  return { problems: compiled.problems.map((problem) => ({ ...problem, resource })) };
}

function stationProblems(
  { resource, item }: ItemBeside,
  resources: Readonly<Record<string, string>>,
  forms: ReadonlyMap<string, CompiledForm>,
): readonly FormProblem[] {
  return Object.values(item.stations).flatMap(({ key, name, form, rights }) => {
    if (form === undefined) return [];
    const file = resourceOf(resources, form, resource);
    if (file === undefined) return [missing(resource, key, name, form)];
    const compiled = forms.get(file);
    return compiled && rights ? rightsProblems(compiled, rights, resource, name) : [];
  });
}

function missing(resource: string, key: string, name: string, form: string): FormProblem {
  return {
    resource,
    path: key,
    rule: 'station-form',
    message: `环节“${name}”的表单“${form}”不在部署文件中（或不止一个），请一并部署 ${form}.form.json`,
    messageEn: `Form “${form}” of station “${key}” is not deployed with the item, or is ambiguous`,
  };
}

function rightsProblems(
  form: CompiledForm,
  rights: FieldRights,
  resource: string,
  station: string,
): readonly FormProblem[] {
  return form.rightsProblems(rights).map((problem) => ({
    resource,
    path: problem.path,
    rule: problem.rule,
    message: `环节“${station}”：${problem.message}`,
    messageEn: problem.messageEn,
  }));
}
