import {
  PROCEDURE_NAMES_EN,
  materialNames,
  organName,
  procedureName,
  stationName,
  type Sentences,
} from './sentences.js';

export const REVIEW_SENTENCES: Sentences<
  | 'formFilled'
  | 'opinionGiven'
  | 'opinionDeemed'
  | 'forwarded'
  | 'takenOver'
  | 'handOverSent'
  | 'handOverTaken'
  | 'specialProcedureBegun'
  | 'specialProcedureEnded'
  | 'supplementInvited'
  | 'returnedInternally'
> = {
  formFilled: ({ station }, { item }) => {
    const name = stationName(item, station);
    return [`${name}：填写表单。`, `${name}: form filled.`];
  },
  opinionGiven: ({ station, agree, text, signers }, { item }) => {
    const name = stationName(item, station);
    const signed = signers === undefined ? '' : `（${signers.join('、')}）`;
    return [
      `${name}：${agree ? '同意' : '不同意'}${signed}${text === '' ? '' : `，${text}`}。`,
      `${name}: ${agree ? 'agrees' : 'objects'}${signed}${text === '' ? '' : `, ${text}`}.`,
    ];
  },
  opinionDeemed: ({ of, basis }, { organ }) => [
    `${organ(of)}逾期未反馈，依据${basis}视为同意。`,
    `${organ(of)} stayed silent: deemed to agree (${basis}).`,
  ],
  forwarded: ({ from, to, opinion }, { organ }) => [
    `${organ(from)}转报${organ(to)}：${opinion}。`,
    `${organ(from)} forwarded to ${organ(to)}: ${opinion}.`,
  ],
  takenOver: ({ to }, { organ }) => [`${organ(to)}接收。`, `Taken over by ${organ(to)}.`],
  handOverSent: ({ handOver, what, from, to }, names) => [
    `${organName(names, from)}向${organName(names, to)}移交${THINGS[what][0]}（${handOver}）。`,
    `${names.organ(from)} sent the ${THINGS[what][1]} to ${names.organ(to)} (${handOver}).`,
  ],
  handOverTaken: ({ handOver, what, to }, { organ }) => [
    `${organ(to)}确认接收${THINGS[what][0]}（${handOver}）。`,
    `${organ(to)} confirmed the ${THINGS[what][1]} (${handOver}).`,
  ],
  specialProcedureBegun: ({ procedure, basis, days }) => [
    `启动特别程序：${procedureName(procedure)}，所需 ${days} 个工作日（${basis}）。`,
    `Special procedure: ${PROCEDURE_NAMES_EN[procedure]}, ${days} workdays (${basis}).`,
  ],
  specialProcedureEnded: ({ procedure, result }) => [
    `特别程序结束：${procedureName(procedure)}，${result}。`,
    `Special procedure over: ${PROCEDURE_NAMES_EN[procedure]}, ${result}.`,
  ],
  supplementInvited: ({ materials, reason }, { item }) => [
    `邀请申请人自愿补充：${materialNames(item, materials)}（${reason}），不影响办理。`,
    `Voluntary supplement invited: ${materialNames(item, materials)} (${reason}).`,
  ],
  returnedInternally: ({ from, to, reason, pushedDown }, { item }) => [
    `${stationName(item, from)}退回${stationName(item, to)}：${reason}` +
      `${pushedDown ? '（县级退回乡镇，计入统计）' : ''}。`,
    `Returned from ${stationName(item, from)} to ${stationName(item, to)}: ${reason}` +
      `${pushedDown ? ' (county to township, counted)' : ''}.`,
  ],
};

// ---------------------------------------------------------------------------------------------

const THINGS = { file: ['案卷', 'file'], result: ['办理结果', 'result'] } as const;
