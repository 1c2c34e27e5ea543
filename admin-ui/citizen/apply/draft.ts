import type { Json, UploadedFile } from '../../../forms/index.js';

/** Who applies, as it is typed; by the words of the server's contract. */
export interface ApplicantDraft {
  readonly kind: number;
  readonly name: string;
  readonly idType: string;
  readonly idNumber: string;
  readonly phone: string;
  readonly address: string;
  readonly legalRepresentative: string;
}

export interface MaterialDraft {
  readonly how: 'files' | 'declared' | 'later';
  readonly files: readonly UploadedFile[];
}

export interface Slot {
  readonly day: string;
  readonly from: string;
  readonly to: string;
}

/** All that was filled in; it is on this device alone until it is handed in. */
export interface Draft {
  readonly v: 1;
  /** Version of the item that it was begun for. */
  readonly version: number;
  readonly savedAt: number;
  readonly step: number;
  readonly application?: { readonly id: string; readonly expiresAt: number };
  readonly agreed: boolean;
  readonly township: string;
  readonly applicant: ApplicantDraft;
  readonly form: Json;
  readonly materials: Readonly<Record<string, MaterialDraft>>;
  readonly handOut: string;
  readonly slot?: Slot;
}

/** As long as the server keeps the uploads of an application. */
const LIFE_MS = 15 * 24 * 3_600_000;

export function blankDraft(version: number, kind: number): Draft {
  return {
    v: 1,
    version,
    savedAt: 0,
    step: 0,
    agreed: false,
    township: '',
    applicant: {
      kind,
      name: '',
      idType: '',
      idNumber: '',
      phone: '',
      address: '',
      legalRepresentative: '',
    },
    form: {},
    materials: {},
    handOut: '',
  };
}

type Box = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Where the draft of one item is kept on this device. */
export class DraftBox {
  readonly #key: string;
  readonly #box: Box | undefined;

  constructor(item: string, box: Box | undefined) {
    this.#key = `yichuang.apply.${item}`;
    this.#box = box;
  }

  /** `undefined`: there is none, it is too old, or it is for another version of the item. */
  load(version: number, now: number): Draft | undefined {
    try {
      const draft = JSON.parse(this.#box?.getItem(this.#key) ?? 'null') as Draft | null;
      if (draft?.v !== 1 || draft.version !== version) return undefined;
      if (draft.savedAt + LIFE_MS <= now) return undefined;
      const { application, ...rest } = draft;
      if (!application || application.expiresAt > now) return draft;
      // the uploads are gone with their application
      return { ...rest, materials: {} };
    } catch {
      return undefined;
    }
  }

  /** Answers whether it could be kept: private windows and full devices cannot. */
  save(draft: Draft): boolean {
    try {
      if (!this.#box) return false;
      this.#box.setItem(this.#key, JSON.stringify(draft));
      return true;
    } catch {
      return false;
    }
  }

  clear(): void {
    try {
      this.#box?.removeItem(this.#key);
    } catch {
      // a device that keeps nothing has nothing to forget
    }
  }
}
