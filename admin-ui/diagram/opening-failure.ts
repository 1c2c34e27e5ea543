import type { Language } from '../i18n/language.js';

/** Why a file cannot be opened, in a sentence; the parser itself speaks English only. */
export function openingFailure(error: unknown, language: Language): string {
  const text = error instanceof Error ? error.message : String(error);
  if (language === 'en') return text;
  const place = /line: (\d+)\s+column: (\d+)/.exec(text);
  if (place !== null) {
    const [line, column] = [Number(place[1]) + 1, Number(place[2]) + 1];
    return `第 ${line} 行第 ${column} 列附近不合 XML 语法：标签没有结束，或者有多余的符号。`;
  }
  if (/no diagram to display|no process or collaboration/.test(text)) {
    return '文件里没有流程：请从建模工具导出含有流程的 BPMN 2.0 文件。';
  }
  return '文件不是 BPMN 2.0：请选择扩展名为 .bpmn 的流程图文件。';
}
