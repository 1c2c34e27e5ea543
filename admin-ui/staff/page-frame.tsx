import { type ComponentType, lazy } from 'react';
import { Part } from './components/part.js';
import type { Page } from './routes.js';
import { useMe } from './session.js';
import { mayOpen } from './shell/menu.js';
import { Forbidden } from './shell/no-page.js';

const loaded = new Map<string, ComponentType>();

/** One page of the table: for those of its roles, loaded when it is first opened. */
export function PageFrame({ page }: { readonly page: Page }) {
  const me = useMe();
  if (!mayOpen(me, page)) return <Forbidden page={page} />;
  const Content = loaded.get(page.path) ?? remember(page);
  return (
    <Part key={page.path}>
      <Content />
    </Part>
  );
}

function remember({ path, load }: Page): ComponentType {
  const page = lazy(load);
  loaded.set(path, page);
  return page;
}
