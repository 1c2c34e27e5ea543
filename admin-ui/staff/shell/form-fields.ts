/** What stands in a form, by the names of its fields. */
export function fieldsOf(form: HTMLFormElement): Readonly<Record<string, string | undefined>> {
  const texts = [...new FormData(form)].filter(([, value]) => typeof value === 'string');
  return Object.fromEntries(texts) as Record<string, string>;
}
