import { useQueries } from '@tanstack/react-query';
import { Alert, Modal, Radio } from 'antd';
import { useState } from 'react';
import type { QueuedTask } from '../../../api/types.js';
import { texts, useTexts } from '../../../i18n/texts.js';
import { ErrorState } from '../../components/error-state.js';
import { LoadingState } from '../../components/loading-state.js';
import type { Deed } from './bulk-bar.js';
import { commonOutcomes, completeAll } from './bulk.js';
import { OpinionBox } from './task/opinion-box.js';
import { taskQuery } from './task/queries.js';

const T = texts({
  title: [(n: number) => `批量办理 ${n} 件`, (n: number) => `Complete ${n} tasks`],
  run: ['逐件办理', 'Complete one by one'],
  cancel: ['取消', 'Cancel'],
  opinion: ['共用意见', 'Shared opinion'],
  outcome: ['办理结果', 'Outcome'],
  none: ['所选任务没有共同的办理结果', 'The chosen tasks share no outcome'],
  noneHint: [
    '请选择同一环节的任务；需要逐件填写材料、日期或法定依据的环节不能批量办理。',
    'Choose tasks of one station. What needs words of its own for each case is not for many.',
  ],
  each: [
    '每件分别检查：表单没有填好、时限或权限不允许的，会逐件说明原因，不影响其他件。',
    'Each is checked for itself; what is refused is told with its reason and stops no other.',
  ],
});

export interface BulkOpinionProps {
  readonly chosen: readonly QueuedTask[];
  readonly onCancel: () => void;
  readonly onRun: (deed: Deed) => void;
}

/** One outcome and one opinion for several tasks. */
export function BulkOpinion({ chosen, onCancel, onRun }: BulkOpinionProps) {
  const t = useTexts(T);
  const [picked, setPicked] = useState<string>();
  const [text, setText] = useState('');
  const read = useQueries({ queries: chosen.map(({ id }) => taskQuery(id)) });
  const failed = read.find(({ isError }) => isError);
  const tasks = read.flatMap(({ data }) => (data ? [data] : []));
  const isReady = tasks.length === chosen.length;
  const outcomes = isReady ? commonOutcomes(tasks) : [];
  const outcome = outcomes.find(({ label }) => label === picked) ?? outcomes[0];
  const rows = chosen.flatMap((row) => {
    const task = tasks.find(({ id }) => id === row.id);
    return task ? [{ row, task }] : [];
  });
  return (
    <Modal
      open
      width={560}
      title={t.title(chosen.length)}
      okText={t.run}
      cancelText={t.cancel}
      okButtonProps={{ disabled: !outcome }}
      onCancel={onCancel}
      onOk={() => outcome && onRun((told) => completeAll(rows, outcome, text, told))}
    >
      {failed && <ErrorState error={failed.error} />}
      {!isReady && !failed && <LoadingState rows={3} />}
      {isReady && !outcome && (
        <Alert type="info" showIcon title={t.none} description={t.noneHint} />
      )}
      {outcome && (
        <>
          <Radio.Group
            aria-label={t.outcome}
            value={outcome.label}
            onChange={(event) => setPicked(event.target.value as string)}
            options={outcomes.map(({ label }) => ({ value: label, label }))}
          />
          <OpinionBox label={t.opinion} value={text} onChange={setText} />
          <p>{t.each}</p>
        </>
      )}
    </Modal>
  );
}
