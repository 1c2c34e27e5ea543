import { el } from '../dom.js';
import { FileList } from '../files.js';
import { say } from '../say.js';
import type { MaterialDraft } from './draft.js';
import { type ItemMaterial, wayOf } from './guide.js';
import { sourceOf } from './services.js';
import type { Desk, Step } from './wizard.js';

const NONE: MaterialDraft = { how: 'files', files: [] };

/** Papers, each photographed or chosen; or declared or left for later where the item lets one. */
export class MaterialsStep implements Step {
  readonly title = say('传材料', 'Papers');
  readonly #desk: Desk;
  #lists = new Map<string, FileList>();

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  show(host: HTMLElement): void {
    const { guide } = this.#desk;
    this.#lists = new Map();
    const hasForm = guide.form !== undefined;
    const asked = guide.item.materials.map((material, at) => ({ material, at }));
    const own = asked.filter(({ material }) => wayOf(material, hasForm) === 'upload');
    const rest = asked.filter(({ material }) => wayOf(material, hasForm) !== 'upload');
    if (own.length > 0) {
      host.append(
        el(
          'p',
          {},
          say(
            '一页一张，拍清楚、拍完整。传错了可以删掉重拍。',
            'One page a photograph, sharp and whole.',
          ),
        ),
      );
    }
    host.append(...own.map(({ material, at }) => this.#card(material, at)));
    if (rest.length === 0) return;
    host.append(
      el('h3', {}, say('这些不用您传', 'Nothing to do for these')),
      el(
        'ul',
        {},
        ...rest.map(({ material }) =>
          el(
            'li',
            {},
            el('b', { lang: 'zh-CN' }, material.name),
            material.sharing
              ? say('：窗口联网核验', ': the window looks it up')
              : say('：就是上一步填的申请表', ': the form you have filled in'),
          ),
        ),
      ),
    );
  }

  leave(): Promise<readonly string[]> {
    const { guide, draft } = this.#desk;
    if ([...this.#lists.values()].some((list) => list.isSending)) {
      return Promise.resolve([say('还有文件在上传，请等它传完。', 'A file is still on its way.')]);
    }
    const missing = guide.item.materials.filter((material) => {
      const { how, files } = draft.materials[material.code] ?? NONE;
      const isAsked =
        material.required === 'always' && wayOf(material, guide.form !== undefined) === 'upload';
      return isAsked && how === 'files' && files.length === 0;
    });
    return Promise.resolve(
      missing.map(({ name }) => say(`还没有传“${name}”。`, `“${name}” is missing.`)),
    );
  }

  #card(material: ItemMaterial, at: number): HTMLElement {
    const { code, name, declarable, deferrable } = material;
    const told = this.#desk.sheet.materials[at];
    const kept = this.#desk.draft.materials[code] ?? NONE;
    const list = new FileList({
      of: name,
      files: kept.files,
      target: async () => `/api/applications/${await this.#desk.application()}/files`,
      source: ({ url }) => sourceOf(this.#desk.draft.application?.id, url),
      onChange: (files) => this.#set(code, { how: 'files', files }),
    });
    this.#lists.set(code, list);
    const ways: readonly (readonly [MaterialDraft['how'], string])[] = [
      ['files', say('现在传', 'Send it now')],
      ...(declarable
        ? [['declared', say('书面承诺代替（告知承诺）', 'Declare it instead')] as const]
        : []),
      ...(deferrable
        ? [
            [
              'later',
              say(
                `暂时没有，申请容缺（受理后 ${deferrable.days} 个工作日内补）`,
                `Later, within ${deferrable.days} workdays`,
              ),
            ] as const,
          ]
        : []),
    ];
    const choices = ways.map(([how, label]) => {
      const input = el('input', { type: 'radio', name: `how-${code}`, value: how });
      input.checked = how === kept.how;
      input.addEventListener('change', () => {
        list.element.hidden = how !== 'files';
        this.#set(code, { how, files: list.files });
      });
      return el('label', { class: 'choice' }, input, label);
    });
    list.element.hidden = kept.how !== 'files';
    const notes = [told?.required, ...(told?.notes ?? [])].filter((note) => note !== undefined);
    return el(
      'section',
      { class: 'card' },
      el('h3', { lang: 'zh-CN' }, name),
      el('p', { class: 'soft', lang: 'zh-CN' }, notes.join('；')),
      ways.length > 1 &&
        el(
          'fieldset',
          {},
          el('legend', { class: 'hidden' }, say(`怎么交：${name}`, `How: ${name}`)),
          el('div', { class: 'choices one' }, el('div', { class: 'choices one' }, ...choices)),
        ),
      list.element,
    );
  }

  #set(code: string, material: MaterialDraft): void {
    this.#desk.change({ materials: { ...this.#desk.draft.materials, [code]: material } });
  }
}
