import {
  PauseOutlined,
  PlayCircleOutlined,
  StepBackwardOutlined,
  StepForwardOutlined,
} from '@ant-design/icons';
import { Alert, Button, Modal, Slider, Space } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import DiagramView from '../../../../diagram/diagram-view.js';
import { useLanguage } from '../../../../i18n/language.js';
import { texts, useTexts } from '../../../../i18n/texts.js';
import type { DesignProblem } from '../workbench/model.js';
import { framesOf } from './counter-example.js';
import styles from './publish-tab.module.css';

const T = texts({
  title: ['一步步看问题怎样出现', 'How it comes to this, step by step'],
  step: [
    (at: number, of: number, name: string) => `第 ${at} 步（共 ${of} 步）：${name}`,
    (at: number, of: number, name: string) => `Step ${at} of ${of}: ${name}`,
  ],
  end: ['结果：流程停在标红处', 'In the end: what stands marked is left over'],
  back: ['上一步', 'Back'],
  next: ['下一步', 'Next'],
  play: ['播放', 'Play'],
  pause: ['暂停', 'Pause'],
  position: ['演示位置', 'Position'],
});

const BEAT_MS = 1_100;

interface DialogProps {
  readonly bpmn: string;
  readonly problem: DesignProblem;
  readonly onClose: () => void;
}

/** The counter-example of the soundness check, played on the diagram. */
export function CounterExampleDialog({ bpmn, problem, onClose }: DialogProps) {
  const t = useTexts(T);
  const language = useLanguage();
  const frames = useMemo(() => framesOf(problem), [problem]);
  const last = frames.length - 1;
  const [at, setAt] = useState(0);
  const [playing, setPlaying] = useState(false);
  const isPlaying = playing && at < last;
  useEffect(() => {
    if (!isPlaying) return undefined;
    const beat = setTimeout(() => setAt((now) => Math.min(now + 1, last)), BEAT_MS);
    return () => clearTimeout(beat);
  }, [isPlaying, at, last]);
  const frame = frames[at];
  const said = at === last ? t.end : t.step(at + 1, last, frame?.name ?? '');
  const play = (): void => {
    if (at === last) setAt(0);
    setPlaying(!isPlaying);
  };
  return (
    <Modal open width={1120} title={t.title} onCancel={onClose} footer={null} destroyOnHidden>
      <Alert
        type="error"
        showIcon
        title={language === 'zh' ? problem.message : problem.messageEn}
        className={styles['said'] ?? ''}
      />
      <div className={styles['player']}>
        <Space.Compact>
          <Button
            aria-label={t.back}
            icon={<StepBackwardOutlined />}
            disabled={at === 0}
            onClick={() => setAt(at - 1)}
          />
          <Button
            type="primary"
            icon={isPlaying ? <PauseOutlined /> : <PlayCircleOutlined />}
            onClick={play}
          >
            {isPlaying ? t.pause : t.play}
          </Button>
          <Button
            aria-label={t.next}
            icon={<StepForwardOutlined />}
            disabled={at === last}
            onClick={() => setAt(at + 1)}
          />
        </Space.Compact>
        <Slider
          className={styles['slider'] ?? ''}
          min={0}
          max={last}
          value={at}
          tooltip={{ open: false }}
          ariaLabelForHandle={t.position}
          onChange={setAt}
        />
        <span role="status">{said}</span>
      </div>
      <DiagramView
        xml={bpmn}
        height={420}
        steps={false}
        {...(frame && { marks: frame.marks, taken: frame.taken })}
        {...(frame?.elementId !== undefined && { selected: frame.elementId })}
      />
    </Modal>
  );
}
