import { randomUUID } from 'node:crypto';
import type { Evaluate } from '../core/expression.js';
import type { Definition, DefinitionRef, Model, Node } from '../core/model.js';
import type { RowChange } from '../store/kinds.js';
import { conflictSafe } from './conflict-safe.js';
import type { DocumentName, Documents } from './documents.js';
import { neverDue, type Start, startsOf } from './start-events.js';

export interface Deployment {
  readonly v: 1;
  readonly id: string;
  readonly name?: string;
  readonly source?: string;
  readonly at: number;
  /** Every resource that came with it, by file name (BPMN, forms …). */
  readonly resources: Readonly<Record<string, string>>;
  readonly definitions: readonly DeployedDefinition[];
}
export interface DeployedDefinition {
  readonly id: string;
  readonly key: string;
  readonly version: number;
  readonly resource: string;
}
export interface DeployRequest {
  readonly tenant: string;
  readonly name?: string;
  readonly source?: string;
  readonly at: number;
  readonly resources: Readonly<Record<string, string>>;
  readonly models: readonly { readonly resource: string; readonly model: Model }[];
}

/** All versions of one key; decides what `latest` is and owns the start subscriptions of it. */
interface KeyHead {
  readonly v: 1;
  readonly key: string;
  readonly versions: readonly VersionEntry[];
  readonly lastSeq: number;
  readonly starts: readonly Start[];
}
interface VersionEntry {
  readonly id: string;
  readonly version: number;
  readonly versionTag?: string;
  readonly deployment: string;
  /** Its row, but for `latest`. */
  readonly row: NonNullable<RowChange['fields']>;
}

/** Start subscriptions and timers get seqs above any version number. */
const FIRST_START_SEQ = 1_000_000;
const MOST_UNKNOWN = 10_000;

/**
 * Deployed definitions: found synchronously from memory while a step runs, loaded on demand.
 * What was looked for and does not exist is remembered until the next deployment.
 */
export class Definitions {
  readonly #documents: Documents;
  readonly #evaluate: Evaluate;
  readonly #byId = new Map<string, Definition>();
  readonly #byKey = new Map<string, KeyHead>();
  /** What was looked for in vain: `tenant/id` and `tenant/key`. */
  readonly #unknown = new Set<string>();

  constructor(documents: Documents, evaluate: Evaluate) {
    this.#documents = documents;
    this.#evaluate = evaluate;
  }

  byId(id: string): Definition | undefined {
    return this.#byId.get(id);
  }

  /** `undefined`: unknown here, `load` it; `null`: there is none. */
  find(tenant: string, ref: DefinitionRef): Definition | null | undefined {
    if ('id' in ref) return this.#findById(tenant, ref.id);
    const frozen = this.#frozen(ref);
    if (frozen !== undefined) return this.#findById(tenant, frozen);
    const name = `${tenant}/${ref.key}`;
    const head = this.#byKey.get(name);
    if (!head) return this.#unknown.has(name) ? null : undefined;
    const entry = pick(head.versions, ref);
    return entry ? this.#findById(tenant, entry.id) : null;
  }

  async load(tenant: string, ref: DefinitionRef): Promise<Definition | undefined> {
    if ('id' in ref) return this.#loadById(tenant, ref.id);
    const frozen = this.#frozen(ref);
    if (frozen !== undefined) return this.#loadById(tenant, frozen);
    const head = await this.#loadKey(tenant, ref.key);
    const entry = head && pick(head.versions, ref);
    return entry && this.#loadById(tenant, entry.id);
  }

