import { Type } from 'typebox';
import { SIGNED_IN } from '../../service/access/principal.js';
import {
  listDelegations,
  listOrgans,
  saveDelegation,
  saveOrgan,
} from '../../service/organisation/organs.js';
import { ById, Delegation, Organ } from '../contract/organisation.js';
import { list } from '../contract/page.js';
import { rejectedId } from '../rejected-id.js';
import { type Route, route } from '../route.js';

export const organisationRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/organs',
    summary: '列出机构',
    access: SIGNED_IN,
    response: list(Organ),
    handle: ({ context, who }) => listOrgans(context, who),
  }),
  route({
    method: 'PUT',
    path: '/organs/:id',
    summary: '新建或修改机构',
    access: ['administrator', 'operator'],
    params: ById,
    body: Organ,
    response: Organ,
    handle: async ({ context, who, params, body }) =>
      rejectedId(params.id, body.id) ?? saveOrgan(context, body, who),
  }),
  route({
    method: 'GET',
    path: '/delegations',
    summary: '列出授权委托',
    access: SIGNED_IN,
    response: list(Delegation),
    handle: ({ context, who }) => listDelegations(context, who),
  }),
  route({
    method: 'PUT',
    path: '/delegations/:id',
    summary: '新建或修改授权委托',
    access: ['administrator'],
    params: ById,
    body: Delegation,
    response: Type.Object({ ...Delegation.properties }),
    handle: async ({ context, who, params, body }) =>
      rejectedId(params.id, body.id) ?? saveDelegation(context, body, who),
  }),
];
