import type { FormioFieldClass } from '../formio-types.js';

/** How each number is typed; what is right is decided by `forms/checks`, here and on the server. */
const KINDS = {
  cnIdNumber: { inputmode: 'text', maxlength: '24', placeholder: '18 位，末位可为 X' },
  cnUscc: { inputmode: 'text', maxlength: '24', placeholder: '18 位数字或大写字母' },
  cnMobile: { inputmode: 'tel', maxlength: '20', placeholder: '11 位手机号' },
  cnBankCard: { inputmode: 'numeric', maxlength: '26', placeholder: '12 至 19 位数字' },
} as const;

/** 身份证, 统一社会信用代码, 手机, 银行卡: a line of text that is tidied when it is left. */
export function textFields(TextField: FormioFieldClass): Record<string, FormioFieldClass> {
  const kinds = Object.entries(KINDS);
  return Object.fromEntries(
    kinds.map(([type, typing]) => [type, textField(TextField, type, typing)]),
  );
}

// helpers ////////////////////////////////////////////////////////////////////////////////////////

type Typing = (typeof KINDS)[keyof typeof KINDS];

function textField(TextField: FormioFieldClass, type: string, typing: Typing): FormioFieldClass {
  return class extends TextField {
    static override schema(...sources: Record<string, unknown>[]) {
      return TextField.schema({ type, label: '', key: type, input: true }, ...sources);
    }

    override get inputInfo() {
      const info = super.inputInfo;
      const { inputmode, maxlength, placeholder } = typing;
      Object.assign(info.attr, { inputmode, maxlength, autocomplete: 'off', spellcheck: 'false' });
      if (this.options.language !== 'en') info.attr['placeholder'] ??= placeholder;
      return info;
    }

    override attach(element: HTMLElement) {
      const attached = super.attach(element);
      for (const input of element.querySelectorAll('input')) {
        this.addEventListener(input, 'blur', () => {
          const tidy = input.value.replace(/[\s-]/g, '').toUpperCase();
          if (tidy !== input.value) this.setValue(tidy, { modified: true });
        });
      }
      return attached;
    }
  };
}
