import { CompassOutlined } from '@ant-design/icons';
import { useEffect } from 'react';
import { texts, useTexts } from '../../../i18n/texts.js';
import { useMe } from '../../session.js';
import { Disclosure } from '../disclosure.js';
import { Guide } from './guide.js';
import styles from './guide-button.module.css';
import { GUIDE } from './steps.js';
import { followDeeds, useProgress } from './use-progress.js';

const T = texts({
  title: ['五分钟走一遍', 'The main job in five minutes'],
  button: [
    (done: number, all: number) => `引导 ${done}/${all}`,
    (done: number, all: number) => `Guide ${done}/${all}`,
  ],
});

/** The guide in the header, for the way from one step to the next. */
export function GuideButton() {
  const t = useTexts(T);
  const { user } = useMe();
  const { done } = useProgress();
  useEffect(followDeeds, []);
  const button = (
    <>
      <CompassOutlined />
      <span className="yc-wide-only">{t.button(done.length, GUIDE.length)}</span>
    </>
  );
  return (
    <Disclosure label={t.title} button={button} wide>
      {(close) => (
        <>
          <h2 className={styles['title']}>{t.title}</h2>
          <Guide user={user} onGone={close} compact />
        </>
      )}
    </Disclosure>
  );
}
