import { Alert, Skeleton } from 'antd';
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import type { FieldRights, FormJson, Json } from '../../forms/index.js';
import { serverNow } from '../api/now.js';
import { texts, useTexts } from '../i18n/texts.js';
import { useLanguage } from '../i18n/language.js';
import type { MountedForm } from './renderer.js';
import { API_SERVICES } from './services.js';
import type { FieldProblem, FormHandle, FormServices } from './types.js';

const T = texts({
  failed: ['表单没有打开', 'The form did not open'],
  again: [
    '请刷新页面重试；仍不行请联系运维人员。',
    'Reload the page; if it stays, tell the operator.',
  ],
});

export interface FormViewProps {
  /** Another form object draws the form anew: keep it the same between renderings. */
  readonly form: FormJson;
  readonly submission?: Json;
  /** What was typed and not stored yet. */
  readonly draft?: Json;
  readonly rights?: FieldRights;
  readonly readOnly?: boolean;
  readonly buttons?: boolean;
  /** The office day; that of the server's clock unless told. */
  readonly today?: string;
  readonly services?: FormServices;
  /** Problems that the server found; shown at their fields. */
  readonly problems?: readonly FieldProblem[];
  readonly onChange?: (values: Json) => void;
  readonly onSubmit?: (values: Json) => void;
  readonly onReady?: () => void;
  readonly ref?: Ref<FormHandle>;
}

const NOTHING: FormHandle = {
  submit: () => Promise.resolve({ invalid: [] }),
  values: () => ({}),
  isDirty: () => false,
  markSaved: () => undefined,
  setValues: () => Promise.resolve(),
  showProblems: () => undefined,
  focusField: () => undefined,
};

/** A form to fill in or to read, as the task's rights have it. */
export function FormView(props: FormViewProps) {
  const { form, rights, readOnly, buttons, problems, services = API_SERVICES, today } = props;
  const host = useRef<HTMLDivElement>(null);
  const mounted = useRef<MountedForm>(undefined);
  const latest = useRef(props);
  const language = useLanguage();
  const t = useTexts(T);
  const [state, setState] = useState<'loading' | 'ready' | 'failed'>('loading');
  latest.current = props;

  useEffect(() => {
    let ended = false;
    const place = document.createElement('div');
    host.current?.replaceChildren(place);
    // what was typed outlives a change of language
    const draft = mounted.current?.isDirty() ? mounted.current.values() : latest.current.draft;
    setState('loading');
    import('./renderer.js')
      .then(({ mountForm }) =>
        mountForm(place, {
          form,
          rights,
          readOnly,
          buttons,
          services,
          language,
          draft,
          submission: latest.current.submission,
          today: today ?? officeDay(),
          onChange: (values) => latest.current.onChange?.(values),
          onSubmit: (values) => latest.current.onSubmit?.(values),
        }),
      )
      .then((made) => {
        if (ended) return made.destroy();
        mounted.current = made;
        setState('ready');
        return latest.current.onReady?.();
      })
      .catch(() => {
        if (!ended) setState('failed');
      });
    return () => {
      ended = true;
      mounted.current?.destroy();
    };
  }, [form, rights, readOnly, buttons, services, language, today]);

  useEffect(() => {
    if (problems && state === 'ready') mounted.current?.showProblems(problems);
  }, [problems, state]);

  useImperativeHandle(props.ref, () => proxyOf(() => mounted.current ?? NOTHING), []);

  return (
    <div className="ycf-form-view" aria-busy={state === 'loading'}>
      {state === 'loading' && <Skeleton active paragraph={{ rows: 6 }} />}
      {state === 'failed' && <Alert type="error" showIcon title={t.failed} description={t.again} />}
      <div ref={host} hidden={state !== 'ready'} />
    </div>
  );
}

// helpers ////////////////////////////////////////////////////////////////////////////////////////

/** The handle stays the same while the form behind it is drawn anew. */
function proxyOf(now: () => FormHandle): FormHandle {
  return {
    submit: () => now().submit(),
    values: () => now().values(),
    isDirty: () => now().isDirty(),
    markSaved: () => now().markSaved(),
    setValues: (values) => now().setValues(values),
    showProblems: (problems) => now().showProblems(problems),
    focusField: (path) => now().focusField(path),
  };
}

/** The day in China, by the server's clock. */
export function officeDay(now: number = serverNow()): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(now);
}
