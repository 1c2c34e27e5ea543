import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useId, useState } from 'react';
import { api } from '../../../api/client.js';
import { useCommandKeys } from '../../../api/command-key.js';
import type { CaseShown, Page } from '../../../api/types.js';
import { useLanguage } from '../../../i18n/language.js';
import { said, texts, useTexts } from '../../../i18n/texts.js';
import { DeedDialog } from '../queue/task/deed-dialog.js';
import taskStyles from '../queue/task/task.module.css';
import { DOCUMENT_TYPES } from '../../components/document-words.js';

const T = texts({
  title: ['抄送文书', 'Copy a document'],
  deed: ['抄送', 'Copy'],
  document: ['文书', 'Document'],
  to: ['抄送机构', 'To'],
  hint: ['收到抄送的机构可以查看这件办件。', 'The organ that gets a copy may read this case.'],
});

export interface CopyDialogProps {
  readonly shown: CaseShown;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** 抄送, beside what the item copies by itself. */
export function CopyDialog({ shown, onClose, onDone }: CopyDialogProps) {
  const t = useTexts(T);
  const language = useLanguage();
  const keys = useCommandKeys();
  const [documentId, organId] = [useId(), useId()];
  const [document, setDocument] = useState(shown.documents.at(-1)?.id);
  const [to, setTo] = useState<string>();
  const organs = useQuery({
    queryKey: ['organs'],
    staleTime: 5 * 60_000,
    queryFn: ({ signal }) =>
      api.get<Page<{ readonly id: string; readonly name: string }>>('/organs', { signal }),
  });
  const fact = { type: 'markCopied', document, to };
  const path = `/cases/${encodeURIComponent(shown.number)}/facts`;
  return (
    <DeedDialog
      title={t.title}
      deed={t.deed}
      disabled={document === undefined || to === undefined}
      act={() => keys.send((commandKey) => api.post(path, { fact, commandKey }))}
      onClose={onClose}
      onDone={onDone}
    >
      <p>{t.hint}</p>
      <div className={taskStyles['field']}>
        <label htmlFor={documentId}>{t.document}</label>
        <Select
          id={documentId}
          value={document ?? null}
          options={shown.documents.map(({ id, type, number }) => ({
            value: id,
            label: `${said(DOCUMENT_TYPES[type] ?? [type, type], language)}　${number}`,
          }))}
          onChange={(id: string) => setDocument(id)}
        />
      </div>
      <div className={taskStyles['field']}>
        <label htmlFor={organId}>{t.to}</label>
        <Select
          id={organId}
          showSearch={{ optionFilterProp: 'label' }}
          loading={organs.isPending}
          value={to ?? null}
          options={(organs.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id: string) => setTo(id)}
        />
      </div>
    </DeedDialog>
  );
}
