import { App } from 'antd';
import { Outlet } from 'react-router';

/** What pages stand in: antd's messages and dialogs (`App.useApp()`); loaded beside the page. */
export default function Stage() {
  return (
    <App>
      <Outlet />
    </App>
  );
}
