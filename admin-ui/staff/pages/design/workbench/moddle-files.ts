import type { ModdleElement } from '../../../../diagram/model.js';

/** bpmn-moddle as it reads and writes files; it must know the descriptors of `yc` and `camunda`. */
export interface ModdleFiles {
  fromXML(xml: string): Promise<{ readonly rootElement: ModdleElement }>;
  toXML(
    element: ModdleElement,
    options?: { readonly format?: boolean },
  ): Promise<{ readonly xml: string }>;
}
