import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { api } from '../../../../api/client.js';
import type { Page } from '../../../../api/types.js';
import { useLanguage } from '../../../../i18n/language.js';
import { said, texts, useTexts } from '../../../../i18n/texts.js';
import { postText } from '../../../roles.js';
import { useMe } from '../../../session.js';

const T = texts({
  colleague: ['同事', 'Colleague'],
  pick: ['选择本机构的人员', 'Choose somebody of your organ'],
  away: [(day: string) => `离岗至 ${day}`, (day: string) => `away until ${day}`],
});

interface Colleague {
  readonly user: string;
  readonly name: string;
  readonly posts: readonly { readonly organ: string; readonly post: string }[];
  readonly absent?: { readonly to: string };
}

export interface ColleagueSelectProps {
  /** Those with a post there; all of one's organs where absent. */
  readonly organ?: string | undefined;
  readonly value: string | undefined;
  readonly onChange: (user: string | undefined) => void;
}

/** Somebody of the same organ: work is never given outside it (不得再委托). */
export function ColleagueSelect({ organ, value, onChange }: ColleagueSelectProps) {
  const t = useTexts(T);
  const language = useLanguage();
  const me = useMe();
  const { data, isPending } = useQuery({
    queryKey: ['colleagues'],
    queryFn: ({ signal }) => api.get<Page<Colleague>>('/colleagues', { signal }),
  });
  const options = (data?.items ?? [])
    .filter(({ user }) => user !== me.user)
    .filter(({ posts }) => organ === undefined || posts.some((held) => held.organ === organ))
    .map(({ user, name, posts, absent }) => {
      const held = posts.map(({ post }) => said(postText(post), language)).join('、');
      const away = absent ? `（${t.away(absent.to)}）` : '';
      return { value: user, label: `${name}　${held}${away}` };
    });
  return (
    <Select
      aria-label={t.colleague}
      placeholder={t.pick}
      style={{ width: '100%' }}
      loading={isPending}
      showSearch={{ optionFilterProp: 'label' }}
      value={value ?? null}
      options={options}
      onChange={(user: string) => onChange(user)}
    />
  );
}
