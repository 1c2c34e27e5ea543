import { asText } from '../../../forms/components/shape.js';
import { element } from '../dom.js';
import type { FormioFieldClass } from '../formio-types.js';
import { regionName, regionSteps } from '../regions.js';
import type { Region, RegionLevel } from '../regions.js';
import type { Drawing } from './plain-field.js';
import { plainField } from './plain-field.js';

const TEXTS = {
  zh: {
    county: '选择县区',
    township: '选择乡镇',
    village: '选择村（社区）',
    loading: '正在加载区划…',
    typed: (digits: number) => `${digits} 位区划代码`,
    code: '区划代码',
  },
  en: {
    county: 'County',
    township: 'Township',
    village: 'Village',
    loading: 'Loading…',
    typed: (digits: number) => `${digits}-digit region code`,
    code: 'Region code',
  },
} as const;
const DIGITS: Readonly<Record<RegionLevel, number>> = { county: 6, township: 9, village: 12 };

/** 区划: one choice a level; where the county's regions cannot be had, the code is typed. */
export function regionField(Field: FormioFieldClass): FormioFieldClass {
  return plainField(Field, {
    type: 'cnRegion',
    empty: '',
    draw: ({ component }, drawing) => {
      const level = levelOf(component['level']);
      const within = asText(component['within']);
      const region = new RegionChoice(drawing, level, within);
      region.start();
      return { update: (value) => region.show(asText(value)) };
    },
  });
}

// helpers ////////////////////////////////////////////////////////////////////////////////////////

class RegionChoice {
  #code: string;
  #regions: readonly Region[] | undefined;
  #failed = false;

  constructor(
    readonly drawing: Drawing,
    readonly level: RegionLevel,
    readonly within: string,
  ) {
    this.#code = asText(drawing.value);
  }

  start(): void {
    this.#draw();
    const { services, isDesign } = this.drawing;
    if (isDesign || !services) return;
    services.regions().then(
      (regions) => {
        this.#regions = regions;
        this.#draw();
      },
      () => {
        this.#failed = true;
        this.#draw();
      },
    );
  }

  show(code: string): void {
    this.#code = code;
    this.#draw();
  }

  #draw(): void {
    const { host, disabled, isDesign } = this.drawing;
    host.classList.add('ycf-region');
    const regions = this.#regions;
    const known = regions?.some(({ code }) => code.length === DIGITS[this.level]) ?? false;
    if (regions && disabled && this.#code !== '') {
      host.replaceChildren(this.#text(regionName(regions, this.#code)));
    } else if (known && regions) host.replaceChildren(...this.#choices(regions));
    else if (regions || this.#failed) host.replaceChildren(this.#typed());
    else host.replaceChildren(isDesign ? this.#placeholder() : this.#waiting());
  }

  #choices(regions: readonly Region[]): HTMLElement[] {
    const { language, disabled } = this.drawing;
    const steps = regionSteps(regions, this.level, this.#code, this.within);
    return steps.map(({ level, value, options }, i) => {
      const label = TEXTS[language][level];
      const select = this.#select(label, i === 0, disabled);
      select.append(element('option', { value: '' }, label));
      const missing = value !== '' && !options.some(({ code }) => code === value);
      for (const { code, name } of missing ? [...options, { code: value, name: value }] : options) {
        select.append(element('option', { value: code, selected: code === value }, name));
      }
      select.addEventListener('change', () => this.#choose(steps[i - 1]?.value ?? '', select, i));
      return select;
    });
  }

  /** A choice above empties what lies below it; only the last level is a value. */
  #choose(above: string, select: HTMLSelectElement, at: number): void {
    const code = select.value === '' ? above : select.value;
    this.#code = code;
    this.drawing.set(code.length === DIGITS[this.level] ? code : '');
    this.#draw();
    const next = this.drawing.host.querySelectorAll('select')[at];
    next?.focus();
  }

  #select(label: string, first: boolean, disabled: boolean): HTMLSelectElement {
    const { labelId, inputId } = this.drawing;
    return element('select', {
      class: 'form-select',
      id: first ? inputId : undefined,
      title: label,
      // the field's name, then the level's
      'aria-label': first ? undefined : label,
      'aria-labelledby': first ? labelId : undefined,
      disabled,
    });
  }

  #typed(): HTMLElement {
    const { language, inputId, labelId, disabled } = this.drawing;
    const digits = DIGITS[this.level];
    const input = element('input', {
      class: 'form-control',
      id: inputId,
      inputmode: 'numeric',
      maxlength: digits,
      placeholder: TEXTS[language].typed(digits),
      'aria-labelledby': labelId,
      disabled,
    });
    input.value = this.#code;
    input.addEventListener('input', () => this.drawing.set(input.value.trim()));
    return input;
  }

  #text(text: string): HTMLElement {
    return element('output', { class: 'ycf-text', id: this.drawing.inputId }, text);
  }

  #waiting(): HTMLElement {
    const { language, disabled } = this.drawing;
    if (disabled && this.#code === '') return this.#text('—');
    const label = TEXTS[language].loading;
    const select = this.#select(label, true, true);
    select.append(element('option', {}, label));
    return select;
  }

  #placeholder(): HTMLElement {
    const label = TEXTS[this.drawing.language][this.level];
    const select = this.#select(label, true, true);
    select.append(element('option', {}, label));
    return select;
  }
}

function levelOf(level: unknown): RegionLevel {
  return level === 'county' || level === 'township' ? level : 'village';
}
