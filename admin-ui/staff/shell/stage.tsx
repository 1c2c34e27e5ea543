import { App } from 'antd';
import { Outlet } from 'react-router';
import { Theme } from '../theme/theme.js';

/** What pages stand in: antd, its messages and dialogs (`App.useApp()`); loaded beside the page. */
export default function Stage() {
  return (
    <Theme>
      <App>
        <Outlet />
      </App>
    </Theme>
  );
}
