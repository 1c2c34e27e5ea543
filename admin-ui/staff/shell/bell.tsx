import { BellOutlined } from '@ant-design/icons';
import { texts, useTexts } from '../../i18n/texts.js';
import { Disclosure } from './disclosure.js';

const T = texts({
  title: ['通知', 'Notifications'],
  none: ['没有新通知', 'Nothing new'],
});

export function Bell() {
  const t = useTexts(T);
  return (
    <Disclosure label={t.title} button={<BellOutlined />} wide>
      {() => t.none}
    </Disclosure>
  );
}
