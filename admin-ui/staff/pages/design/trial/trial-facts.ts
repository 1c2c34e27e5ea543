import type { CaseShown } from '../../../../api/types.js';
import { defectsOfMissing } from '../../window/work/defects.js';
import { sentBy, waitingFor } from '../../window/work/facts.js';
import type { Fact, TrialTask } from './model.js';

/** What a person may say otherwise; all else is made up. */
export interface Words {
  readonly text: string;
  readonly agree: boolean;
}

/** The facts with which a station is completed, made up where a person would have to type. */
export function trialFacts(
  effect: string,
  { text, agree }: Words,
  task: Pick<TrialTask, 'organ' | 'kind'>,
  of: CaseShown,
): readonly Fact[] {
  if (task.kind === 'applicant') return corrected(of);
  switch (effect) {
    case 'opinion':
      return [
        { type: effect, agree, text, ...(task.kind === 'siteVisit' && { signers: SIGNERS }) },
      ];
    case 'forward':
      return [{ type: effect, opinion: text }];
    case 'notifyCorrection':
      return [{ type: effect, defects: defectsOf(of) }];
    case 'returnFile':
      return [{ type: effect, reason: text, defects: defectsOf(of) }];
    case 'refuseAcceptance':
    case 'denyExtension':
      return [{ type: effect, reason: text }];
    case 'beginSpecialProcedure': {
      const basis = '《中华人民共和国行政许可法》第四十五条';
      return [{ type: effect, procedure: 'testing', basis, days: 5, reason: text }];
    }
    case 'endSpecialProcedure':
      return [{ type: effect, result: text }];
    case 'requestExtension':
      return [{ type: effect, n: 1, reason: text }];
    case 'grantExtension':
      return [{ type: effect }];
    case 'grant':
    case 'refuse':
      return [{ type: 'decide', result: effect, reason: text, ...late(of, text) }];
    case 'handOver':
      return handedOver(task.organ ?? '', of);
    case 'deliver': {
      const signer = of.applicant.name;
      return [{ type: effect, method: 'direct', place: '综合窗口', signer, relation: '本人' }];
    }
    default:
      return [];
  }
}

/** What a button's effect says when nobody types: enough for every document. */
export function wordsFor(effect: string): string {
  return WORDS[effect] ?? '试运行：情况属实，按规定办理。';
}

// ---------------------------------------------------------------------------------------------

/** 现场核查 takes two (许可法 §34). */
const SIGNERS = ['核查员甲', '核查员乙'];

/** The public reason is owed where the promise was exceeded, and only there. */
function late({ clocks }: CaseShown, text: string): { readonly delayReason?: string } {
  const isLate = clocks.some((clock) => clock.kind === 'promised' && clock.overdue);
  return isLate ? { delayReason: text } : {};
}

const WORDS: Readonly<Record<string, string>> = {
  opinion: '试运行：材料齐全，情况属实，建议办理。',
  forward: '试运行：经初审，材料齐全，同意转报。',
  refuse: '试运行：不符合规定的条件。',
  refuseAcceptance: '试运行：不属于本机关职权范围。',
  returnFile: '试运行：材料不齐全，退回申请人。',
  requestExtension: '试运行：情况复杂，需要延长期限。',
  denyExtension: '试运行：可以按期办结。',
  beginSpecialProcedure: '试运行：须委托检测。',
  endSpecialProcedure: '试运行：检测合格。',
  returnInternally: '试运行：意见不完整，请补充。',
};

/** What is missing, or else the first paper: a notice says at least one thing. */
function defectsOf(of: CaseShown): readonly object[] {
  const missing = defectsOfMissing(of);
  if (missing.length > 0) return missing;
  const subject = of.materialList[0]?.code ?? '申请表';
  return [{ subject, defect: '内容不清晰', standard: '办事指南', remedy: '重新提交清晰的材料' }];
}

/** Everything that the notice named comes, papers as papers. */
function corrected({ correction, materialList }: CaseShown): readonly Fact[] {
  const open = correction?.open ?? [];
  if (open.length === 0) return [];
  const asked = materialList.filter(({ code }) => open.includes(code));
  const materials = asked.map(({ code, originals, copies }) => ({
    code,
    form: 'submitted',
    originals,
    copies,
  }));
  const subjects = open.filter((subject) => asked.every(({ code }) => code !== subject));
  return [{ type: 'supplyCorrection', materials, subjects }];
}

/** Takes what is on its way to this organ, else sends what it has to the other. */
function handedOver(organ: string, of: CaseShown): readonly Fact[] {
  const waiting = waitingFor(of, [organ]);
  if (waiting) return [{ type: 'takeOverHandOver', handOver: waiting.id }];
  const what = sentBy(of);
  const { handOut } = of.townships;
  const others = Object.values(of.organs).filter((other) => other !== organ);
  const to = what === 'result' && handOut !== organ ? handOut : (others[0] ?? handOut);
  return [{ type: 'sendHandOver', what, to, list: ['试运行交接的材料'] }];
}
