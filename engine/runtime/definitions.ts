import { randomUUID } from 'node:crypto';
import { calledItem, freshKey } from '../core/case/called-items.js';
import type { CalledItem } from '../core/case/item.js';
import type { DecisionDefinition } from '../core/decision.js';
import type { Evaluate, Expression } from '../core/expression.js';
import type { CallActivitySpec, Definition, DefinitionRef, Model } from '../core/model.js';
import type { RowChange } from '../store/kinds.js';
import type { Decisions, DecisionsRequest } from './decisions.js';
import type { DocumentName, Documents } from './documents.js';
import { type NeverStarts, neverStarts, type Start, startsOf } from './start-events.js';
import { calledFirst } from './called-first.js';
import { type Version, Versions } from './versions.js';

export interface Deployment {
  readonly v: 1;
  readonly id: string;
  readonly name?: string;
  readonly source?: string;
  readonly at: number;
  /** Every resource that came with it, by file name (BPMN, forms …). */
  readonly resources: Readonly<Record<string, string>>;
  readonly definitions: readonly DeployedDefinition[];
  /** Absent where it brought none. */
  readonly decisions?: readonly DeployedDefinition[];
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
  readonly decisions?: DecisionsRequest['models'];
}

/** All versions of one key; decides what `latest` is and owns the start subscriptions of it. */
interface KeyHead {
  readonly v: 1;
  readonly key: string;
  readonly versions: readonly VersionEntry[];
  readonly lastSeq: number;
  readonly starts: readonly Start[];
  /** Definition ids; absent where none ever was. */
  readonly suspended?: readonly string[];
}
interface VersionEntry extends Version {
  /** Its row, but for `latest`. */
  readonly row: NonNullable<RowChange['fields']>;
}

function isSuspended(head: KeyHead, id: string): boolean {
  return head.suspended?.includes(id) === true;
}

function asItStands(definition: Definition, head: KeyHead): Definition {
  return isSuspended(head, definition.id) ? { ...definition, suspended: true } : definition;
}

function withSuspended(head: KeyHead, id: string, suspended: boolean): KeyHead {
  const others = (head.suspended ?? []).filter((one) => one !== id);
  const mark = (row: VersionEntry['row']): VersionEntry['row'] => ({ ...row, suspended });
  const isLatest = head.versions.at(-1)?.id === id;
  return {
    ...head,
    suspended: suspended ? [...others, id] : others,
    versions: head.versions.map((one) => (one.id === id ? { ...one, row: mark(one.row) } : one)),
    starts: isLatest
      ? head.starts.map((start) => ({ ...start, fields: mark(start.fields) }))
      : head.starts,
  };
}

/** Start subscriptions and timers get seqs above any version number. */
const FIRST_START_SEQ = 1_000_000;

/** Deployed processes, found synchronously from memory while a step runs, loaded on demand. */
export class Definitions {
  readonly #documents: Documents;
  readonly #evaluate: Evaluate;
  readonly #decisions: Decisions;
  readonly #versions: Versions<Definition, KeyHead>;

  constructor(documents: Documents, evaluate: Evaluate, decisions: Decisions) {
    this.#documents = documents;
    this.#evaluate = evaluate;
    this.#decisions = decisions;
    this.#versions = new Versions(documents, { definition: definitionName, key: keyName });
  }

  byId(id: string): Definition | undefined {
    return this.#versions.byId(id);
  }

  /** `undefined`: unknown here, `load` it; `null`: there is none. */
  find(tenant: string, ref: DefinitionRef): Definition | null | undefined {
    const found = this.#versions.find(tenant, this.#frozen(ref));
    if (!found) return found;
    const head = this.#versions.keyOf(tenant, found.key);
    return head && asItStands(found, head);
  }

