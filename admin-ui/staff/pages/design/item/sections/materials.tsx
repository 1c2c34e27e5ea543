import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  CopyOutlined,
  DeleteOutlined,
  PlusOutlined,
} from '@ant-design/icons';
import { App, Button, Table, Tag } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../../../../i18n/language.js';
import { texts, useTexts } from '../../../../../i18n/texts.js';
import { classes } from '../../../../components/classes.js';
import { EmptyState } from '../../../../components/empty-state.js';
import { useItemPage } from '../item-context.js';
import type { MaterialModel } from '../model/item-model.js';
import { freeCode, movedTo, removedAt } from '../model/lists.js';
import { requiredText, sheetsText } from '../model/material-words.js';
import { Section } from '../section.js';
import { MaterialDrawer } from './material-drawer.js';
import styles from './materials.module.css';

const T = texts({
  about: [(n: number) => `${n} 份，按提交顺序`, (n: number) => `${n}, in order`],
  add: ['添加材料', 'Add a material'],
  none: ['还没有材料', 'No material yet'],
  noneHint: ['逐项列明要申请人交什么，不能写“其他材料”', 'name each thing that is asked for'],
  nr: ['序号', 'No.'],
  name: ['材料', 'Material'],
  required: ['必要性', 'Required'],
  sheets: ['份数', 'Sheets'],
  source: ['来源', 'From'],
  ease: ['便利', 'Ease'],
  deferrable: [(n: string) => `容缺 ${n} 工作日`, (n: string) => `deferrable ${n} workdays`],
  sharing: ['共享核验', 'shared'],
  declarable: ['告知承诺', 'declarable'],
  afterDecision: [(n: string) => `先行办理 ${n} 工作日`, (n: string) => `follows in ${n} workdays`],
  faults: [(n: number) => `${n} 处须改正`, (n: number) => `${n} to mend`],
  up: [(name: string) => `上移${name}`, (name: string) => `Move ${name} up`],
  down: [(name: string) => `下移${name}`, (name: string) => `Move ${name} down`],
  copy: [(name: string) => `复制${name}`, (name: string) => `Copy ${name}`],
  remove: [(name: string) => `删除${name}`, (name: string) => `Remove ${name}`],
  removed: [(name: string) => `已删除“${name}”`, (name: string) => `Removed “${name}”`],
  undo: ['撤销', 'Undo'],
  actions: ['操作', 'Actions'],
  unnamed: ['（未命名）', '(no name)'],
});

/** 申报材料: a table to be put in order, each row edited in a drawer. */
export function Materials() {
  const t = useTexts(T);
  const { item, edit } = useItemPage();
  const { materials = [] } = item;
  const [open, setOpen] = useState<number>();
  const put = (change: (rows: readonly MaterialModel[]) => readonly MaterialModel[]) => {
    edit((old) => ({ ...old, materials: change(old.materials ?? []) }));
  };
  const add = (material: MaterialModel) => {
    const code = freeCode(
      materials.map((one) => one.code),
      'material',
    );
    put((rows) => [...rows, { ...material, code }]);
    setOpen(materials.length);
  };
  return (
    <Section
      name="materials"
      about={t.about(materials.length)}
      actions={
        <Button icon={<PlusOutlined />} onClick={() => add(FRESH)}>
          {t.add}
        </Button>
      }
    >
      <MaterialTable materials={materials} put={put} onOpen={setOpen} onCopy={add} />
      {open !== undefined && materials[open] !== undefined && (
        <MaterialDrawer index={open} count={materials.length} onOpen={setOpen} />
      )}
    </Section>
  );
}

// ---------------------------------------------------------------------------------------------

const FRESH: MaterialModel = {
  required: 'always',
  originals: '1',
  copies: '0',
  source: '申请人自备',
};

interface TableProps {
  readonly materials: readonly MaterialModel[];
  readonly put: (change: (rows: readonly MaterialModel[]) => readonly MaterialModel[]) => void;
  readonly onOpen: (index: number) => void;
  readonly onCopy: (material: MaterialModel) => void;
}

