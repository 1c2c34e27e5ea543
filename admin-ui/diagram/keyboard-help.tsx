import { Modal } from 'antd';
import { texts, useTexts } from '../i18n/texts.js';
import styles from './diagram-editor.module.css';

const T = texts({
  title: ['键盘操作', 'Keyboard'],
  first: [
    '先点一下画布，或者用 Tab 键移到画布上。',
    'Click the canvas first, or move to it with Tab.',
  ],
  undo: ['撤销 / 重做', 'Undo / redo'],
  copy: ['复制 / 剪切 / 粘贴（可以粘贴到另一个流程图）', 'Copy / cut / paste, across diagrams too'],
  all: ['全选', 'Select all'],
  find: ['查找元素', 'Find an element'],
  remove: ['删除所选', 'Delete the selection'],
  edit: ['修改名称', 'Edit the name'],
  replace: ['更换类型', 'Change the type'],
  move: ['移动所选（按住 Shift 移得快）', 'Move the selection (Shift: faster)'],
  scroll: ['移动画布', 'Move the canvas'],
  zoom: ['放大 / 缩小 / 原大', 'Zoom in / out / actual size'],
  tools: ['移动画布、框选、腾出空间、连线', 'Hand, lasso, space, connect'],
  simulate: ['走一遍流程；空格暂停、R 重来', 'Token simulation; space pauses, R resets'],
});

const KEYS = [
  ['undo', 'Ctrl+Z / Ctrl+Shift+Z'],
  ['copy', 'Ctrl+C / Ctrl+X / Ctrl+V'],
  ['all', 'Ctrl+A'],
  ['find', 'Ctrl+F'],
  ['remove', 'Delete'],
  ['edit', 'E'],
  ['replace', 'R'],
  ['move', '← ↑ → ↓'],
  ['scroll', 'Ctrl+← ↑ → ↓'],
  ['zoom', 'Ctrl++ / Ctrl+- / Ctrl+0'],
  ['tools', 'H / L / S / C'],
  ['simulate', 'T'],
] as const;

export function KeyboardHelp(props: { readonly open: boolean; readonly onClose: () => void }) {
  const t = useTexts(T);
  return (
    <Modal title={t.title} open={props.open} footer={null} onCancel={props.onClose}>
      <p className={styles['quiet']}>{t.first}</p>
      <table className={styles['keys']}>
        <tbody>
          {KEYS.map(([what, keys]) => (
            <tr key={what}>
              <th scope="row">{t[what]}</th>
              <td>
                <kbd>{keys}</kbd>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  );
}