  async load(tenant: string, ref: DefinitionRef): Promise<Definition | undefined> {
    const found = await this.#versions.load(tenant, this.#frozen(ref));
    const head = found && (await this.#versions.loadKey(tenant, found.key));
    return found && head && asItStands(found, head);
  }

  /**
   * Nothing starts any more in a suspended version: by nobody, no message, no time and no call.
   * `false`: there is no such definition.
   */
  async suspend(tenant: string, id: string, suspended: boolean): Promise<boolean> {
    const definition = await this.#versions.load(tenant, { id });
    if (!definition) return false;
    const { key } = definition;
    const head = await this.#documents.update<KeyHead>(keyName(tenant, key), (old) => {
      if (!old || isSuspended(old, id) === suspended) return undefined;
      const next = withSuspended(old, id, suspended);
      const latest = next.versions.at(-1)!;
      const entry = next.versions.find((one) => one.id === id)!;
      const starts = entry === latest ? next.starts.map(startRow) : [];
      return { head: next, rows: [versionRow(entry, entry === latest), ...starts] };
    });
    if (head) this.#versions.setKey(tenant, key, head);
    return true;
  }

  /** As `find`, of decisions. */
  decision(tenant: string, ref: DefinitionRef): DecisionDefinition | null | undefined {
    return this.#decisions.find(tenant, this.#frozen(ref, 'decisions'));
  }

  /** As `load`, of decisions: ready to be evaluated. */
  loadDecision(tenant: string, ref: DefinitionRef): Promise<DecisionDefinition | undefined> {
    return this.#decisions.load(tenant, this.#frozen(ref, 'decisions'));
  }

  /** Inside an item what was frozen with its version decides instead of `latest`. */
  #frozen(ref: DefinitionRef, what: 'manifest' | 'decisions' = 'manifest'): DefinitionRef {
    if ('id' in ref || ref.manifest === undefined) return ref;
    const id = this.byId(ref.manifest)?.[what]?.[ref.key];
    return id === undefined ? ref : { id };
  }

  async deployment(tenant: string, id: string): Promise<Deployment | undefined> {
    return this.#documents.get({ tenant, kind: 'deployment', key: id });
  }

  /** Start events that would never start anything; a deployment with them is a mistake. */
  neverStarts(model: Model, now: number): readonly NeverStarts[] {
    return neverStarts(model, { now, evaluate: this.#evaluate });
  }

  /**
   * Version by version, what is called first, then the deployment with its files. A crash in
   * between leaves versions without their files; deploying once more makes newer ones that have
   * them.
   */
  async deploy(request: DeployRequest): Promise<Deployment> {
    const { tenant, name, source, at, resources } = request;
    const id = randomUUID();
    const decisions = await this.#decide(request, id);
    const definitions: DeployedDefinition[] = [];
    for (const { resource, model } of calledFirst(request.models)) {
      const definition = await this.#publish(request, id, model, resource);
      definitions.push({
        id: definition.id,
        key: model.key,
        version: definition.version,
        resource,
      });
    }
    const made = { id, name, source, at, resources, definitions };
    const deployment: Deployment = { v: 1, ...made, ...(decisions && { decisions }) };
    await this.#documents.create(
      { tenant, kind: 'deployment', key: id },
      {
        head: deployment,
        rows: [{ kind: 'deployment', seq: 1, fields: { deploymentId: id, name, source, at } }],
      },
    );
    return deployment;
  }

  async #decide(
    { tenant, at, decisions: models }: DeployRequest,
    deployment: string,
  ): Promise<Deployment['decisions']> {
    if (models === undefined || models.length === 0) return undefined;
    const made = await this.#decisions.publish({ tenant, at, deployment, models });
    return made.map(({ id, key, version }, i) => {
      return { id, key, version, resource: models[i]!.resource };
    });
  }

  #publish(
    { tenant, at }: DeployRequest,
    deployment: string,
    model: Model,
    resource: string,
  ): Promise<Definition> {
    const make = async (version: number): Promise<Definition> => {
      const frozen = model.item && (await this.#freeze(tenant, deployment, model));
      return definitionOf({ tenant, deployment, model, version, ...frozen });
    };
    const times = { now: at, evaluate: this.#evaluate };
    return this.#versions.publish(tenant, model.key, make, (old, made) => {
      const starts = (seq: number): readonly Start[] => startsOf(made, seq, times);
      const next = nextKeyHead(old, made, definitionRow(made, at, resource), starts);
      return { head: next, rows: keyRows(old, next) };
    });
  }

  /** Changes or, on `undefined`, drops a start event that waits; one that is gone stays gone. */
  async moveStart(
    tenant: string,
    key: string,
    seq: number,
    move: (start: Start) => Start | undefined,
  ): Promise<void> {
    const name = keyName(tenant, key);
    const head = await this.#documents.update<KeyHead>(name, (old) => {
      const start = old?.starts.find((known) => known.seq === seq);
      if (!old || !start) return undefined;
      const moved = move(start);
      if (moved === start) return undefined;
      const others = old.starts.filter((known) => known !== start);
      const row = moved ? startRow(moved) : { ...startRow(start), fields: null };
      return { head: { ...old, starts: moved ? [...others, moved] : others }, rows: [row] };
    });
    if (head) this.#versions.setKey(tenant, key, head);
  }

  /**
   * The newest version of all that an item calls or asks by name, at any depth, through blocks and
   * through items that it calls (一件事联办). Each process is looked through once, so that those
   * which call each other end.
   */
  async #freeze(tenant: string, deployment: string, item: Model): Promise<Frozen> {
    const manifest: Record<string, string> = {};
    const decisions: Record<string, string> = {};
    const calledItems: Record<string, CalledItem> = {};
    const seen = new Set<string>();
    const open: Pick<Definition, 'model' | 'deployment'>[] = [{ model: item, deployment }];
    for (let caller = open.pop(); caller; caller = open.pop()) {
      for (const { call, decision } of caller.model.nodes) {
        if (decision?.binding === 'latest') {
          const { source: key } = decision.decision;
          const asked = await this.#decisions.load(tenant, { key });
          if (asked) decisions[key] = asked.id;
        }
        const ref = call && writtenRef(call, caller.deployment);
        const called = ref && (await this.load(tenant, ref));
        if (!called) continue;
        if (call.binding === 'latest') manifest[called.key] ??= called.id;
        if (seen.has(called.id)) continue;
        seen.add(called.id);
        open.push(called);
        if (called.model.item === undefined) continue;
        calledItems[freshKey(calledItems, called.key)] = calledItem(called);
      }
    }
    return { manifest, decisions, calledItems };
  }
}

