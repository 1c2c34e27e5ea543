import type { Staff } from '../../service/access/principal.js';
import { caseDiagram } from '../../service/cases/case-diagram.js';
import { caseForms } from '../../service/cases/case-forms.js';
import { caseMaterials } from '../../service/cases/case-materials.js';
import { caseOpinions } from '../../service/cases/case-opinions.js';
import { caseParties } from '../../service/cases/case-parties.js';
import type { ServiceContext } from '../../service/context.js';
import type { Result } from '../../service/result.js';
import { ByNumber } from '../contract/case.js';
import { AnyObject } from '../contract/clock.js';
import { type Route, route } from '../route.js';
import { staff } from '../staff.js';

type Read = (context: ServiceContext, number: string, who: Staff) => Promise<Result<object>>;

/** What the page of a case shows in its tabs, each read when it is looked at. */
export const caseRecordRoutes: readonly Route[] = [
  part('forms', '办件的表单：每张表单最近一次填写的内容，去掉本岗位不可见的字段', caseForms),
  part('materials', '办件的材料：应交、已交、电子文件', caseMaterials),
  part('opinions', '各环节的意见、转报、决定、退回，附原文', caseOpinions),
  part('diagram', '办件的流程图：经过的步骤和现在的位置', caseDiagram),
  part('parties', '经办机构、抄送机构、催办与督办', caseParties),
];

function part(name: string, summary: string, read: Read): Route {
  return route({
    method: 'GET',
    path: `/cases/:number/${name}`,
    summary,
    access: ['clerk', 'reviewer', 'supervisor'],
    params: ByNumber,
    response: AnyObject,
    handle: async ({ context, params, who }) => {
      const shown = await read(context, params.number, staff(who));
      return 'rejected' in shown ? shown : { value: { ...shown.value } };
    },
  });
}
