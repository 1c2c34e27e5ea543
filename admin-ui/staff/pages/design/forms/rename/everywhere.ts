import { walkComponents } from '../../../../../form/walk.js';
import type { Contents, Forms } from '../../workbench/model.js';
import type { ModdleFiles } from '../../workbench/moddle-files.js';
import { renamedForm } from '../form-keys.js';
import { type DiagramRenaming, type LeftPlace, renameInDiagram } from './diagram.js';
import { type PathRenaming, renameInForm } from './form.js';

/** What came of it: the whole draft anew, how many places, and those left to a person. */
export interface RenamedDraft {
  readonly contents: Contents;
  readonly changed: number;
  readonly left: readonly LeftPlace[];
  /** The diagram could not be read and is as it was. */
  readonly unreadable: boolean;
  /** Keys of other forms that have a field of that name; expressions may mean theirs. */
  readonly others: readonly string[];
}

/** A field under another key: in its form, in the rights of its stations, in all expressions. */
export async function renameField(
  moddle: ModdleFiles,
  { bpmn, forms }: Contents,
  { form, ...field }: PathRenaming & { readonly form: string },
): Promise<RenamedDraft> {
  const schema = forms[form];
  if (!schema)
    return { contents: { bpmn, forms }, changed: 0, left: [], others: [], unreadable: false };
  const renamed = renameInForm(schema, field);
  const others = namesakes(forms, form, field.from);
  const given = { form, field, isAlone: others.length === 0 };
  const diagram = await rewrittenDiagram(moddle, bpmn, given);
  return {
    contents: { bpmn: diagram.bpmn, forms: { ...forms, [form]: renamed.form } },
    changed: renamed.changed + diagram.changed,
    left: diagram.left,
    others,
    unreadable: diagram.unreadable,
  };
}

/** A form under another key and title, wherever start events and stations name it. */
export async function renameFormEverywhere(
  moddle: ModdleFiles,
  { bpmn, forms }: Contents,
  { form, key, title }: { readonly form: string; readonly key: string; readonly title: string },
): Promise<RenamedDraft> {
  const diagram = await rewrittenDiagram(moddle, bpmn, { form, toForm: key });
  const contents = { bpmn: diagram.bpmn, forms: renamedForm(forms, form, { key, title }) };
  const { changed, left, unreadable } = diagram;
  return { contents, changed, left, unreadable, others: [] };
}

// ---------------------------------------------------------------------------------------------

interface RewrittenDiagram {
  readonly bpmn: string;
  readonly changed: number;
  readonly left: readonly LeftPlace[];
  readonly unreadable: boolean;
}

/** A diagram that cannot be read stays as it is. */
async function rewrittenDiagram(
  moddle: ModdleFiles,
  bpmn: string,
  renaming: DiagramRenaming,
): Promise<RewrittenDiagram> {
  const read = await moddle.fromXML(bpmn).catch(() => undefined);
  if (!read) return { bpmn, changed: 0, left: [], unreadable: true };
  const { changed, left } = renameInDiagram(read.rootElement, renaming);
  if (changed === 0) return { bpmn, changed, left, unreadable: false };
  const { xml } = await moddle.toXML(read.rootElement, { format: true });
  return { bpmn: xml, changed, left, unreadable: false };
}

function namesakes(forms: Forms, form: string, path: string): readonly string[] {
  return Object.entries(forms).flatMap(([key, { components }]) => {
    const paths = [...walkComponents(components)].map((each) => each.path);
    return key !== form && paths.includes(path) ? [key] : [];
  });
}
