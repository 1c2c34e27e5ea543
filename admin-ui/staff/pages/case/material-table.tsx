import { EyeOutlined, PaperClipOutlined } from '@ant-design/icons';
import { Button, Modal, Table, Tag, Tooltip } from 'antd';
import { useState } from 'react';
import type { CaseMaterial, MaterialFile } from '../../../api/types.js';
import { apiPath } from '../../../api/client.js';
import { formatDay } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/language.js';
import { said, texts, useTexts } from '../../../i18n/texts.js';
import { EmptyState } from '../../components/empty-state.js';
import { MATERIAL_STATES } from '../queue/words.js';
import styles from './case.module.css';

const T = texts({
  name: ['材料', 'Material'],
  state: ['状态', 'State'],
  form: ['份数', 'Copies'],
  came: ['收取', 'Taken in'],
  files: ['电子文件', 'Files'],
  paper: [
    (originals: number, copies: number) =>
      [originals > 0 && `原件 ${originals}`, copies > 0 && `复印件 ${copies}`]
        .filter(Boolean)
        .join('，'),
    (originals: number, copies: number) =>
      [originals > 0 && `${originals} original`, copies > 0 && `${copies} copies`]
        .filter(Boolean)
        .join(', '),
  ],
  days: [(n: number) => `${n} 个工作日内`, (n: number) => `within ${n} workdays`],
  check: ['查验要点', 'Check'],
  none: ['没有电子文件', 'No file'],
  empty: ['本事项不需要材料', 'This item asks for no material'],
  open: [(name: string) => `预览 ${name}`, (name: string) => `Preview ${name}`],
  save: ['下载', 'Download'],
  close: ['关闭', 'Close'],
});

export interface MaterialTableProps {
  readonly number: string;
  readonly materials: readonly CaseMaterial[];
}

/** What came with the case, how it was verified, and its files to look at on the page. */
export function MaterialTable({ number, materials }: MaterialTableProps) {
  const t = useTexts(T);
  const language = useLanguage();
  const [open, setOpen] = useState<MaterialFile>();
  return (
    <>
      <Table<CaseMaterial>
        rowKey="code"
        size="small"
        pagination={false}
        dataSource={[...materials]}
        className={styles['wide'] ?? ''}
        locale={{ emptyText: <EmptyState title={t.empty} /> }}
        columns={[
          {
            title: t.name,
            dataIndex: 'name',
            render: (name: string, { checkpoints }) => (
              <span className={styles['material']}>
                {name}
                {checkpoints.length > 0 && (
                  <small>
                    {t.check}：{checkpoints.join('；')}
                  </small>
                )}
              </span>
            ),
          },
          {
            title: t.state,
            width: 130,
            render: (_, { is = '', days }) => (
              <>
                <Tag color={TONES[is] ?? 'default'}>
                  {said(MATERIAL_STATES[is] ?? [is, is], language)}
                </Tag>
                {days !== undefined && <small className={styles['soft']}>{t.days(days)}</small>}
              </>
            ),
          },
          {
            title: t.form,
            width: 130,
            render: (_, { form, originals, copies }) =>
              form === 'submitted' ? t.paper(originals, copies) : '',
          },
          {
            title: t.came,
            width: 120,
            render: (_, { at, byName, organName }) =>
              at && (
                <Tooltip title={organName}>
                  <span className={styles['two']}>
                    {formatDay(at)}
                    <small>{byName}</small>
                  </span>
                </Tooltip>
              ),
          },
          {
            title: t.files,
            width: 190,
            render: (_, { files }) =>
              files.length === 0 ? (
                <span className={styles['soft']}>{t.none}</span>
              ) : (
                <Files number={number} files={files} onOpen={setOpen} />
              ),
          },
        ]}
      />
      {open && <Preview number={number} file={open} onClose={() => setOpen(undefined)} />}
    </>
  );
}

// ---------------------------------------------------------------------------------------------

const TONES: Readonly<Record<string, string>> = {
  submitted: 'success',
  shared: 'success',
  declared: 'processing',
  deferred: 'warning',
  missing: 'error',
};

interface FilesProps {
  readonly number: string;
  readonly files: readonly MaterialFile[];
  readonly onOpen: (file: MaterialFile) => void;
}

function Files({ number, files, onOpen }: FilesProps) {
  const t = useTexts(T);
  return (
    <ul className={styles['files']}>
      {files.map((file) => (
        <li key={file.id}>
          {file.inline && file.type.startsWith('image/') ? (
            <Button
              type="link"
              size="small"
              icon={<EyeOutlined aria-hidden />}
              aria-label={t.open(file.name)}
              onClick={() => onOpen(file)}
            >
              {file.name}
            </Button>
          ) : (
            // the browser's own viewer shows a PDF, in a tab of its own
            <a href={fileUrl(number, file)} target="_blank" rel="noreferrer">
              <PaperClipOutlined aria-hidden /> {file.name}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

interface PreviewProps {
  readonly number: string;
  readonly file: MaterialFile;
  readonly onClose: () => void;
}

function Preview({ number, file, onClose }: PreviewProps) {
  const t = useTexts(T);
  const url = fileUrl(number, file);
  return (
    <Modal
      open
      width={860}
      title={file.name}
      onCancel={onClose}
      footer={
        <>
          <Button href={url} download={file.name}>
            {t.save}
          </Button>
          <Button type="primary" onClick={onClose}>
            {t.close}
          </Button>
        </>
      }
    >
      <img className={styles['image']} src={url} alt={file.name} />
    </Modal>
  );
}

function fileUrl(number: string, { id }: MaterialFile): string {
  return apiPath(`/cases/${encodeURIComponent(number)}/files/${id}`);
}
