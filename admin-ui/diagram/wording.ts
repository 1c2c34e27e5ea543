/** One thing said in both languages, as data. */
export type Wording = readonly [zh: string, en: string];

/** A closed list of codes with what people read for them. */
export type Wordings<Code extends string = string> = Readonly<Record<Code, Wording>>;