type KeyRef = Extract<DefinitionRef, { readonly key: string }>;
type Frozen = Required<Pick<Definition, 'manifest' | 'decisions' | 'calledItems'>>;

/** What a call names, as far as it is written; undefined: only an expression tells. */
export function writtenRef(call: CallActivitySpec, deployment: string): KeyRef | undefined {
  const { calledElement, binding, version, versionTag } = call;
  if (calledElement.language !== 'literal') return undefined;
  const key = calledElement.source;
  switch (binding) {
    case 'latest':
      return { key };
    case 'deployment':
      return { key, deployment };
    case 'version':
      return isWritten(version) ? { key, version: Number(version.source) } : undefined;
    case 'versionTag':
      return isWritten(versionTag) ? { key, versionTag: versionTag.source } : undefined;
  }
}

function isWritten(expression: Expression | undefined): expression is Expression {
  return expression?.language === 'literal';
}

function definitionOf(made: Omit<Definition, 'id' | 'key' | 'versionTag'>): Definition {
  const { key, versionTag } = made.model;
  return { ...made, id: `${key}:${made.version}:${randomUUID()}`, key, versionTag };
}

function definitionName(tenant: string, id: string): DocumentName {
  return { tenant, kind: 'document', key: `definition/${id}` };
}

function keyName(tenant: string, key: string): DocumentName {
  return { tenant, kind: 'definitionKey', key };
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
