import type { Static, TSchema } from 'typebox';
import type { Staff } from '../../service/access/principal.js';
import { caseDiagram } from '../../service/cases/case-diagram.js';
import { caseForms } from '../../service/cases/case-forms.js';
import { caseMaterials } from '../../service/cases/case-materials.js';
import { caseOpinions } from '../../service/cases/case-opinions.js';
import { caseParties } from '../../service/cases/case-parties.js';
import type { ServiceContext } from '../../service/context.js';
import type { Result } from '../../service/result.js';
import { ByNumber } from '../contract/case.js';
import {
  CaseForm,
  CaseMaterial,
  CaseOpinion,
  CaseParties,
  CaseProcess,
} from '../contract/case-parts.js';
import { list } from '../contract/page.js';
import { type Frozen, type Route, route } from '../route.js';
import { staff } from '../staff.js';

/** What the page of a case shows in its tabs, each read when it is looked at. */
export const caseRecordRoutes: readonly Route[] = [
  part(
    'forms',
    list(CaseForm),
    caseForms,
    '办件的表单：每张表单最近一次填写的内容，去掉本岗位不可见的字段',
  ),
  part('materials', list(CaseMaterial), caseMaterials, '办件的材料：应交、已交、电子文件'),
  part('opinions', list(CaseOpinion), caseOpinions, '各环节的意见、转报、决定、退回，附原文'),
  part('diagram', list(CaseProcess), caseDiagram, '办件的流程图：经过的步骤和现在的位置'),
  part('parties', CaseParties, caseParties, '经办机构、抄送机构、催办与督办'),
];

function part<const R extends TSchema>(
  name: string,
  response: R,
  read: (context: ServiceContext, number: string, who: Staff) => Promise<Result<Frozen<Static<R>>>>,
  summary: string,
): Route {
  return route({
    method: 'GET',
    path: `/cases/:number/${name}`,
    summary,
    access: ['clerk', 'reviewer', 'supervisor'],
    params: ByNumber,
    response,
    handle: ({ context, params, who }) => read(context, params.number, staff(who)),
  });
}
