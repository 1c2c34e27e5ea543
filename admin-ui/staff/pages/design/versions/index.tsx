import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Card } from 'antd';
import { Link, useNavigate, useParams } from 'react-router';
import { api } from '../../../../api/client.js';
import { problemText } from '../../../../api/problem.js';
import { useLanguage } from '../../../../i18n/language.js';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { PageTitle } from '../../../components/page-title.js';
import type { Draft } from '../workbench/model.js';
import { itemVersionsQuery } from './queries.js';
import { VersionHistory } from './version-history.js';

const T = texts({
  title: ['版本记录', 'Versions'],
  of: [(name: string) => `${name} · 版本记录`, (name: string) => `${name} · versions`],
  list: ['事项列表', 'All items'],
  code: [(code: string) => `编码 ${code}`, (code: string) => `Code ${code}`],
  change: ['修改事项', 'Change the item'],
  open: ['打开草稿', 'Open the draft'],
});

/** `/design/items/:key/versions`: the history of a published item, and the way to change it. */
export default function VersionsPage() {
  const t = useTexts(T);
  const { key = '' } = useParams();
  const { data } = useQuery(itemVersionsQuery(key));
  return (
    <>
      <PageTitle
        title={data ? t.of(data.name) : t.title}
        about={
          <>
            <Link to="/design">{t.list}</Link>
            {data && <> · {t.code(data.code)}</>}
          </>
        }
        actions={data && <ToDraft itemKey={key} hasDraft={data.draft !== undefined} />}
      />
      <Card size="small">
        <VersionHistory itemKey={key} />
      </Card>
    </>
  );
}

// ---------------------------------------------------------------------------------------------

function ToDraft(props: { readonly itemKey: string; readonly hasDraft: boolean }) {
  const { itemKey, hasDraft } = props;
  const t = useTexts(T);
  const language = useLanguage();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: async () => {
      const from = { kind: 'item', item: itemKey };
      if (!hasDraft) await api.post<Draft>('/design/drafts', { from });
    },
    onSuccess: async () => {
      void queries.invalidateQueries({ queryKey: ['design', 'items'] });
      await navigate(`/design/drafts/${itemKey}`);
    },
    onError: (error) => void message.error(problemText(error, language)),
  });
  return (
    <Button type="primary" loading={change.isPending} onClick={() => change.mutate()}>
      {hasDraft ? t.open : t.change}
    </Button>
  );
}
