import { PrinterOutlined } from '@ant-design/icons';
import { Button, Modal, Table, Tag } from 'antd';
import { useRef, useState } from 'react';
import type { ListedDocument } from '../../../api/types.js';
import { apiPath } from '../../../api/client.js';
import { useLanguage } from '../../../i18n/language.js';
import { texts, useTexts } from '../../../i18n/texts.js';
import { documentTitle } from '../../components/document-words.js';
import { EmptyState } from '../../components/empty-state.js';
import styles from './case.module.css';

const T = texts({
  title: ['文书', 'Document'],
  number: ['文号', 'Number'],
  organ: ['出具机关', 'Issued by'],
  on: ['日期', 'Date'],
  view: ['查看', 'View'],
  viewOne: [(title: string) => `查看 ${title}`, (title: string) => `View ${title}`],
  print: ['打印', 'Print'],
  close: ['关闭', 'Close'],
  void: ['已作废', 'Void'],
  replaces: [(number: string) => `替代 ${number}`, (number: string) => `in place of ${number}`],
  empty: ['还没有出具文书', 'No document yet'],
  hint: ['受理、决定等环节办结时自动出具。', 'They are issued as stations are completed.'],
});

export interface DocumentListProps {
  readonly number: string;
  readonly documents: readonly ListedDocument[];
}

/** 文书: as they were issued; void ones stay and say so. */
export function DocumentList({ number, documents }: DocumentListProps) {
  const t = useTexts(T);
  const language = useLanguage();
  const titleOf = (document: ListedDocument): string => documentTitle(document, language);
  const [open, setOpen] = useState<ListedDocument>();
  return (
    <>
      <Table<ListedDocument>
        rowKey="id"
        size="small"
        pagination={false}
        dataSource={[...documents]}
        className={styles['wide'] ?? ''}
        locale={{ emptyText: <EmptyState title={t.empty} hint={t.hint} /> }}
        columns={[
          {
            title: t.title,
            dataIndex: 'title',
            render: (_: string, document) => (
              <>
                {titleOf(document)} {document.void && <Tag color="error">{t.void}</Tag>}
                {document.replaces && (
                  <small className={styles['soft']}>{t.replaces(document.replaces)}</small>
                )}
              </>
            ),
          },
          { title: t.number, dataIndex: 'number', width: 240 },
          { title: t.organ, dataIndex: 'organ', width: 240 },
          { title: t.on, dataIndex: 'on', width: 110 },
          {
            key: 'view',
            width: 80,
            render: (_, document) => (
              <Button
                type="link"
                size="small"
                aria-label={t.viewOne(titleOf(document))}
                onClick={() => setOpen(document)}
              >
                {t.view}
              </Button>
            ),
          },
        ]}
      />
      {open && <Sheet number={number} document={open} onClose={() => setOpen(undefined)} />}
    </>
  );
}

interface SheetProps {
  readonly number: string;
  readonly document: ListedDocument;
  readonly onClose: () => void;
}

/** The sheet as it is printed. */
function Sheet({ number, document, onClose }: SheetProps) {
  const t = useTexts(T);
  const title = documentTitle(document, useLanguage());
  const frame = useRef<HTMLIFrameElement>(null);
  const url = apiPath(`/cases/${encodeURIComponent(number)}/documents/${document.id}`);
  return (
    <Modal
      open
      width={920}
      title={title}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.close}</Button>
          <Button
            type="primary"
            icon={<PrinterOutlined aria-hidden />}
            onClick={() => frame.current?.contentWindow?.print()}
          >
            {t.print}
          </Button>
        </>
      }
    >
      <iframe ref={frame} className={styles['sheet']} src={url} title={title} />
    </Modal>
  );
}
