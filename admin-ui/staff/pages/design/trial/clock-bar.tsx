import { ClockCircleOutlined } from '@ant-design/icons';
import { Button, Dropdown, Space } from 'antd';
import type { ReactNode } from 'react';
import { formatNear } from '../../../../i18n/format.js';
import { useLanguage } from '../../../../i18n/language.js';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { nextDue } from './due.js';
import type { ClockMove, Fact, Trial, TrialRole } from './model.js';
import styles from './trial-tab.module.css';
import type { TrialDeeds } from './use-trial.js';

const T = texts({
  clock: ['虚拟时钟', 'Virtual clock'],
  hour: ['+1 小时', '+1 hour'],
  day: ['+1 天', '+1 day'],
  workday: ['+1 个工作日', '+1 workday'],
  due: ['到下一个届满时间', 'To the next due time'],
  others: ['其他人的动作', 'Others act'],
  withdraw: ['申请人撤回', 'The applicant withdraws'],
  urge: ['申请人催办', 'The applicant urges'],
  hasten: ['转为急办', 'Make it urgent'],
});

interface ClockBarProps {
  readonly trial: Trial;
  readonly deeds: TrialDeeds;
  readonly actions: ReactNode;
}

/** The trial's own time, and what may happen beside the stations. */
export function ClockBar({ trial, deeds, actions }: ClockBarProps) {
  const t = useTexts(T);
  const language = useLanguage();
  const { act, busy } = deeds;
  const due = nextDue(trial);
  const move = (by: ClockMove) => () => void act('clock', by);
  const isOpen = trial.case !== undefined && !trial.case.ended;
  const others = Object.entries(ACTS).map(([key, [as, fact]]) => ({
    key,
    label: t[key as keyof typeof ACTS],
    onClick: () => void act('facts', { as, fact }),
  }));
  return (
    <div className={styles['bar']}>
      <span className={styles['clock']}>
        <ClockCircleOutlined aria-hidden /> {t.clock}{' '}
        <time dateTime={trial.now}>{formatNear(trial.now, language)}</time>
      </span>
      <Space.Compact>
        <Button disabled={busy} onClick={move({ hours: 1 })}>
          {t.hour}
        </Button>
        <Button disabled={busy} onClick={move({ days: 1 })}>
          {t.day}
        </Button>
        <Button disabled={busy} onClick={move({ workdays: 1 })}>
          {t.workday}
        </Button>
        <Button
          disabled={busy || due === undefined}
          onClick={() =>
            due !== undefined && void act('clock', { to: new Date(due).toISOString() })
          }
        >
          {t.due}
        </Button>
      </Space.Compact>
      <Dropdown disabled={!isOpen || busy} menu={{ items: others }}>
        <Button>{t.others}</Button>
      </Dropdown>
      <span className={styles['spring']} />
      {actions}
    </div>
  );
}

// ---------------------------------------------------------------------------------------------

const ACTS: Readonly<Record<'withdraw' | 'urge' | 'hasten', readonly [as: TrialRole, fact: Fact]>> =
  {
    withdraw: ['citizen', { type: 'withdraw', reason: '试运行：不再需要' }],
    urge: ['citizen', { type: 'urge', text: '试运行：请尽快办理' }],
    hasten: ['clerk', { type: 'hasten', reason: '试运行：情况紧急' }],
  };