  /** Inside an item the manifest of its version decides instead of `latest`. */
  #frozen({ manifest, key }: Extract<DefinitionRef, { key: string }>): string | undefined {
    const root = manifest === undefined ? undefined : this.byId(manifest);
    return root?.manifest?.[key];
  }

  async deployment(tenant: string, id: string): Promise<Deployment | undefined> {
    return this.#documents.get({ tenant, kind: 'deployment', key: id });
  }

  /** Timer start events that would never start anything; a deployment with them is a mistake. */
  neverDue(model: Model, now: number): readonly Node[] {
    return neverDue(model, { now, evaluate: this.#evaluate });
  }

  /** All or as good as all: definitions first, then the deployment, and only then the keys. */
  async deploy(request: DeployRequest): Promise<Deployment> {
    const { tenant, name, source, at, resources } = request;
    const id = randomUUID();
    const definitions: DeployedDefinition[] = [];
    for (const { resource, model } of blocksFirst(request.models)) {
      const definition = await this.#publish(request, id, model, resource);
      definitions.push({
        id: definition.id,
        key: model.key,
        version: definition.version,
        resource,
      });
    }
    const deployment: Deployment = { v: 1, id, name, source, at, resources, definitions };
    await this.#documents.create(
      { tenant, kind: 'deployment', key: id },
      {
        head: deployment,
        rows: [{ kind: 'deployment', seq: 1, fields: { deploymentId: id, name, source, at } }],
      },
    );
    return deployment;
  }

  /** The definition is written before the key that makes it findable. */
  async #publish(
    { tenant, at }: DeployRequest,
    deployment: string,
    model: Model,
    resource: string,
  ): Promise<Definition> {
    const name: DocumentName = { tenant, kind: 'definitionKey', key: model.key };
    return conflictSafe(async () => {
      const before = await this.#documents.get<KeyHead>(name);
      const version = (before?.versions.length ?? 0) + 1;
      const manifest = model.item && (await this.#manifestOf(tenant, model));
      const made = definitionOf({ tenant, deployment, model, version, manifest });
      await this.#documents.create(definitionName(tenant, made.id), { head: made });
      const head = await this.#documents.update<KeyHead>(name, (old) => {
        if ((old?.versions.length ?? 0) !== made.version - 1) return undefined;
        const times = { now: at, evaluate: this.#evaluate };
        const starts = (seq: number): readonly Start[] => startsOf(made, seq, times);
        const next = nextKeyHead(old, made, definitionRow(made, at, resource), starts);
        return { head: next, rows: keyRows(old, next) };
      });
      if (head?.versions[made.version - 1]?.id !== made.id) return undefined;
      this.#byId.set(made.id, made);
      this.#byKey.set(`${tenant}/${model.key}`, head);
      this.#unknown.delete(`${tenant}/${model.key}`);
      return made;
    });
  }

  /** Changes or, on `undefined`, drops a start event that waits; one that is gone stays gone. */
  async moveStart(
    tenant: string,
    key: string,
    seq: number,
    move: (start: Start) => Start | undefined,
  ): Promise<void> {
    const name: DocumentName = { tenant, kind: 'definitionKey', key };
    const head = await this.#documents.update<KeyHead>(name, (old) => {
      const start = old?.starts.find((known) => known.seq === seq);
      if (!old || !start) return undefined;
      const moved = move(start);
      if (moved === start) return undefined;
      const others = old.starts.filter((known) => known !== start);
      const row = moved ? startRow(moved) : { ...startRow(start), fields: null };
      return { head: { ...old, starts: moved ? [...others, moved] : others }, rows: [row] };
    });
    if (head) this.#byKey.set(`${tenant}/${key}`, head);
  }

  /** The newest version of everything that an item calls by name, at any depth. */
  async #manifestOf(tenant: string, item: Model): Promise<Record<string, string>> {
    const manifest: Record<string, string> = {};
    const open: Model[] = [item];
    for (let model = open.pop(); model; model = open.pop()) {
      for (const { call } of model.nodes) {
        const key = call?.binding === 'latest' ? call.calledElement.source : undefined;
        if (key === undefined || Object.hasOwn(manifest, key)) continue;
        const called = await this.load(tenant, { key });
        if (!called) continue;
        manifest[key] = called.id;
        open.push(called.model);
      }
    }
    return manifest;
  }

  #findById(tenant: string, id: string): Definition | null | undefined {
    const known = this.#byId.get(id);
    if (known) return known.tenant === tenant ? known : null;
    return this.#unknown.has(`${tenant}/${id}`) ? null : undefined;
  }

  async #loadById(tenant: string, id: string): Promise<Definition | undefined> {
    const known = this.#byId.get(id);
    if (known) return known.tenant === tenant ? known : undefined;
    const definition = await this.#documents.get<Definition>(definitionName(tenant, id));
    if (definition) this.#byId.set(id, definition);
    else this.#lookedInVain(`${tenant}/${id}`);
    return definition;
  }

  async #loadKey(tenant: string, key: string): Promise<KeyHead | undefined> {
    const name = `${tenant}/${key}`;
    const known = this.#byKey.get(name);
    if (known) return known;
    const head = await this.#documents.get<KeyHead>({ tenant, kind: 'definitionKey', key });
    if (head) this.#byKey.set(name, head);
    else this.#lookedInVain(name);
    return head;
  }

  /** Callers may ask for any name: what they made up must not fill the memory. */
  #lookedInVain(name: string): void {
    if (this.#unknown.size >= MOST_UNKNOWN) this.#unknown.clear();
    this.#unknown.add(name);
  }
}

