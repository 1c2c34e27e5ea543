import type { CompiledForm, FieldRights, FormJson } from '../../../forms/index.js';
import { compileForm } from '../../../forms/index.js';
import { sha256 } from '../../runtime/hash-chain.js';
import type { Deployment } from '../../runtime/definitions.js';
import type { Runtime } from '../../runtime/runtime.js';
import { notFound, type Result } from '../result.js';
import { keyOf, resourceOf, stemOf } from './resources.js';

/** A form is bound to the deployment that it came with; there is no newest one. */
export interface FormRef {
  readonly tenant: string;
  readonly deployment: string;
  /** As a station or a task names it: `application`. */
  readonly key: string;
  /** Resource name of the diagram whose forms come first: `felling.bpmn`. */
  readonly beside?: string;
}

export interface DeployedForm {
  readonly deployment: string;
  /** In full: `felling.application`. */
  readonly key: string;
  /** Of the diagram that it lies beside; 1 for a form deployed alone. */
  readonly version: number;
  /** SHA-256 of the resource, in hex. */
  readonly digest: string;
  readonly compiled: CompiledForm;
}

const MOST = 500;

/** Forms by what they were deployed with, compiled once each; the least used leave the cache. */
export class FormStore {
  readonly #runtime: Pick<Runtime, 'definitions'>;
  readonly #most: number;
  readonly #known = new Map<string, Promise<DeployedForm | undefined>>();

  constructor(runtime: Pick<Runtime, 'definitions'>, most = MOST) {
    this.#runtime = runtime;
    this.#most = most;
  }

  async find(ref: FormRef): Promise<Result<DeployedForm>> {
    const form = await this.#find(ref);
    return form ? { value: form } : notFound(`表单“${ref.key.slice(0, 100)}”`);
  }

  /** The form as a task's page renders it: hidden fields are not in it, read-only ones disabled. */
  async render(ref: FormRef, rights?: FieldRights): Promise<Result<RenderedForm>> {
    const found = await this.find(ref);
    if ('rejected' in found) return found;
    const { compiled, ...form } = found.value;
    const schema = rights ? compiled.applyRights(rights) : compiled.form;
    return { value: { deployment: form.deployment, key: form.key, version: form.version, schema } };
  }

  #find(ref: FormRef): Promise<DeployedForm | undefined> {
    const { tenant, deployment, key, beside = '' } = ref;
    const name = JSON.stringify([tenant, deployment, key, beside]);
    const known = this.#known.get(name) ?? this.#load(ref);
    this.#known.delete(name);
    this.#known.set(name, known);
    // What was not found may be there the next time, and must not push out what is.
    const forget = (): boolean => this.#known.get(name) === known && this.#known.delete(name);
    known.then((form) => form ?? forget(), forget);
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= this.#most) break;
      this.#known.delete(oldest);
    }
    return known;
  }

  async #load({ tenant, deployment, key, beside }: FormRef): Promise<DeployedForm | undefined> {
    const found = await this.#runtime.definitions.deployment(tenant, deployment);
    if (!found) return undefined;
    const resource = resourceOf(found.resources, key, beside);
    return resource === undefined ? undefined : deployedForm(found, resource);
  }
}

export interface RenderedForm {
  readonly deployment: string;
  readonly key: string;
  readonly version: number;
  readonly schema: FormJson;
}

// ---------------------------------------------------------------------------------------------

function deployedForm(deployment: Deployment, resource: string): DeployedForm {
  const text = deployment.resources[resource]!;
  const compiled = compileForm(JSON.parse(text));
  if ('problems' in compiled) {
    throw new Error(`${resource} of ${deployment.id} was deployed unlinted`);
  }
  return {
    deployment: deployment.id,
    key: keyOf(resource),
    version: versionOf(deployment, keyOf(resource)),
    digest: sha256(text),
    compiled: compiled.form,
  };
}

function versionOf({ definitions }: Deployment, key: string): number {
  const beside = definitions.find(({ resource }) => key.startsWith(`${stemOf(resource)}.`));
  return (beside ?? (definitions.length === 1 ? definitions[0] : undefined))?.version ?? 1;
}
