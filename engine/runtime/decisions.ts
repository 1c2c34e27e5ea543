import { randomUUID } from 'node:crypto';
import type { DecisionDefinition, DecisionModel } from '../core/decision.js';
import type { DefinitionRef } from '../core/model.js';
import type { RowChange } from '../store/kinds.js';
import type { DocumentName, Documents } from './documents.js';
import { type Version, Versions } from './versions.js';

/** What one deployment brings. */
export interface DecisionsRequest {
  readonly tenant: string;
  readonly at: number;
  readonly deployment: string;
  /** What is required before what requires it. */
  readonly models: readonly { readonly resource: string; readonly model: DecisionModel }[];
}

/** All versions of one decision. */
interface DecisionKey {
  readonly v: 1;
  readonly key: string;
  readonly versions: readonly DecisionVersion[];
}
interface DecisionVersion extends Version {
  /** Its row, but for `latest`. */
  readonly row: NonNullable<RowChange['fields']>;
}

/** Deployed decisions, versioned by key as processes are. */
export class Decisions {
  readonly #prepare: (model: DecisionModel) => Promise<void>;
  readonly #versions: Versions<DecisionDefinition, DecisionKey>;
  readonly #prepared = new WeakSet<DecisionModel>();

  constructor(documents: Documents, prepare: (model: DecisionModel) => Promise<void>) {
    this.#prepare = prepare;
    this.#versions = new Versions(documents, { definition: definitionName, key: keyName });
  }

  /** `undefined`: unknown here or not prepared, `load` it; `null`: there is none. */
  find(tenant: string, ref: DefinitionRef): DecisionDefinition | null | undefined {
    const found = this.#versions.find(tenant, ref);
    return found && !this.#prepared.has(found.model) ? undefined : found;
  }

  /** Loaded, and compiled so far that evaluating it holds nobody up. */
  async load(tenant: string, ref: DefinitionRef): Promise<DecisionDefinition | undefined> {
    const found = await this.#versions.load(tenant, ref);
    if (found && !this.#prepared.has(found.model)) {
      await this.#prepare(found.model);
      this.#prepared.add(found.model);
    }
    return found;
  }

  /** Answers what was made, in the order of the models. */
  async publish(request: DecisionsRequest): Promise<readonly DecisionDefinition[]> {
    const made = new Map<string, DecisionDefinition>();
    for (const { resource, model } of request.models) {
      const others = model.decisions.flatMap(({ id }) => made.get(id) ?? []);
      const required = Object.fromEntries(others.map(({ key, id }) => [key, id]));
      made.set(model.key, await this.#publish(request, model, resource, required));
    }
    return [...made.values()];
  }

  #publish(
    { tenant, at, deployment }: DecisionsRequest,
    model: DecisionModel,
    resource: string,
    required: Readonly<Record<string, string>>,
  ): Promise<DecisionDefinition> {
    const { key, versionTag } = model;
    const make = async (version: number): Promise<DecisionDefinition> => {
      const id = `${key}:${version}:${randomUUID()}`;
      return { id, key, version, versionTag, deployment, tenant, required, model };
    };
    return this.#versions.publish(tenant, key, make, (old, made) => {
      const { id, version } = made;
      const versions = old?.versions ?? [];
      const entry = { id, version, versionTag, deployment, row: rowOf(made, at, resource) };
      const next: DecisionKey = { v: 1, key, versions: [...versions, entry] };
      return { head: next, rows: rowsOf(versions.at(-1), entry) };
    });
  }
}

// ---------------------------------------------------------------------------------------------

function definitionName(tenant: string, id: string): DocumentName {
  return { tenant, kind: 'document', key: `decision/${id}` };
}

/** Beside the keys of processes, which have no `/`. */
function keyName(tenant: string, key: string): DocumentName {
  return { tenant, kind: 'definitionKey', key: `decision/${key}` };
}

function rowOf(made: DecisionDefinition, at: number, resource: string): DecisionVersion['row'] {
  return {
    decisionId: made.id,
    key: made.key,
    version: made.version,
    versionTag: made.versionTag,
    name: made.model.name,
    deploymentId: made.deployment,
    resource,
    requirementsKey: made.model.requirements.key,
    deployedAt: at,
  };
}

function rowsOf(
  before: DecisionVersion | undefined,
  made: DecisionVersion,
): readonly Omit<RowChange, 'aggregate'>[] {
  const row = ({ version, row: fields }: DecisionVersion, latest: boolean) => {
    return { kind: 'decision', seq: version, fields: { ...fields, latest } } as const;
  };
  return before ? [row(before, false), row(made, true)] : [row(made, true)];
}
