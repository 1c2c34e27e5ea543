import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { FormJson } from '../../../forms/index.js';
import { outlineOf } from '../../bpmn/rewrite.js';
import { isForm } from '../forms/resources.js';
import type { Contents } from './draft.js';

/** An item to start from: it runs as it stands once name and code are given. */
export interface Template extends Contents {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly catalogPart: string;
  readonly powerMode?: string;
  readonly joint: boolean;
}

/** What comes with the product to design items with. */
export interface Library {
  readonly templates: readonly Template[];
  /** A start event and nothing else. */
  readonly blank: string;
  readonly blocks: readonly BuildingBlock[];
}

/** 积木: what an item's call activities name. */
export interface BuildingBlock {
  readonly file: string;
  /** What a call activity names as `calledElement`. */
  readonly key: string;
  readonly name: string;
  readonly documentation?: string;
  readonly bpmn: string;
}

/** `folder` is `processes`; what is wrong there stops the start. */
export async function readLibrary(folder: string): Promise<Library> {
  const templates = await readFolder(join(folder, 'templates'));
  const blocks = await readFolder(join(folder, 'blocks'));
  const list = JSON.parse(templates['templates.json'] ?? '[]') as Omit<Template, keyof Contents>[];
  return {
    blocks: Object.entries(blocks).map(([file, bpmn]) => blockOf(file, bpmn)),
    blank: fileOf(templates, 'blank.bpmn'),
    templates: list.map((entry) => ({
      ...entry,
      bpmn: fileOf(templates, `${entry.id}.bpmn`),
      forms: formsOf(templates, entry.id),
    })),
  };
}

// ---------------------------------------------------------------------------------------------

async function readFolder(folder: string): Promise<Record<string, string>> {
  const files = (await readdir(folder, { withFileTypes: true })).filter((file) => file.isFile());
  const names = files.map(({ name }) => name).toSorted();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return Object.fromEntries(names.map((name, index) => [name, texts[index]!]));
}

function blockOf(file: string, bpmn: string): BuildingBlock {
  const { key, name = key } = outlineOf(bpmn)!;
  const documentation = /<bpmn:documentation>([^<]*)</.exec(bpmn)?.[1];
  return { file, key, name, ...(documentation !== undefined && { documentation }), bpmn };
}

function fileOf(files: Readonly<Record<string, string>>, name: string): string {
  const text = files[name];
  if (text === undefined) throw new Error(`processes/templates has no ${name}`);
  return text;
}

/** `direct.application.form.json` is the form `application` of the template `direct`. */
function formsOf(files: Readonly<Record<string, string>>, id: string): Record<string, FormJson> {
  const own = Object.entries(files).filter(([name]) => isForm(name) && name.startsWith(`${id}.`));
  return Object.fromEntries(
    own.map(([name, text]) => [
      name.slice(id.length + 1, -'.form.json'.length),
      JSON.parse(text) as FormJson,
    ]),
  );
}
