/** One thing that was asked for, and what the applicant gives. */
export interface Demanded {
  /** `field`: something in the form, mended there. */
  readonly kind: 'correction' | 'field' | 'deferred' | 'invited';
  /** Of the material, or the key of the field. */
  readonly code: string;
  readonly files: readonly string[];
  readonly declared: boolean;
}

interface MaterialSent {
  readonly code: string;
  readonly form: 'submitted' | 'declared';
  readonly files?: readonly string[];
}
interface Supply {
  readonly type: 'supplyDeferred' | 'supplyInvited';
  readonly materials: readonly MaterialSent[];
}

export interface Supplies {
  /** Absent: nothing of the notice is open. */
  readonly correction?: {
    readonly type: 'supplyCorrection';
    readonly materials: readonly MaterialSent[];
    readonly subjects: readonly string[];
  };
  readonly others: readonly Supply[];
  /** Codes of what the notice demands and is not there. */
  readonly missing: readonly string[];
}

/** What is sent as facts of the case: the notice is answered whole, the rest as it comes. */
export function factsOf(demanded: readonly Demanded[]): Supplies {
  const of = (kind: Demanded['kind']): readonly Demanded[] =>
    demanded.filter((one) => one.kind === kind);
  const materials = of('correction');
  const subjects = of('field').map(({ code }) => code);
  const isNoticed = materials.length + subjects.length > 0;
  const missing = materials.filter((one) => !isThere(one)).map(({ code }) => code);
  const others = [
    { type: 'supplyDeferred', materials: of('deferred').filter(isThere).map(sent) },
    { type: 'supplyInvited', materials: of('invited').filter(isThere).map(sent) },
  ] as const;
  return {
    ...(isNoticed
      ? { correction: { type: 'supplyCorrection', materials: materials.map(sent), subjects } }
      : {}),
    others: others.filter((supply) => supply.materials.length > 0),
    missing,
  };
}

function isThere({ files, declared }: Demanded): boolean {
  return files.length > 0 || declared;
}

function sent({ code, files, declared }: Demanded): MaterialSent {
  if (files.length === 0 && declared) return { code, form: 'declared' };
  return { code, form: 'submitted', files };
}
