import type { Wording } from './wording.js';

/**
 * The building blocks of `processes/blocks` as a person drags them: each a call activity whose
 * mappings stand already. A test compares this table with the blocks' own diagrams.
 */
export interface Block {
  /** The block's process id: what `calledElement` names. */
  readonly key: string;
  readonly name: Wording;
  /** What it is for, in one sentence. */
  readonly hint: Wording;
  readonly inputs: readonly BlockInput[];
  readonly outputs: readonly BlockOutput[];
  /** Stations that the block names itself; the item must have them under these keys. */
  readonly stations: readonly string[];
  /** It stops clocks: the call activity says which and on which legal basis. */
  readonly suspends?: boolean;
}

export interface BlockInput {
  readonly target: string;
  readonly label: Wording;
  readonly kind: 'station' | 'boolean' | 'expression';
  readonly required: boolean;
  /** What a new call activity starts with. */
  readonly preset?: string;
}

export interface BlockOutput {
  /** Name of the variable in the caller, for conditions. */
  readonly target: string;
  readonly label: Wording;
  readonly source?: string;
  readonly sourceExpression?: string;
  readonly values: readonly { readonly value: string | boolean; readonly label: Wording }[];
}

export const BLOCKS: readonly Block[] = [
  {
    key: 'acceptance',
    name: ['受理', 'Acceptance'],
    hint: [
      '收件后受理、一次性告知补正、退办或者不予受理',
      'accept, notify corrections once, return or refuse acceptance',
    ],
    stations: ['acceptance'],
    inputs: [
      {
        target: 'correctionStation',
        label: ['补正环节（申请人）', 'Correction station (applicant)'],
        kind: 'station',
        required: false,
        preset: 'correction',
      },
    ],
    outputs: [
      {
        target: 'acceptanceOutcome',
        label: ['受理结果', 'Acceptance'],
        sourceExpression: "${case.accepted ? 'accepted' : case.ended}",
        values: [
          { value: 'accepted', label: ['已受理', 'accepted'] },
          { value: 'acceptanceRefused', label: ['不予受理', 'refused'] },
          { value: 'returned', label: ['退办', 'returned'] },
          { value: 'withdrawn', label: ['已撤回', 'withdrawn'] },
          { value: 'deemedWithdrawn', label: ['视为撤回', 'deemed withdrawn'] },
        ],
      },
    ],
  },
  {
    key: 'jointReview',
    name: ['联合审查', 'Joint review'],
    hint: ['各协办机关并行出具意见', 'supporting organs give their opinions in parallel'],
    stations: [],
    inputs: [
      {
        target: 'supporters',
        label: ['协办环节', 'Supporting stations'],
        kind: 'expression',
        required: true,
        preset: '${case.supporters}',
      },
    ],
    outputs: [
      {
        target: 'allAgreed',
        label: ['协办机关全部同意', 'All supporters agree'],
        sourceExpression: '${case.allAgreed}',
        values: [
          { value: true, label: ['是', 'yes'] },
          { value: false, label: ['否', 'no'] },
        ],
      },
    ],
  },
  {
    key: 'specialProcedure',
    name: ['特别程序', 'Special procedure'],
    hint: [
      '听证、检验、检测等，期间时限中止，须写明法定依据',
      'hearing, testing and the like: clocks stand still, on a legal basis',
    ],
    stations: [],
    inputs: [
      {
        target: 'station',
        label: ['办理环节', 'Station'],
        kind: 'station',
        required: true,
      },
    ],
    outputs: [],
    suspends: true,
  },
  {
    key: 'decision',
    name: ['决定', 'Decision'],
    hint: ['准予、不予、申请延期、退回审查', 'grant, refuse, extend, return to review'],
    stations: [],
    inputs: [
      {
        target: 'station',
        label: ['决定环节', 'Decision station'],
        kind: 'station',
        required: true,
        preset: 'decision',
      },
      {
        target: 'headStation',
        label: ['批准延期的负责人环节', 'Station of the head (extensions)'],
        kind: 'station',
        required: false,
      },
    ],
    outputs: [
      {
        target: 'decisionOutcome',
        label: ['决定结论', 'Decision'],
        source: 'outcome',
        values: [
          { value: 'grant', label: ['准予', 'granted'] },
          { value: 'refuse', label: ['不予', 'refused'] },
          { value: 'returnInternally', label: ['退回审查', 'returned to review'] },
        ],
      },
    ],
  },
  {
    key: 'issue',
    name: ['出件', 'Issue and delivery'],
    hint: ['制发证照、移交窗口、送达', 'make the document, hand it over, deliver it'],
    stations: ['issue', 'delivery', 'resultSender', 'resultReceiver'],
    inputs: [
      {
        target: 'handOver',
        label: ['先移交给出件窗口', 'Hand over to the window first'],
        kind: 'boolean',
        required: true,
        preset: '${case.handlingTownship != case.handOutTownship}',
      },
    ],
    outputs: [],
  },
  {
    key: 'handOver',
    name: ['交接', 'Hand-over'],
    hint: ['案卷或者结果的交接，双方确认', 'file or result, confirmed by both sides'],
    stations: [],
    inputs: [
      {
        target: 'sender',
        label: ['移交环节', 'Sending station'],
        kind: 'station',
        required: true,
      },
      {
        target: 'receiver',
        label: ['接收环节', 'Receiving station'],
        kind: 'station',
        required: true,
      },
    ],
    outputs: [],
  },
];

export function blockOf(key: string): Block | undefined {
  return BLOCKS.find((block) => block.key === key);
}
