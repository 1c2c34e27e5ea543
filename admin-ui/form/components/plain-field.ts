import type { FormioFieldClass, FormioFieldInstance } from '../formio-types.js';
import type { FormServices } from '../types.js';

/** What a part of our own is given to draw itself with. */
export interface Drawing {
  readonly host: HTMLElement;
  readonly value: unknown;
  readonly disabled: boolean;
  readonly language: 'zh' | 'en';
  /** Of the label and the description, for aria-labelledby and -describedby. */
  readonly labelId: string;
  readonly inputId: string;
  readonly services: FormServices | undefined;
  /** In the builder and its previews nothing is loaded and nothing sent. */
  readonly isDesign: boolean;
  set(value: unknown): void;
}

export interface PlainField {
  readonly type: string;
  readonly empty: unknown;
  /** Draws into the host and answers what is done with a value from outside, and at the end. */
  draw(field: FormioFieldInstance, drawing: Drawing): Drawn;
}

export interface Drawn {
  update?(value: unknown): void;
  end?(): void;
}

/**
 * A field that draws itself with the DOM, without Form.io's templates. The services come with the
 * renderer's options as `services`.
 */
export function plainField(Field: FormioFieldClass, part: PlainField): FormioFieldClass {
  return class extends Field {
    #drawn: Drawn | undefined;
    #host: HTMLElement | undefined;

    static override schema(...sources: Record<string, unknown>[]) {
      return Field.schema({ type: part.type, label: '', key: part.type, input: true }, ...sources);
    }

    get emptyValue() {
      return structuredClone(part.empty);
    }

    override render() {
      return super.render('<div ref="plain" class="ycf-plain"></div>');
    }

    override attach(element: HTMLElement) {
      const attached = super.attach(element);
      this.loadRefs(element, { plain: 'single' });
      this.#host = this.refs['plain'] as HTMLElement | undefined;
      this.#host?.setAttribute('role', 'group');
      this.#host?.setAttribute('aria-labelledby', `l-${this.id}-${this.component.key}`);
      this.#draw();
      return attached;
    }

    override detach() {
      this.#drawn?.end?.();
      this.#drawn = undefined;
      super.detach();
    }

    getValue() {
      return this.dataValue;
    }

    override setValue(value: unknown, flags: Record<string, unknown> = {}) {
      const changed = this.updateValue(value, flags);
      if (changed && !flags['drawn']) this.#drawn?.update?.(this.dataValue);
      return changed;
    }

    #draw(): void {
      if (!this.#host) return;
      this.#drawn = part.draw(this, {
        host: this.#host,
        value: this.dataValue,
        disabled: this.disabled || this.options.readOnly === true,
        language: this.options.language === 'en' ? 'en' : 'zh',
        labelId: `l-${this.id}-${this.component.key}`,
        inputId: `${this.id}-${this.component.key}`,
        services: this.options['services'] as FormServices | undefined,
        isDesign: this.builderMode || this.previewMode,
        set: (value) => this.setValue(value, { modified: true, drawn: true }),
      });
    }
  };
}
