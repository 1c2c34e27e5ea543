import { RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { Alert, Button, Flex, Modal, Segmented, Skeleton, Space, Tooltip } from 'antd';
import { type KeyboardEvent, lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { FormJson, Problem } from '../../forms/index.js';
import { sameJson } from '../../forms/validate/state.js';
import { useLanguage } from '../i18n/language.js';
import { texts, useTexts } from '../i18n/texts.js';
import type {
  BuilderChange,
  FieldRenamed,
  MountedBuilder,
  RenameChoice,
} from './builder/builder.js';
import type { PreviewView } from './form-preview.js';
import { ProblemList } from './problem-list.js';
import type { FormServices } from './types.js';

/** With the validator and the sample data; who only designs does not wait for it. */
const FormPreview = lazy(async () => ({
  default: (await import('./form-preview.js')).FormPreview,
}));

const T = texts({
  mode: ['设计或预览', 'Design or preview'],
  design: ['设计', 'Design'],
  preview: ['预览', 'Preview'],
  undo: ['撤销', 'Undo'],
  redo: ['重做', 'Redo'],
  failed: ['表单设计器没有打开，请刷新页面重试。', 'The builder did not open; reload the page.'],
  used: ['字段编码还在别处使用', 'The key is used elsewhere'],
  usedText: [
    (from: string, to: string) => `把“${from}”改为“${to}”，下列各处用到它，可以一起改：`,
    (from: string, to: string) =>
      `“${from}” becomes “${to}”. These name it and can be changed with it:`,
  ],
  everywhere: ['一起改', 'Change all'],
  alone: ['只改字段', 'Only the field'],
  keep: ['不改', 'Keep it'],
});

/** A place outside the form that names one of its fields. */
export interface FieldUse {
  /** Such as `环节“联合审查”的字段权限`. */
  readonly where: string;
}

export interface FormBuilderProps {
  /** As it is when the page opens; later changes come out of `onChange`. Give a key for another. */
  readonly form: FormJson;
  readonly onChange: (form: FormJson, problems: readonly Problem[]) => void;
  /** In place of `onChange`: the form with a new key that is wanted wherever the old one stands. */
  readonly onRename?: (form: FormJson, renamed: FieldRenamed) => void;
  /** Problems found elsewhere (publishing), shown with the linter's. */
  readonly problems?: readonly Problem[];
  /** Roles and steps to preview as; the form as it is comes first. */
  readonly views?: readonly PreviewView[];
  /** Asked before a key changes: where diagrams and rights name the field. */
  readonly usesOfField?: (path: string) => readonly FieldUse[] | Promise<readonly FieldUse[]>;
  /** A component to bring into view, from outside: another object with each click. */
  readonly focus?: { readonly path: string };
  readonly services?: FormServices;
  /** The office day `yyyy-MM-dd` for previews. */
  readonly today?: string;
}

/** Designs a form: palette, canvas, dialogs, problems, undo, preview as each role. */
export function FormBuilder(props: FormBuilderProps) {
  const { problems: others = [], views = [], services, today } = props;
  const host = useRef<HTMLDivElement>(null);
  const mounted = useRef<MountedBuilder>(undefined);
  const latest = useRef(props);
  latest.current = props;
  const language = useLanguage();
  const t = useTexts(T);
  const [modal, dialogs] = Modal.useModal();
  const [state, setState] = useState<BuilderChange>();
  const [failed, setFailed] = useState(false);
  const [mode, setMode] = useState<Mode>('design');
  const form = state?.form;
  const current = useRef(props.form);

  const mayRename = async (path: string, newKey: string): Promise<RenameChoice> => {
    const uses = await latest.current.usesOfField?.(path);
    if (!uses || uses.length === 0) return 'alone';
    return new Promise((resolve) => {
      const choose = (choice: RenameChoice) => () => {
        asked.destroy();
        resolve(choice);
      };
      const asked = modal.confirm({
        title: t.used,
        content: <Uses said={t.usedText(path, newKey)} uses={uses} />,
        onCancel: choose('no'),
        footer: (
          <Flex justify="end" gap={8} className="ycf-rename-choices">
            <Button onClick={choose('no')}>{t.keep}</Button>
            <Button onClick={choose('alone')}>{t.alone}</Button>
            <Button type="primary" onClick={choose('everywhere')}>
              {t.everywhere}
            </Button>
          </Flex>
        ),
      });
    });
  };
  const rename = useRef(mayRename);
  rename.current = mayRename;

  useEffect(() => {
    let ended = false;
    const place = document.createElement('div');
    host.current?.replaceChildren(place);
    setState(undefined);
    setFailed(false);
    import('./builder/builder.js')
      .then(({ mountBuilder }) =>
        mountBuilder(place, {
          form: current.current,
          language,
          mayRename: (path, key) => rename.current(path, key),
          onChange: (change) => {
            if (ended) return;
            setState(change);
            // what a builder says when it opens is no change
            if (sameJson(change.form, current.current)) return;
            current.current = change.form;
            const { onRename, onChange } = latest.current;
            if (change.renamed && onRename) onRename(change.form, change.renamed);
            else onChange(change.form, change.problems);
          },
        }),
      )
      .then((made) => {
        if (ended) made.destroy();
        else mounted.current = made;
      })
      .catch(() => {
        if (!ended) setFailed(true);
      });
    return () => {
      ended = true;
      mounted.current?.destroy();
    };
  }, [language]);

  const go = (path: string): void => {
    setMode('design');
    // the canvas is shown again first
    setTimeout(() => mounted.current?.select(path), 0);
  };

  const { focus } = props;
  const isOpen = state !== undefined;
  useEffect(() => {
    if (focus && isOpen) go(focus.path);
  }, [focus, isOpen]);

  return (
    <div className="ycf-designer" onKeyDown={(event) => onKey(event, mounted.current)}>
      {dialogs}
      <Toolbar mode={mode} onMode={setMode} state={state} builder={() => mounted.current} />
      {failed && <Alert type="error" showIcon title={t.failed} />}
      {state && (
        <ProblemList form={state.form} problems={[...state.problems, ...others]} onGo={go} />
      )}
      {!state && !failed && <Skeleton active paragraph={{ rows: 10 }} />}
      <div ref={host} hidden={!state || mode === 'preview'} />
      {mode === 'preview' && form && (
        <Suspense fallback={<Skeleton active />}>
          <FormPreview form={form} views={views} services={services} today={today} />
        </Suspense>
      )}
    </div>
  );
}

// helpers ////////////////////////////////////////////////////////////////////////////////////////

type Mode = 'design' | 'preview';

function Uses({ said, uses }: { readonly said: string; readonly uses: readonly FieldUse[] }) {
  return (
    <>
      <p>{said}</p>
      <ul>
        {uses.map(({ where }) => (
          <li key={where}>{where}</li>
        ))}
      </ul>
    </>
  );
}

interface ToolbarProps {
  readonly mode: Mode;
  readonly onMode: (mode: Mode) => void;
  readonly state: BuilderChange | undefined;
  readonly builder: () => MountedBuilder | undefined;
}

function Toolbar({ mode, onMode, state, builder }: ToolbarProps) {
  const t = useTexts(T);
  return (
    <Flex justify="space-between" align="center" wrap gap={8} style={{ marginBottom: 12 }}>
      <Segmented
        aria-label={t.mode}
        value={mode}
        onChange={onMode}
        options={[
          { value: 'design', label: t.design },
          { value: 'preview', label: t.preview, disabled: !state },
        ]}
      />
      <Space>
        <Tooltip title={`${t.undo} Ctrl+Z`}>
          <Button
            icon={<UndoOutlined aria-hidden />}
            aria-label={t.undo}
            disabled={!state?.canUndo || mode === 'preview'}
            onClick={() => void builder()?.undo()}
          />
        </Tooltip>
        <Tooltip title={`${t.redo} Ctrl+Y`}>
          <Button
            icon={<RedoOutlined aria-hidden />}
            aria-label={t.redo}
            disabled={!state?.canRedo || mode === 'preview'}
            onClick={() => void builder()?.redo()}
          />
        </Tooltip>
      </Space>
    </Flex>
  );
}

/** Ctrl+Z and Ctrl+Y, unless something is being typed, which has its own. */
function onKey(event: KeyboardEvent, builder: MountedBuilder | undefined): void {
  const target = event.target as HTMLElement;
  const isTyping = target.matches('input, textarea, select, [contenteditable]');
  if (!builder || isTyping || !(event.ctrlKey || event.metaKey)) return;
  const key = event.key.toLowerCase();
  const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
  if (key !== 'z' && !isRedo) return;
  event.preventDefault();
  void (isRedo ? builder.redo() : builder.undo());
}
