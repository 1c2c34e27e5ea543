import {
  AlignLeftOutlined,
  CompressOutlined,
  DownloadOutlined,
  FullscreenOutlined,
  PlayCircleOutlined,
  QuestionCircleOutlined,
  RedoOutlined,
  SearchOutlined,
  UndoOutlined,
  UploadOutlined,
  ZoomInOutlined,
  ZoomOutOutlined,
} from '@ant-design/icons';
import { Button, Dropdown, Space, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { texts, useTexts } from '../i18n/texts.js';
import styles from './diagram-editor.module.css';
import type { DiagramEditorCore } from './editor.js';

const T = texts({
  tools: ['流程图工具', 'Diagram tools'],
  undo: ['撤销', 'Undo'],
  redo: ['重做', 'Redo'],
  align: ['对齐和分布', 'Align and distribute'],
  left: ['左对齐', 'Align left'],
  center: ['水平居中', 'Align centre'],
  right: ['右对齐', 'Align right'],
  top: ['上对齐', 'Align top'],
  middle: ['垂直居中', 'Align middle'],
  bottom: ['下对齐', 'Align bottom'],
  horizontal: ['水平等距', 'Distribute horizontally'],
  vertical: ['垂直等距', 'Distribute vertically'],
  zoomIn: ['放大', 'Zoom in'],
  zoomOut: ['缩小', 'Zoom out'],
  fit: ['看全图', 'Fit'],
  find: ['查找元素（Ctrl+F）', 'Find (Ctrl+F)'],
  minimap: ['缩略图', 'Minimap'],
  simulate: ['走一遍流程', 'Token simulation'],
  model: ['返回编辑', 'Back to editing'],
  import: ['导入 BPMN', 'Import BPMN'],
  export: ['导出', 'Export'],
  bpmn: ['BPMN 文件', 'BPMN file'],
  svg: ['SVG 图片', 'SVG picture'],
  keyboard: ['键盘操作', 'Keyboard'],
});

interface ToolbarProps {
  readonly editor: DiagramEditorCore | undefined;
  readonly selected: number;
  readonly simulating: boolean;
  readonly onImport: () => void;
  readonly onExport: (format: 'bpmn' | 'svg') => void;
  readonly onHelp: () => void;
}

/** Everything that bpmn-js does by keys alone, as buttons with words. */
export function EditorToolbar(props: ToolbarProps) {
  const { editor, simulating, onImport, onExport, onHelp } = props;
  const t = useTexts(T);
  const stack = editor?.get('commandStack');
  const off = editor === undefined || simulating;
  return (
    <div className={styles['toolbar']} role="toolbar" aria-label={t.tools}>
      <Space.Compact>
        <Tool
          label={t.undo}
          icon={<UndoOutlined />}
          disabled={off || stack?.canUndo() !== true}
          onClick={() => stack?.undo()}
        />
        <Tool
          label={t.redo}
          icon={<RedoOutlined />}
          disabled={off || stack?.canRedo() !== true}
          onClick={() => stack?.redo()}
        />
        <AlignMenu {...props} />
      </Space.Compact>
      <Space.Compact>
        <Tool
          label={t.zoomOut}
          icon={<ZoomOutOutlined />}
          onClick={() => editor?.get('zoomScroll').stepZoom(-1)}
        />
        <Tool
          label={t.zoomIn}
          icon={<ZoomInOutlined />}
          onClick={() => editor?.get('zoomScroll').stepZoom(1)}
        />
        <Tool label={t.fit} icon={<FullscreenOutlined />} onClick={() => editor?.fit()} />
        <Tool
          label={t.minimap}
          icon={<CompressOutlined />}
          onClick={() => editor?.get('minimap').toggle()}
        />
        <Tool
          label={t.find}
          icon={<SearchOutlined />}
          onClick={() => editor?.get('searchPad').toggle()}
        />
      </Space.Compact>
      <Button
        type={simulating ? 'primary' : 'default'}
        icon={<PlayCircleOutlined />}
        aria-pressed={simulating}
        onClick={() => editor?.get('toggleMode').toggleMode(!simulating)}
      >
        {simulating ? t.model : t.simulate}
      </Button>
      <span className={styles['spring']} />
      <Button icon={<UploadOutlined />} disabled={off} onClick={onImport}>
        {t.import}
      </Button>
      <Dropdown
        menu={{
          items: [
            { key: 'bpmn', label: t.bpmn },
            { key: 'svg', label: t.svg },
          ],
          onClick: ({ key }) => {
            onExport(key === 'svg' ? 'svg' : 'bpmn');
          },
        }}
      >
        <Button icon={<DownloadOutlined />}>{t.export}</Button>
      </Dropdown>
      <Tool label={t.keyboard} icon={<QuestionCircleOutlined />} onClick={onHelp} />
    </div>
  );
}

// ---------------------------------------------------------------------------------------------

const ALIGNMENTS = ['left', 'center', 'right', 'top', 'middle', 'bottom'] as const;
const AXES = ['horizontal', 'vertical'] as const;

function AlignMenu({ editor, selected, simulating }: ToolbarProps) {
  const t = useTexts(T);
  const items = [
    ...ALIGNMENTS.map((key) => ({ key, label: t[key] })),
    { type: 'divider' as const },
    ...AXES.map((key) => ({ key, label: t[key], disabled: selected < 3 })),
  ];
  const align = (key: string) => {
    const chosen = editor?.get('selection').get() ?? [];
    if (AXES.some((axis) => axis === key)) {
      editor?.get('editorActions').trigger('distributeElements', { type: key });
    } else editor?.get('alignElements').trigger(chosen, key);
  };
  return (
    <Dropdown
      disabled={simulating || selected < 2}
      menu={{
        items,
        onClick: ({ key }) => {
          align(key);
        },
      }}
    >
      <Button aria-label={t.align} icon={<AlignLeftOutlined />} />
    </Dropdown>
  );
}

function Tool(props: {
  readonly label: string;
  readonly icon: ReactNode;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}) {
  return (
    <Tooltip title={props.label}>
      <Button
        aria-label={props.label}
        icon={props.icon}
        disabled={props.disabled === true}
        onClick={props.onClick}
      />
    </Tooltip>
  );
}
