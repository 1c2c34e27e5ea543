import { dwell } from '../../service/statistics/dwell.js';
import { statistics } from '../../service/statistics/statistics.js';
import { ByItem, Dwell, DwellQuery, Statistics, StatisticsQuery } from '../contract/statistics.js';
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
  route({
    method: 'GET',
    path: '/statistics/items/:code/dwell',
    summary: '事项流程图上各环节的停留时长和现有件数',
    access: ['supervisor'],
    params: ByItem,
    query: DwellQuery,
    response: Dwell,
    handle: async ({ context, params, query, who }) => {
      const shown = await dwell(context, params.code, query, staff(who));
      if ('rejected' in shown) return shown;
      return { value: { ...shown.value, elements: [...shown.value.elements] } };
    },
  }),
];