function MaterialTable({ materials, put, onOpen, onCopy }: TableProps) {
  const t = useTexts(T);
  const language = useLanguage();
  const { conditionFields } = useItemPage();
  const rows = materials.map((material, index) => ({ material, index }));
  return (
    <Table
      size="small"
      rowKey="index"
      pagination={false}
      dataSource={rows}
      locale={{ emptyText: <EmptyState title={t.none} hint={t.noneHint} /> }}
      columns={[
        { title: t.nr, width: 56, render: (_, { index }) => index + 1 },
        {
          title: t.name,
          render: (_, { material, index }) => (
            <>
              <button
                type="button"
                className={classes('yc-link', styles['link'])}
                onClick={() => onOpen(index)}
              >
                {material.name ?? t.unnamed}
              </button>
              <FaultCount index={index} />
              <div className={styles['code']}>
                <code>{material.code}</code>
              </div>
            </>
          ),
        },
        {
          title: t.required,
          width: 180,
          render: (_, { material }) => requiredText(material, conditionFields, language),
        },
        {
          title: t.sheets,
          width: 130,
          render: (_, { material }) => sheetsText(material, language),
        },
        { title: t.source, width: 130, render: (_, { material }) => material.source },
        { title: t.ease, width: 180, render: (_, { material }) => <Ease material={material} /> },
        {
          title: t.actions,
          width: 140,
          render: (_, { index }) => (
            <RowTools
              materials={materials}
              index={index}
              put={put}
              onCopy={() => onCopy(materials[index] ?? {})}
            />
          ),
        },
      ]}
    />
  );
}

function FaultCount({ index }: { readonly index: number }) {
  const t = useTexts(T);
  const { faults } = useItemPage();
  const n = faults.filter(({ path }) => path.startsWith(`materials.${index}.`)).length;
  return n === 0 ? null : <span className={styles['faults']}>{t.faults(n)}</span>;
}

function Ease({ material }: { readonly material: MaterialModel }) {
  const t = useTexts(T);
  const { deferrable, sharing, declarable, afterDecision } = material;
  return (
    <>
      {sharing && <Tag color="processing">{t.sharing}</Tag>}
      {deferrable && <Tag>{t.deferrable(deferrable.days ?? '')}</Tag>}
      {declarable && <Tag>{t.declarable}</Tag>}
      {afterDecision && <Tag>{t.afterDecision(afterDecision.days ?? '')}</Tag>}
    </>
  );
}

interface ToolsProps extends Pick<TableProps, 'materials' | 'put'> {
  readonly index: number;
  readonly onCopy: () => void;
}

function RowTools({ materials, index, put, onCopy }: ToolsProps) {
  const t = useTexts(T);
  const { message } = App.useApp();
  const { name = t.unnamed } = materials[index] ?? {};
  const remove = () => {
    const gone = materials[index];
    put((rows) => removedAt(rows, index));
    const back = () => {
      if (gone) put((rows) => [...rows.slice(0, index), gone, ...rows.slice(index)]);
      message.destroy(REMOVED);
    };
    message.info({
      key: REMOVED,
      duration: 8,
      content: (
        <>
          {t.removed(name)}{' '}
          <button type="button" className="yc-link" onClick={back}>
            {t.undo}
          </button>
        </>
      ),
    });
  };
  return (
    <span className={styles['tools']}>
      <Tool
        label={t.up(name)}
        icon={<ArrowUpOutlined />}
        off={index === 0}
        act={() => put((rows) => movedTo(rows, index, index - 1))}
      />
      <Tool
        label={t.down(name)}
        icon={<ArrowDownOutlined />}
        off={index === materials.length - 1}
        act={() => put((rows) => movedTo(rows, index, index + 1))}
      />
      <Tool label={t.copy(name)} icon={<CopyOutlined />} act={onCopy} />
      <Tool label={t.remove(name)} icon={<DeleteOutlined />} danger act={remove} />
    </span>
  );
}

const REMOVED = 'material-removed';

function Tool(props: {
  readonly label: string;
  readonly icon: React.ReactNode;
  readonly off?: boolean;
  readonly danger?: boolean;
  readonly act: () => void;
}) {
  const { label, icon, off = false, danger = false, act } = props;
  return (
    <Button
      type="text"
      size="small"
      aria-label={label}
      title={label}
      icon={icon}
      danger={danger}
      disabled={off}
      onClick={act}
    />
  );
}
