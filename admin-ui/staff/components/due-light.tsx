import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  CloseCircleOutlined,
  PauseCircleOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Light } from '../../api/types.js';
import { texts, useTexts } from '../../i18n/texts.js';
import { classes } from './classes.js';
import styles from './due-light.module.css';

const T = texts({
  green: ['正常', 'In time'],
  yellow: ['临期', 'Due soon'],
  red: ['超期', 'Overdue'],
  blue: ['暂停', 'Suspended'],
});

const ICONS: Readonly<Record<Light, ReactNode>> = {
  green: <CheckCircleOutlined aria-hidden />,
  yellow: <ClockCircleOutlined aria-hidden />,
  red: <CloseCircleOutlined aria-hidden />,
  blue: <PauseCircleOutlined aria-hidden />,
};

export interface DueLightProps {
  readonly light: Light;
  /** Instead of the light's own word. */
  readonly children?: ReactNode;
}

/** 红黄绿蓝: by colour, by sign and by word, so that none of them is needed alone. */
export function DueLight({ light, children }: DueLightProps) {
  const t = useTexts(T);
  return (
    <span className={classes(styles['light'], styles[light])} data-light={light}>
      {ICONS[light]}
      <span>{children ?? t[light]}</span>
    </span>
  );
}
