import type { BaseViewerOptions } from 'bpmn-js/lib/BaseViewer';
import camundaText from 'camunda-bpmn-moddle/resources/camunda.json?raw';
import ycText from '../../engine/bpmn/yc.json?raw';

/** Descriptors by prefix, so that attributes of camunda and yc are known and kept. */
export const moddleExtensions: NonNullable<BaseViewerOptions['moddleExtensions']> = {
  camunda: JSON.parse(camundaText),
  yc: JSON.parse(ycText),
};
