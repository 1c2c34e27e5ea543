import { customMessage, messageOf } from '../messages/render.js';
import type { FormError } from '../types.js';
import type { Located } from './state.js';

const ERRORS_MAX = 200;

/** Findings as a person reads them, bounded in number. */
export function toErrors(findings: readonly Located[]): FormError[] {
  return findings.slice(0, ERRORS_MAX).map(({ node, path, finding }) => {
    const own = ownText(finding) || customMessage(node.component, finding.rule);
    const sentence = MISSING[`${finding.rule} ${node.kind.type}`] ?? finding.rule;
    const { zh, en } = messageOf(sentence, { ...finding.params, label: node.label });
    return {
      path,
      key: node.key,
      label: node.label,
      rule: finding.rule,
      message: own || zh,
      messageEn: en,
    };
  });
}

/** An error of the submission as a whole. */
export function wholeError(rule: string): FormError {
  const { zh, en } = messageOf(rule, {});
  return { path: '', key: '', label: '', rule, message: zh, messageEn: en };
}

// helpers ////////////////////////////////////////////////////////////////////////////////////////

/** What a person does about a field that is missing. */
const MISSING: Readonly<Record<string, string>> = {
  'required checkbox': 'requiredTick',
  'required radio': 'requiredChoice',
  'required select': 'requiredChoice',
  'required selectboxes': 'requiredChoice',
  'required file': 'requiredFile',
};

/** The text that a `validate.json` rule chose among those written in it. */
function ownText(finding: Located['finding']): string {
  return finding.rule === 'json' ? String(finding.params?.['text'] ?? '') : '';
}
