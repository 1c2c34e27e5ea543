import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Card, Form, Input } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../../../../api/client.js';
import { ApiProblem, problemText } from '../../../../api/problem.js';
import { useLanguage } from '../../../../i18n/language.js';
import { texts, useTexts } from '../../../../i18n/texts.js';
import type { DraftKeeper } from '../workbench/draft-keeper.js';
import type { Checked, Draft, Published } from '../workbench/model.js';

const T = texts({
  title: ['发布', 'Publish'],
  ready: ['检查通过，可以发布', 'Checked, may be published'],
  open: [
    (n: number) => `还有 ${n} 处须改正，改正后才能发布`,
    (n: number) => `${n} to be mended before publishing`,
  ],
  checking: ['正在检查…', 'Checking…'],
  note: ['变更说明', 'Change note'],
  notePlaceholder: ['为什么改、改了什么，写入版本记录', 'Why and what; kept with the version'],
  noteNeeded: ['请写明变更说明', 'Say why'],
  publish: ['发布', 'Publish'],
  stays: [
    '发布后新收的件按新版本办理，在办件仍按原版本办完。',
    'New cases go by the new version; running ones stay on theirs.',
  ],
  unsaved: ['草稿还没有保存，先解决保存的问题。', 'The draft is not saved; mend that first.'],
  done: [(n: number) => `已发布为第 ${n} 版`, (n: number) => `Published as version ${n}`],
});

interface PublishFormProps {
  readonly draft: Draft;
  readonly checked: Checked | undefined;
  readonly keeper: DraftKeeper;
}

/** Publishes what was saved last, with the reason why. */
export function PublishForm({ draft, checked, keeper }: PublishFormProps) {
  const t = useTexts(T);
  const language = useLanguage();
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const publish = usePublishing(draft.key, keeper);
  const isEmpty = note.trim() === '';
  const errors = checked?.problems.filter(({ severity }) => severity === 'error').length ?? 0;
  const act = (): void => {
    setTried(true);
    if (!isEmpty) publish.mutate(note.trim());
  };
  return (
    <Card size="small" title={t.title}>
      {checked === undefined && <Alert type="info" showIcon title={t.checking} />}
      {checked && (
        <Alert
          type={errors > 0 ? 'error' : 'success'}
          showIcon
          title={errors > 0 ? t.open(errors) : t.ready}
        />
      )}
      <Form layout="vertical" style={{ marginTop: 12 }}>
        <Form.Item
          label={t.note}
          htmlFor="publish-note"
          required
          {...(tried && isEmpty && { validateStatus: 'error' as const, help: t.noteNeeded })}
        >
          <Input.TextArea
            id="publish-note"
            rows={3}
            maxLength={2000}
            value={note}
            placeholder={t.notePlaceholder}
            onChange={(event) => setNote(event.target.value)}
          />
        </Form.Item>
        {publish.error && (
          <Alert
            type="error"
            showIcon
            style={{ marginBottom: 12 }}
            title={publish.error === UNSAVED ? t.unsaved : problemText(publish.error, language)}
          />
        )}
        <Button
          type="primary"
          block
          disabled={checked?.publishable !== true}
          loading={publish.isPending}
          onClick={act}
        >
          {t.publish}
        </Button>
        <p>{t.stays}</p>
      </Form>
    </Card>
  );
}

// ---------------------------------------------------------------------------------------------

const UNSAVED = new Error('the draft is not saved');

/** Ends at the item's versions: the draft is done with. */
function usePublishing(key: string, keeper: DraftKeeper) {
  const t = useTexts(T);
  const { message } = App.useApp();
  const navigate = useNavigate();
  const queries = useQueryClient();
  return useMutation<Published, Error, string>({
    mutationFn: async (note) => {
      if (!(await keeper.flush())) throw UNSAVED;
      const { revision } = keeper.now().draft;
      return api.post<Published>(`/design/drafts/${key}/publish`, { revision, note });
    },
    onSuccess: async ({ version }) => {
      void message.success(t.done(version), 6);
      await navigate(`/design/items/${key}/versions`);
      // what asks for the draft would hear that there is none
      queries.removeQueries({ queryKey: ['design', 'draft', key] });
      queries.removeQueries({ queryKey: ['design', 'readiness', 'drafts', key] });
      void queries.invalidateQueries({ queryKey: ['design'] });
      void queries.invalidateQueries({ queryKey: ['items'] });
    },
    onError: (error) => {
      // somebody else saved or published: the keeper finds out by itself
      if (error instanceof ApiProblem && error.code === 'DRAFT_STALE') void keeper.refresh();
    },
  });
}
