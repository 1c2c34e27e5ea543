import { Alert, Button } from 'antd';
import { texts, useTexts } from '../../../../../i18n/texts.js';
import styles from './editor.module.css';

const T = texts({
  stays: [
    '发布后，已发布的事项仍用原来的版本，重新发布后才用新版；普通流程下次用到时即用新版。',
    'Published items keep their version until they are published again; plain processes take the new one at once.',
  ],
  unpublished: [
    '有修改还没有发布，只保存在这台电脑的浏览器里。',
    'What you changed is kept in this browser only until it is published.',
  ],
  behind: [
    '这些修改不是在最新版上做的：一旦发布，最新版的内容就被它取代，请先核对最新版。',
    'These changes were not made on the newest version: publishing them replaces what it says. Compare it first.',
  ],
  older: [
    '这是以前的版本。发布它，它就成为新的一版。',
    'An older version. Publishing it makes it the next one.',
  ],
  discard: ['放弃修改', 'Discard the changes'],
});

interface NoticesProps {
  readonly isChanged: boolean;
  /** The version on which the changes were begun; absent: there was none yet. */
  readonly base: string | undefined;
  readonly shown: string | undefined;
  /** Absent before one is published. */
  readonly newest: string | undefined;
  readonly discard: () => void;
}

/** Where the table stands: an older version, changed, changed on something else than the newest. */
export function Notices({ isChanged, base, shown, newest, discard }: NoticesProps) {
  const t = useTexts(T);
  const className = styles['notice'] ?? '';
  if (!isChanged) {
    if (shown === newest) return null;
    return <Alert className={className} type="info" showIcon title={t.older} />;
  }
  const isBehind = newest !== undefined && base !== newest;
  return (
    <>
      {isBehind && <Alert className={className} type="warning" showIcon title={t.behind} />}
      <Alert
        className={className}
        type="info"
        showIcon
        title={newest === undefined ? t.unpublished : `${t.unpublished} ${t.stays}`}
        action={
          <Button size="small" onClick={discard}>
            {t.discard}
          </Button>
        }
      />
    </>
  );
}