function pick(
  versions: readonly VersionEntry[],
  ref: Extract<DefinitionRef, { key: string }>,
): VersionEntry | undefined {
  return versions.findLast(
    (entry) =>
      (ref.version === undefined || entry.version === ref.version) &&
      (ref.versionTag === undefined || entry.versionTag === ref.versionTag) &&
      (ref.deployment === undefined || entry.deployment === ref.deployment),
  );
}

function definitionOf(made: Omit<Definition, 'id' | 'key' | 'versionTag'>): Definition {
  const { key, versionTag } = made.model;
  return { ...made, id: `${key}:${made.version}:${randomUUID()}`, key, versionTag };
}

/** What items call must be there when their manifests are frozen. */
function blocksFirst(models: DeployRequest['models']): DeployRequest['models'] {
  const isItem = ({ model }: DeployRequest['models'][number]): number => (model.item ? 1 : 0);
  return models.toSorted((a, b) => isItem(a) - isItem(b));
}

function definitionName(tenant: string, id: string): DocumentName {
  return { tenant, kind: 'document', key: `definition/${id}` };
}

function nextKeyHead(
  old: KeyHead | undefined,
  made: Definition,
  row: VersionEntry['row'],
  startsFrom: (seq: number) => readonly Start[],
): KeyHead {
  const { id, version, versionTag, deployment } = made;
  const first = (old?.lastSeq ?? FIRST_START_SEQ) + 1;
  const starts = startsFrom(first);
  return {
    v: 1,
    key: made.key,
    versions: [...(old?.versions ?? []), { id, version, versionTag, deployment, row }],
    lastSeq: first + starts.length,
    starts,
  };
}

function definitionRow(made: Definition, at: number, resource: string): VersionEntry['row'] {
  const { model } = made;
  return {
    definitionId: made.id,
    key: made.key,
    version: made.version,
    versionTag: made.versionTag,
    name: model.name,
    deploymentId: made.deployment,
    resource,
    suspended: false,
    itemCode: model.item?.code,
    itemName: model.item?.name,
    deployedAt: at,
  };
}

/** Only the latest version can be started by messages and timers. */
function keyRows(old: KeyHead | undefined, next: KeyHead): readonly Omit<RowChange, 'aggregate'>[] {
  const before = old?.versions.at(-1);
  const made = next.versions.at(-1)!;
  return [
    ...(before ? [versionRow(before, false)] : []),
    versionRow(made, true),
    ...(old?.starts ?? []).map(({ kind, seq }) => ({ kind, seq, fields: null })),
    ...next.starts.map(startRow),
  ];
}

function versionRow(entry: VersionEntry, latest: boolean): Omit<RowChange, 'aggregate'> {
  return { kind: 'definition', seq: entry.version, fields: { ...entry.row, latest } };
}

function startRow({ kind, seq, fields }: Start): Omit<RowChange, 'aggregate'> {
  return { kind, seq, fields };
}
