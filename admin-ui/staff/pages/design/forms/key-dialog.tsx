import { Alert, Checkbox, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { type KeyProblem, keyProblem } from './form-keys.js';

const T = texts({
  title: ['表单名称', 'Title'],
  titleHint: ['如：现场核查表', 'Such as: site visit'],
  key: ['标识', 'Key'],
  keyHint: [
    '环节和开始事件用它来指明表单，字母开头，如 siteVisit',
    'By which stations and the start event name it; such as siteVisit',
  ],
  pattern: [
    '以字母开头，只用字母、数字、下划线和连字符，最多 60 个字符',
    'A letter first; letters, digits, underscores and hyphens; 60 at most',
  ],
  taken: ['已有表单用了这个标识', 'Another form has this key'],
  needed: ['请填写表单名称', 'Give it a title'],
  used: ['下列各处用到这个标识：', 'These name the key:'],
  unknown: [
    '流程图有错误，暂时看不出表单用在哪里；改标识后请检查流程图。',
    'The diagram has errors, so it cannot be told where the form is used.',
  ],
  everywhere: ['把用到它的地方一起改', 'Change what names it too'],
  ok: ['确定', 'OK'],
  cancel: ['取消', 'Cancel'],
});

export interface NamedForm {
  readonly key: string;
  readonly title: string;
}

interface KeyDialogProps {
  readonly heading: string;
  readonly initial: NamedForm;
  readonly taken: readonly string[];
  /** Where the present key is named; told as soon as it is changed. */
  readonly uses?: readonly string[] | 'unknown';
  /** `everywhere`: what names the key is to be changed with it. */
  readonly onDone: (named: NamedForm, everywhere: boolean) => void;
  readonly onCancel: () => void;
}

/** Title and key of a form that is made, copied or renamed. */
export function KeyDialog({ heading, initial, taken, uses, onDone, onCancel }: KeyDialogProps) {
  const t = useTexts(T);
  const [title, setTitle] = useState(initial.title);
  const [key, setKey] = useState(initial.key);
  const [tried, setTried] = useState(false);
  const [everywhere, setEverywhere] = useState(true);
  const wrongKey: KeyProblem | undefined = keyProblem(key, taken);
  const wrongTitle = title.trim() === '';
  const isChanged = key !== initial.key;
  const isUsed = isChanged && uses !== undefined && uses.length > 0;
  const done = (): void => {
    setTried(true);
    if (wrongKey === undefined && !wrongTitle)
      onDone({ key, title: title.trim() }, isUsed && everywhere);
  };
  return (
    <Modal
      open
      title={heading}
      okText={t.ok}
      cancelText={t.cancel}
      onOk={done}
      onCancel={onCancel}
      destroyOnHidden
    >
      <Form layout="vertical" onSubmitCapture={done}>
        <Form.Item
          label={t.title}
          htmlFor="form-title"
          {...(tried && wrongTitle && { validateStatus: 'error' as const, help: t.needed })}
        >
          <Input
            id="form-title"
            autoFocus
            maxLength={100}
            value={title}
            placeholder={t.titleHint}
            onChange={(event) => setTitle(event.target.value)}
            onPressEnter={done}
          />
        </Form.Item>
        <Form.Item
          label={t.key}
          htmlFor="form-key"
          extra={t.keyHint}
          {...(wrongKey !== undefined &&
            (tried || isChanged) && { validateStatus: 'error' as const, help: t[wrongKey] })}
        >
          <Input
            id="form-key"
            maxLength={60}
            value={key}
            onChange={(event) => setKey(event.target.value)}
            onPressEnter={done}
          />
        </Form.Item>
      </Form>
      {isChanged && uses === 'unknown' && <Alert type="warning" showIcon title={t.unknown} />}
      {isUsed && Array.isArray(uses) && (
        <Alert type="info" showIcon title={t.used} description={<Lines lines={uses} />} />
      )}
      {isUsed && (
        <Checkbox checked={everywhere} onChange={(event) => setEverywhere(event.target.checked)}>
          {t.everywhere}
        </Checkbox>
      )}
    </Modal>
  );
}

/** Places in words, a line each. */
export function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
