/** Forms among the resources of a deployment: `<item>.<form>.form.json`, or `<form>.form.json`. */

const SUFFIX = '.form.json';
const BPMN = /\.(bpmn|bpmn20\.xml)$/i;

export function isForm(resource: string): boolean {
  return resource.endsWith(SUFFIX) && baseName(resource).length > SUFFIX.length;
}

/** `items/felling.application.form.json` -> `felling.application`. */
export function keyOf(resource: string): string {
  const name = baseName(resource);
  return name.endsWith(SUFFIX) ? name.slice(0, -SUFFIX.length) : name;
}

/**
 * The resource that a form key means. Beside the diagram `felling.bpmn` the key `application` is
 * its own `felling.application.form.json` first, then `application.form.json`, then the only
 * `….application.form.json` that there is. An ambiguous key means none: forms are never guessed.
 */
export function resourceOf(
  resources: Readonly<Record<string, string>>,
  key: string,
  beside?: string,
): string | undefined {
  const forms = Object.keys(resources).filter(isForm);
  const called = (name: string): string | undefined => forms.find((file) => keyOf(file) === name);
  const wanted = keyOf(key);
  const own = beside === undefined ? undefined : called(`${stemOf(beside)}.${wanted}`);
  const exact = own ?? called(wanted);
  if (exact !== undefined) return exact;
  const alike = forms.filter((file) => keyOf(file).endsWith(`.${wanted}`));
  return alike.length === 1 ? alike[0] : undefined;
}

/** `items/felling.bpmn` -> `felling`. */
export function stemOf(bpmn: string): string {
  return baseName(bpmn).replace(BPMN, '');
}

function baseName(resource: string): string {
  return resource.slice(resource.lastIndexOf('/') + 1);
}
