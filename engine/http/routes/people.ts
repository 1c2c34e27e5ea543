import { SIGNED_IN } from '../../service/access/principal.js';
import { saveAbsences } from '../../service/organisation/absence.js';
import { colleagues } from '../../service/organisation/colleagues.js';
import { changeOwnPassword } from '../../service/organisation/own-password.js';
import { listPeople, savePerson } from '../../service/organisation/people.js';
import { releaseAll } from '../../service/tasks/release-all.js';
import {
  ByUser,
  ChangePassword,
  Colleague,
  Person,
  Released,
  SaveAbsences,
  SavePerson,
} from '../contract/organisation.js';
import { list } from '../contract/page.js';
import { Empty } from '../contract/session.js';
import { type Route, route } from '../route.js';
import { staff } from '../staff.js';

export const peopleRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/people',
    summary: '列出人员',
    access: ['administrator', 'operator', 'supervisor'],
    response: list(Person),
    handle: ({ context, who }) => listPeople(context, who),
  }),
  route({
    method: 'PUT',
    path: '/people/:user',
    summary: '新建或修改人员',
    access: ['administrator', 'operator'],
    params: ByUser,
    body: SavePerson,
    response: Person,
    handle: ({ context, who, params, body }) => savePerson(context, params.user, body, who),
  }),
  route({
    method: 'PUT',
    path: '/people/:user/absences',
    summary: '登记离岗与代办人；本人登记自己的，管理员与运维登记任何人的',
    access: SIGNED_IN,
    params: ByUser,
    body: SaveAbsences,
    response: Person,
    handle: ({ context, who, params, body }) =>
      saveAbsences(context, params.user, body.absences, who),
  }),
  route({
    method: 'POST',
    path: '/people/:user/release-tasks',
    summary: '把不在岗人员已签收的任务退回岗位队列',
    access: ['administrator', 'operator', 'supervisor'],
    params: ByUser,
    response: Released,
    handle: ({ context, who, params }) => releaseAll(context, params.user, staff(who)),
  }),
  route({
    method: 'GET',
    path: '/colleagues',
    summary: '本机构的在职人员，用于转办、委派、加签和代办',
    access: SIGNED_IN,
    response: list(Colleague),
    handle: ({ context, who }) => colleagues(context, staff(who)),
  }),
  route({
    method: 'PUT',
    path: '/session/password',
    summary: '修改本人的密码；其他登录随即失效',
    access: SIGNED_IN,
    body: ChangePassword,
    response: Empty,
    handle: async ({ context, who, body, transport }) => {
      const change = { ...body, address: transport.address };
      const changed = await changeOwnPassword(context, change, staff(who));
      if ('rejected' in changed) return changed;
      transport.setSession(changed.value.token);
      return { value: {} };
    },
  }),
];
