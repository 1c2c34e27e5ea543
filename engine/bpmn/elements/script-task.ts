import { expression, languageOf } from '../context.js';
import { text } from '../moddle.js';
import type { ElementModule } from './module.js';

export const scriptTask: ElementModule = {
  type: 'scriptTask',
  category: 'activity',
  reads: ['bpmn:scriptFormat', 'bpmn:script', 'camunda:resultVariable'],
  compile(context, element) {
    const format = text(element, 'scriptFormat');
    const source = text(element, 'script');
    if (format === undefined || source === undefined) {
      const zh = '脚本任务要有 scriptFormat 和脚本内容';
      context.report.refuse('SCRIPT_MISSING', element, zh, 'a script task needs format and script');
      return {};
    }
    const language = languageOf(context, element, format);
    if (language === undefined) return {};
    const resultVariable = text(element, 'camunda:resultVariable');
    const value = expression(context, element, source, language);
    return { script: { value, ...(resultVariable !== undefined && { resultVariable }) } };
  },
};
