import type { CaseEvent } from '../../core/case/event.js';
import type { Material } from '../../core/case/item.js';
import type { MaterialForm, MaterialIn } from '../../core/case/parties.js';
import { formatInstant } from '../../core/clock/civil.js';
import type { Principal } from '../access/principal.js';
import type { ServiceContext } from '../context.js';
import { fileTypeNamed } from '../files/file-type.js';
import { readableFile } from '../files/files.js';
import { namesOf } from '../organisation/names.js';
import type { Result } from '../result.js';
import { factsOf } from './facts.js';
import { openable } from './readable-case.js';

/** A material of the case: what the item asks, and what has come. */
export interface CaseMaterial {
  readonly code: string;
  readonly name: string;
  /** As the case has it now; absent: it is not asked for in this case and did not come. */
  readonly is?: string;
  /** Workdays for a deferred one. */
  readonly days?: number;
  readonly form?: MaterialForm;
  readonly originals: number;
  readonly copies: number;
  readonly checkpoints: readonly string[];
  readonly source: string;
  /** When it came last, and through whom. */
  readonly at?: string;
  readonly byName?: string;
  readonly organName?: string;
  readonly files: readonly CaseMaterialFile[];
}

export interface CaseMaterialFile {
  /** SHA-256: `/cases/{number}/files/{id}`. */
  readonly id: string;
  readonly name: string;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  /** A browser may show it on the page. */
  readonly inline: boolean;
}

/** The materials of a case in the item's order, with their files. */
export async function caseMaterials(
  context: ServiceContext,
  number: string,
  who: Principal,
): Promise<Result<{ readonly items: readonly CaseMaterial[] }>> {
  const found = await openable(context, number, who);
  if ('rejected' in found) return found;
  const { aggregate, item, state } = found.value;
  const came = arrivals(await factsOf(context, aggregate.number));
  const names = await namesOf(context, who.tenant);
  const items: CaseMaterial[] = [];
  for (const material of item.materials) {
    const arrival = came.get(material.code);
    const now = state.materials[material.code];
    if (!arrival && !now) continue;
    const by = arrival?.fact.by;
    const organ = arrival?.fact.organ;
    items.push({
      ...asked(material),
      ...now,
      ...(arrival && {
        form: arrival.material.form,
        originals: arrival.material.originals ?? 0,
        copies: arrival.material.copies ?? 0,
        at: formatInstant(arrival.fact.at),
      }),
      ...(by === undefined ? {} : { byName: names.person(by) }),
      ...(organ === undefined ? {} : { organName: names.organ(organ) }),
      files: await filesOf(context, arrival?.files ?? [], who),
    });
  }
  return { value: { items } };
}

// ---------------------------------------------------------------------------------------------

interface Arrival {
  readonly material: MaterialIn;
  readonly fact: CaseEvent;
  /** Of all times: what came later completes what was there. */
  readonly files: readonly string[];
}

function arrivals(facts: readonly CaseEvent[]): ReadonlyMap<string, Arrival> {
  const came = new Map<string, Arrival>();
  for (const fact of facts) {
    const isArrival =
      fact.type === 'received' ||
      fact.type === 'correctionSupplied' ||
      fact.type === 'materialsSupplied';
    if (!isArrival) continue;
    for (const material of fact.materials) {
      const before = came.get(material.code)?.files ?? [];
      const files = [...new Set([...before, ...(material.files ?? [])])];
      came.set(material.code, { material, fact, files });
    }
  }
  return came;
}

function asked({ code, name, originals, copies, checkpoints, source }: Material) {
  return { code, name, originals, copies, checkpoints, source };
}

async function filesOf(
  context: ServiceContext,
  files: readonly string[],
  who: Principal,
): Promise<readonly CaseMaterialFile[]> {
  const found: CaseMaterialFile[] = [];
  for (const id of files) {
    const meta = await readableFile(context, id, who, async () => true);
    if (!meta) continue;
    const { name, type, size } = meta;
    found.push({ id, name, type, size, inline: fileTypeNamed(type)?.inline === true });
  }
  return found;
}
