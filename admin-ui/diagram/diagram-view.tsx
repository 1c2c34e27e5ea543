import { FullscreenOutlined, MinusOutlined, PlusOutlined } from '@ant-design/icons';
import { Alert, Button, Space, Tooltip } from 'antd';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useLanguage } from '../i18n/language.js';
import { texts, useTexts } from '../i18n/texts.js';
import './diagram.css';
import styles from './diagram-view.module.css';
import { graphOf } from './graph.js';
import type { Marks } from './marks.js';
import { processesOf } from './model.js';
import { openingFailure } from './opening-failure.js';
import { StepList } from './step-list.js';
import { type Step, stepsOf } from './steps.js';
import { classes } from '../staff/components/classes.js';
import type { ViewLink } from './view-link.js';
import { DiagramViewer } from './viewer.js';

const T = texts({
  diagram: ['流程图', 'Diagram'],
  zoomIn: ['放大（+）', 'Zoom in (+)'],
  zoomOut: ['缩小（-）', 'Zoom out (-)'],
  fit: ['看全图（0）', 'Fit (0)'],
  unreadable: ['流程图打不开', 'The diagram cannot be opened'],
  keys: [
    '方向键移动，加减号缩放，0 看全图',
    'Arrow keys move, plus and minus zoom, 0 fits the diagram',
  ],
});

export interface DiagramViewProps {
  readonly xml: string;
  readonly marks?: Marks;
  /** Ids of the sequence flows that were taken. */
  readonly taken?: readonly string[];
  /** Numbers at elements: running cases, visits. */
  readonly counts?: Readonly<Record<string, number>>;
  readonly selected?: string;
  /** `false` where the page shows the steps itself. */
  readonly steps?: boolean;
  /** Pixels; 360 where absent. */
  readonly height?: number;
  readonly onSelect?: (elementId: string | undefined) => void;
  /** With which other diagrams it is looked at; the same object at each drawing. */
  readonly link?: ViewLink;
}

/** A diagram to look at with its steps as a list beside it, for those who cannot see or point. */
export default function DiagramView(props: DiagramViewProps) {
  const { xml, marks, taken, counts, selected, link } = props;
  const { steps: listed = true, height = 360 } = props;
  const t = useTexts(T);
  const language = useLanguage();
  const container = useRef<HTMLDivElement>(null);
  const [viewer, setViewer] = useState<DiagramViewer>();
  const [steps, setSteps] = useState<readonly Step[]>([]);
  const [problem, setProblem] = useState<string>();
  const onSelect = useRef(props.onSelect);
  onSelect.current = props.onSelect;

  useEffect(() => {
    if (container.current === null) return;
    const created = new DiagramViewer(container.current, {
      language,
      onSelect: (id) => onSelect.current?.(id),
      ...(link && { link }),
    });
    let live = true;
    setProblem(undefined);
    created.open(xml).then(
      (definitions) => {
        if (!live) return;
        setSteps(processesOf(definitions).flatMap((it) => stepsOf(graphOf(it), it.id ?? '')));
        setViewer(created);
      },
      (error: unknown) => {
        if (live) setProblem(openingFailure(error, language));
      },
    );
    return () => {
      live = false;
      setViewer(undefined);
      created.destroy();
    };
  }, [xml, language, link]);

  useEffect(() => {
    viewer?.mark({ ...(marks && { marks }), ...(taken && { taken }), ...(counts && { counts }) });
  }, [viewer, marks, taken, counts]);

  useEffect(() => {
    if (selected !== undefined) viewer?.select(selected);
  }, [viewer, selected]);

  const onKeyDown = (event: KeyboardEvent) => {
    const act = viewer && KEYS[event.key];
    if (act === undefined || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    act(viewer as DiagramViewer);
  };

  return (
    <div className={styles['view']} style={{ height }}>
      <section
        className={styles['canvas']}
        aria-label={t.diagram}
        aria-description={t.keys}
        onKeyDown={onKeyDown}
      >
        <div ref={container} className={classes('yc-diagram', styles['fill'])} />
        <Space.Compact className={styles['zoom'] ?? ''}>
          <Tool label={t.zoomIn} icon={<PlusOutlined />} onClick={() => viewer?.zoom(1)} />
          <Tool label={t.zoomOut} icon={<MinusOutlined />} onClick={() => viewer?.zoom(-1)} />
          <Tool label={t.fit} icon={<FullscreenOutlined />} onClick={() => viewer?.fit()} />
        </Space.Compact>
        {problem !== undefined && (
          <Alert
            className={styles['failure'] ?? ''}
            type="error"
            showIcon
            title={t.unreadable}
            description={problem}
          />
        )}
      </section>
      {listed && (
        <StepList
          steps={steps}
          {...(marks && { marks })}
          {...(selected !== undefined && { selected })}
          onSelect={(id) => {
            viewer?.select(id);
          }}
        />
      )}
    </div>
  );
}

// ---------------------------------------------------------------------------------------------

const STEP = 50;

const KEYS: Readonly<Record<string, (viewer: DiagramViewer) => void>> = {
  '+': (viewer) => {
    viewer.zoom(1);
  },
  '=': (viewer) => {
    viewer.zoom(1);
  },
  '-': (viewer) => {
    viewer.zoom(-1);
  },
  '0': (viewer) => {
    viewer.fit();
  },
  ArrowLeft: (viewer) => {
    viewer.move(STEP, 0);
  },
  ArrowRight: (viewer) => {
    viewer.move(-STEP, 0);
  },
  ArrowUp: (viewer) => {
    viewer.move(0, STEP);
  },
  ArrowDown: (viewer) => {
    viewer.move(0, -STEP);
  },
};

function Tool(props: { label: string; icon: React.ReactNode; onClick: () => void }) {
  return (
    <Tooltip title={props.label}>
      <Button aria-label={props.label} icon={props.icon} onClick={props.onClick} />
    </Tooltip>
  );
}
