import type { ComponentJson, FormJson, Json } from '../../../../../forms/index.js';
import { childrenOf, isScope } from '../../../../form/walk.js';
import type { ApplicantEntry } from './application.js';

type Known = Partial<Pick<ApplicantEntry, 'name' | 'idNumber' | 'phone' | 'address'>>;
type Member = keyof Known;

/**
 * Values of the form that are the applicant's own, so that nobody types a name twice. Only fields
 * of the applicant at the top of the form, and only those that hold nothing or what was carried
 * over before.
 *
 * @param before what the form was given of the applicant last time
 */
export function prefilled(form: FormJson, values: Json, applicant: Known, before?: Known): Json {
  const filled: Json = { ...values };
  const done = new Set<Member>();
  for (const component of fieldsOf(form.components)) {
    const member = memberFor(component);
    const value = member && applicant[member];
    if (!member || !value || done.has(member)) continue;
    done.add(member);
    const now = filled[component.key];
    const isOurs = now === undefined || now === '' || now === null || now === before?.[member];
    if (isOurs) filled[component.key] = value;
  }
  return filled;
}

// ---------------------------------------------------------------------------------------------

const NAME = /^(申请人|申请单位|单位|经营者|投保人|户主|本人)?(姓名|名称)$|^申请人(（.*）)?$/;
const ADDRESS = /^(申请人)?(家庭|通信|通讯|联系|单位)?(地址|住址)$/;

/** By what the field checks, else by what it is called. */
function memberFor({ type, label, key }: ComponentJson): Member | undefined {
  const called = typeof label === 'string' ? label : '';
  if (type === 'cnIdNumber' || type === 'cnUscc') return 'idNumber';
  if (type === 'cnMobile') return 'phone';
  if (type !== 'textfield') return undefined;
  if (key === 'applicantName' || NAME.test(called)) return 'name';
  return ADDRESS.test(called) ? 'address' : undefined;
}

function* fieldsOf(components: readonly ComponentJson[]): Generator<ComponentJson> {
  for (const component of components) {
    if (isScope(component)) continue;
    const children = childrenOf(component);
    if (children.length === 0) yield component;
    else yield* fieldsOf(children);
  }
}
