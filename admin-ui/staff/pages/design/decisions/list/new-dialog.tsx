import { Form, Input, Modal } from 'antd';
import { useNavigate } from 'react-router';
import { texts, useTexts } from '../../../../../i18n/texts.js';

const T = texts({
  title: ['新建决策表', 'New decision table'],
  name: ['名称', 'Name'],
  nameNeeded: ['请写名称', 'Give it a name'],
  nameHint: ['例如：收费标准', 'for instance: fees'],
  key: ['标识', 'Key'],
  keyHint: [
    '流程图按它引用，发布后不宜再改；例如 feeStandard',
    'diagrams name it so; for instance feeStandard',
  ],
  keyWrong: [
    '以字母开头，只用字母、数字、下划线和短横线',
    'Begins with a letter; letters, digits, _ and - only',
  ],
  keyTaken: ['已有这个标识的决策表', 'There is one with this key'],
  ok: ['开始填表', 'Begin'],
  cancel: ['取消', 'Cancel'],
});

interface Named {
  readonly name: string;
  readonly key: string;
}

interface NewDialogProps {
  readonly taken: readonly string[];
  readonly onClose: () => void;
}

/** Nothing is made before the table is published. */
export function NewDialog({ taken, onClose }: NewDialogProps) {
  const t = useTexts(T);
  const [form] = Form.useForm<Named>();
  const navigate = useNavigate();
  const begin = ({ name, key }: Named): void => {
    void navigate(`/design/decisions/${key}?${new URLSearchParams({ name: name.trim() })}`);
  };
  return (
    <Modal
      open
      title={t.title}
      okText={t.ok}
      cancelText={t.cancel}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" requiredMark={false} onFinish={begin}>
        <Form.Item
          name="name"
          label={t.name}
          rules={[{ required: true, whitespace: true, message: t.nameNeeded }]}
        >
          <Input autoFocus placeholder={t.nameHint} maxLength={100} />
        </Form.Item>
        <Form.Item
          name="key"
          label={t.key}
          extra={t.keyHint}
          rules={[
            { required: true, pattern: /^[A-Za-z_][\w-]{0,99}$/, message: t.keyWrong },
            {
              validator: (_, key: string) =>
                taken.includes(key) ? Promise.reject(new Error(t.keyTaken)) : Promise.resolve(),
            },
          ]}
        >
          <Input onPressEnter={() => form.submit()} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
