/** A refusal's HTTP status and its sentence; `{…}` is filled from the refusal's detail. */
export type RefusalText = readonly [status: number, zh: string, en: string];
