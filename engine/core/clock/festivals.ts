import { dayNumber } from './civil.js';

/**
 * The 13 statutory festival days of a year (《全国年节及纪念日放假办法》, 2024 amendment, in force
 * from 2025): 元旦 1, 春节 4 (除夕 to 初三), 清明 1, 劳动节 2, 端午 1, 中秋 1, 国庆 3.
 *
 * They stand in where no holiday arrangement has been published. 调休 cannot be computed, so a due
 * date that rests on them is provisional (暂定). Outside the table's years the three lunar
 * festivals are unknown and left out.
 */
export function statutoryFestivals(year: number): Festival[] {
  const days = [
    festival('元旦', year, 101, 0, 1),
    festival('清明节', year, 400 + qingming(year), 0, 1),
    festival('劳动节', year, 501, 0, 2),
    festival('国庆节', year, 1001, 0, 3),
  ];
  const lunar = LUNAR[year - LUNAR_FIRST_YEAR];
  if (lunar) {
    days.push(
      festival('春节', year, lunar[0], -1, 4),
      festival('端午节', year, lunar[1], 0, 1),
      festival('中秋节', year, lunar[2], 0, 1),
    );
  }
  return days;
}

export interface Festival {
  readonly name: string;
  /** Day numbers, both inclusive. */
  readonly from: number;
  readonly to: number;
}

/** Names of holidays in the year files and here -> English. */
export const FESTIVAL_NAMES_EN: Readonly<Record<string, string>> = {
  元旦: "New Year's Day",
  春节: 'Spring Festival',
  清明节: 'Qingming Festival',
  劳动节: 'Labour Day',
  端午节: 'Dragon Boat Festival',
  中秋节: 'Mid-Autumn Festival',
  国庆节: 'National Day',
};

const LUNAR_FIRST_YEAR = 2023;

/** 正月初一, 五月初五, 八月十五 as MMDD, one row a year from LUNAR_FIRST_YEAR; public almanac. */
const LUNAR: readonly (readonly [number, number, number])[] = [
  [122, 622, 929],
  [210, 610, 917],
  [129, 531, 1006],
  [217, 619, 925],
  [206, 609, 915],
  [126, 528, 1003],
  [213, 616, 922],
  [203, 605, 912],
  [123, 624, 1001],
  [211, 612, 919],
  [131, 601, 908],
  [219, 620, 927],
  [208, 610, 916],
  [128, 530, 1004],
  [215, 618, 924],
  [204, 607, 913],
  [124, 527, 1002],
  [212, 614, 920],
];

/** Day of April on which 清明 falls; the usual formula for the years 2000 to 2099. */
function qingming(year: number): number {
  const y = year - 2000;
  return Math.floor(y * 0.2422 + 4.81) - Math.floor(y / 4);
}

function festival(name: string, year: number, mmdd: number, offset: number, n: number): Festival {
  const from = dayNumber(year, Math.floor(mmdd / 100), mmdd % 100) + offset;
  return { name, from, to: from + n - 1 };
}
