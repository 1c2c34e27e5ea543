import { Alert, Button, Table, Tag } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useLanguage } from '../i18n/language.js';
import { texts, useTexts } from '../i18n/texts.js';
import { classes } from '../staff/components/classes.js';
import styles from './diagram-diff.module.css';
import DiagramView from './diagram-view.js';
import { type ChangeKind, diffModels, type ElementChange } from './diff.js';
import { diffMarks } from './diff-marks.js';
import { elementWording } from './elements.js';
import { MarkSign } from './mark-sign.js';
import { MARK_WORDS } from './mark-words.js';
import { openingFailure } from './opening-failure.js';
import { propertyWords, valueWords } from './property-words.js';
import { readDefinitions } from './read.js';
import { said } from './said.js';
import { ViewLink } from './view-link.js';

const T = texts({
  same: ['两个版本的流程图没有区别（布局不算）。', 'The versions are the same, layout aside.'],
  element: ['元素', 'Element'],
  change: ['变化', 'Change'],
  property: ['属性', 'Property'],
  before: ['原来', 'Before'],
  after: ['现在', 'After'],
  legend: ['图例', 'Legend'],
  together: ['两图一起移动、一起缩放', 'Both move and zoom together'],
  unreadable: ['流程图打不开，无法比较', 'A diagram cannot be read'],
});

export interface DiagramDiffProps {
  readonly before: string;
  readonly after: string;
  /** What people call the two: `第 3 版`, `草稿`. */
  readonly beforeName: string;
  readonly afterName: string;
}

interface Row {
  readonly key: string;
  readonly change: ElementChange;
  readonly property: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Two versions side by side where there is room, moved and zoomed together; what changed is marked
 * in both and told in a table.
 */
export default function DiagramDiff({ before, after, beforeName, afterName }: DiagramDiffProps) {
  const t = useTexts(T);
  const language = useLanguage();
  const { changes, failure } = useChanges(before, after);
  const [selected, setSelected] = useState<string>();
  const [link] = useState(() => new ViewLink());
  const marks = useMemo(() => diffMarks(changes), [changes]);
  const rows = useMemo(() => changes.flatMap((it) => rowsOf(it, language)), [changes, language]);
  if (failure !== undefined) {
    const description = openingFailure(failure, language);
    return <Alert type="error" showIcon title={t.unreadable} description={description} />;
  }
  const chosen = selected === undefined ? {} : { selected };
  return (
    <div className={styles['diff']}>
      <Legend changes={changes} />
      <div className={styles['pair']}>
        <section>
          <h3>{beforeName}</h3>
          <DiagramView {...{ xml: before, marks: marks.before, link, ...SHAPE, ...chosen }} />
        </section>
        <section>
          <h3>{afterName}</h3>
          <DiagramView {...{ xml: after, marks: marks.after, link, ...SHAPE, ...chosen }} />
        </section>
      </div>
      <Table<Row>
        size="small"
        pagination={false}
        dataSource={rows}
        locale={{ emptyText: t.same }}
        columns={[
          {
            title: t.element,
            render: (_, { change }) => (
              <Button
                type="link"
                size="small"
                onClick={() => {
                  setSelected(change.id);
                }}
              >
                {said(elementWording(change.type), language)} {change.name || change.id}
              </Button>
            ),
          },
          {
            title: t.change,
            width: 90,
            render: (_, { change }) => <Tag>{said(MARK_WORDS[change.kind], language)}</Tag>,
          },
          { title: t.property, dataIndex: 'property' },
          { title: t.before, dataIndex: 'before', className: styles['value'] ?? '' },
          { title: t.after, dataIndex: 'after', className: styles['value'] ?? '' },
        ]}
      />
    </div>
  );
}

// ---------------------------------------------------------------------------------------------

const SHAPE = { steps: false, height: 320 } as const;
const KINDS: readonly ChangeKind[] = ['added', 'removed', 'changed'];

/** What each sign means, and how many there are. */
function Legend({ changes }: { readonly changes: readonly ElementChange[] }) {
  const t = useTexts(T);
  const language = useLanguage();
  return (
    <ul className={classes('yc-marks', styles['legend'])} aria-label={t.legend}>
      {KINDS.map((kind) => (
        <li key={kind}>
          <span className={`yc-badge yc-badge-${kind}`}>
            <MarkSign mark={kind} />
          </span>
          {said(MARK_WORDS[kind], language)} {changes.filter((it) => it.kind === kind).length}
        </li>
      ))}
      <li className={styles['together']}>{t.together}</li>
    </ul>
  );
}

interface Changes {
  readonly changes: readonly ElementChange[];
  readonly failure?: unknown;
}

const NONE: Changes = { changes: [] };

function useChanges(before: string, after: string): Changes {
  const [found, setFound] = useState(NONE);
  useEffect(() => {
    let live = true;
    Promise.all([readDefinitions(before), readDefinitions(after)]).then(
      ([older, newer]) => {
        if (live) setFound({ changes: diffModels(older, newer) });
      },
      (failure: unknown) => {
        if (live) setFound({ changes: [], failure });
      },
    );
    return () => {
      live = false;
    };
  }, [before, after]);
  return found;
}

function rowsOf(change: ElementChange, language: 'zh' | 'en'): readonly Row[] {
  if (change.properties.length === 0) {
    return [{ key: change.id, change, property: '', before: '', after: '' }];
  }
  return change.properties.map(({ path, before = '', after = '' }) => ({
    key: `${change.id} ${path.join(' ')}`,
    change,
    property: propertyWords(path, language),
    before: valueWords(path, before, language),
    after: valueWords(path, after, language),
  }));
}
