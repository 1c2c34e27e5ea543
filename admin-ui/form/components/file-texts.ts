/** What the file list says, by language. */
export const FILE_TEXTS = {
  zh: {
    choose: '选择文件',
    chooseMore: '继续添加',
    drop: '或拖到这里',
    hint: (types: string, size: string) => `${types}，单个不超过 ${size}`,
    any: '任何类型',
    sent: (percent: number) => `已上传 ${percent}%`,
    wrongType: (types: string) => `文件类型不符，只能上传 ${types}`,
    tooLarge: (size: string) => `文件过大，单个不能超过 ${size}`,
    empty: '这是一个空文件，请重新选择',
    one: '只能上传一个文件，请先删除原来的文件',
    twice: '这个文件已经上传过了',
    failed: '没有上传成功，请重试',
    retry: '重试',
    remove: (name: string) => `删除 ${name}`,
    cancel: (name: string) => `取消上传 ${name}`,
    preview: (name: string) => `查看 ${name}`,
    close: '关闭',
    none: '未上传',
    uploading: '文件还在上传，请等上传完成后再提交',
  },
  en: {
    choose: 'Choose a file',
    chooseMore: 'Add another',
    drop: 'or drop it here',
    hint: (types: string, size: string) => `${types}, at most ${size} each`,
    any: 'any type',
    sent: (percent: number) => `${percent}% sent`,
    wrongType: (types: string) => `Wrong type of file; only ${types}`,
    tooLarge: (size: string) => `The file is too large; at most ${size}`,
    empty: 'This file is empty; choose another',
    one: 'Only one file; remove the other first',
    twice: 'This file is here already',
    failed: 'The upload failed; try again',
    retry: 'Try again',
    remove: (name: string) => `Remove ${name}`,
    cancel: (name: string) => `Cancel ${name}`,
    preview: (name: string) => `Look at ${name}`,
    close: 'Close',
    none: 'None',
    uploading: 'A file is still on its way; wait for it before submitting',
  },
} as const;

/** `1.5 MB`. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const [value, unit] = bytes < 1024 ** 2 ? [bytes / 1024, 'KB'] : [bytes / 1024 ** 2, 'MB'];
  return `${value >= 10 ? Math.round(value) : Math.round(value * 10) / 10} ${unit}`;
}

/** `PDF、JPG` of `.pdf,.jpg`, in the words people use. */
export function typesText(pattern: string, language: 'zh' | 'en'): string {
  const pictures = language === 'zh' ? '图片' : 'pictures';
  const names = pattern
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      if (part === 'image/*') return pictures;
      return part
        .replace(/^\.|^[a-z]+\//i, '')
        .toUpperCase()
        .replace('JPEG', 'JPG');
    });
  return [...new Set(names)].join(language === 'zh' ? '、' : ', ');
}
