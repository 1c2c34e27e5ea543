import { statistics } from '../../service/statistics/statistics.js';
import { Statistics, StatisticsQuery } from '../contract/statistics.js';
import { type Route, route } from '../route.js';
import { staff } from '../staff.js';

export const statisticsRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/statistics',
    summary: '监督统计：收件、按时率、用时、今日到期与逾期，按乡镇、部门、事项',
    access: ['supervisor'],
    query: StatisticsQuery,
    response: Statistics,
    handle: ({ context, query, who }) => statistics(context, query, staff(who)),
  }),
];
