import { Alert, App, Tabs } from 'antd';
import { type Ref, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { useLanguage } from '../i18n/language.js';
import { texts, useTexts } from '../i18n/texts.js';
import { classes } from '../staff/components/classes.js';
import { type Block, BLOCKS } from './blocks.js';
import './diagram.css';
import './editor.css';
import styles from './diagram-editor.module.css';
import { EditorToolbar } from './editor-toolbar.js';
import { chosenFile, saveFile } from './files.js';
import { KeyboardHelp } from './keyboard-help.js';
import { processOf } from './model.js';
import { PropertiesPanel } from './panel/properties-panel.js';
import type { Subject } from './panel/subject.js';
import { ProblemList } from './problem-list.js';
import { type DiagramProblem, problemMarks } from './problems.js';
import { type EditorState, useEditor } from './use-editor.js';
import { NO_VOCABULARY, type Vocabulary } from './vocabulary.js';
import { Writer } from './write.js';

const T = texts({
  properties: ['属性', 'Properties'],
  problems: [
    (n: number) => (n === 0 ? '问题' : `问题（${n}）`),
    (n: number) => (n === 0 ? 'Problems' : `Problems (${n})`),
  ],
  unreadable: [
    '这个文件不是能打开的 BPMN 流程图',
    'This file is no BPMN diagram that can be opened',
  ],
  replace: ['用导入的文件替换现在的流程图？', 'Replace the diagram by the imported file?'],
  replaceSaid: [
    '现在的内容会被替换，替换后不能撤销；需要时先导出。',
    'What is there now goes, and cannot be undone: export it first if it is needed.',
  ],
  ok: ['替换', 'Replace'],
  cancel: ['取消', 'Cancel'],
  walking: [
    '正在走流程：点播放按钮让令牌前进，点分支上的箭头换一条路。这里不改动流程。',
    'Walking through: play buttons move tokens, arrows at gateways choose a way. Nothing is changed.',
  ],
  canvas: ['流程图编辑区', 'Diagram canvas'],
});

export interface DiagramEditorHandle {
  /** The file as it stands now, also what `onChange` has not told yet. */
  readonly xml: () => Promise<string>;
  readonly svg: () => Promise<string>;
  readonly select: (elementId: string | undefined) => void;
}

export interface DiagramEditorProps {
  /** Opened when it is another text than the last that `onChange` told. */
  readonly xml: string;
  readonly onChange: (xml: string) => void;
  readonly problems?: readonly DiagramProblem[];
  readonly vocabulary?: Vocabulary;
  /** Blocks of the palette; the shipped ones where absent. */
  readonly blocks?: readonly Block[];
  /** Name of exported files, without ending. */
  readonly fileName?: string;
  /** Of the whole editor: any CSS length. */
  readonly height?: string;
  readonly onSelect?: (elementIds: readonly string[]) => void;
  readonly handle?: Ref<DiagramEditorHandle>;
}

const NO_PROBLEMS: readonly DiagramProblem[] = [];

/** The modeler with palette, properties and problems; lazily loaded by its page. */
export default function DiagramEditor(props: DiagramEditorProps) {
  const { xml, onChange, problems = NO_PROBLEMS, blocks = BLOCKS, height = '640px' } = props;
  const t = useTexts(T);
  const container = useRef<HTMLDivElement>(null);
  const state = useEditor(container, { xml, blocks, onChange, onSelect: props.onSelect });
  const { editor, failure, simulating } = state;
  const [tab, setTab] = useState('properties');
  const [help, setHelp] = useState(false);
  const files = useFiles(state, props.fileName ?? 'diagram');
  const subject = useSubject(state, props.vocabulary ?? NO_VOCABULARY);

  useEffect(() => {
    editor?.markProblems(problemMarks(problems));
  }, [editor, problems, state.turn]);
  useImperativeHandle(props.handle, () => ({
    xml: () => editor?.xml() ?? Promise.resolve(xml),
    svg: () => editor?.svg() ?? Promise.resolve(''),
    select: (elementId) => {
      editor?.select(elementId);
      // whoever was sent here goes on by key: Delete, arrows
      editor?.get('canvas').focus();
    },
  }));

  return (
    <div className={styles['editor']} style={{ height }}>
      <EditorToolbar
        editor={editor}
        selected={state.selected}
        simulating={simulating}
        onImport={files.open}
        onExport={files.save}
        onHelp={() => {
          setHelp(true);
        }}
      />
      <div className={styles['body']}>
        <section className={styles['canvas']} aria-label={t.canvas}>
          <div ref={container} className={classes('yc-diagram', styles['fill'])} />
          {failure !== undefined && (
            <Alert
              className={styles['failure'] ?? ''}
              type="error"
              showIcon
              title={t.unreadable}
              description={failure}
            />
          )}
        </section>
        <div className={styles['side']}>
          <Tabs
            className={styles['tabs'] ?? ''}
            size="small"
            activeKey={tab}
            onChange={setTab}
            items={[
              { key: 'properties', label: t.properties },
              { key: 'problems', label: t.problems(problems.length) },
            ]}
          />
          <div className={styles['sideBody']}>
            {simulating && <p className={styles['locked']}>{t.walking}</p>}
            {!simulating && tab === 'problems' && (
              <ProblemList problems={problems} onSelect={(id) => editor?.select(id)} />
            )}
            {!simulating && tab === 'properties' && (
              <PropertiesPanel subject={subject} many={state.selected > 1} />
            )}
          </div>
        </div>
      </div>
      <KeyboardHelp
        open={help}
        onClose={() => {
          setHelp(false);
        }}
      />
    </div>
  );
}

// ---------------------------------------------------------------------------------------------

/** What the panel shows; a new object with each turn, so that every section reads again. */
function useSubject(state: EditorState, vocabulary: Vocabulary): Subject | undefined {
  const language = useLanguage();
  const { editor, turn } = state;
  const writer = useMemo(() => editor && new Writer(editor), [editor]);
  return useMemo(() => {
    const element = turn >= 0 ? editor?.subject() : undefined;
    const process = element && processOf(element.businessObject);
    if (editor === undefined || writer === undefined) return undefined;
    if (element === undefined || process === undefined) return undefined;
    return {
      element,
      bo: element.businessObject,
      process,
      writer,
      vocabulary,
      language,
      select: (elementId: string) => {
        editor.select(elementId);
      },
    };
  }, [editor, writer, turn, vocabulary, language]);
}

function useFiles({ editor, replace }: EditorState, name: string) {
  const t = useTexts(T);
  const { modal, message } = App.useApp();
  const read = async () => {
    const text = await chosenFile('.bpmn,.xml');
    if (text === undefined) return;
    const agreed = await modal.confirm({
      title: t.replace,
      content: t.replaceSaid,
      okText: t.ok,
      cancelText: t.cancel,
    });
    if (agreed && !(await replace(text))) void message.error(t.unreadable);
  };
  const write = async (format: 'bpmn' | 'svg') => {
    if (editor === undefined) return;
    if (format === 'svg') saveFile(`${name}.svg`, 'image/svg+xml', await editor.svg());
    else saveFile(`${name}.bpmn`, 'application/xml', await editor.xml());
  };
  return {
    open: () => void read(),
    save: (format: 'bpmn' | 'svg') => void write(format),
  };
}
