import { setUp } from '../../service/setup/set-up.js';
import { Person } from '../contract/organisation.js';
import { SetUp } from '../contract/setup.js';
import { type Route, route } from '../route.js';

export const setupRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/setup',
    summary: '首次使用：凭启动时给出的一次性链接建立管理员',
    access: 'anyone',
    body: SetUp,
    response: Person,
    status: 201,
    handle: ({ context, body, transport }) =>
      setUp(context, { ...body, address: transport.address }),
  }),
];
