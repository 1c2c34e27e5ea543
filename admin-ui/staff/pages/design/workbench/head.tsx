import { DownOutlined, RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { App, Button, Dropdown, Space, Tooltip } from 'antd';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { chosenFile, saveFile } from '../../../../diagram/files.js';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { PageTitle } from '../../../components/page-title.js';
import { itemFileOf, readItemFile } from './item-file.js';
import { namedIn } from './named-in.js';
import { SaveStateView } from './save-state.js';
import type { OpenDraft } from './use-draft.js';

const T = texts({
  about: [
    (code: string, key: string) => `编码 ${code} · 标识 ${key}`,
    (code: string, key: string) => `Code ${code} · key ${key}`,
  ],
  list: ['事项列表', 'All items'],
  undo: ['撤销', 'Undo'],
  redo: ['重做', 'Redo'],
  file: ['文件', 'File'],
  export: ['导出整个事项（一个文件）', 'Export the whole item (one file)'],
  import: ['从事项文件导入，替换现有内容', 'Import an item file in place of what is here'],
  imported: ['已导入，原来的内容可用“撤销”找回', 'Imported; undo brings back what was there'],
  unreadable: [
    '这不是一窗导出的事项文件（*.yichuang.json）。',
    'This is no item file of Yichuang (*.yichuang.json).',
  ],
  another: [
    (key: string, own: string) =>
      `文件是事项“${key}”的，这里是“${own}”。请在事项列表中导入，会得到一份新草稿。`,
    (key: string, own: string) =>
      `The file is of item “${key}”, this one is “${own}”. Import it in the list of items.`,
  ],
});

interface HeadProps {
  readonly open: OpenDraft;
  /** Where no editor has an undo of its own. */
  readonly withHistory: boolean;
}

/** Name of the draft, how it stands with saving, and what is done with the whole of it. */
export function Head({ open, withHistory }: HeadProps) {
  const t = useTexts(T);
  const { draft, state, keeper, canUndo, canRedo } = open;
  const { name = draft.name, code = draft.code } = useMemo(() => namedIn(draft.bpmn), [draft.bpmn]);
  return (
    <PageTitle
      title={name}
      about={
        <>
          <Link to="/design">{t.list}</Link> · {t.about(code, draft.key)}
        </>
      }
      actions={
        <Space size={12}>
          <SaveStateView draft={draft} state={state} onSave={() => void keeper.flush()} />
          {withHistory && (
            <Space.Compact>
              <Tool label={t.undo} icon={<UndoOutlined />} off={!canUndo} act={keeper.undo} />
              <Tool label={t.redo} icon={<RedoOutlined />} off={!canRedo} act={keeper.redo} />
            </Space.Compact>
          )}
          <FileMenu open={open} />
        </Space>
      }
    />
  );
}

// ---------------------------------------------------------------------------------------------

function Tool(props: {
  readonly label: string;
  readonly icon: React.ReactNode;
  readonly off: boolean;
  readonly act: () => void;
}) {
  const { label, icon, off, act } = props;
  return (
    <Tooltip title={label}>
      <Button aria-label={label} icon={icon} disabled={off} onClick={act} />
    </Tooltip>
  );
}

function FileMenu({ open: { draft, keeper } }: { readonly open: OpenDraft }) {
  const t = useTexts(T);
  const { message } = App.useApp();
  const read = async (): Promise<void> => {
    const text = await chosenFile('.json');
    if (text === undefined) return;
    const file = readItemFile(text);
    if (file === undefined) return void message.error(t.unreadable, 6);
    if (file.key !== draft.key) return void message.error(t.another(file.key, draft.key), 8);
    keeper.replace(file);
    void message.success(t.imported);
  };
  const write = (): void => {
    saveFile(`${draft.key}.yichuang.json`, 'application/json', itemFileOf(draft));
  };
  return (
    <Dropdown
      menu={{
        items: [
          { key: 'export', label: t.export, onClick: write },
          { key: 'import', label: t.import, onClick: () => void read() },
        ],
      }}
    >
      <Button>
        {t.file} <DownOutlined aria-hidden />
      </Button>
    </Dropdown>
  );
}
