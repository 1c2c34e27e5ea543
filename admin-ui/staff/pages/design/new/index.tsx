import { Steps } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { PageTitle } from '../../../components/page-title.js';
import { BasicsForm } from './basics-form.js';
import { ChooseOrigin } from './choose-origin.js';
import styles from './new.module.css';
import { readOrigin, writeOrigin } from './origin.js';

const T = texts({
  title: ['新建事项', 'New item'],
  about: ['三步：选一个最像的模板，写清名称和编码，然后在设计台里改细节。', 'Three steps.'],
  list: ['事项列表', 'All items'],
  choose: ['从哪里开始', 'Begin from'],
  basics: ['名称、编码、时限', 'Name, code, limits'],
  workbench: ['设计台', 'Workbench'],
});

/** `/design/new`: from nothing, from a copy, from a template; then what it is called. */
export default function NewItemPage() {
  const t = useTexts(T);
  const [search, setSearch] = useSearchParams();
  const origin = readOrigin(search.get('from'));
  return (
    <>
      <PageTitle
        title={t.title}
        about={
          <>
            <Link to="/design">{t.list}</Link> · {t.about}
          </>
        }
      />
      <Steps
        className={styles['steps'] ?? ''}
        size="small"
        current={origin === undefined ? 0 : 1}
        items={[{ title: t.choose }, { title: t.basics }, { title: t.workbench }]}
      />
      {origin === undefined ? (
        <ChooseOrigin onChoose={(chosen) => setSearch({ from: writeOrigin(chosen) })} />
      ) : (
        <BasicsForm origin={origin} onBack={() => setSearch({})} />
      )}
    </>
  );
}
